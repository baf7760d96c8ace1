import { emptyPlanContent } from "@duban/schema";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { v7 as uuid } from "uuid";
import { now, PlanWorld } from "../plans/plan-world.fixture.js";

// What was submitted, sent or decided is kept by the database itself, even from a program that has gone wrong.

let world: Awaited<ReturnType<typeof PlanWorld.open>>;
let planId: string;
let sentId: string;
let draftId: string;
const versionId = uuid();
const roundId = uuid();
const answerId = uuid();
const decisionId = uuid();

beforeAll(async () => {
  world = await PlanWorld.open();
  const { campaignId } = world;
  planId = await world.plan((await world.organization(world.top, "00000000")).id, world.top, { state: "RETURNED", round: 1 });
  const version = {
    id: versionId,
    plan_id: planId,
    number: 1,
    content: emptyPlanContent(),
    content_hash: "hash",
    rule_set_id: campaignId,
    pre_checks: "[]",
  };
  await world.insert("plan_versions", { ...version, submitted_at: now });
  const round = {
    id: roundId,
    plan_id: planId,
    version_id: versionId,
    number: 1,
    state: "RETURNED",
    content_hash: "hash",
    submitted_at: now,
  };
  await world.insert("review_rounds", { ...round, due_at: now, decided_at: now });
  sentId = await world.finding(planId, { state: "OPEN", number: 1, sent_at: now });
  draftId = await world.finding(planId, { state: "DRAFT" });
  const decision = { id: decisionId, plan_id: planId, round_id: roundId, round: 1, verdict: "RETURNED", note: "", restores: "[]" };
  await world.insert("decisions", { ...decision, decided_at: now });
  const answer = { id: answerId, finding_id: sentId, plan_id: planId, round: 1, kind: "FIXED", text: "已改", verdict: "CONFIRMED" };
  await world.insert("finding_answers", { ...answer, answered_at: now });
});
afterAll(() => world.close());

/** As the product's own role would. */
const attempt = (text: string, id: string) => world.store.query(world.tenantId, { text, values: [world.tenantId, id] });
const tooLate = () =>
  attempt(`update app.decisions set undone_at = decided_at + interval '12 seconds' ${here}`, decisionId).catch((error: Error) => {
    throw new Error(error.message.includes("decisions_in_time") ? "a decision is never changed" : error.message);
  });
const here = "where tenant_id = $1 and id = $2";

test.each([
  ["a version is never changed", () => attempt(`update app.plan_versions set content_hash = 'x' ${here}`, versionId)],
  ["a version is never deleted", () => attempt(`delete from app.plan_versions ${here}`, versionId)],
  ["a decided round is never changed", () => attempt(`update app.review_rounds set note = 'x' ${here}`, roundId)],
  [
    "a decided round goes back under review by no way of its own",
    () => attempt(`update app.review_rounds set state = 'IN_REVIEW', decided_at = null ${here}`, roundId),
  ],
  [
    "a finding that was sent is no draft again by itself",
    () => attempt(`update app.review_findings set state = 'DRAFT', number = null, sent_at = null ${here}`, sentId),
  ],
  ["a decision is never changed", () => attempt(`update app.decisions set note = 'x' ${here}`, decisionId)],
  ["a decision is never deleted", () => attempt(`delete from app.decisions ${here}`, decisionId)],
  ["a decision is never changed by being taken back too late", () => tooLate()],
  ["a round is never deleted", () => attempt(`delete from app.review_rounds ${here}`, roundId)],
  ["a finding that was sent keeps its words", () => attempt(`update app.review_findings set demand = 'x' ${here}`, sentId)],
  ["a finding that was sent is never deleted", () => attempt(`delete from app.review_findings ${here}`, sentId)],
  ["an answer that was submitted keeps its words", () => attempt(`update app.finding_answers set text = 'x' ${here}`, answerId)],
  ["a verdict stands after the decision", () => attempt(`update app.finding_answers set verdict = null ${here}`, answerId)],
  ["an answer is never deleted", () => attempt(`delete from app.finding_answers ${here}`, answerId)],
  ["a plan is never deleted", () => attempt(`delete from app.plans ${here}`, planId)],
])("%s", async (_, tried) => {
  await expect(tried()).rejects.toThrow(/permission denied|is never changed|is never deleted/);
});

test("what has a life after that goes on: a finding is answered, a draft is discarded", async () => {
  await attempt(`update app.review_findings set state = 'ANSWERED' ${here}`, sentId);
  await attempt(`delete from app.review_findings ${here}`, draftId);
  const left = await world.database.query("select state from app.review_findings where plan_id = $1", [planId]);
  expect(left).toEqual([{ state: "ANSWERED" }]);
});
