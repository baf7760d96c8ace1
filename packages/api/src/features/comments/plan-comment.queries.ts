import { every, type Row, type Sql, sql } from "../../platform/select/index.js";
import { mayRead } from "../notices/notice.queries.js";
import type { Person } from "../people/person.entity.js";
import { canSignIn } from "../people/person.queries.js";
import type { Plan } from "../plans/plan.entity.js";
import { isOnReviewingSide, standsOnReviewingSide } from "../reviews/reviewing-side.queries.js";

/** Whether a person who can sign in would read a comment of this circle; the viewer, too, has to. */
export function mayBeMentioned(person: Row<Person>, plan: Row<Plan>, circle: Sql): Sql {
  return every(
    canSignIn(person),
    mayRead(person, plan),
    sql`${circle}::text = 'SHARED' or (${isOnReviewingSide(plan)} and ${standsOnReviewingSide(person, plan)})`,
  );
}
