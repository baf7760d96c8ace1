import type { Pillar } from "../../campaign/pillar.js";
import type { WorkRow } from "../content.js";
import { type Circle, workOrder } from "../predecessors.js";
import { sectionNumbers } from "../section.js";
import { workRowNumbers } from "../work-row-numbers.js";
import { numberKey, type RowSheet } from "./plan-sheets.js";
import { type CellProblem, type CellReading, readCell, textOfCell } from "./read-cell.js";
import type { Line, ReadRow } from "./sheet-lines.js";

/** The column in which rows of the work table name those that they wait for. */
export const predecessorsField = "predecessorIds";

interface Input {
  readonly sheet: RowSheet;
  /** What has been read of the sheet so far; their predecessors are put in. */
  readonly rows: readonly ReadRow[];
  readonly base: readonly WorkRow[];
  readonly reading: CellReading;
}

interface LineProblem {
  readonly line: Line;
  readonly problem: CellProblem;
}

interface WaitingRow {
  readonly row: WorkRow;
  readonly line: Line;
  /** What it waited for in the plan; a new row waited for nothing. */
  readonly was: readonly string[];
}

/**
 * Reads which rows wait for which, by the numbers that stand beside them in the sheet, whatever was inserted above. A row that was taken
 * out is no predecessor any more. Where a circle would close, what was changed stays as it was.
 */
export function readPredecessors({ sheet, rows, base, reading }: Input): { readonly problems: readonly LineProblem[] } {
  const field = sheet.fields.find(({ path }) => path === predecessorsField);
  if (!field) return { problems: [] };
  const problems: LineProblem[] = [];
  const find = finderOf(rows);
  const standing = new Set(rows.map(({ row }) => row.id));
  const gone = new Set(base.flatMap(({ id }) => (standing.has(id) ? [] : [id])));
  const known = new Map(base.map(({ id, predecessorIds }) => [id, predecessorIds]));
  const waiting = rows.map(({ row, line }): WaitingRow => {
    const before = known.get(row.id);
    const was = (before ?? []).filter((id) => !gone.has(id));
    const workRow = (number: string) => find(number, row["pillar"] as Pillar);
    const cell = line.cells.get(predecessorsField);
    const { value, problem } = line.cells.has(predecessorsField)
      ? readCell(field, cell, before, { ...reading, workRow })
      : { value: was, problem: null };
    if (problem) problems.push({ line, problem });
    const predecessorIds = problem ? was : (value as string[]).filter((id) => !gone.has(id));
    return { row: Object.assign(row, { predecessorIds }) as unknown as WorkRow, line, was };
  });
  return { problems: [...problems, ...openedCircles(waiting)] };
}

/** The row of a number: the one beside which it stands, else one without a number by its place. */
function finderOf(rows: readonly ReadRow[]): (number: string, pillar: Pillar) => string | null {
  const written = new Map<string, string>();
  const unnumbered = new Set<string>();
  for (const { row, line } of rows) {
    const number = textOfCell(line.cells.get(numberKey));
    if (number === "" || written.has(number)) unnumbered.add(row.id);
    else written.set(number, row.id);
  }
  const placed = workRowNumbers(rows.map(({ row }) => row as unknown as WorkRow));
  return (number, pillar) => {
    const beside = written.get(number) ?? written.get(`${sectionNumbers[pillar]}.${number}`);
    if (beside !== undefined) return beside;
    const id = placed.find(number, pillar);
    return id !== null && unnumbered.has(id) ? id : null;
  };
}

/** Takes back what closes circles: of each one change, and if that was not enough all of them. */
function openedCircles(waiting: readonly WaitingRow[]): LineProblem[] {
  const rows = waiting.map(({ row }) => row);
  const numbers = workRowNumbers(rows);
  const byId = new Map(waiting.map((each) => [each.row.id, each]));
  const isChanged = ({ row: { predecessorIds }, was }: WaitingRow) =>
    predecessorIds.length !== was.length || predecessorIds.some((id) => !was.includes(id));
  const problems: LineProblem[] = [];
  const takeBack = ({ row, line, was }: WaitingRow, { through }: Circle<WorkRow>) => {
    const params = { through: through.map(({ id }) => numbers.of(id)).join(" → ") };
    problems.push({ line, problem: { code: "CELL_WORK_ROWS_CIRCULAR", params } });
    row.predecessorIds = [...was];
  };
  for (const circle of workOrder(rows).circles) {
    const changed = circle.through.flatMap(({ id }) => byId.get(id) ?? []).find(isChanged);
    if (changed) takeBack(changed, circle);
  }
  const [left] = workOrder(rows).circles;
  if (left) for (const each of waiting.filter(isChanged)) takeBack(each, left);
  return problems;
}
