import { contentChanges, type PlanContent } from "@duban/schema";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { contentOf } from "../support/plan.selection.js";
import { asksForPlans, changesDraft, saves } from "../support/plan.verbs.js";
import { World } from "../support/world.js";

let world: World;
let officer: Actor;
let colleague: Actor;
let plan: { id: string };
let content: PlanContent;

beforeAll(async () => {
  world = await World.start();
  const group = await world.group("hongyuan");
  const unit: Versioned = await group.organization("HY-1");
  const branches = [await group.organization("HY-1-1", unit)];
  const manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  colleague = await group.actor("colleague", "SUBMITTER", unit);
  const campaign = await asksForPlans(manager, group.top, [unit], "ZT-1");
  plan = campaign.plans[0] as { id: string };
  done(await saves(officer, plan, wholePlan({ unit, branches, headquarters: group.top, problems: campaign.problems })));
  content = await contentOf(officer, plan);
}, 120_000);
afterAll(() => world.stop());

/** Saves what somebody makes of the draft by what is other in it, and reads what is stored then. */
async function makes(change: (draft: PlanContent) => void): Promise<PlanContent> {
  const after = structuredClone(content);
  change(after);
  done(await changesDraft(officer, plan, contentChanges(content, after)));
  content = await contentOf(officer, plan);
  expect(content).toEqual(after);
  return content;
}

test("what is other in a draft is all that has to be sent: texts, rows, their order, what is taken away", async () => {
  await makes((draft) => {
    draft.narrative = "# 实施方案\n\n改过一句。";
    for (const row of draft.workTable.slice(2, 3)) row.task = "改过的任务";
    draft.leadership.contactName = "卢景行";
  });
  await makes((draft) => {
    const [first, ...rest] = draft.workTable;
    draft.workTable = [...rest, ...(first ? [first, { ...first, id: "added" }] : [])];
    draft.keyPeople = [];
    draft.commitment = null;
  });
});

test("a place that is refused is told by its place in the whole, and nothing is stored", async () => {
  const [, second] = content.workTable;
  const wrong = { workTable: { rows: [{ ...second, startsOn: "2026-02-31" }] } };
  await expect(changesDraft(officer, plan, wrong)).toBeRefused("BAD_USER_INPUT");
  const long = { workTable: { rows: [{ ...second, responsiblePerson: "长".repeat(201) }] } };
  await expect(changesDraft(officer, plan, long)).toBeRefused("VALUE_TOO_LONG", "input.content.workTable.1.responsiblePerson");
  const unknown = { workTable: { rows: [], order: ["nobody"] } };
  await expect(changesDraft(officer, plan, unknown)).toBeRefused("ROW_UNKNOWN", "input.changes.workTable.order.0");
  expect(await contentOf(officer, plan)).toEqual(content);
});

test("it is said for the draft that it goes back to", async () => {
  const stored = await draftOf();
  done(await changesDraft(colleague, plan, { narrative: "同事改的。" }));
  await expect(changesDraft(officer, plan, { narrative: "我改的。" }, stored.revision)).toBeRefused("CONFLICT");
  expect(await draftOf()).toMatchObject({ revision: stored.revision + 1, content: { narrative: "同事改的。" } });
});

async function draftOf() {
  const query = "query ($id: ID!) { plan(id: $id) { draft { revision content { narrative } } } }";
  const seen = await officer.sees<{ plan: { draft: { revision: number; content: { narrative: string } } } }>(query, { id: plan.id });
  return seen.plan.draft;
}
