import { enumeration, type ValueOf } from "../enumeration.js";
import { bareName } from "../plan-ledger/answer.js";
import type { PlanContent, ProblemResponse, WorkRow } from "./content.js";
import type { Anchor } from "./section.js";

/** What a plan has to say about each problem handed down: the columns of the coverage matrix. */
export const coverageAspects = enumeration({
  RESPONSE: ["应答", "Response"],
  RESPONSIBILITY: ["责任", "Responsibility"],
  PERIOD: ["时限", "Period"],
  MEASURES: ["措施", "Measures"],
  CRITERIA: ["销号标准", "Criteria"],
  WORK_ROWS: ["工作表", "Work rows"],
  KEY_PEOPLE: ["重点人员", "Key people"],
});

export type CoverageAspect = ValueOf<typeof coverageAspects>;

/** Whether something stands there, stands there but is thin, or is missing. */
export const coverageStates = enumeration({
  COVERED: ["有", "Covered"],
  THIN: ["薄弱", "Thin"],
  MISSING: ["缺", "Missing"],
});

export type CoverageState = ValueOf<typeof coverageStates>;

/** One cell of the matrix: how many items answer to it, how well, and where to look. */
export interface CoverageCell {
  readonly aspect: CoverageAspect;
  readonly state: CoverageState;
  readonly count: number;
  /** The first item, or the place where it is missing. */
  readonly place: Anchor;
}

/** What the plan says about one problem. */
export interface ProblemCoverage {
  readonly problemId: string;
  readonly cells: readonly CoverageCell[];
}

/** Problems × items of the plan: holes are cells that are missing, orphans are items that no problem asks for. */
export interface Coverage {
  readonly problems: readonly ProblemCoverage[];
  readonly orphans: readonly Anchor[];
}

/** A problem handed down, as far as the matrix asks. */
export interface CoveredProblem {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** YYYY-MM-DD; null where none was set. */
  readonly deadline: string | null;
}

/**
 * The coverage matrix. A row of the work table serves a problem when it names the problem's code or title, or when it stands in the
 * rectification part and is answered for by the person or department that answers for the problem or one of its measures. A key
 * person belongs to a problem by name in the same way.
 */
export function coverageOf(content: PlanContent, problems: readonly CoveredProblem[]): Coverage {
  const known = new Set(problems.map(({ id }) => id));
  const serving = new Set<string>();
  const covered = problems.map((problem) => {
    const responses = content.problemResponses.filter(({ problemId }) => problemId === problem.id);
    const rows = content.workTable.filter((row) => serves(row, problem, responses));
    for (const { id } of rows) serving.add(id);
    return { problemId: problem.id, cells: cellsOf(content, problem, responses, rows) };
  });
  const orphans = [
    ...content.problemResponses.filter(({ problemId }) => !known.has(problemId)).map(({ id }) => at("PROBLEM_RESPONSES", id)),
    ...content.workTable
      .filter(({ id, pillar }) => pillar === "RECTIFICATION" && !serving.has(id))
      .map(({ id }) => at("RECTIFICATION", id)),
  ];
  return { problems: covered, orphans };
}

function at(section: Anchor["section"], rowId: string | null, field: string | null = null): Anchor {
  return { section, rowId, field };
}

function namesOf(responses: readonly ProblemResponse[], pick: (response: ProblemResponse) => readonly string[]): Set<string> {
  return new Set(responses.flatMap(pick).map(bareName).filter(Boolean));
}

function peopleOf(responses: readonly ProblemResponse[]): Set<string> {
  return namesOf(responses, ({ responsiblePerson, measures }) => [responsiblePerson, ...measures.map(({ owner }) => owner)]);
}

function serves(row: WorkRow, { code, title }: CoveredProblem, responses: readonly ProblemResponse[]): boolean {
  const words = `${row.task}\n${row.steps}\n${row.deliverable}`;
  if ((code !== "" && words.includes(code)) || (title !== "" && words.includes(title))) return true;
  if (row.pillar !== "RECTIFICATION") return false;
  const departments = namesOf(responses, ({ leadDepartment, responsibleUnit }) => [leadDepartment, responsibleUnit]);
  return peopleOf(responses).has(bareName(row.responsiblePerson)) || departments.has(bareName(row.responsibleDepartment));
}

function cellsOf(
  content: PlanContent,
  problem: CoveredProblem,
  responses: readonly ProblemResponse[],
  rows: readonly WorkRow[],
): CoverageCell[] {
  const [response] = responses;
  const place = at("PROBLEM_RESPONSES", response?.id ?? null);
  const people = new Set([...peopleOf(responses), ...namesOf(responses, ({ leadingExecutive }) => [leadingExecutive])]);
  const keyPeople = content.keyPeople.filter(({ name }) => people.has(bareName(name)));
  const [row] = rows;
  return [
    // Answered twice is thin: nobody knows which answer holds.
    cell("RESPONSE", responses.length, responses.length > 1, place),
    ...(response ? ownCells(response, problem, place) : responseAspects.map((aspect) => cell(aspect, 0, false, place))),
    cell("WORK_ROWS", rows.length, false, at(row?.pillar ?? "RECTIFICATION", row?.id ?? null)),
    // Not every problem needs a key person, so none is no hole.
    {
      ...cell("KEY_PEOPLE", keyPeople.length, false, at("KEY_PEOPLE", keyPeople[0]?.id ?? null)),
      ...(keyPeople.length === 0 && { state: "THIN" }),
    },
  ];
}

const responseAspects = ["RESPONSIBILITY", "PERIOD", "MEASURES", "CRITERIA"] as const;
const responsibility = ["leadingExecutive", "leadDepartment", "responsibleUnit", "responsiblePerson", "contact"] as const;

function ownCells(response: ProblemResponse, problem: CoveredProblem, place: Anchor): CoverageCell[] {
  const named = responsibility.filter((field) => response[field].trim() !== "");
  const unnamed = responsibility.find((field) => response[field].trim() === "");
  const { startsOn, endsOn } = response;
  const measures = response.measures.filter(({ text }) => text.trim() !== "");
  const criteria = response.criteria.filter(({ text }) => text.trim() !== "");
  const late = endsOn !== null && problem.deadline !== null && endsOn > problem.deadline;
  return [
    cell("RESPONSIBILITY", named.length, unnamed !== undefined, { ...place, field: unnamed ?? null }),
    cell("PERIOD", startsOn !== null && endsOn !== null ? 1 : 0, late, { ...place, field: "endsOn" }),
    cell(
      "MEASURES",
      measures.length,
      measures.some(({ owner, endsOn: until }) => owner.trim() === "" || until === null),
      {
        ...place,
        field: "measures",
      },
    ),
    cell(
      "CRITERIA",
      criteria.length,
      criteria.some(({ evidenceKind }) => evidenceKind === null),
      { ...place, field: "criteria" },
    ),
  ];
}

function cell(aspect: CoverageAspect, count: number, thin: boolean, place: Anchor): CoverageCell {
  return { aspect, count, place, state: count === 0 ? "MISSING" : thin ? "THIN" : "COVERED" };
}
