import { type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Organization } from "../organizations/organization.entity.js";
import { lightOf } from "../plans/plan-light.queries.js";
import { isAmending, standingOf } from "../plans/plan-standing.queries.js";

/** The arguments of the fields that speak of one campaign, as they stand in SQL. */
type OfCampaign = Readonly<Record<"campaignId", unknown>>;

/** The columns of a plan that say where it stands. */
const standing = { state: sql`p.state`, versionInForceId: sql`p.version_in_force_id` };

/**
 * The figures of an organization in a campaign, over the plans that the viewer may read in its part of the tree, as JSON.
 * They are counted from the plans themselves: a campaign has one plan for each participant, so counters would have as many rows.
 * Every page that shows such a figure takes it from here.
 */
export function planFiguresOf(organization: Row<Organization>, { campaignId }: OfCampaign): Sql {
  return sql`(select to_json(f) from (
    with chosen as materialized (
      select p.id, ${standingOf(standing)} as state, ${isAmending(standing)} as amending,
        ${lightOf(sql`p.state = 'APPROVED'`, sql`p.turn_due_at`)} as light
      from app.plans p
      join app.organizations o on o.tenant_id = ${viewer.tenantId} and o.id = p.organization_id
      where p.tenant_id = ${viewer.tenantId} and p.campaign_id = ${campaignId}
        and o.path >= ${organization.path} and o.path < ${organization.path} || '~' and ${viewer.reaches(sql`o.path`, "plan.read")}
    ), decision as (
      select r.plan_id, extract(epoch from r.decided_at - r.submitted_at) / 3600 as hours
      from chosen c join app.review_rounds r on r.tenant_id = ${viewer.tenantId} and r.plan_id = c.id
      where r.decided_at is not null
    ), reason as (
      select x.reason_code, count(*)::int as count
      from chosen c join app.review_findings x on x.tenant_id = ${viewer.tenantId} and x.plan_id = c.id
      where x.state <> 'DRAFT' group by x.reason_code
    ), plan as (
      select c.*, coalesce(r.decided, false) as decided, coalesce(r.returned, false) as returned, r.rounds as taken
      from chosen c left join lateral (
        select bool_or(r.decided_at is not null) as decided, bool_or(r.state = 'RETURNED') as returned,
          count(*) filter (where r.state <> 'WITHDRAWN') as rounds
        from app.review_rounds r where r.tenant_id = ${viewer.tenantId} and r.plan_id = c.id and r.number <= coalesce(
          (select min(a.number) from app.review_rounds a where a.tenant_id = ${viewer.tenantId} and a.plan_id = c.id and a.state = 'APPROVED'), r.number)
      ) r on true
    )
    select count(*)::int as "asked",
      count(*) filter (where state = 'DRAFT')::int as "drafting",
      count(*) filter (where state = 'SUBMITTED')::int as "submitted",
      count(*) filter (where state = 'IN_REVIEW')::int as "inReview",
      count(*) filter (where state = 'RETURNED')::int as "returned",
      count(*) filter (where state = 'APPROVED')::int as "approved",
      count(*) filter (where amending)::int as "amending",
      count(*) filter (where state = 'WITHDRAWN')::int as "withdrawn",
      count(*) filter (where light = 'RED')::int as "overdue",
      count(*) filter (where light = 'YELLOW')::int as "dueSoon",
      count(*) filter (where state = 'APPROVED' and not returned)::int as "firstPass",
      count(*) filter (where decided)::int as "decided",
      count(*) filter (where state = 'APPROVED' and not returned)::float8 / nullif(count(*) filter (where decided), 0) as "firstPassYield",
      (avg(taken) filter (where decided))::float8 as "rounds",
      (select avg(hours)::float8 from decision) as "turnaroundHours",
      (select coalesce(json_agg(json_build_object('reasonCode', reason_code, 'count', count) order by count desc, reason_code), '[]')
        from reason) as "reasons"
    from plan
  ) f)`;
}
