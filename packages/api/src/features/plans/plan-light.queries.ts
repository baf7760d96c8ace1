import { type Sql, sql, viewer } from "../../platform/select/index.js";

/** Days before the deadline from which it shows yellow. */
const yellowDays = 3;

/** The light of a deadline in SQL; `light()` of @duban/schema says the same of one deadline, and a test holds them together. */
export function lightOf(done: Sql, dueAt: Sql): Sql {
  return sql`case when ${done} then 'DONE' when ${dueAt} < ${viewer.now} then 'RED'
    when ${dueAt} <= ${viewer.now} + ${`${yellowDays} days`}::interval then 'YELLOW' else 'GREEN' end`;
}
