import type { BoardRow, MeasureRow } from "./board-rows";
import type { TimeAxis } from "./time-axis";

/** From the end of one measure to the beginning of another that waits for it: across, then up or down. In per cent of the width, and in rows. */
export interface Arrow {
  readonly key: string;
  readonly fromAt: number;
  readonly toAt: number;
  readonly fromRow: number;
  readonly toRow: number;
  /** It begins before the other is to end. */
  readonly clashes: boolean;
}

/** Where each measure stands among the rows. */
export function measurePlaces(rows: readonly BoardRow[]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap((row, index) => (row.kind === "measure" ? [[row.measure.id, index] as const] : [])));
}

/** The arrows that begin or end at one of the rows that are drawn. */
export function arrowsOf(
  rows: readonly BoardRow[],
  places: ReadonlyMap<string, number>,
  drawn: readonly number[],
  axis: TimeAxis,
): Arrow[] {
  const inSight = new Set(drawn);
  const waiting = new Set(drawn.flatMap((index) => neighbours(rows, index)));
  return [...waiting].flatMap((toRow) => {
    const { measure } = rows[toRow] as MeasureRow;
    return measure.predecessors.flatMap(({ id }) => {
      const fromRow = places.get(id);
      const before = fromRow === undefined ? undefined : rows[fromRow];
      if (fromRow === undefined || before?.kind !== "measure" || !(inSight.has(fromRow) || inSight.has(toRow))) return [];
      const [fromAt, toAt] = [within(axis.end(before.measure.endsOn)), within(axis.at(measure.startsOn))];
      const key = `${id} ${measure.id}`;
      return [{ key, fromAt, toAt, fromRow, toRow, clashes: measure.startsOn <= before.measure.endsOn }];
    });
  });
}

/** The measures of the problem to which a row's measure belongs: only they can wait for one another. */
function neighbours(rows: readonly BoardRow[], index: number): number[] {
  if (rows[index]?.kind !== "measure") return [];
  let first = index;
  while (rows[first - 1]?.kind === "measure") first -= 1;
  const found: number[] = [];
  for (let each = first; rows[each]?.kind === "measure"; each += 1) found.push(each);
  return found;
}

function within(at: number): number {
  return Math.min(Math.max(at, 0), 100);
}
