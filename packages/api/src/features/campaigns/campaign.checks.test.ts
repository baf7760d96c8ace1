import { describe, expect, test } from "@jest/globals";
import { type CampaignTerms, checkCode, checkFixedTerms, checkRemovedBatches, checkTerms } from "./campaign.checks.js";
import type { Campaign } from "./campaign.entity.js";

const terms: CampaignTerms = {
  title: "巡视反馈问题整改",
  titleEn: "Rectification",
  startsOn: "2026-11-01",
  endsOn: "2027-03-31",
  planDueAt: new Date("2026-11-24T18:00:00+08:00"),
  reviewWorkingDays: 3,
  pillars: ["LEARNING", "RECTIFICATION"],
  batches: [{ name: "第一批", startsOn: "2026-11-01", endsOn: "2026-12-31" }],
  themes: ["安全生产"],
  reasonCodes: [{ code: "SCOPE_UNCLEAR", label: "批次范围不清", labelEn: "Scope unclear" }],
};

function wrong(changes: Partial<CampaignTerms>): string[] {
  return checkTerms({ ...terms, ...changes }).map(({ code, path = [] }) => `${code} ${path.slice(1).join(".")}`);
}

describe("the terms of a campaign", () => {
  test("hold together", () => {
    expect(wrong({})).toEqual([]);
  });

  test("name everything that is wrong at once, each at its place", () => {
    expect(wrong({ title: "  ", reviewWorkingDays: 61, pillars: [], batches: [] })).toEqual([
      "VALUE_REQUIRED title",
      "VALUE_OUT_OF_RANGE reviewWorkingDays",
      "PILLARS_REQUIRED pillars",
      "BATCHES_REQUIRED batches",
    ]);
  });

  test.each([
    ["ends before it starts", { endsOn: "2026-10-31" }, "DATES_OUT_OF_ORDER endsOn"],
    ["a deadline after its end", { planDueAt: new Date("2027-04-01T00:00:00+08:00") }, "DEADLINE_OUT_OF_ORDER planDueAt"],
    [
      "a batch that begins too early",
      { batches: [{ name: "第一批", startsOn: "2026-10-31", endsOn: "2026-12-31" }] },
      "BATCH_OUTSIDE_CAMPAIGN batches.0.startsOn",
    ],
    [
      "a batch that ends before it starts",
      { batches: [{ name: "第一批", startsOn: "2026-12-31", endsOn: "2026-12-30" }] },
      "DATES_OUT_OF_ORDER batches.0.endsOn",
    ],
    ["an empty theme", { themes: ["安全", " "] }, "VALUE_REQUIRED themes.1"],
    [
      "a reason code given twice",
      { reasonCodes: [...(terms.reasonCodes ?? []), { code: "SCOPE_UNCLEAR", label: "又一", labelEn: "Again" }] },
      "REASON_CODE_DUPLICATE reasonCodes.1.code",
    ],
    ["a reason code that is none", { reasonCodes: [{ code: "范围", label: "范围", labelEn: "Scope" }] }, "CODE_INVALID reasonCodes.0.code"],
  ] satisfies [string, Partial<CampaignTerms>, string][])("have %s refused", (_what, changes, expected) => {
    expect(wrong(changes)).toContain(expected);
  });

  test("take the deadline's day in China: an hour before midnight in UTC is tomorrow", () => {
    expect(wrong({ planDueAt: new Date("2027-03-31T15:59:59Z") })).toEqual([]);
    expect(wrong({ planDueAt: new Date("2027-03-31T16:00:00Z") })).toEqual(["DEADLINE_OUT_OF_ORDER planDueAt"]);
  });
});

test("a code has letters, digits, - and _", () => {
  for (const code of ["XS2026", "a", "A-1_b"]) expect(checkCode(code)).toEqual([]);
  for (const code of ["", "-A", "专项", "A B", "A".repeat(33)]) expect(checkCode(code)).toHaveLength(1);
});

describe("an open campaign", () => {
  const campaign = { ...terms, batches: [], pillars: ["RECTIFICATION", "LEARNING"] } as unknown as Campaign;

  test("keeps what plans were written to, and may change the rest", () => {
    expect(checkFixedTerms(campaign, { ...terms, title: "新标题", themes: [], batches: [] })).toEqual([]);
    const moved = checkFixedTerms(campaign, { ...terms, endsOn: "2027-04-30", pillars: ["LEARNING"] });
    expect(moved.map(({ path }) => path?.at(-1))).toEqual(["endsOn", "pillars"]);
  });
});

test("a batch in which somebody takes part stays", () => {
  const batches = ["a", "b"].map((id) => ({ id, name: id, startsOn: "2026-11-01", endsOn: "2026-11-30" }));
  const participants = new Map([["a", 3]]);
  expect(checkRemovedBatches(batches, batches, participants)).toEqual([]);
  expect(checkRemovedBatches(batches, [], participants)).toEqual([
    { code: "BATCH_HAS_PARTICIPANTS", params: { batch: "a", count: 3 }, path: ["input", "batches"] },
  ]);
});
