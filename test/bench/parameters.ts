import type { Group } from "./group.ts";
import type { Params } from "./operations/operation.ts";

/** What is asked for, in the order in which every contender is asked: parts of the tree below an organization, campaigns, plans. */
export async function parametersOf(group: Group, top: string, first = 50): Promise<Params[]> {
  const { tenantId, query } = group;
  const within = "o.tenant_id = $1 and o.path like (select t.path from app.organizations t where t.tenant_id = $1 and t.code = $2) || '%'";
  const places = await query<{ id: string }>(
    `select o.id from app.organizations o where ${within} and exists (select from app.organizations b where b.tenant_id = $1 and b.parent_id = o.id)
       and o.depth <= 2 order by md5(o.id::text) limit 40`,
    [tenantId, top],
  );
  const plans = await query<{ id: string; campaign: string; problem: string }>(
    `select p.id, p.campaign_id as campaign, (select q.code from app.problems q
       where q.tenant_id = $1 and q.organization_id = p.organization_id and q.campaign_id = p.campaign_id order by md5(q.id::text) limit 1) as problem
     from app.plans p join app.organizations o on o.tenant_id = $1 and o.id = p.organization_id
     where p.tenant_id = $1 and p.round > 0 and ${within} order by md5(p.id::text) limit 200`,
    [tenantId, top],
  );
  return plans.map((plan, position) => ({
    ...{ contentHash: "", deciderId: "" },
    ...{ tenantId, first, planId: plan.id, problemCode: plan.problem, campaignId: plan.campaign },
    organizationId: places[position % places.length]?.id ?? "",
  }));
}
