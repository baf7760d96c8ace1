import type { TextHitKind } from "@duban/schema";
import { type Among, given, type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import { type Says, saysAsked, saysWords, termedWords, termTables } from "./text-terms.queries.js";

/** Up to so many texts with the rarest term are looked through by themselves; where there are more, the rows of the list are walked. */
const mostLookedThrough = 20_000;

/** A list whose rows are found by what texts say of them. */
export interface SpokenList {
  readonly name: string;
  readonly kinds: readonly TextHitKind[];
  /** The ids of its rows, from the table `looked`: the texts (id, kind, heft) that have the rarest term. */
  ids(says: Says): Sql;
  /** Whether a row is one of them. */
  // biome-ignore lint/suspicious/noExplicitAny: of which noun is known to whoever describes the list
  holds(row: Row<any>, says: Says): Sql;
}

/** The rows of a list that a search keeps; null where it has no term, so that each row is to be asked. */
export function amongSpoken(list: SpokenList, search: string | null | undefined): Among | null {
  const words = termedWords(search ?? "");
  if (!words) return null;
  const asked = sql`${given("words", "text[]")}`;
  const says = saysAsked(asked);
  const few = sql`((select count(*) from looked) <= ${mostLookedThrough}::int)`;
  return {
    name: list.name,
    given: { words },
    tables: sql`${termTables(asked)}, ${lookedThrough(list, mostLookedThrough + 1)},
      sought as materialized (select id from (${list.ids(says)}) found where ${few})`,
    few,
    holds: (row) => list.holds(row, says),
  };
}

/** The same as a condition, for rows that are taken all at once; null where the search has no term. */
export function isSpoken(list: SpokenList, id: Sql, search: string | null | undefined): Sql | null {
  const words = termedWords(search ?? "");
  if (!words) return null;
  const asked = sql`${words}::text[]`;
  return sql`${id} = any(array(with ${termTables(asked)}, ${lookedThrough(list, null)} ${list.ids(saysAsked(asked))}))`;
}

/** Whether a text says what was searched for; null where the search has no term. */
export function textSays(kind: TextHitKind, id: Sql, search: string): Sql | null {
  const words = termedWords(search);
  return words && saysWords(sql`${words}::text[]`)(kind, id);
}

function lookedThrough({ kinds }: SpokenList, most: number | null): Sql {
  return sql`looked as materialized (select s.id, s.kind, s.heft from app.search_terms s
      where s.tenant_id = ${viewer.tenantId} and s.term = (select term from rarest) and s.kind = any(${kinds}::text[]) limit ${most}::int)`;
}
