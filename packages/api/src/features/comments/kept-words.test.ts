import { emptyPlanContent } from "@duban/schema";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { v7 as uuid } from "uuid";
import { now, PlanWorld } from "../plans/plan-world.fixture.js";

// What somebody has said, or handed over, is kept by the database itself.

let world: Awaited<ReturnType<typeof PlanWorld.open>>;
const [commentId, opinionId, pendingId, lapsedId, handoverId] = [uuid(), uuid(), uuid(), uuid(), uuid()];

beforeAll(async () => {
  world = await PlanWorld.open();
  const { top, campaignId } = world;
  const planId = await world.plan((await world.organization(top, "00000000")).id, top, { state: "IN_REVIEW", round: 1 });
  const { personId } = await world.person(top, []);
  const versionId = uuid();
  const content = { content: emptyPlanContent(), content_hash: "hash", rule_set_id: campaignId, pre_checks: "[]" };
  await world.insert("plan_versions", { id: versionId, plan_id: planId, number: 1, ...content, submitted_at: now });
  const round = { id: uuid(), plan_id: planId, version_id: versionId, number: 1, state: "IN_REVIEW", content_hash: "hash" };
  await world.insert("review_rounds", { ...round, submitted_at: now, due_at: now });
  const stage = { plan_id: planId, round: 1, level: 1 };
  const hands = { organization_id: top.id, state: "IN_REVIEW", approvals_needed: 1, arrived_at: now, due_at: now, started_at: now };
  await world.insert("review_stages", { id: uuid(), ...stage, ...hands });
  const question = { ...stage, asked_id: personId, asked_by_id: personId, question: "？", asked_at: now, due_at: now };
  await world.insert("review_opinions", { id: opinionId, ...question, state: "GIVEN", verdict: "CONCUR", words: "可以", closed_at: now });
  await world.insert("review_opinions", { id: pendingId, ...question, state: "PENDING" });
  await world.insert("review_opinions", { id: lapsedId, ...question, state: "LAPSED", closed_at: now });
  const handover = { ...stage, to_id: personId, claimed: false, note: "请接", drafts: 0, handed_at: now };
  await world.insert("review_handovers", { id: handoverId, ...handover });
  const said = { circle: "SHARED", text: "一句话", mentioned_ids: [], author_id: personId, written_at: now };
  await world.insert("plan_comments", { id: commentId, plan_id: planId, round: 1, ...said });
});
afterAll(() => world.close());

/** As the product's own role would. */
const attempt = (text: string, id: string) => world.store.query(world.tenantId, { text, values: [world.tenantId, id] });
const here = "where tenant_id = $1 and id = $2";

test.each([
  ["a comment is never edited", () => attempt(`update app.plan_comments set text = 'x' ${here}`, commentId)],
  ["a comment never goes to another circle", () => attempt(`update app.plan_comments set circle = 'INTERNAL' ${here}`, commentId)],
  ["a comment is never deleted", () => attempt(`delete from app.plan_comments ${here}`, commentId)],
  ["an opinion that was given is never changed", () => attempt(`update app.review_opinions set words = 'x' ${here}`, opinionId)],
  ["a question is never changed", () => attempt(`update app.review_opinions set question = 'x' ${here}`, pendingId)],
  [
    "a request that lapsed is never opened again while the decision stands",
    () => attempt(`update app.review_opinions set state = 'PENDING', closed_at = null ${here}`, lapsedId),
  ],
  ["an opinion is never deleted", () => attempt(`delete from app.review_opinions ${here}`, opinionId)],
  ["a handover is never changed", () => attempt(`update app.review_handovers set note = 'x' ${here}`, handoverId)],
  ["a handover is never deleted", () => attempt(`delete from app.review_handovers ${here}`, handoverId)],
])("%s", async (_, tried) => {
  await expect(tried()).rejects.toThrow(/permission denied|is never changed/);
});

test("a comment loses its words once, and then stays as it is", async () => {
  await attempt(`update app.plan_comments set text = '', removed_at = now() ${here}`, commentId);
  await expect(attempt(`update app.plan_comments set removed_at = null, text = 'x' ${here}`, commentId)).rejects.toThrow(
    /is never changed/,
  );
});
