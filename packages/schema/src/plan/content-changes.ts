import { canonicalJson } from "../canonical-json.js";
import type { PlanContent } from "./content.js";
import type { ContentProblem } from "./read-content.js";

/** What became of a list of rows. */
export interface RowChanges<Row extends { readonly id: string }> {
  /** Rows that are new, and rows that say something else than before. */
  readonly rows: Row[];
  /** The ids of all rows in their order, where rows went or moved; null where none did: new ones then stand at the end. */
  readonly order: string[] | null;
}

/** What is other in a content than before; what is left out is as it was. */
export type PlanContentChanges = {
  readonly [Name in keyof PlanContent]?: PlanContent[Name] extends (infer Row extends { readonly id: string })[]
    ? RowChanges<Row>
    : PlanContent[Name];
};

type Row = { readonly id: string };

/** What has to be said of a content to whoever knows how it was; rows are the same where nobody has touched them, so long lists cost little. */
export function contentChanges(before: PlanContent, after: PlanContent): PlanContentChanges {
  const names = Object.keys(after) as (keyof PlanContent)[];
  return Object.fromEntries<unknown>(
    names.flatMap((name): [string, unknown][] => {
      const [was, is] = [before[name], after[name]];
      if (was === is) return [];
      if (!Array.isArray(is)) return isSame(was, is) ? [] : [[name, is]];
      const changes = rowChanges(was as readonly Row[], is as readonly Row[]);
      return changes.rows.length === 0 && changes.order === null ? [] : [[name, changes]];
    }),
  );
}

function rowChanges(before: readonly Row[], after: readonly Row[]): RowChanges<Row> {
  const known = new Map(before.map((row) => [row.id, row]));
  const rows = after.filter((row) => !isSame(known.get(row.id), row));
  const added = after.filter(({ id }) => !known.has(id));
  const isInOrder = isSame(
    [...before, ...added].map(({ id }) => id),
    after.map(({ id }) => id),
  );
  return { rows, order: isInOrder ? null : after.map(({ id }) => id) };
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || canonicalJson(one) === canonicalJson(other);
}

/** The content that changes lead to, or what is wrong with them: an order that names a row which is neither there nor among the changed ones. */
export function changedContent(
  before: PlanContent,
  changes: PlanContentChanges,
): { readonly content: PlanContent; readonly problems: readonly ContentProblem[] } {
  const problems: ContentProblem[] = [];
  const parts = Object.entries<unknown>(changes).map(([name, change]): [string, unknown] => {
    const was = before[name as keyof PlanContent];
    if (!Array.isArray(was)) return [name, change];
    const { rows, order } = change as RowChanges<Row>;
    const known = new Map([...(was as readonly Row[]), ...rows].map((row) => [row.id, row]));
    for (const [place, id] of (order ?? []).entries()) {
      if (!known.has(id)) problems.push({ path: [name, "order", `${place}`], code: "ROW_UNKNOWN", params: { id } });
    }
    return [name, order ? order.flatMap((id) => known.get(id) ?? []) : [...known.values()]];
  });
  return { content: { ...before, ...Object.fromEntries(parts) }, problems };
}
