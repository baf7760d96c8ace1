import { describe, expect, test } from "@jest/globals";
import { checkProblems, deadlineOf, type EnteredProblem, entered, problemCode } from "./problem.checks.js";

const campaign = { startsOn: "2026-11-01", deadlineTerms: [], themes: [{ id: "1", name: "安全生产" }] };
const ledger = { kind: null, aspects: [{ id: "a", name: "安全管理方面" }] };
const today = "2026-11-20";
const problem: EnteredProblem = entered({
  organizationId: "",
  title: "阀室巡检记录与门禁数据不一致",
  kind: "INSPECTION_FEEDBACK",
  severity: "MAJOR",
  deadline: "2026-12-31",
  repeated: false,
  theme: "安全生产",
});

function wrong(changes: Partial<EnteredProblem>, on: Parameters<typeof checkProblems>[0]["ledger"] = ledger): string[] {
  return checkProblems({ campaign, ledger: on }, [problem, { ...problem, ...changes }], today)
    .filter(({ path = [] }) => path[2] === "1")
    .map(({ code, path = [] }) => `${code} ${path.slice(1).join(".")}`);
}

describe("problems to be entered", () => {
  test("need a title, a deadline not before the campaign, and a theme of it if any", () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ theme: null, deadline: "2028-01-01" })).toEqual([]);
    expect(wrong({ title: " ", deadline: "2026-10-31", theme: "别的" })).toEqual([
      "VALUE_REQUIRED problems.1.title",
      "THEME_UNKNOWN problems.1.theme",
      "PROBLEM_DEADLINE_OUTSIDE_CAMPAIGN problems.1.deadline",
    ]);
  });

  test("are of the ledger's kind and of one of its aspects, with an amount in yuan", () => {
    expect(wrong({ aspectId: "a", amountInvolved: "1250000.50", rectificationType: "PHASED" })).toEqual([]);
    expect(wrong({ aspectId: "b", amountInvolved: "1.2万", rectificationType: "CONTINUOUS" })).toEqual([
      "ASPECT_UNKNOWN problems.1.aspectId",
      "VALUE_INVALID problems.1.amountInvolved",
      "RECTIFICATION_TYPE_NEEDS_APPROVAL problems.1.rectificationType",
    ]);
    expect(wrong({ kind: "AUDIT" }, { ...ledger, kind: "INSPECTION_FEEDBACK" })).toEqual(["PROBLEM_KIND_NOT_OF_LEDGER problems.1.kind"]);
  });

  test("end before they begin nowhere, and by their severity where nobody says when", () => {
    expect(wrong({ handedDownOn: "2027-01-01" })).toEqual(["DATES_OUT_OF_ORDER problems.1.deadline"]);
    const open = { ...problem, deadline: null };
    expect(deadlineOf(campaign, open, today)).toBe("2026-12-20");
    expect(deadlineOf(campaign, { ...open, severity: "IMPORTANT", handedDownOn: "2026-11-01" }, today)).toBe("2026-12-31");
    expect(deadlineOf(campaign, { ...open, severity: "GENERAL" }, today)).toBe("2027-02-18");
  });

  test("are numbered under the ledger's code", () => {
    expect(problemCode("XS2026", 1)).toBe("XS2026-001");
    expect(problemCode("XS2026", 1234)).toBe("XS2026-1234");
  });
});
