import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { discussionOf, mentionableBy, says, unsays } from "../support/comment.verbs.js";
import { listens, wait } from "../support/live.js";
import { isTold, noticesOf } from "../support/notice.verbs.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { approves, asksForPlans, planOf, saves, startsReview, submits } from "../support/plan.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let manager: Actor;
let officer: Actor;
let unitReviewer: Actor;
let viewer: Actor;
let first: Actor;
let second: Actor;
let foreign: Actor;
let plan: { id: string };
let rowId: string;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("talk");
  unit = await group.organization("T-1");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  unitReviewer = await group.actor("unit reviewer", "REVIEWER", unit);
  viewer = await group.actor("viewer", "VIEWER");
  first = await group.actor("first", "REVIEWER");
  second = await group.actor("second", "REVIEWER");
  foreign = await (await world.group()).actor("foreign reviewer", "REVIEWER");
  plan = await planInReview("T-1");
}, 120_000);
afterAll(() => world.stop());

async function planInReview(code: string) {
  const campaign = await asksForPlans(manager, group.top, [unit], code);
  const named = campaign.plans[0] as { id: string };
  const content = wholePlan({ unit, branches: [], headquarters: group.top, problems: campaign.problems });
  rowId = content.batches[0]?.id ?? "";
  done(await saves(officer, named, content));
  done(await submits(officer, named));
  done(await startsReview(first, named));
  return named;
}

describe("what reviewers say among themselves", () => {
  test("is read by the reviewing side only, whoever asks and however", async () => {
    const { comment } = done(await says(first, plan, "这份方案去年也不行", { circle: "INTERNAL", to: [second] }));
    expect((await discussionOf(second, plan)).comments).toMatchObject([
      { id: comment.id, circle: "INTERNAL", mentions: [{ name: "second" }] },
    ]);
    for (const actor of [officer, unitReviewer, viewer]) {
      expect(await discussionOf(actor, plan)).toMatchObject({ totalCount: 0, comments: [], reviewing: false });
      const { node } = await actor.sees<{ node: unknown }>("query ($id: ID!) { node(id: $id) { id } }", { id: comment.id });
      expect(node).toBeNull();
      await expect(unsays(actor, comment)).resolves.toBeRefused("NOT_FOUND");
    }
    expect((await discussionOf(first, plan)).reviewing).toBe(true);
    await expect(unsays(foreign, comment)).resolves.toBeRefused("NOT_FOUND");
  });

  test("cannot be said by the submitting side, nor mention anybody of it", async () => {
    for (const actor of [officer, unitReviewer]) {
      await expect(says(actor, plan, "内部？", { circle: "INTERNAL" })).resolves.toBeRefused("CIRCLE_NOT_YOURS", "input.circle");
      expect(await mentionableBy(actor, plan, "INTERNAL")).toEqual([]);
    }
    await expect(says(first, plan, "@officer", { circle: "INTERNAL", to: [officer] })).resolves.toBeRefused(
      "MENTION_UNFIT",
      "input.mentionedPersonIds",
    );
    expect(await mentionableBy(first, plan, "INTERNAL")).toEqual(["first", "second"]);
  });
});

