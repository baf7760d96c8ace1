import { defaultReasonCodes, pillars, problemKinds, problemSeverities } from "@duban/schema";
import { initialsOf } from "../../platform/pinyin.js";
import type { Workbench } from "./bench.office.js";
import { campaignCount } from "./bench.size.js";
import { benchRules } from "./bench.templates.js";
import { campaignTitles, measureTitles, problemTitles, themes } from "./bench.words.js";

/** The campaigns, who takes part in each, and what was handed down to them. */
export async function insertCampaigns(bench: Workbench): Promise<void> {
  const { tenantId, now, days, size, query } = bench;
  const perCampaign = size.plans / campaignCount;
  const titles = campaignTitles.map(({ zh, en }, n) => ({ n, zh, en, initials: initialsOf(zh) }));
  const reasons = defaultReasonCodes.values.map((code) => {
    const { zh, en } = defaultReasonCodes.labels[code];
    return { code, label: zh, labelEn: en };
  });
  await query(
    `insert into app.campaigns (tenant_id, id, organization_id, code, title, title_en, initials, state, starts_on, ends_on, plan_due_at,
       review_working_days, pillars, batches, themes, reason_codes, created_at)
     select $1, pg_temp.id(20, c.n), pg_temp.id(1, 0), 'ZX' || c.n + 1, c.zh, c.en, c.initials, 'OPEN', $3::date, $4::date, $2::timestamptz + interval '14 days',
       10, $5, jsonb_build_array(jsonb_build_object('id', 'batch-1', 'name', '第一批', 'startsOn', $3::date, 'endsOn', $4::date)),
       (select jsonb_agg(jsonb_build_object('id', 'theme-' || i, 'name', name)) from unnest($6::text[]) with ordinality x (name, i)), $7, $2::timestamptz - interval '90 days' + c.n * interval '1 minute'
     from json_to_recordset($8) as c (n int, zh text, en text, initials text)`,
    [tenantId, now, days.startsOn, days.endsOn, pillars.values, themes, JSON.stringify(reasons), JSON.stringify(titles)],
  );
  await query(
    `insert into app.rule_sets (tenant_id, id, campaign_id, version, rules, created_at)
     select tenant_id, pg_temp.id(21, n), pg_temp.id(20, n), 1, $2, $3 from generate_series(0, $4::int - 1) n cross join (select $1::uuid as tenant_id) t`,
    [tenantId, JSON.stringify(benchRules()), now, campaignCount],
  );
  await query(
    "update app.campaigns c set rule_set_id = s.id from app.rule_sets s where c.tenant_id = $1 and s.tenant_id = $1 and s.campaign_id = c.id",
    [tenantId],
  );
  await query(
    `insert into app.ledgers (tenant_id, id, campaign_id, code, title, title_en, aspects, next_problem, created_at)
     select tenant_id, pg_temp.id(24, n), pg_temp.id(20, n), code, title, title_en, '[]', 1, created_at
     from generate_series(0, $2::int - 1) n join app.campaigns c on c.tenant_id = $1 and c.id = pg_temp.id(20, n)`,
    [tenantId, campaignCount],
  );
  await query(
    `create temp table bench_participants as
     select c * $1::bigint + k as n, c, k, organization, pg_temp.id(20, c) as campaign_id, pg_temp.id(1, organization) as organization_id,
       pg_temp.id(7, t.parent) as executive_id, pg_temp.id(1, t.parent) as department_id, pg_temp.id(6, organization) as officer_id
     from generate_series(0, $3::bigint - 1) c cross join generate_series(0, $1::bigint - 1) k
     cross join lateral (select 1 + (k * ($2::bigint - 1) / $1::bigint + c * 7) % ($2::bigint - 1) as organization) o
     join bench_tree t on t.n = o.organization`,
    [perCampaign, size.organizations, campaignCount],
  );
  await query("create unique index on bench_participants (n)");
  await query("analyze bench_participants");
  await query(
    `insert into app.campaign_participants (tenant_id, id, campaign_id, organization_id, batch_id)
     select $1, pg_temp.id(22, n), campaign_id, organization_id, 'batch-1' from bench_participants`,
    [tenantId],
  );
}

/**
 * The problems, dealt out to all participants in turn; those of one campaign are numbered one after the other. The head of the organization
 * above leads, the officer of the own one answers.
 */
export async function insertProblems({ tenantId, now, days, size, query }: Workbench): Promise<void> {
  await query(
    `insert into app.problems (tenant_id, id, campaign_id, ledger_id, organization_id, code, title, initials, kind, severity, repeated, deadline, first_deadline, theme,
       handed_down_on, state, state_since, rectification_type, leading_executive_id, lead_department_id, responsible_person_id, created_at)
     select $1, pg_temp.id(23, i), p.campaign_id, pg_temp.id(24, p.c), p.organization_id,
       'ZX' || p.c + 1 || '-' || lpad((i / $9::bigint)::text, 6, '0'), ($4::text[])[1 + i % $5::bigint], ($12::text[])[1 + i % $5::bigint], ($6::text[])[1 + i % 6], ($7::text[])[1 + i % 3], i % 11 = 0,
       due, due, ($8::text[])[1 + i % 3], $2::timestamptz::date, 'IN_RECTIFICATION', $2, 'PHASED', p.executive_id, p.department_id, p.officer_id, $2
     from generate_series(0, $10::bigint - 1) i
     cross join lateral (select $3::date - (i % 40)::int as due) d
     join bench_participants p on p.c = i % $9::bigint and p.k = (i / $9::bigint) % ($11::bigint / $9::bigint)`,
    [
      ...[tenantId, now, days.endsOn, problemTitles, problemTitles.length, problemKinds.values, problemSeverities.values, themes],
      ...[campaignCount, size.problems, size.plans, problemTitles.map(initialsOf)],
    ],
  );
  await query(
    `update app.ledgers l set next_problem = 1 + (select count(*) from app.problems q where q.tenant_id = $1 and q.ledger_id = l.id)
     where l.tenant_id = $1`,
    [tenantId],
  );
}

/** What is done about each problem: one measure to four, the first of them done. */
export async function insertMeasures({ tenantId, now, days, query }: Workbench): Promise<void> {
  await query(
    `insert into app.measures (tenant_id, id, problem_id, organization_id, position, title, steps, owner_id, starts_on, ends_on, first_ends_on, slips,
       deliverable, progress_percent, done_on, note, created_at)
     select $1, pg_temp.id(25, q.i * 4 + m), q.id, q.organization_id, m + 1, ($4::text[])[1 + (q.i + m) % $5::bigint], '', q.responsible_person_id,
       $3::date - 60 + m * 10, $3::date - 40 + m * 10, $3::date - 40 + m * 10, '[]', '', case when m = 0 then 100 else 0 end,
       case when m = 0 then $2::timestamptz::date end, '', $2
     from (select row_number() over () as i, id, organization_id, responsible_person_id from app.problems where tenant_id = $1) q
     cross join lateral generate_series(0, (q.i % 4)::int) m`,
    [tenantId, now, days.endsOn, measureTitles, measureTitles.length],
  );
}
