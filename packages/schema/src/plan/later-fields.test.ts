import { expect, test } from "@jest/globals";
import { canonicalJson } from "../canonical-json.js";
import type { PlanContent } from "./content.js";
import { canonicalText, contentHash } from "./content-hash.js";
import { completeContent } from "./later-fields.js";
import { first, goodPlan, planWith, set } from "./plan.fixture.js";

/** The fixture's plan as it was stored before there were causes, funds and kept dates. */
function oldPlan(): PlanContent {
  const silent = planWith((plan) => {
    for (const row of plan.workTable) if (row.endsOn === "2026-12-03") row.endsOn = "2026-12-25"; // before there was a schedule to keep
    for (const measure of plan.problemResponses.flatMap(({ measures }) => measures)) measure.endsOn = "2026-12-15";
    for (const response of plan.problemResponses) set(response, { cause: "", siblingCheck: "", funds: null, contingency: "" });
  });
  return JSON.parse(canonicalText(silent)) as PlanContent;
}

/** Of that plan, by the version of the product that stored it. */
const oldHash = "a387977c01161ea704d9ead05fa8c0a3e34e65d3fac865758a0224f147e4f52c";

test("a version stored before a field was learned reads with it and keeps its hash", async () => {
  const old = oldPlan();
  expect(first(old.problemResponses)).not.toHaveProperty("cause");
  const read = completeContent(old);
  expect(first(read.problemResponses)).toMatchObject({ cause: "", siblingCheck: "", funds: null, contingency: "" });
  expect(first(read.workTable)).toMatchObject({ firstEndsOn: null, slipReason: "", doneOn: null, predecessorIds: [] });
  expect(first(first(read.problemResponses).measures)).toMatchObject({ firstEndsOn: null, slipReason: "", doneOn: null });
  expect(await contentHash(old)).toBe(oldHash);
  expect(await contentHash(read)).toBe(oldHash);
});

test("what a later field says is hashed", async () => {
  const hashes = await Promise.all([
    contentHash(goodPlan()),
    contentHash(planWith((plan) => set(first(plan.problemResponses), { funds: 0 }))),
    contentHash(planWith((plan) => set(first(plan.workTable), { slipReason: "雨" }))),
    contentHash(planWith((plan) => set(first(first(plan.problemResponses).measures), { doneOn: "2026-10-01" }))),
    contentHash(planWith((plan) => set(first(plan.workTable), { predecessorIds: ["research-1"] }))),
  ]);
  expect(new Set(hashes).size).toBe(5);
});

test("completing a whole content changes nothing of it", () => {
  expect(canonicalJson(completeContent(goodPlan()))).toBe(canonicalJson(goodPlan()));
});