describe("what is said between both sides", () => {
  test("is read by both, at its place in the plan; who is mentioned is told", async () => {
    done(await says(first, plan, "@officer 人数怎么算的？", { to: [officer, officer], at: { section: "BATCHES", rowId } }));
    const notice = await isTold(officer, "PLAN_MENTIONED", plan);
    expect(notice.actor?.name).toBe("first");
    const [asked] = (await discussionOf(officer, plan)).comments;
    expect(asked).toMatchObject({
      round: 1,
      anchor: { section: "BATCHES", rowId },
      mentions: [{ name: "officer" }],
      author: { name: "first" },
    });
    done(await says(officer, plan, "按在册人数，@first", { to: [first] }));
    await isTold(first, "PLAN_MENTIONED", plan);
    expect((await discussionOf(first, plan)).comments.map(({ text }) => text)).toEqual([
      "按在册人数，@first",
      "@officer 人数怎么算的？",
      "这份方案去年也不行",
    ]);
    expect(await mentionableBy(first, plan, "SHARED", "off")).toEqual(["officer"]);
  });

  test("not by those who only read, by a recused reviewer, or by another group", async () => {
    await expect(says(viewer, plan, "我看看")).resolves.toBeRefused("FORBIDDEN");
    await expect(says(foreign, plan, "我也看看")).resolves.toBeRefused("NOT_FOUND");
    await expect(says(first, plan, "@foreign", { to: [foreign] })).resolves.toBeRefused("MENTION_UNFIT");
    const stand = { personId: second.personId, organizationId: unit.id, reason: "亲属" };
    const { recusal } = done(await group.administrator.tries<{ recusal: Versioned }>("declareRecusal", stand, "recusal { id revision }"));
    await expect(says(second, plan, "我回避了")).resolves.toBeRefused("RECUSED");
    expect((await discussionOf(second, plan)).comments.every(({ circle }) => circle === "SHARED")).toBe(true);
    done(await group.administrator.tries("endRecusal", { recusalId: recusal.id, expectedVersion: recusal.revision }));
  });

  test("with words, of a place that exists, and not too many mentions", async () => {
    await expect(says(first, plan, "  ")).resolves.toBeRefused("VALUE_REQUIRED", "input.text");
    await expect(says(first, plan, "长".repeat(2_001))).resolves.toBeRefused("VALUE_TOO_LONG", "input.text");
    await expect(says(first, plan, "哪里？", { at: { section: "BATCHES", rowId: "nowhere" } })).resolves.toBeRefused("ANCHOR_UNKNOWN");
  });
});

test("open windows hear of a comment, those of the submitting side of none among reviewers", async () => {
  const subjectChanged = "subscription { subjectChanged { subjectIds } }";
  type Told = { readonly subjectChanged: { readonly subjectIds: readonly string[] } };
  const [mine, theirs] = [await listens<Told>(second, subjectChanged), await listens<Told>(officer, subjectChanged)];
  const inside = done(await says(first, plan, "内部看法", { circle: "INTERNAL" })).comment;
  await mine.hears(({ subjectChanged: { subjectIds } }) => subjectIds.includes(inside.id));
  await wait(500);
  expect(theirs.heard).toEqual([]);
  const shared = done(await says(first, plan, "请看这里")).comment;
  await theirs.hears(({ subjectChanged: { subjectIds } }) => subjectIds.includes(shared.id));
  for (const ear of [mine, theirs]) ear.close();
});

test("a comment is removed by its author only, once, and stands there without its words", async () => {
  const { comment } = done(await says(officer, plan, "@first 打错了", { to: [first] }));
  await expect(unsays(first, comment)).resolves.toBeRefused("COMMENT_NOT_YOURS");
  const removed = done(await unsays(officer, comment)).comment;
  expect(removed).toMatchObject({ text: "", mentions: [] });
  expect(removed.removedAt).not.toBeNull();
  await expect(unsays(officer, comment)).resolves.toBeRefused("COMMENT_REMOVED");
  expect((await discussionOf(first, plan)).comments[0]).toMatchObject({ id: comment.id, text: "" });
});

test("comments come a page at a time, and hold up no decision", async () => {
  const named = await planInReview("T-2");
  const { revision } = await planOf(first, named);
  for (const number of [1, 2, 3]) done(await says(officer, named, `第 ${number} 句`));
  const page = await discussionOf(first, named, 2);
  expect([page.totalCount, page.comments.map(({ text }) => text)]).toEqual([3, ["第 3 句", "第 2 句"]]);
  const rest = await discussionOf(first, named, 2, page.pageInfo.endCursor);
  expect([rest.pageInfo.hasNextPage, rest.comments.map(({ text }) => text)]).toEqual([false, ["第 1 句"]]);
  expect((await planOf(first, named)).revision).toBe(revision);
  done(await approves(first, named));
  expect((await noticesOf(officer)).notices.filter(({ plan: of }) => of?.id === named.id).map(({ kind }) => kind)).not.toContain(
    "PLAN_MENTIONED",
  );
});
