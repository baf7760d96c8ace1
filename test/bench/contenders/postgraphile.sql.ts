import { childFigures } from "../operations/child-figures.ts";
import { pageOfProblems, shownMeasures } from "../operations/problems.ts";
import { pageOfWaitingPlans } from "../operations/waiting-plans.ts";
import { decisionSchema } from "./decision.sql.ts";

/**
 * What PostGraphile is given so that it answers the same questions: functions for what GraphQL cannot say, written with the same
 * care as the statements by hand. Everything else it finds in the tables of the product.
 */
export const postgraphileSchema = `
drop schema if exists bench cascade;
create schema bench;
grant usage on schema bench to duban_api;

create function bench.waiting_plans(tenant uuid, top uuid, count int) returns setof app.plans language sql stable as $$
  with ${pageOfWaitingPlans} select page.* from page order by due_order, id $$;
create function bench.problems_below(tenant uuid, top uuid, campaign uuid, count int) returns setof app.problems language sql stable as $$
  with ${pageOfProblems} select page.* from page order by code, id $$;
create function bench.problems_bench_measures(problem app.problems) returns setof app.measures language sql stable as $$
  select m.* from app.measures m where m.tenant_id = problem.tenant_id and m.problem_id = problem.id order by m.position limit ${shownMeasures} $$;
create function bench.problems_measure_count(problem app.problems) returns int language sql stable as $$
  select count(*)::int from app.measures m where m.tenant_id = problem.tenant_id and m.problem_id = problem.id $$;
create function bench.problems_done_measure_count(problem app.problems) returns int language sql stable as $$
  select count(m.done_on)::int from app.measures m where m.tenant_id = problem.tenant_id and m.problem_id = problem.id $$;
create type bench.child_figures_row as (id uuid, name text, asked int, drafting int, submitted int, in_review int, returned int, approved int, withdrawn int,
  amending int, overdue int, due_soon int, first_pass int, decided int, first_pass_yield float8, rounds float8, turnaround_hours float8);
create function bench.child_figures(tenant uuid, top uuid, campaign uuid) returns setof bench.child_figures_row language sql stable as $$ ${childFigures} $$;

create function bench.plans_open_finding_count(plan app.plans) returns int language sql stable as $$
  select count(*)::int from app.review_findings f where f.tenant_id = plan.tenant_id and f.plan_id = plan.id and f.weight = 'BLOCKING' and f.state in ('OPEN', 'ANSWERED') $$;
create function bench.plans_bench_rounds(plan app.plans) returns setof app.review_rounds language sql stable as $$
  select r.* from app.review_rounds r where r.tenant_id = plan.tenant_id and r.plan_id = plan.id order by r.number $$;
create function bench.plans_bench_findings(plan app.plans) returns setof app.review_findings language sql stable as $$
  select f.* from app.review_findings f where f.tenant_id = plan.tenant_id and f.plan_id = plan.id and f.state <> 'DRAFT' order by f.number $$;
create function bench.plans_bench_problems(plan app.plans) returns setof app.problems language sql stable as $$
  select q.* from app.problems q where q.tenant_id = plan.tenant_id and q.organization_id = plan.organization_id and q.campaign_id = plan.campaign_id
  order by q.code, q.id $$;
create function bench.review_findings_bench_answers(finding app.review_findings) returns setof app.finding_answers language sql stable as $$
  select a.* from app.finding_answers a join app.plans p on p.tenant_id = a.tenant_id and p.id = a.plan_id
  where a.tenant_id = finding.tenant_id and a.finding_id = finding.id and a.round <= p.round order by a.round $$;
create function bench.plan_versions_bench_content(version app.plan_versions) returns json language sql stable as $$
  select json_build_object('narrative', version.content ->> 'narrative', 'safeguards', version.content ->> 'safeguards', 'workTable', (
    select json_agg(json_build_object('id', w ->> 'id', 'task', w ->> 'task', 'startsOn', w ->> 'startsOn', 'endsOn', w ->> 'endsOn',
      'responsiblePerson', w ->> 'responsiblePerson', 'responsibleDepartment', w ->> 'responsibleDepartment', 'deliverable', w ->> 'deliverable'))
    from jsonb_array_elements(version.content -> 'workTable') w)) $$;

${decisionSchema}
comment on column app.plan_answers.row_id is '@name planRowId'; -- PostGraphile calls the ids of its own rows so
comment on function bench.waiting_plans is '@behavior +list -connection';
comment on function bench.problems_below is '@behavior +list -connection';
comment on function bench.problems_bench_measures is '@behavior +list -connection';
comment on function bench.child_figures is '@behavior +list -connection';
comment on function bench.plans_bench_rounds is '@behavior +list -connection';
comment on function bench.plans_bench_findings is '@behavior +list -connection';
comment on function bench.plans_bench_problems is '@behavior +list -connection';
comment on function bench.review_findings_bench_answers is '@behavior +list -connection';
`;
