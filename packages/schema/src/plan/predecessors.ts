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
  const search = new OrderSearch(rows);
  for (const row of rows) search.visit(row);
  return { rows: search.ordered, circles: search.circles, predecessorsOf: (row) => search.before.get(row) ?? none };
}

const none: readonly never[] = [];

/** Goes from a row to its predecessors first. Not by recursion: a chain may be as long as the table. */
class OrderSearch<Row extends OrderedRow> {
  readonly ordered: Row[] = [];
  readonly before = new Map<Row, Row[]>();
  readonly circles: Circle<Row>[] = [];
  private readonly byId: ReadonlyMap<string, Row>;
  private readonly done = new Set<Row>();
  private readonly path: { readonly row: Row; readonly wanted: Iterator<Row> }[] = [];
  private readonly depths = new Map<Row, number>();

  constructor(rows: readonly Row[]) {
    this.byId = new Map(rows.map((row) => [row.id, row]));
  }

  visit(start: Row): void {
    this.enter(start);
    for (let top = this.path.at(-1); top; top = this.path.at(-1)) {
      const next = top.wanted.next();
      if (next.done) this.leave(top.row);
      else this.meet(top.row, next.value);
    }
  }

  private enter(row: Row): void {
    if (this.done.has(row)) return;
    const predecessors = knownPredecessors(row, this.byId);
    if (predecessors.size === 0) {
      this.finish(row);
      return;
    }
    this.depths.set(row, this.path.length);
    this.path.push({ row, wanted: predecessors.values() });
    this.before.set(row, []);
  }

  private meet(row: Row, predecessor: Row): void {
    const depth = this.depths.get(predecessor);
    if (depth === undefined) {
      this.before.get(row)?.push(predecessor);
      this.enter(predecessor);
      return;
    }
    const inCircle = this.path.slice(Math.max(depth, this.path.length - shownOfCircle)).map((step) => step.row);
    this.circles.push({ row, through: [...inCircle.toReversed(), row] });
  }

  private leave(row: Row): void {
    this.path.pop();
    this.depths.delete(row);
    this.finish(row);
  }

  private finish(row: Row): void {
    this.done.add(row);
    this.ordered.push(row);
  }
}

const nobody: ReadonlySet<never> = new Set();

function knownPredecessors<Row extends OrderedRow>({ predecessorIds = [] }: Row, byId: ReadonlyMap<string, Row>): ReadonlySet<Row> {
  if (predecessorIds.length === 0) return nobody;
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
