import { describe, expect, test } from "@jest/globals";
import { fieldTitle, fieldTitles } from "./field-titles.js";
import { first, goodPlan, planWith, set } from "./plan.fixture.js";
import { resolveAnchor, rowsOf } from "./rows.js";
import { planSections, sectionNumbers } from "./section.js";

test("sections are numbered as on the page", () => {
  expect(planSections.values.map((section) => sectionNumbers[section])).toEqual([
    "1.1",
    "1.2",
    "2.1",
    "2.2",
    "2.3",
    "2.4",
    "3.1",
    "4",
    "5",
    "6",
    "7",
    "8",
  ]);
});

test("rows of a pillar are its part of the work table", () => {
  expect(rowsOf(goodPlan(), "RESEARCH").map(({ id }) => id)).toEqual(["research-1", "research-2"]);
  expect(rowsOf(goodPlan(), "NARRATIVE")).toEqual([]);
});

/** Field paths of a row, read off the row itself. */
function pathsOf(row: object, prefix = ""): string[] {
  return Object.entries(row).flatMap(([field, value]) => {
    if (field === "id") return [];
    const nested: unknown = Array.isArray(value) ? value[0] : null;
    return [prefix + field, ...(typeof nested === "object" && nested ? pathsOf(nested, `${field}.`) : [])];
  });
}

test("every field of every row has a title", () => {
  const plan = goodPlan();
  for (const section of planSections.values) {
    for (const row of rowsOf(plan, section)) expect(Object.keys(fieldTitles[section]).sort()).toEqual(pathsOf(row).sort());
  }
  expect(Object.keys(fieldTitles.COMMITMENT).sort()).toEqual(Object.keys(plan.commitment ?? {}).sort());
  const leadership = pathsOf(plan.leadership, "leadership.");
  expect(Object.keys(fieldTitles.SAFEGUARDS).sort()).toEqual([...leadership, "safeguards"].sort());
  expect(fieldTitle("GUIDANCE_GROUPS", "members[member-1].post", "zh_CN")).toBe("成员 · 职务");
  expect(fieldTitle("SAFEGUARDS", "leadership.contactName", "en")).toBe("Contact");
});

describe("an anchor", () => {
  const anchor = { section: "RESEARCH", rowId: "research-2", field: "steps" } as const;

  test("leads to its row", () => {
    expect(resolveAnchor(goodPlan(), anchor, goodPlan())).toMatchObject({
      match: "exact",
      section: "RESEARCH",
      position: 1,
      changed: false,
    });
  });

  test("says that the text changed since", () => {
    const later = planWith((content) => set(first(rowsOf(content, "RESEARCH").slice(1)), { steps: "另定" }));
    expect(resolveAnchor(later, anchor, goodPlan())).toMatchObject({ match: "exact", changed: true });
    expect(resolveAnchor(later, { ...anchor, field: "task" }, goodPlan()).changed).toBe(false);
  });

  test("follows a row to another pillar", () => {
    const later = planWith((content) => set(first(rowsOf(content, "RESEARCH").slice(1)), { pillar: "LEARNING" }));
    expect(resolveAnchor(later, anchor)).toMatchObject({ match: "exact", section: "LEARNING", position: 2 });
  });

  test("falls back to the section when the row is gone", () => {
    const later = planWith((content) => {
      content.workTable = content.workTable.filter(({ id }) => id !== "research-2");
    });
    expect(resolveAnchor(later, anchor, goodPlan())).toEqual({
      match: "section",
      section: "RESEARCH",
      row: null,
      position: null,
      changed: true,
    });
  });

  test("of a whole section is exact and notices a change in it", () => {
    const safeguards = { section: "SAFEGUARDS", rowId: null, field: null } as const;
    const later = planWith((content) => set(content.leadership, { contactName: "另一人" }));
    expect(resolveAnchor(later, safeguards, goodPlan())).toMatchObject({ match: "exact", row: null, changed: true });
  });
});
