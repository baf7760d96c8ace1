import { exists, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { PlanDraft } from "./plan-draft.entity.js";

/** Whoever was not seen for so long has left, even if nobody heard of it. */
const goneAfter = "12 seconds";

/** Whether the viewer may read what is being written of a plan. */
function mayReadDraft(planId: string): Sql {
  return exists<PlanDraft>("PlanDraft", (draft) => sql`${draft.planId} = ${planId}`);
}

/** Notes that the viewer has the draft open in a window; gives nothing when the viewer may not read it. */
export function takeSeat(seatId: string, planId: string): Sql {
  return sql`insert into app.plan_editors (tenant_id, id, plan_id, person_id, seen_at)
    select ${viewer.tenantId}, ${seatId}::uuid, ${planId}::uuid, ${viewer.personId}, ${viewer.now}
    where ${viewer.personId} is not null and ${mayReadDraft(planId)}
    on conflict (tenant_id, id) do update set seen_at = excluded.seen_at returning id`;
}

/** The people who have the draft open now, in the order in which they came; for whoever may read it. */
export function editorsOf(planId: string): Sql {
  return sql`select e.person_id as "personId" from app.plan_editors e
    where e.tenant_id = ${viewer.tenantId} and e.plan_id = ${planId}::uuid and e.seen_at > ${viewer.now} - ${goneAfter}::interval
      and ${mayReadDraft(planId)}
    group by e.person_id order by min(e.id::text)`;
}
