import type { PlanContent } from "../content.js";
import type { PlanChange } from "../difference.js";
import { withKnownPredecessors } from "../predecessors.js";
import { listOf } from "../rows.js";
import { planSections } from "../section.js";

/** What a change is chosen by: its row, or its section where that has no rows. */
export function changeKey({ section, rowId }: PlanChange): string {
  return rowId === null ? section : `${listOf(section)}/${rowId}`;
}

/**
 * The content with some of the changes that lead from it to another. Rows stand in the other's order if all changes of their list
 * are taken; else new ones stand behind the row that they follow there. A row that is left out is no predecessor of one that is taken.
 */
export function withChanges(base: PlanContent, next: PlanContent, changes: readonly PlanChange[], taken: ReadonlySet<string>): PlanContent {
  const left = new Set(changes.map(changeKey).filter((key) => !taken.has(key)));
  const content = { ...next };
  for (const list of new Set(planSections.values.flatMap((section) => listOf(section) ?? []))) {
    const kept = [...left].some((key) => key.startsWith(`${list}/`));
    if (!kept) continue;
    Object.assign(content, { [list]: rowsWith(base[list], next[list], (id) => taken.has(`${list}/${id}`)) });
    if (list === "workTable") content.workTable = withKnownPredecessors(content.workTable);
  }
  if (left.has("SAFEGUARDS")) Object.assign(content, { safeguards: base.safeguards, leadership: base.leadership });
  if (left.has("NARRATIVE")) Object.assign(content, { narrative: base.narrative });
  if (left.has("COMMITMENT")) Object.assign(content, { commitment: base.commitment });
  return content;
}

interface Row {
  readonly id: string;
}

function rowsWith(base: readonly Row[], next: readonly Row[], isTaken: (id: string) => boolean): Row[] {
  const later = new Map(next.map((row) => [row.id, row]));
  const rows = base.flatMap((row) => {
    const now = later.get(row.id);
    if (!isTaken(row.id)) return [row];
    return now ? [now] : [];
  });
  const before = new Set(base.map(({ id }) => id));
  for (const [position, row] of next.entries()) {
    if (before.has(row.id) || !isTaken(row.id)) continue;
    const standing = next.slice(0, position).findLast(({ id }) => rows.some((each) => each.id === id));
    rows.splice(standing ? rows.findIndex(({ id }) => id === standing.id) + 1 : 0, 0, row);
  }
  return rows;
}
