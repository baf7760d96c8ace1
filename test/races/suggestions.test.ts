import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { type PlanFrame, wholePlan } from "../support/plan.content.js";
import { contentOf } from "../support/plan.selection.js";
import { asksForPlans, notes, planOf, returns, saves, startsReview, submits, takesOver } from "../support/plan.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let manager: Actor;
let officer: Actor;
let colleague: Actor;
let reviewer: Actor;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("racing-words");
  unit = await group.organization("W-1");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  colleague = await group.actor("colleague", "SUBMITTER", unit);
  reviewer = await group.actor("reviewer", "REVIEWER");
}, 120_000);
afterAll(() => world.stop());

const rowId = "LEARNING-1";

test.each([1, 2, 3, 4, 5, 6])(
  "attempt %i: a suggestion taken over while the row is edited: one of both stands whole, the other is told",
  async (attempt) => {
    const { plans, problems } = await asksForPlans(manager, group.top, [unit], `RW-${attempt}`);
    const plan = plans[0] as { id: string };
    const frame: PlanFrame = { unit, branches: [], headquarters: group.top, problems };
    done(await saves(officer, plan, wholePlan(frame)));
    done(await submits(officer, plan));
    done(await startsReview(reviewer, plan));
    const at = { section: "LEARNING", rowId };
    done(await notes(reviewer, plan, { at, reason: "OTHER", suggests: { task: "建议的写法" } }));
    const [finding] = done(await returns(reviewer, plan)).plan.findings;
    const content = await contentOf(officer, plan);
    const base = (await planOf(officer, plan)).draft?.revision ?? 0;
    const edited = content.workTable.map((row) => (row.id === rowId ? { ...row, task: "同事的写法" } : row));
    const [taken, saved] = await Promise.all([
      takesOver(officer, finding as Versioned),
      saves(colleague, plan, { ...content, workTable: edited }, base),
    ]);
    const after = await planOf(officer, plan);
    const task = (await contentOf(officer, plan)).workTable.find(({ id }) => id === rowId)?.task;
    expect(after.draft?.revision).toBe(base + 1);
    if (saved.faults.length > 0) {
      await expect(saved).toBeRefused("DRAFT_STALE");
      done(taken);
      expect([task, after.findings[0]?.state]).toEqual(["建议的写法", "ANSWERED"]);
    } else {
      done(saved);
      await expect(taken).toBeRefused("SUGGESTION_OUTDATED");
      expect([task, after.findings[0]?.state]).toEqual(["同事的写法", "OPEN"]);
    }
  },
);
