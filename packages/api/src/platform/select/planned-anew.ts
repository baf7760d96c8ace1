import { join, literal, raw, type Sql, sql } from "./sql.js";

/**
 * A value that the plan of a statement depends on: it stands in the text, so that PostgreSQL knows how many rows it keeps. What cannot
 * stand there is a parameter. Goes with `plannedAnew`.
 */
export function telling(value: string): Sql {
  return /[\\\0]/.test(value) ? sql`${value}` : literal(value);
}

/** As `telling`, for any of several values. */
export function tellingOf(values: readonly string[]): Sql {
  return values.length === 0 ? raw("(null)") : sql`(${join(values.map(telling), ", ")})`;
}

const anew = "/* planned anew */";

/** A condition whose values tell how many rows it keeps: its statement is planned at each execution and kept by no connection. */
export function plannedAnew(condition: Sql): Sql {
  return sql`${raw(`${anew} `)}${condition}`;
}

/** Whether a statement is to be planned at each execution. */
export function isPlannedAnew(text: string): boolean {
  return text.includes(anew);
}
