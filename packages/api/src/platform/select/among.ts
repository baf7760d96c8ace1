import { column, from, type Source } from "./from.js";
import type { Row } from "./registry.js";
import { type Sql, sql } from "./sql.js";
import { inReachOf, type Members, type Within } from "./within.js";

/**
 * Rows that are found by an index of their own, such as that of their texts. PostgreSQL cannot know how many they will be: where they are few
 * their ids stand in the table `sought` and each is fetched; where they are many the rows are walked in their order as ever, and each is asked.
 */
export interface Among {
  /** Says which rows they are; statements with the same name are the same. */
  readonly name: string;
  /** What its readers read. */
  readonly given: Readonly<Record<string, unknown>>;
  /** Tables of a `with`, the last of which is `sought`: the ids, where they are few; else nothing. */
  readonly tables: Sql;
  /** Whether they are few. */
  readonly few: Sql;
  /** Whether a row is one of them. */
  // biome-ignore lint/suspicious/noExplicitAny: of which noun is known to whoever lists it
  holds(row: Row<any>): Sql;
}

/** The rows that are sought and lie in the reach, in no order. */
export function soughtRows(within: Within | null, { source, columns, conditions }: Members): Sql {
  const { noun, alias }: Source = source;
  const wanted = sql`${column(noun, alias, "id")} = sought.id`;
  const placed = within ? inReachOf(within, source) : null;
  const rows = sql`select ${columns} from ${from(noun, alias, within?.suffices ?? false, wanted, ...conditions, placed)} offset 0`;
  return sql`select u.* from sought cross join lateral (${rows}) u`;
}
