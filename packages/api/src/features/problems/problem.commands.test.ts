import { describe, expect, test } from "@jest/globals";
import { checkProblems, problemCode } from "./problem.commands.js";
import type { ProblemInput } from "./problem.inputs.js";

const campaign = { startsOn: "2026-11-01", themes: [{ id: "1", name: "安全生产" }] };
const problem: ProblemInput = {
  organizationId: "",
  title: "阀室巡检记录与门禁数据不一致",
  kind: "INSPECTION_FEEDBACK",
  severity: "MAJOR",
  deadline: "2026-12-31",
  repeated: false,
  theme: "安全生产",
};

function wrong(changes: Partial<ProblemInput>): string[] {
  return checkProblems(campaign, [problem, { ...problem, ...changes }]).map(({ code, path = [] }) => `${code} ${path.slice(1).join(".")}`);
}

describe("problems to be handed down", () => {
  test("need a title, a deadline not before the campaign, and a theme of it if any", () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ theme: null, deadline: "2028-01-01" })).toEqual([]);
    expect(wrong({ title: " ", deadline: "2026-10-31", theme: "别的" })).toEqual([
      "VALUE_REQUIRED problems.1.title",
      "PROBLEM_DEADLINE_OUTSIDE_CAMPAIGN problems.1.deadline",
      "THEME_UNKNOWN problems.1.theme",
    ]);
  });

  test("are numbered under the campaign's code", () => {
    expect(problemCode("XS2026", 1)).toBe("XS2026-001");
    expect(problemCode("XS2026", 1234)).toBe("XS2026-1234");
  });
});
