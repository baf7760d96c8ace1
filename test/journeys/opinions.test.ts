import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { asksOpinion, claims, givesOpinion, opinionsOf, withdrawsOpinion } from "../support/desk.verbs.js";
import { isTold, noticesOf } from "../support/notice.verbs.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { approves, asksForPlans, notes, planOf, returns, saves, startsReview, submits, undoes } from "../support/plan.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let manager: Actor;
let officer: Actor;
let unitLeader: Actor;
let expert: Actor;
let first: Actor;
let second: Actor;
let campaigns = 0;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("advice");
  unit = await group.organization("A-1");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  unitLeader = await group.actor("unit leader", "LEADER", unit);
  expert = await group.actor("expert", "VIEWER");
  first = await group.actor("first", "REVIEWER");
  second = await group.actor("second", "REVIEWER");
}, 120_000);
afterAll(() => world.stop());

async function planInReview(more: Readonly<Record<string, unknown>> = {}) {
  const campaign = await asksForPlans(manager, group.top, [unit], `A-${++campaigns}`, more);
  const plan = campaign.plans[0] as { id: string };
  done(await saves(officer, plan, wholePlan({ unit, branches: [], headquarters: group.top, problems: campaign.problems })));
  done(await submits(officer, plan));
  done(await startsReview(first, plan));
  return plan;
}

async function questionsTo(actor: Actor, turn = "MINE") {
  const { inbox } = await actor.sees<{
    inbox: { edges: { node: { kind: string; opinion: { question: string } | null; waitingFor: { name: string }[] } }[] };
  }>(
    "query ($turn: Turn!) { inbox(turn: $turn, filter: { kind: OPINION_REQUEST }, first: 50) { edges { node { kind opinion { question } waitingFor { name } } } } }",
    { turn },
  );
  return inbox.edges.map(({ node }) => [node.opinion?.question, node.waitingFor.map(({ name }) => name)]);
}

describe("an opinion is asked for", () => {
  test("of somebody who reads the plan: they find the question in their inbox, answer once, and the reviewing side reads it", async () => {
    const plan = await planInReview();
    const { opinion } = done(await asksOpinion(first, plan, expert, "时限够不够？"));
    await isTold(expert, "OPINION_ASKED", plan);
    expect(await questionsTo(expert)).toEqual([["时限够不够？", ["expert"]]]);
    expect(await questionsTo(first, "OTHERS")).toEqual([["时限够不够？", ["expert"]]]);
    const mine = (await opinionsOf(expert, plan)).opinions[0];
    expect(mine?.viewerSteps.filter(({ possible }) => possible).map(({ name }) => name)).toEqual(["giveOpinion"]);

    done(await givesOpinion(expert, opinion, "第二批时限偏紧", "CONCERNS"));
    expect((await isTold(first, "OPINION_GIVEN", plan)).actor?.name).toBe("expert");
    for (const actor of [first, second])
      expect((await opinionsOf(actor, plan)).opinions).toMatchObject([{ state: "GIVEN", verdict: "CONCERNS", words: "第二批时限偏紧" }]);
    expect(await questionsTo(expert)).toEqual([]);
    await expect(givesOpinion(expert, opinion)).resolves.toBeRefused("STEP_NOT_OPEN");
    await expect(withdrawsOpinion(first, opinion)).resolves.toBeRefused("STEP_NOT_OPEN");
  });

  test("which the submitting side never sees, nor a reader who was not asked, nor anybody of another group", async () => {
    const plan = await planInReview();
    const { opinion } = done(await asksOpinion(first, plan, second));
    const foreign = await (await world.group()).actor("foreign reviewer", "REVIEWER");
    for (const actor of [officer, unitLeader, expert]) {
      expect(await opinionsOf(actor, plan)).toEqual({ opinions: [], advisers: [] });
      await expect(givesOpinion(actor, opinion)).resolves.toBeRefused("NOT_FOUND");
      await expect(withdrawsOpinion(actor, opinion)).resolves.toBeRefused("NOT_FOUND");
    }
    await expect(givesOpinion(foreign, opinion)).resolves.toBeRefused("NOT_FOUND");
    await expect(asksOpinion(foreign, plan, foreign)).resolves.toBeRefused("NOT_FOUND");
    await expect(asksOpinion(first, plan, foreign)).resolves.toBeRefused("NOT_FOUND");
    const { node } = await officer.sees<{ node: unknown }>("query ($id: ID!) { node(id: $id) { id } }", { id: opinion.id });
    expect(node).toBeNull();
  });

  test("only by whoever has the review in hand, of people who may be asked, with a question and a day to come", async () => {
    const plan = await planInReview();
    expect((await opinionsOf(first, plan)).advisers).toEqual(["expert", "manager", "second", "系统管理员"]);
    await expect(asksOpinion(second, plan, expert)).resolves.toBeRefused("REVIEW_NOT_IN_YOUR_HANDS");
    await expect(asksOpinion(officer, plan, expert)).resolves.toBeRefused("FORBIDDEN");
    for (const person of [first, officer, unitLeader])
      await expect(asksOpinion(first, plan, person)).resolves.toBeRefused("ADVISER_UNFIT", "input.personId");
    await expect(asksOpinion(first, plan, expert, " ")).resolves.toBeRefused("VALUE_REQUIRED", "input.question");
    await expect(asksOpinion(first, plan, expert, "?", inDays(-1))).resolves.toBeRefused("OPINION_DUE_PAST", "input.dueOn");
    const { opinion } = done(await asksOpinion(first, plan, expert));
    await expect(asksOpinion(first, plan, expert)).resolves.toBeRefused("OPINION_PENDING", "input.personId");
    await expect(givesOpinion(second, opinion)).resolves.toBeRefused("OPINION_NOT_YOURS");
    await expect(givesOpinion(expert, opinion, " ")).resolves.toBeRefused("VALUE_REQUIRED", "input.words");
  });
});

