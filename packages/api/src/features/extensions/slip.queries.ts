import { type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Plan } from "../plans/plan.entity.js";
import type { DeadlineExtension } from "./deadline-extension.entity.js";

/** Days are those of China, where the product's days begin and end. */
const zone = "Asia/Shanghai";

/** Days from the deadline before to the one asked for. */
export function daysOf(extension: Row<DeadlineExtension>): Sql {
  return sql`((${extension.wantedDueAt} at time zone ${zone})::date - (${extension.previousDueAt} at time zone ${zone})::date)`;
}

/** Days by which the deadline of a plan has been put off, over everything that was granted. */
export function slipDays(plan: Row<Plan>): Sql {
  return sql`(select coalesce(sum((x.wanted_due_at at time zone ${zone})::date - (x.previous_due_at at time zone ${zone})::date), 0)::int
    from app.deadline_extensions x where x.tenant_id = ${viewer.tenantId} and x.plan_id = ${plan.id} and x.state = 'GRANTED')`;
}
