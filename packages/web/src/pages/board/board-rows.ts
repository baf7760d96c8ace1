import type { BoardMeasure, BoardProblem, BoardUnit } from "./board-queries";

/** What is known of what a unit unfolds to. */
export interface Branch {
  problems: readonly BoardProblem[];
  units: readonly BoardUnit[];
  /** Whether there are more of each that have not been asked for. */
  moreProblems: boolean;
  moreUnits: boolean;
}

/** What is known of rows that unfold; `"failed"` where it could not be fetched, nothing while it is on its way. */
export interface Known {
  branches: ReadonlyMap<string, Branch | "failed">;
  measures: ReadonlyMap<string, readonly BoardMeasure[] | "failed">;
}

interface Placed {
  key: string;
  level: number;
}

export type UnitRow = Placed & { kind: "unit"; unit: BoardUnit; open: boolean; position: number; siblings: number };
export type ProblemRow = Placed & { kind: "problem"; problem: BoardProblem; open: boolean | undefined };
export type MeasureRow = Placed & { kind: "measure"; measure: BoardMeasure };
/** Stands for rows that are on their way, that can be asked for, or that could not be fetched. */
export type RestRow = Placed & { kind: "rest"; of: string; what: "problems" | "units" | "branch" | "measures"; failed: boolean };

/** A row of the board. */
export type BoardRow = UnitRow | ProblemRow | MeasureRow | RestRow;

/** Which rows are unfolded: as somebody chose, else the top and, on each level, the unit where most is overdue. */
export type Openness = ReadonlyMap<string, boolean>;

/** The rows from the top downwards, a unit's own problems before the units below it. */
export function boardRows(top: BoardUnit, chosen: Openness, known: Known): BoardRow[] {
  const rows: BoardRow[] = [];
  const addUnit = (unit: BoardUnit, level: number, reddest: boolean, position: number, siblings: number) => {
    const open = chosen.get(unit.id) ?? (level === 1 || reddest);
    rows.push({ kind: "unit", key: unit.id, level, unit, open, position, siblings });
    if (!open) return;
    const branch = known.branches.get(unit.id);
    if (branch === undefined || branch === "failed") {
      if (unfolds(unit)) rows.push(rest(unit.id, "branch", level + 1, branch === "failed"));
      return;
    }
    for (const problem of branch.problems) addProblem(problem, level + 1);
    if (branch.moreProblems) rows.push(rest(unit.id, "problems", level + 1));
    const worst = reddestOf(branch.units);
    branch.units.forEach((each, index) => {
      addUnit(each, level + 1, each.id === worst, index + 1, branch.units.length);
    });
    if (branch.moreUnits) rows.push(rest(unit.id, "units", level + 1));
  };
  const addProblem = (problem: BoardProblem, level: number) => {
    const open = problem.measureCount > 0 ? (chosen.get(problem.id) ?? false) : undefined;
    rows.push({ kind: "problem", key: problem.id, level, problem, open });
    if (!open) return;
    const measures = known.measures.get(problem.code);
    if (measures === undefined || measures === "failed") rows.push(rest(problem.code, "measures", level + 1, measures === "failed"));
    else for (const measure of measures) rows.push({ kind: "measure", key: measure.id, level: level + 1, measure });
  };
  addUnit(top, 1, true, 1, 1);
  return rows;
}

/** Whether there is anything below a unit, or of its own. */
export function unfolds({ childCount, problemFigures: { total } }: BoardUnit): boolean {
  return childCount > 0 || total > 0;
}

function rest(of: string, what: RestRow["what"], level: number, failed = false): RestRow {
  return { kind: "rest", key: `${what} of ${of}`, level, of, what, failed };
}

/** The unit with most overdue; none where nothing is. */
function reddestOf(units: readonly BoardUnit[]): string | null {
  const worst = units.reduce<BoardUnit | null>(
    (known, unit) => (unit.problemFigures.overdue > (known?.problemFigures.overdue ?? 0) ? unit : known),
    null,
  );
  return worst?.id ?? null;
}

/** The row that a row hangs under. */
export function parentIndex(rows: readonly BoardRow[], index: number): number {
  const level = rows[index]?.level ?? 1;
  return rows.slice(0, index).findLastIndex((row) => row.level < level);
}
