import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { asksForPlans, notes, openSteps, planOf, returns, saves, startsReview, submits } from "../support/plan.verbs.js";
import { asksForMoreTime, grantsTime, refusesTime } from "../support/plan-course.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let manager: Actor;
let officer: Actor;
let reviewer: Actor;
let neighbour: Actor;
let campaigns = 0;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("yanqi");
  unit = await group.organization("YQ-1");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  reviewer = await group.actor("reviewer", "REVIEWER");
  neighbour = await group.actor("neighbour", "SUBMITTER", await group.organization("YQ-2"));
}, 120_000);
afterAll(() => world.stop());

async function askedPlan() {
  const campaign = await asksForPlans(manager, group.top, [unit], `YQ-${++campaigns}`);
  return { plan: campaign.plans[0] as { id: string }, problems: campaign.problems };
}

interface Deadlines {
  readonly dueAt: string;
  readonly submissionDueAt: string;
  readonly turnDueAt: string;
  readonly slipDays: number;
  readonly extensions: readonly { readonly state: string; readonly decisionReason: string }[];
}

async function deadlinesOf(actor: Actor, plan: { id: string }): Promise<Deadlines> {
  const query = "query ($id: ID!) { plan(id: $id) { dueAt submissionDueAt turnDueAt slipDays extensions { state decisionReason } } }";
  return (await actor.sees<{ plan: Deadlines }>(query, plan)).plan;
}

async function kindsOf(actor: Actor, plan: { id: string }, turn: "MINE" | "OTHERS") {
  type Page = { inbox: { edges: { node: { kind: string; plan: { id: string }; extension: { reason: string } | null } }[] } };
  const seen = await actor.sees<Page>(`{ inbox(turn: ${turn}) { edges { node { kind plan { id } extension { reason } } } } }`);
  return seen.inbox.edges.flatMap(({ node }) => (node.plan.id === plan.id ? [`${node.kind} ${node.extension?.reason ?? ""}`.trim()] : []));
}

describe("more time", () => {
  test("is asked for and granted: the deadline moves, the first one stays, the slip adds up", async () => {
    const { plan } = await askedPlan();
    const { dueAt } = await deadlinesOf(officer, plan);
    const first = done(await asksForMoreTime(officer, plan, inDays(25))).extension;
    expect(first).toMatchObject({ state: "REQUESTED", days: 5 });
    expect(await kindsOf(reviewer, plan, "MINE")).toEqual(["EXTENSION_REQUEST 汛期抢险，人手不足"]);
    expect((await kindsOf(officer, plan, "OTHERS")).sort()).toEqual(["EXTENSION_REQUEST 汛期抢险，人手不足"]);
    expect(await kindsOf(officer, plan, "MINE")).toEqual(["PLAN_WRITING"]);
    await expect(grantsTime(officer, first)).toBeRefused("FORBIDDEN");
    await expect(grantsTime(neighbour, first)).toBeRefused("NOT_FOUND");
    done(await grantsTime(reviewer, first, "下不为例"));
    const endOf = (day: string) => `${day}T15:59:59.999Z`;
    expect(await deadlinesOf(officer, plan)).toEqual({
      dueAt,
      submissionDueAt: endOf(inDays(25)),
      turnDueAt: endOf(inDays(25)),
      slipDays: 5,
      extensions: [{ state: "GRANTED", decisionReason: "下不为例" }],
    });
    const second = done(await asksForMoreTime(officer, plan, inDays(28))).extension;
    done(await grantsTime(reviewer, second));
    expect(await deadlinesOf(reviewer, plan)).toMatchObject({ dueAt, submissionDueAt: endOf(inDays(28)), slipDays: 8 });
    expect(await kindsOf(reviewer, plan, "MINE")).toEqual([]);
    await expect(refusesTime(reviewer, second)).toBeRefused("STEP_NOT_OPEN");
  });

  test("is refused with a reason: the deadline stays", async () => {
    const { plan } = await askedPlan();
    const { extension } = done(await asksForMoreTime(officer, plan, inDays(25)));
    await expect(refusesTime(reviewer, extension, "  ")).toBeRefused("VALUE_REQUIRED", "input.reason");
    done(await refusesTime(reviewer, extension));
    const { dueAt, submissionDueAt, slipDays, extensions } = await deadlinesOf(officer, plan);
    expect([submissionDueAt, slipDays, extensions]).toEqual([dueAt, 0, [{ state: "REFUSED", decisionReason: "工期足够" }]]);
    expect(openSteps(await planOf(officer, plan))).toContain("askForExtension");
  });

  test("is asked for later than the deadline, within the campaign, once at a time, by the side that writes, with a reason", async () => {
    const { plan } = await askedPlan();
    await expect(asksForMoreTime(officer, plan, inDays(20))).toBeRefused("EXTENSION_NOT_LATER", "input.dueOn");
    await expect(asksForMoreTime(officer, plan, inDays(101))).toBeRefused("EXTENSION_AFTER_CAMPAIGN", "input.dueOn");
    await expect(asksForMoreTime(officer, plan, inDays(25), " ")).toBeRefused("VALUE_REQUIRED", "input.reason");
    await expect(asksForMoreTime(reviewer, plan, inDays(25))).toBeRefused("FORBIDDEN");
    done(await asksForMoreTime(officer, plan, inDays(25)));
    await expect(asksForMoreTime(officer, plan, inDays(26))).toBeRefused("EXTENSION_PENDING");
    const step = (await planOf(officer, plan)).viewerSteps.find(({ name }) => name === "askForExtension");
    expect(step).toEqual({ name: "askForExtension", possible: false, code: "EXTENSION_PENDING" });
  });

  test("comes too late after the deadline", async () => {
    const { plan } = await askedPlan();
    const planId = Buffer.from(plan.id, "base64url").toString().split(":")[1];
    await world.database.query("update app.plans set submission_due_at = now() - interval '1 minute' where id = $1", [planId]);
    await expect(asksForMoreTime(officer, plan, inDays(25))).toBeRefused("EXTENSION_TOO_LATE");
  });

  test("is no question any more once the plan is submitted; a return gives time of its own, never less than was granted", async () => {
    const { plan, problems } = await askedPlan();
    done(await saves(officer, plan, wholePlan({ unit, branches: [], headquarters: group.top, problems })));
    done(await grantsTime(reviewer, done(await asksForMoreTime(officer, plan, inDays(40))).extension));
    const { extension } = done(await asksForMoreTime(officer, plan, inDays(45)));
    done(await submits(officer, plan));
    expect((await deadlinesOf(officer, plan)).extensions.map(({ state }) => state)).toEqual(["GRANTED", "LAPSED"]);
    await expect(grantsTime(reviewer, extension)).toBeRefused("STEP_NOT_OPEN");
    done(await startsReview(reviewer, plan));
    done(await notes(reviewer, plan, { at: { section: "BATCHES" }, reason: "OTHER" }));
    done(await returns(reviewer, plan));
    expect((await deadlinesOf(officer, plan)).turnDueAt).toBe(`${inDays(40)}T15:59:59.999Z`);
  });
});

test("the database keeps the first deadline and what was decided", async () => {
  await expect(world.database.query("update app.plans set due_at = now()")).rejects.toThrow("never changed");
  await expect(world.database.query("update app.deadline_extensions set reason = 'x'")).rejects.toThrow("never changed");
});
