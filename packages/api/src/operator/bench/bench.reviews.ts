import { defaultReasonCodes } from "@duban/schema";
import type { Workbench } from "./bench.office.js";
import { demands } from "./bench.words.js";

/** Each round of review of each plan: all but the last were returned. */
export async function insertReviews(bench: Workbench): Promise<void> {
  const { query } = bench;
  await query(
    `create temp table bench_rounds as
     select p.n, r, p.state as plan_state, p.round as rounds, pg_temp.id(3, p.reviewing) as reviewer, pg_temp.id(2, p.organization) as officer, p.reviewing,
       case when r < p.round then 'RETURNED' when p.state = 'SUBMITTED' then 'WAITING' else p.state end as state,
       p.last_at - back.by as submitted_at, p.started_at - back.by as started_at, p.decided_at - back.by as decided_at
     from bench_plans p cross join generate_series(1, p.round) r cross join lateral (select (p.round - r) * interval '14 days' as by) back`,
  );
  await query("analyze bench_rounds");
  await insertRounds(bench);
  await insertDecisions(bench);
  await insertFindings(bench);
}

async function insertRounds({ tenantId, query }: Workbench): Promise<void> {
  await query(
    `insert into app.review_rounds (tenant_id, id, plan_id, version_id, number, state, content_hash, submitted_at, due_at, started_at, reviewer_id,
       decided_at, decided_by_id, withdrawn_at, withdrawn_by_id)
     select $1, pg_temp.id(32, x.n * 8 + r), pg_temp.id(30, x.n), v.id, r, x.state, v.content_hash, x.submitted_at, x.submitted_at + interval '30 days',
       case when x.state not in ('WAITING', 'WITHDRAWN') then x.started_at end, case when x.state not in ('WAITING', 'WITHDRAWN') then x.reviewer end,
       case when x.state in ('RETURNED', 'APPROVED') then x.decided_at end, case when x.state in ('RETURNED', 'APPROVED') then x.reviewer end,
       case x.state when 'WITHDRAWN' then x.submitted_at + interval '6 hours' end, case x.state when 'WITHDRAWN' then x.officer end
     from bench_rounds x join app.plan_versions v on v.tenant_id = $1 and v.id = pg_temp.id(31, x.n * 8 + r) order by x.n, r`,
    [tenantId],
  );
  await query(
    `insert into app.review_stages (tenant_id, id, plan_id, round, level, organization_id, state, approvals_needed, arrived_at, due_at, started_at,
       reviewer_id, decided_at, decided_by_id)
     select $1, pg_temp.id(33, n * 8 + r), pg_temp.id(30, n), r, 1, pg_temp.id(1, reviewing), state, 1, submitted_at, submitted_at + interval '30 days',
       started_at, reviewer, case when state <> 'IN_REVIEW' then decided_at end, case when state <> 'IN_REVIEW' then reviewer end
     from bench_rounds where state in ('IN_REVIEW', 'RETURNED', 'APPROVED') order by n, r`,
    [tenantId],
  );
}

async function insertDecisions({ tenantId, query }: Workbench): Promise<void> {
  await query(
    `insert into app.decisions (tenant_id, id, plan_id, round_id, round, verdict, note, decided_at, decided_by_id, restores)
     select $1, pg_temp.id(35, n * 8 + r), pg_temp.id(30, n), pg_temp.id(32, n * 8 + r), r, state, '', decided_at, reviewer, '[]'
     from bench_rounds where state in ('RETURNED', 'APPROVED') order by n, r`,
    [tenantId],
  );
  await query(
    `insert into app.review_approvals (tenant_id, id, plan_id, stage_id, round, approver_id, approved_at)
     select $1, pg_temp.id(34, n * 8 + r), pg_temp.id(30, n), pg_temp.id(33, n * 8 + r), r, reviewer, decided_at
     from bench_rounds where state = 'APPROVED' order by n, r`,
    [tenantId],
  );
}

/**
 * Three findings went out with each return, and the next version answered them; what was decided since has confirmed them. A third of
 * the plans under review have a finding that is still a draft.
 */
async function insertFindings({ tenantId, query }: Workbench): Promise<void> {
  await query(
    `create temp table bench_findings as
     select x.*, i, (x.n * 8 + r) * 4 + i as number_of_all, case
         when x.state = 'IN_REVIEW' then 'DRAFT'
         when r = rounds then case when i = 3 and x.n % 2 = 0 then 'ANSWERED' else 'OPEN' end
         when r < rounds - 1 or plan_state in ('APPROVED', 'RETURNED') or plan_state = 'IN_REVIEW' and i = 1 then 'CONFIRMED' else 'ANSWERED' end as stands
     from bench_rounds x cross join generate_series(1, 3) i where x.state = 'RETURNED' or x.state = 'IN_REVIEW' and i = 1 and x.n % 3 = 0`,
  );
  await query(
    `insert into app.review_findings (tenant_id, id, plan_id, round, number, state, reason_code, weight, anchor, demand, author_id, created_at, sent_at)
     select $1, pg_temp.id(36, number_of_all), pg_temp.id(30, n), r, case when stands <> 'DRAFT' then (r - 1) * 3 + i end, stands,
       ($2::text[])[1 + (n + i) % $3::bigint], case i when 1 then 'ADVISORY' else 'BLOCKING' end,
       jsonb_build_object('section', (array['BATCHES', 'GUIDANCE_GROUPS', 'PROBLEM_RESPONSES'])[i], 'rowId', (array['batch-1', 'group-1', 'response-1'])[i], 'field', null),
       ($4::text[])[i], reviewer, started_at + interval '2 hours', case when stands <> 'DRAFT' then decided_at end
     from bench_findings order by n, r, i`,
    [tenantId, defaultReasonCodes.values, defaultReasonCodes.values.length, demands],
  );
  await query(
    `insert into app.finding_answers (tenant_id, id, finding_id, plan_id, round, kind, text, answered_by_id, answered_at, verdict, verdict_by_id, verdict_at)
     select $1, pg_temp.id(37, number_of_all), pg_temp.id(36, number_of_all), pg_temp.id(30, n), r + 1, 'FIXED', '已按意见补充到岗位、到个人。', officer,
       decided_at + interval '12 hours', case when confirmed then 'CONFIRMED' end, case when confirmed then reviewer end,
       case when confirmed then started_at + interval '14 days 1 hour' end
     from bench_findings cross join lateral (select stands = 'CONFIRMED' as confirmed) c where stands in ('ANSWERED', 'CONFIRMED') order by n, r, i`,
    [tenantId],
  );
}
