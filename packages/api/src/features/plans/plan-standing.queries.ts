import { type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Plan } from "./plan.entity.js";
import type { PlanVersion } from "./plan-version.entity.js";

type Standing = Pick<Row<Plan>, "state" | "versionInForceId">;

/** Where a plan stands as figures and lists count it, once: what is in force is approved, also while it is being amended. */
export function standingOf({ state, versionInForceId }: Standing): Sql {
  return sql`case when ${versionInForceId} is null then ${state} else 'APPROVED' end`;
}

/** Whether an amendment is under way. */
export function isAmending({ state, versionInForceId }: Standing): Sql {
  return sql`(${versionInForceId} is not null and ${state} <> 'APPROVED')`;
}

/** What has become of a version: as its round ended, and of those approved the last one is in force. */
export function versionStateOf(version: Row<PlanVersion>): Sql {
  return sql`(select case when r.state <> 'APPROVED' then r.state when p.version_in_force_id = r.version_id then 'IN_FORCE' else 'SUPERSEDED' end
    from app.plans p join app.review_rounds r on r.tenant_id = ${viewer.tenantId} and r.plan_id = p.id and r.number = ${version.number}
    where p.tenant_id = ${viewer.tenantId} and p.id = ${version.planId})`;
}
