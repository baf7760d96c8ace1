import { column, ofTenant, reached, type Source } from "./from.js";
import { keyColumns, type Ordering, orderBy, orderByKeys } from "./order.js";
import type { Match } from "./registry.js";
import { late, type Sql, sql, type Writing } from "./sql.js";
import { candidates, reachTables, type Within, withinOf } from "./within.js";

/** Rows that hang on a row at hand, of which there may be thousands. */
interface Hanging {
  readonly target: Source;
  readonly source: Source;
  readonly match: Match;
  /** What they have to be, the match among it, for rows under another alias, too. */
  conditions(row: Source): readonly (Sql | null)[];
}

interface Shown {
  readonly columns: Sql;
  readonly ordering: Ordering;
  readonly limit: Sql;
}

/** The first of them in an order, as far as the viewer sees them; where the tree says so, they are chosen as those of a list are. */
export function hanging(rows: Hanging, { columns, ordering, limit }: Shown): Sql {
  return late((writing) => {
    const { target, source, match, conditions } = rows;
    const within = bounds(rows, writing);
    if (!within) {
      const all = reached(target, source, match, ...conditions(target));
      return sql`select ${columns} from ${all} ${orderBy(ordering, target)} limit ${limit}`;
    }
    const chosen = { noun: target.noun, alias: writing.alias() };
    const ending = sql`${orderBy(ordering, chosen)} limit ${limit}`;
    const keys = candidates(within, { source: chosen, columns: keyColumns(ordering, chosen), conditions: conditions(chosen), ending });
    const fetched = ofTenant(target.noun, target.alias, sql`${column(target.noun, target.alias, "id")} = chosen.id`);
    return sql`with ${reachTables(within, false)} select fetched.* from (select * from (${keys}) found ${orderByKeys(ordering)} limit ${limit}) chosen
      cross join lateral (select ${columns} from ${fetched}) fetched ${orderByKeys(ordering)}`;
  });
}

/** The part of the tree that they lie in; null where something else than the tree says who sees them, and for whoever sees all. */
function bounds({ target: { noun } }: Hanging, { seesAll }: Writing): Within | null {
  const within = noun.isTree ? null : withinOf(noun, undefined);
  return within && !seesAll(within.wanted) ? within : null;
}
