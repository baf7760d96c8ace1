import { describe, expect, test } from "@jest/globals";
import { growth, mostGrowth } from "../../../../test/support/growth.js";
import { contentLimits, emptyPlanContent, type PlanContent } from "./content.js";
import { canonicalText, contentHash } from "./content-hash.js";
import { first, goodPlan, planWith, set } from "./plan.fixture.js";
import { readPlanContent } from "./read-content.js";

function problemsWith(change: (content: PlanContent) => unknown) {
  return readPlanContent(planWith(change)).problems;
}

describe("reading a content", () => {
  test("an empty and a full plan may be stored as they are", () => {
    for (const content of [emptyPlanContent(), goodPlan()]) expect(readPlanContent(content)).toEqual({ content, problems: [] });
  });

  test.each<[string, (content: PlanContent) => unknown, object]>([
    [
      "a long name",
      (c) => set(first(c.batches), { name: "长".repeat(201) }),
      { path: ["batches", "0", "name"], code: "VALUE_TOO_LONG", params: { maximum: 200 } },
    ],
    ["a NUL", (c) => set(c, { narrative: "a\0b" }), { path: ["narrative"], code: "TEXT_NOT_WELL_FORMED" }],
    ["half a surrogate pair", (c) => set(c, { safeguards: "\ud83d" }), { path: ["safeguards"], code: "TEXT_NOT_WELL_FORMED" }],
    [
      "a day that does not exist",
      (c) => set(first(c.workTable), { endsOn: "2026-02-30" }),
      { path: ["workTable", "0", "endsOn"], code: "DATE_INVALID" },
    ],
    [
      "a row twice",
      (c) => c.workTable.push(first(c.workTable)),
      { path: ["workTable", "8", "id"], code: "ROW_ID_DUPLICATE", params: { id: "learning-1" } },
    ],
    [
      "a nested row twice",
      (c) => {
        const { members } = first(c.guidanceGroups);
        members.push(first(members));
      },
      { path: ["guidanceGroups", "0", "members", "2", "id"], code: "ROW_ID_DUPLICATE" },
    ],
    ["a row id with a bracket", (c) => set(first(c.keyPeople), { id: "a]" }), { path: ["keyPeople", "0", "id"], code: "ROW_ID_INVALID" }],
    [
      "too many rows",
      (c) => {
        c.keyPeople = Array.from({ length: 501 }, (_, at) => ({ ...first(c.keyPeople), id: `k${at}` }));
      },
      { path: ["keyPeople"], code: "TOO_MANY_ITEMS", params: { maximum: 500 } },
    ],
    [
      "a negative head-count",
      (c) => set(first(c.batches), { headCount: -1 }),
      { path: ["batches", "0", "headCount"], code: "VALUE_INVALID" },
    ],
    [
      "an unknown pillar",
      (c) => set(first(c.workTable), { pillar: "SINGING" as never }),
      { path: ["workTable", "0", "pillar"], code: "VALUE_INVALID" },
    ],
    [
      "an unknown field",
      (c) => {
        Object.assign(c, { extra: 1 });
      },
      { code: "VALUE_INVALID" },
    ],
  ])("refuses %s", (_what, change, expected) => {
    expect(problemsWith(change)).toEqual([expect.objectContaining(expected)]);
  });

  test.each([undefined, null, 1, "x", [], {}])("refuses %p as a whole", (input) => {
    expect(readPlanContent(input).content).toBeNull();
  });

  test("emoji and rare characters are text like any other", () => {
    expect(problemsWith((content) => set(content, { narrative: "😀𠮷" }))).toEqual([]);
  });

  test("the largest plan is read in a time that grows no faster than its rows", () => {
    const row = first(goodPlan().workTable);
    const large = (rows: number) =>
      planWith((plan) => Object.assign(plan, { workTable: Array.from({ length: rows }, (_, at) => ({ ...row, id: `row-${at}` })) }));
    const plans = new Map([contentLimits.workRows / 4, contentLimits.workRows].map((rows) => [rows, large(rows)]));
    expect(readPlanContent(plans.get(contentLimits.workRows)).problems).toEqual([]);
    expect(growth((rows) => readPlanContent(plans.get(rows)), contentLimits.workRows)).toBeLessThan(mostGrowth);
  });
});

describe("the content hash", () => {
  test("does not depend on the order of keys", async () => {
    const content = goodPlan();
    const turned = Object.fromEntries(Object.entries(content).reverse()) as PlanContent;
    expect(canonicalText(turned)).toBe(canonicalText(content));
    expect(await contentHash(turned)).toBe(await contentHash(content));
  });

  test("changes with one character and with the order of rows", async () => {
    const hashes = await Promise.all([
      contentHash(goodPlan()),
      contentHash(planWith((content) => set(content, { narrative: `${content.narrative} ` }))),
      contentHash(planWith((content) => content.workTable.reverse())),
    ]);
    expect(new Set(hashes).size).toBe(3);
  });

  test("is SHA-256 of the canonical text", async () => {
    expect(canonicalText(emptyPlanContent())).toMatch(/^\{"attachments":\[\],"batches":\[\],"commitment":null,/);
    expect(await contentHash(emptyPlanContent())).toBe("6501a15212ced79232c86bb387cbcf4d928ed3c0ee4324fa459b7f79c3a64e93");
  });
});
