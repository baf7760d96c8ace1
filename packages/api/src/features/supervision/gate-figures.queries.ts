import { type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Organization } from "../organizations/organization.entity.js";
import type { Plan } from "../plans/plan.entity.js";
import { type OfCampaign, plansBelow } from "./plan-figures.queries.js";

/** More reviewers than one organization has in a campaign. */
const mostReviewers = 100;

const hours = sql`extract(epoch from r.decided_at - r.submitted_at)::float8 / 3600`;
const inTime = sql`r.decided_at <= r.due_at`;

/** The figures of the first gate over the plans that the viewer may read in the organization's part of the tree. */
export function gateFiguresOf(organization: Row<Organization>, campaign: OfCampaign): Sql {
  return sql`
    with chosen as materialized (
      select c.id from ${plansBelow(organization, campaign)}
    ), stage as materialized (
      select s.* from chosen c join app.review_stages s on s.tenant_id = ${viewer.tenantId} and s.plan_id = c.id
    ), sent as materialized (
      select x.author_id, x.reason_code
      from chosen c join app.review_findings x on x.tenant_id = ${viewer.tenantId} and x.plan_id = c.id
      where x.state <> 'DRAFT' and x.author_id is not null
    ), rule as (
      select k ->> 'rule' as rule, count(*)::int as checked, count(*) filter (where not (k ->> 'passed')::boolean)::int as failed
      from chosen c
      join app.plan_versions v on v.tenant_id = ${viewer.tenantId} and v.plan_id = c.id, jsonb_array_elements(v.pre_checks) k
      group by 1
    ), act as (
      select reviewer_id as person_id, state as act, arrived_at, due_at, null::timestamptz as done_at from stage where state = 'IN_REVIEW'
      union all
      select decided_by_id, state, arrived_at, due_at, decided_at from stage where state = 'RETURNED'
      union all
      select a.approver_id, 'APPROVED', s.arrived_at, s.due_at, a.approved_at
      from stage s join app.review_approvals a on a.tenant_id = ${viewer.tenantId} and a.stage_id = s.id and a.undone_at is null
    ), judged as (
      select person_id,
        count(*) filter (where act = 'IN_REVIEW')::int as in_hand,
        count(*) filter (where act = 'APPROVED')::int as approved,
        count(*) filter (where act = 'RETURNED')::int as returned,
        count(*) filter (where done_at <= due_at)::int as on_time,
        avg(extract(epoch from done_at - arrived_at)::float8 / 3600) as hours
      from act group by 1
    ), reviewer as (
      select person_id as "personId", coalesce(j.in_hand, 0) as "inHand", coalesce(j.approved, 0) as "approved",
        coalesce(j.returned, 0) as "returned", coalesce(j.on_time, 0) as "onTime", j.hours as "turnaroundHours",
        coalesce(s.count, 0) as "findings", coalesce(s.reasons, '[]') as "reasons"
      from (select * from judged where person_id is not null) j
      full join (
        select author_id as person_id, sum(count)::int as count,
          json_agg(json_build_object('reasonCode', reason_code, 'count', count) order by count desc, reason_code) as reasons
        from (select author_id, reason_code, count(*)::int as count from sent group by 1, 2) by_reason group by 1
      ) s using (person_id)
      order by 2 desc, coalesce(j.approved, 0) + coalesce(j.returned, 0) desc, 1 limit ${mostReviewers}
    )
    select (select count(decided_at)::int from stage) as "decisions",
      (select count(*) filter (where decided_at <= due_at)::int from stage) as "onTime",
      (select count(*) filter (where decided_at <= due_at)::float8 / nullif(count(decided_at), 0) from stage) as "onTimeShare",
      (select coalesce(json_agg(json_build_object('rule', rule, 'checked', checked, 'failed', failed) order by failed desc, rule), '[]')
        from rule where failed > 0) as "rules",
      (select coalesce(json_agg(to_json(reviewer)), '[]') from reviewer) as "reviewers"`;
}

/** The figures of one plan. */
export function planQualityOf(plan: Row<Plan>): Sql {
  return sql`
    select count(r.decided_at)::int as "decisions",
      count(*) filter (where r.state = 'RETURNED')::int as "returns",
      count(*) filter (where ${inTime})::int as "onTime",
      avg(${hours}) as "turnaroundHours",
      (select count(*)::int from app.review_findings x where x.tenant_id = ${viewer.tenantId} and x.plan_id = ${plan.id}
        and x.state <> 'DRAFT') as "findings",
      (select count(*)::int from app.review_findings x where x.tenant_id = ${viewer.tenantId} and x.plan_id = ${plan.id}
        and x.state <> 'DRAFT' and x.weight = 'BLOCKING') as "blockingFindings",
      (select count(*)::int from app.finding_answers x where x.tenant_id = ${viewer.tenantId} and x.plan_id = ${plan.id}
        and x.verdict = 'RAISED_AGAIN') as "raisedAgain"
    from app.review_rounds r where r.tenant_id = ${viewer.tenantId} and r.plan_id = ${plan.id}`;
}

/** The order of the league: what was decided before what was not, then fewer returns, then fewer findings. */
export const qualityOrder = [
  { name: "undecided", type: "integer", value: (plan: Row<Plan>) => rounds(plan, sql`(count(r.decided_at) = 0)::int`) },
  { name: "returns", type: "integer", value: (plan: Row<Plan>) => rounds(plan, sql`count(*) filter (where r.state = 'RETURNED')::int`) },
  {
    name: "findings",
    type: "integer",
    value: (plan: Row<Plan>) =>
      sql`(select count(*)::int from app.review_findings x where x.tenant_id = ${viewer.tenantId} and x.plan_id = ${plan.id} and x.state <> 'DRAFT')`,
  },
] as const;

function rounds(plan: Row<Plan>, counted: Sql): Sql {
  return sql`(select ${counted} from app.review_rounds r where r.tenant_id = ${viewer.tenantId} and r.plan_id = ${plan.id})`;
}
