import { expect, test } from "@jest/globals";
import type { PlanContent } from "./content.js";
import { type CoverageAspect, coverageOf } from "./coverage.js";
import { context, goodPlan } from "./plan.fixture.js";

const problems = context.problems;

function stateOf(content: PlanContent, aspect: CoverageAspect, problem = 0) {
  const cell = coverageOf(content, problems).problems[problem]?.cells.find((each) => each.aspect === aspect);
  return cell && [cell.state, cell.count, cell.place.section, cell.place.rowId];
}

/** The plan with its first response changed. */
function withResponse(changes: Partial<PlanContent["problemResponses"][number]>): PlanContent {
  const plan = goodPlan();
  return { ...plan, problemResponses: plan.problemResponses.map((row, index) => (index === 0 ? { ...row, ...changes } : row)) };
}

const first = goodPlan().problemResponses[0];

test("a whole plan has no hole, and each cell leads to its item", () => {
  const { problems: covered } = coverageOf(goodPlan(), problems);
  expect(covered.map(({ problemId }) => problemId)).toEqual(problems.map(({ id }) => id));
  for (const { cells } of covered) {
    for (const aspect of ["RESPONSE", "RESPONSIBILITY", "PERIOD", "MEASURES", "CRITERIA"]) {
      expect([aspect, cells.find((cell) => cell.aspect === aspect)?.state]).toEqual([aspect, "COVERED"]);
    }
  }
  expect(stateOf(goodPlan(), "RESPONSE")).toEqual(["COVERED", 1, "PROBLEM_RESPONSES", first?.id]);
});

test("a problem without an answer is a hole in every column of the answer, and leads to the section", () => {
  const plan = { ...goodPlan(), problemResponses: goodPlan().problemResponses.slice(1) };
  for (const aspect of ["RESPONSE", "RESPONSIBILITY", "PERIOD", "MEASURES", "CRITERIA"] as const) {
    expect(stateOf(plan, aspect)).toEqual(["MISSING", 0, "PROBLEM_RESPONSES", null]);
  }
  expect(stateOf(plan, "RESPONSE", 1)?.[0]).toBe("COVERED");
});

test("what is there but not whole is thin", () => {
  const [measure] = first?.measures ?? [];
  expect(stateOf(withResponse({ contact: " " }), "RESPONSIBILITY")?.slice(0, 2)).toEqual(["THIN", 4]);
  expect(stateOf(withResponse({ endsOn: "2027-01-01" }), "PERIOD")?.[0]).toBe("THIN");
  expect(stateOf(withResponse({ endsOn: null }), "PERIOD")?.[0]).toBe("MISSING");
  expect(stateOf(withResponse({ measures: measure ? [{ ...measure, owner: "" }] : [] }), "MEASURES")?.[0]).toBe("THIN");
  expect(stateOf(withResponse({ criteria: [{ id: "c", text: "合格", evidenceKind: null }] }), "CRITERIA")?.[0]).toBe("THIN");
  const twice = { ...goodPlan(), problemResponses: [...goodPlan().problemResponses, { ...first, id: "again" }] } as PlanContent;
  expect(stateOf(twice, "RESPONSE")?.slice(0, 2)).toEqual(["THIN", 2]);
});

test("work rows and key people are found by the people who answer, and by the problem's name", () => {
  const plan = withResponse({
    responsiblePerson: "吴一帆",
    leadingExecutive: "",
    leadDepartment: "甲",
    responsibleUnit: "乙",
    measures: [],
  });
  const [row] = plan.workTable.filter(({ pillar }) => pillar === "RECTIFICATION");
  const rowOf = (changes: object) => ({
    ...plan,
    workTable: row ? [{ ...row, responsiblePerson: "别人", responsibleDepartment: "丙", ...changes }] : [],
  });
  expect(stateOf(rowOf({}), "WORK_ROWS")).toEqual(["MISSING", 0, "RECTIFICATION", null]);
  expect(stateOf(rowOf({ responsiblePerson: "吴一帆（安环部副经理）" }), "WORK_ROWS")).toEqual(["COVERED", 1, "RECTIFICATION", row?.id]);
  expect(stateOf(rowOf({ pillar: "RESEARCH", task: `调研 ${problems[0]?.title}` }), "WORK_ROWS")?.slice(0, 3)).toEqual([
    "COVERED",
    1,
    "RESEARCH",
  ]);
  const person = { id: "k", batchId: "", post: "", name: "吴一帆", category: "", requirement: "" };
  expect(stateOf({ ...plan, keyPeople: [person] }, "KEY_PEOPLE")).toEqual(["COVERED", 1, "KEY_PEOPLE", "k"]);
  expect(stateOf({ ...plan, keyPeople: [] }, "KEY_PEOPLE")?.[0]).toBe("THIN");
});

test("orphans are answers to nothing and rectification that serves no problem", () => {
  const plan = withResponse({ problemId: "problem-9", responsiblePerson: "某", leadDepartment: "某", responsibleUnit: "某", measures: [] });
  const [row] = plan.workTable;
  const alone = row
    ? [
        {
          ...row,
          id: "alone",
          pillar: "RECTIFICATION" as const,
          task: "绿化",
          steps: "",
          deliverable: "",
          responsiblePerson: "路人",
          responsibleDepartment: "后勤",
        },
      ]
    : [];
  const { orphans } = coverageOf({ ...plan, workTable: alone }, problems);
  expect(orphans).toEqual([
    { section: "PROBLEM_RESPONSES", rowId: first?.id, field: null },
    { section: "RECTIFICATION", rowId: "alone", field: null },
  ]);
});
