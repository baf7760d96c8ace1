import { emptyWorkRow, type Pillar, pillars, type WorkRow } from "@duban/schema";

/** A work row with nothing in it yet. */
export function newWorkRow(pillar: Pillar): WorkRow {
  return emptyWorkRow(crypto.randomUUID(), pillar);
}

/** Rows in the order in which they stand on the page: pillar by pillar. */
export function inPageOrder(rows: readonly WorkRow[]): WorkRow[] {
  return pillars.values.flatMap((pillar) => rows.filter((row) => row.pillar === pillar));
}

/** Puts a row into its pillar, after another row of it or at its end. */
export function insertRow(rows: readonly WorkRow[], row: WorkRow, afterId: string | null = null): WorkRow[] {
  const ordered = inPageOrder(rows);
  const after = ordered.findIndex(({ id, pillar }) => id === afterId && pillar === row.pillar);
  if (after < 0) return inPageOrder([...ordered, row]);
  return ordered.toSpliced(after + 1, 0, row);
}

/** Takes a row out; nothing waits for it any more. */
export function removeRow(rows: readonly WorkRow[], id: string): WorkRow[] {
  return rows.flatMap((row) => {
    if (row.id === id) return [];
    return row.predecessorIds.includes(id) ? { ...row, predecessorIds: row.predecessorIds.filter((each) => each !== id) } : row;
  });
}

/** Puts a row back that was taken out; those that waited for it do so again. */
export function restoreRow(rows: readonly WorkRow[], row: WorkRow, waitingIds: readonly string[]): WorkRow[] {
  if (rows.some(({ id }) => id === row.id)) return [...rows];
  const restored = rows.map((each) =>
    waitingIds.includes(each.id) ? { ...each, predecessorIds: [...each.predecessorIds, row.id] } : each,
  );
  return insertRow(restored, row);
}

/** Changes fields of one row; the others stay the same objects. */
export function changeRow(rows: readonly WorkRow[], id: string, fields: Partial<WorkRow>): WorkRow[] {
  return rows.map((row) => (row.id === id ? { ...row, ...fields } : row));
}

/** Moves a row one place up or down; at the end of its pillar it goes over into the next of the given ones. */
export function moveRow(rows: readonly WorkRow[], id: string, direction: -1 | 1, shown: readonly Pillar[]): WorkRow[] {
  const ordered = inPageOrder(rows);
  const from = ordered.findIndex((row) => row.id === id);
  const row = ordered[from];
  if (!row) return ordered;
  const neighbour = ordered[from + direction];
  if (neighbour?.pillar === row.pillar) {
    return direction < 0 ? ordered.toSpliced(from - 1, 2, row, neighbour) : ordered.toSpliced(from, 2, neighbour, row);
  }
  const next = shown[shown.indexOf(row.pillar) + direction];
  if (!next) return ordered;
  const others = ordered.toSpliced(from, 1);
  const moved = { ...row, pillar: next };
  return inPageOrder(direction < 0 ? [...others, moved] : [moved, ...others]);
}