test("whoever asked takes the question back, even when the review is in other hands; whoever was asked is told", async () => {
  const plan = await planInReview();
  const { opinion } = done(await asksOpinion(first, plan, expert, "还要问吗？"));
  expect(await questionsTo(expert)).toContainEqual(["还要问吗？", ["expert"]]);
  done(await claims(second, plan));
  await expect(withdrawsOpinion(second, opinion)).resolves.toBeRefused("OPINION_NOT_YOURS");
  done(await withdrawsOpinion(first, opinion));
  await isTold(expert, "OPINION_WITHDRAWN", plan);
  expect(await questionsTo(expert)).not.toContainEqual(["还要问吗？", ["expert"]]);
  await expect(givesOpinion(expert, opinion)).resolves.toBeRefused("STEP_NOT_OPEN");
  done(await asksOpinion(second, plan, expert, "再问一次"));
});

describe("an opinion that is not there when the level decides", () => {
  const askedAs = async (plan: { readonly id: string }) => (await opinionsOf(first, plan)).opinions.map(({ state }) => state);

  test("stands in no decision's way and lapses with it: nobody is asked any more, and whoever was asked is told", async () => {
    const plan = await planInReview();
    const { opinion } = done(await asksOpinion(first, plan, expert, "来得及吗？"));
    done(await asksOpinion(first, plan, second, "还有别的吗？"));
    done(await givesOpinion(second, (await opinionsOf(first, plan)).opinions[1] as { id: string }));
    done(await approves(first, plan));
    expect((await planOf(first, plan)).state).toBe("APPROVED");
    expect(await askedAs(plan)).toEqual(["LAPSED", "GIVEN"]);
    expect((await questionsTo(expert)).flat()).not.toContain("来得及吗？");
    expect((await questionsTo(first, "OTHERS")).flat()).not.toContain("来得及吗？");
    await expect(givesOpinion(expert, opinion)).resolves.toBeRefused("OPINION_TOO_LATE");
    await expect(withdrawsOpinion(first, opinion)).resolves.toBeRefused("STEP_NOT_OPEN");
    const seen = (await opinionsOf(expert, plan)).opinions[0];
    expect(seen?.viewerSteps).toMatchObject([
      { name: "giveOpinion", possible: false, code: "OPINION_TOO_LATE" },
      { name: "withdrawOpinion", possible: false },
    ]);
    await isTold(expert, "OPINION_LAPSED", plan);
    const toldOf = async (actor: Actor) => (await noticesOf(actor)).notices.filter((notice) => notice.plan?.id === plan.id);
    expect((await toldOf(second)).map(({ kind }) => kind)).not.toContain("OPINION_LAPSED");
    expect((await toldOf(officer)).map(({ kind }) => kind)).not.toContain("OPINION_ASKED");
  }, 30_000);

  test("lapses with a return as well, and is asked for again when the decision is taken back at once", async () => {
    const plan = await planInReview();
    const { opinion } = done(await asksOpinion(first, plan, expert, "退回前问一句"));
    done(await notes(first, plan, { at: { section: "BATCHES" }, reason: "OTHER" }));
    done(await returns(first, plan));
    expect(await askedAs(plan)).toEqual(["LAPSED"]);
    done(await undoes(first, plan));
    expect(await askedAs(plan)).toEqual(["PENDING"]);
    expect(await questionsTo(expert)).toContainEqual(["退回前问一句", ["expert"]]);
    done(await givesOpinion(expert, opinion, "没有问题"));
    expect(await askedAs(plan)).toEqual(["GIVEN"]);
  });

  test("is still waited for while another reviewer of the level is to approve", async () => {
    const plan = await planInReview({ approvalsNeeded: 2 });
    done(await asksOpinion(first, plan, expert, "两人都要同意"));
    done(await approves(first, plan));
    expect(await askedAs(plan)).toEqual(["PENDING"]);
    expect(await questionsTo(expert)).toContainEqual(["两人都要同意", ["expert"]]);
    done(await approves(second, plan));
    expect(await askedAs(plan)).toEqual(["LAPSED"]);
  });
});
