import { emptyPlanContent, nationalCalendar, type PlanContent, runPreChecks } from "@duban/schema";
import { describe, expect, test } from "@jest/globals";
import { newWorkRow } from "../grid/work-rows";
import { marksOf, rowNumber } from "./marks";
import { anchorOfPath, pathInContent } from "./refused-places";

const content: PlanContent = {
  ...emptyPlanContent(),
  workTable: [
    { ...newWorkRow("RECTIFICATION"), id: "x1" },
    { ...newWorkRow("LEARNING"), id: "l1" },
  ],
  guidanceGroups: [
    {
      id: "g",
      name: "一组",
      leaderName: "",
      leaderPost: "",
      leaderRank: null,
      leaderOrganizationId: null,
      members: [{ id: "p", name: "", post: "", homeOrganizationId: null }],
      guidedOrganizationIds: ["o1"],
      tasks: "",
    },
  ],
};

const context = {
  campaign: { startsOn: "2026-11-01", endsOn: "2027-03-31", pillars: [] },
  today: "2026-11-23",
  organization: { id: "o", name: "云程" },
  subordinates: [],
  problems: [],
  calendar: nationalCalendar,
  ledgerProblems: [],
  submittedEnds: [],
  likeness: null,
};

describe("the place that a refusal names", () => {
  test.each([
    ["input content workTable 1 task", { section: "LEARNING", rowId: "l1", field: "task" }],
    ["input content guidanceGroups 0 members 0 name", { section: "GUIDANCE_GROUPS", rowId: "g", field: "members[p].name" }],
    ["input content guidanceGroups 0 guidedOrganizationIds 0", { section: "GUIDANCE_GROUPS", rowId: "g", field: "guidedOrganizationIds" }],
    ["input content leadership contactName", { section: "SAFEGUARDS", rowId: null, field: "leadership.contactName" }],
    ["input content commitment signedOn", { section: "COMMITMENT", rowId: null, field: "signedOn" }],
    ["content narrative", { section: "NARRATIVE", rowId: null, field: "narrative" }],
  ])("%s", (path, anchor) => {
    expect(anchorOfPath(content, path.split(" "))).toEqual(anchor);
  });

  test("among the changes that were sent is one of the content", () => {
    const [row] = content.workTable.slice(1);
    const changes = { workTable: { rows: row ? [row] : [], order: null }, narrative: "" };
    const placed = (path: string) => pathInContent(path.split(" "), changes, content).join(" ");
    expect(placed("input changes workTable rows 0 task")).toBe("input content workTable 1 task");
    expect(placed("input changes narrative")).toBe("input content narrative");
    expect(placed("input content workTable 3 task")).toBe("input content workTable 3 task");
  });

  test("is none outside the content", () => {
    expect(anchorOfPath(content, ["input", "planId"])).toBeNull();
    expect(anchorOfPath(content, ["input", "content", "workTable", "9", "task"])).toBeNull();
  });
});

describe("marks by place", () => {
  const results = runPreChecks(content, context);
  const anchor = { section: "LEARNING", rowId: "x1", field: null } as const;
  const marks = marksOf({ content, results, findings: [{ id: "f", number: 3, state: "OPEN", anchor }], refused: null, locale: "en" });

  test("are found on the field, its row and its section", () => {
    expect(marks.at("LEARNING", "l1", "responsiblePerson").map(({ rule }) => rule)).toEqual(["R02"]);
    expect(marks.ofRow("LEARNING", "l1").map(({ rule }) => rule)).toEqual(["R02", "R06"]);
    expect(marks.ofSection("LEARNING").length).toBe(2);
    expect(marks.at("LEARNING", "l1", "evidence")).toEqual([]);
  });

  test("a finding follows its row into another pillar", () => {
    expect(marks.findingsAt("RECTIFICATION", "x1")).toEqual([3]);
    expect(marks.findingsAt("LEARNING", "x1")).toEqual([]);
    expect(marks.unansweredIn("RECTIFICATION")).toBe(1);
  });

  test("a row is numbered within its section", () => {
    expect(rowNumber(content, { section: "LEARNING", rowId: "l1", field: null })).toBe(1);
    expect(rowNumber(content, { section: "LEARNING", rowId: null, field: null })).toBeNull();
  });
});
