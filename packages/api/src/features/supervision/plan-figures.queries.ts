import { type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Organization } from "../organizations/organization.entity.js";
import { lightOf } from "../plans/plan-light.queries.js";

/** The arguments of the fields that speak of one campaign, as they stand in SQL. */
export type OfCampaign = Readonly<Record<"campaignId", unknown>>;

/** The counters, as `c`, of the plans of a campaign that the viewer may read in the organization's part of the tree. */
export function plansBelow({ path }: Row<Organization>, { campaignId }: OfCampaign): Sql {
  return sql`${viewer.rangesBelow(path, "plan.read")} as g join app.plan_counters c on c.tenant_id = ${viewer.tenantId}
    and c.campaign_id = ${campaignId} and c.path >= g.low and c.path <= g.high`;
}

/**
 * The figures of an organization in a campaign, over the plans that the viewer may read in its part of the tree: the sum of what
 * the database keeps for each plan, so that no page counts rounds, and none counts what it does not show.
 * Every page that shows such a figure takes it from here.
 */
export function planFiguresOf(organization: Row<Organization>, campaign: OfCampaign): Sql {
  const light = lightOf(sql`c.finished`, sql`c.turn_due_at`);
  const plans = plansBelow(organization, campaign);
  const reasons = sql`(
    select coalesce(json_agg(json_build_object('reasonCode', reason_code, 'count', count) order by count desc, reason_code), '[]') from (
      select x.reason_code, count(*)::int as count
      from app.review_findings x
      where x.tenant_id = ${viewer.tenantId} and x.plan_id in (select c.id from ${plans}) and x.state <> 'DRAFT'
      group by x.reason_code) reason)`;
  return sql`select count(*)::int as "asked",
      count(*) filter (where c.standing = 'DRAFT')::int as "drafting",
      count(*) filter (where c.standing = 'SUBMITTED')::int as "submitted",
      count(*) filter (where c.standing = 'IN_REVIEW')::int as "inReview",
      count(*) filter (where c.standing = 'RETURNED')::int as "returned",
      count(*) filter (where c.standing = 'APPROVED')::int as "approved",
      count(*) filter (where c.amending)::int as "amending",
      count(*) filter (where c.standing = 'WITHDRAWN')::int as "withdrawn",
      count(*) filter (where ${light} = 'RED')::int as "overdue",
      count(*) filter (where ${light} = 'YELLOW')::int as "dueSoon",
      count(*) filter (where c.standing = 'APPROVED' and not c.returned)::int as "firstPass",
      count(*) filter (where c.decided)::int as "decided",
      count(*) filter (where c.standing = 'APPROVED' and not c.returned)::float8 / nullif(count(*) filter (where c.decided), 0) as "firstPassYield",
      (avg(c.rounds) filter (where c.decided))::float8 as "rounds",
      sum(c.decision_ms)::float8 / 3600000 / nullif(sum(c.decisions), 0) as "turnaroundHours",
      ${reasons} as "reasons"
    from ${plans}`;
}
