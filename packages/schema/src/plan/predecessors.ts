import type { WorkRow } from "./content.js";

/** A row of the work table as far as its place in the order of work goes. */
export type OrderedRow = Pick<WorkRow, "id"> & Partial<Pick<WorkRow, "predecessorIds">>;

/** A row that would have to wait for itself. */
export interface Circle<Row> {
  readonly row: Row;
  /** In the order of work, the row at both ends: it waits for the last but one, and that in the end for the row. At most ten stand here. */
  readonly through: readonly Row[];
}

/** The order in which the rows of a work table can be done. */
export interface WorkOrder<Row> {
  /** Every row behind its predecessors. */
  readonly rows: readonly Row[];
  /** The rows that must be finished before a row begins; those that do not exist or close a circle are left out. */
  predecessorsOf(row: Row): readonly Row[];
  readonly circles: readonly Circle<Row>[];
}

const shownOfCircle = 9;

/** Brings rows into the order of their predecessors (紧前工作), in time that grows with rows and predecessors. What goes round in a circle is cut where it closes. */
export function workOrder<Row extends OrderedRow>(rows: readonly Row[]): WorkOrder<Row> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const ordered: Row[] = [];
  const before = new Map<Row, Row[]>();
  const circles: Circle<Row>[] = [];
  const done = new Set<Row>();
  for (const start of rows) {
    // Not by recursion: a chain may be as long as the table.
    const path: { readonly row: Row; readonly wanted: Iterator<Row> }[] = [];
    const depths = new Map<Row, number>();
    const enter = (row: Row) => {
      depths.set(row, path.length);
      path.push({ row, wanted: knownPredecessors(row, byId).values() });
      before.set(row, []);
    };
    if (!done.has(start)) enter(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.wanted.next();
      if (next.done) {
        path.pop();
        depths.delete(top.row);
        done.add(top.row);
        ordered.push(top.row);
        continue;
      }
      const depth = depths.get(next.value);
      if (depth !== undefined) {
        const inCircle = path.slice(Math.max(depth, path.length - shownOfCircle)).map(({ row }) => row);
        circles.push({ row: top.row, through: [...inCircle.toReversed(), top.row] });
        continue;
      }
      before.get(top.row)?.push(next.value);
      if (!done.has(next.value)) enter(next.value);
    }
  }
  return { rows: ordered, circles, predecessorsOf: (row) => before.get(row) ?? [] };
}

function knownPredecessors<Row extends OrderedRow>({ predecessorIds = [] }: Row, byId: ReadonlyMap<string, Row>): Set<Row> {
  return new Set(predecessorIds.flatMap((id) => byId.get(id) ?? []));
}

/** The ids of a row and of all that come after it in the end: none of them can be finished before it. */
export function waitingFor(rows: readonly OrderedRow[], rowId: string): ReadonlySet<string> {
  const after = new Map<string, string[]>();
  for (const { id, predecessorIds = [] } of rows) {
    for (const predecessor of predecessorIds) {
      const known = after.get(predecessor);
      if (known) known.push(id);
      else after.set(predecessor, [id]);
    }
  }
  const found = new Set([rowId]);
  for (const id of found) for (const next of after.get(id) ?? []) found.add(next);
  return found;
}

/** Rows none of which names a row that is not there; those that never did stay the same objects. */
export function withKnownPredecessors<Row extends OrderedRow>(rows: readonly Row[]): Row[] {
  const ids = new Set(rows.map(({ id }) => id));
  return rows.map((row) => {
    const { predecessorIds = [] } = row;
    return predecessorIds.every((id) => ids.has(id)) ? row : { ...row, predecessorIds: predecessorIds.filter((id) => ids.has(id)) };
  });
}
