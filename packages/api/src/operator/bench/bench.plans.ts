import type { Workbench } from "./bench.office.js";
import { campaignCount } from "./bench.size.js";
import { contentTemplates, marks, variantCount } from "./bench.templates.js";

/** Where every plan stands, and what it and its versions say. The dates go back from today, and few are late, as in real groups. */
export async function layOutPlans(bench: Workbench): Promise<void> {
  const { now, query } = bench;
  await query(
    `create temp table bench_plans as
     select n, c, organization, reviewing, state, round, made_at, last_at, last_at + interval '12 hours' as started_at,
       last_at + interval '48 hours' as decided_at, case when state = 'RETURNED' then round else greatest(round - 1, 0) end as returns,
       case when late < 3 then $1::timestamptz - interval '2 days' when late < 6 then $1::timestamptz + interval '1 day' end as near_due_at
     from (
       select p.n, p.c, p.organization, t.parent as reviewing, s.state, s.round, (p.n * 7919) % 100 as late, $1::timestamptz - interval '60 days' as made_at,
         $1::timestamptz - (3 + (p.n * 31) % 12) * interval '1 day' - (p.n % 600) * interval '1 minute' as last_at
       from bench_participants p join bench_tree t on t.n = p.organization
       cross join lateral (select (p.n * 2654435761) % 100 as h, (p.n * 40503 + 17) % 10 as again) x
       cross join lateral (
         select case when h < 20 then 'DRAFT' when h < 35 then 'SUBMITTED' when h < 50 then 'IN_REVIEW' when h < 65 then 'RETURNED'
             when h < 98 then 'APPROVED' else 'WITHDRAWN' end as state,
           case when h < 20 then 0 when h >= 98 then 1 when again < 5 then 1 when again < 9 or h < 65 then 2 else 3 end as round) s
     ) laid_out`,
    [now],
  );
  await query("create unique index on bench_plans (n)");
  await query("analyze bench_plans");
  await writeVersions(bench);
}

/** The texts of all versions, with the ids of their own plan in the places that are marked. */
async function writeVersions({ days, size, query }: Workbench): Promise<void> {
  const templates = contentTemplates(days).map(({ content, preChecks, ...of }) => {
    return { ...of, content: fillable(content), preChecks: fillable(preChecks) };
  });
  await query("create temp table bench_templates (variant int, round int, content text, pre_checks text, hashes int[])");
  await query(
    `insert into bench_templates select variant, round, content, "preChecks", hashes from json_to_recordset($1)
     as t (variant int, round int, content text, "preChecks" text, hashes int[])`,
    [JSON.stringify(templates)],
  );
  await query("analyze bench_templates");
  await query(
    `create temp table bench_names as
     with below as (
       select b.parent, string_agg('"' || pg_temp.gid('Organization', 1, b.n) || '"', ',' order by b.path) as list
       from bench_tree b where b.parent in (select organization from bench_plans) group by b.parent)
     select p.n, array[o.id, pg_temp.gid('Organization', 1, p.reviewing), coalesce(below.list, '"' || o.id || '"'),
       pg_temp.gid('Problem', 23, first), pg_temp.gid('Problem', 23, first + step), pg_temp.gid('Problem', 23, first + 2 * step)] as names
     from bench_plans p left join below on below.parent = p.organization
     cross join lateral (select pg_temp.gid('Organization', 1, p.organization) as id) o
     cross join lateral (select p.c + $1::int * (p.n % $2::bigint) as first, $1::int * $2::bigint as step) problem`,
    [campaignCount, size.plans / campaignCount],
  );
  await query("analyze bench_names");
  // They are read twice and thrown away, so to compress them would be for nothing.
  await query("create temp table bench_versions (n bigint, r int, hashes int[], content text, pre_checks text)");
  for (const column of ["content", "pre_checks"]) await query(`alter table bench_versions alter column ${column} set storage external`);
  await query(
    `insert into bench_versions
     select p.n, r, t.hashes, format(t.content, variadic names), format(t.pre_checks, variadic names)
     from bench_plans p join bench_names using (n) cross join generate_series(1, greatest(p.round, 1)) r
     join bench_templates t on t.variant = (p.n * 7 + p.c * 31) % $1::bigint and t.round = r`,
    [variantCount],
  );
  await query("create unique index on bench_versions (n, r)");
}

const filled = [marks.organization, marks.parent, `"${marks.below}"`, ...marks.problems];

/** A template as `format` fills it, with the names in the order in which `bench_names` has them. */
function fillable(template: string): string {
  return filled.reduce((text, mark, place) => text.replaceAll(mark, `%${place + 1}$s`), template.replaceAll("%", "%%"));
}

/** Plans and versions name each other, so they are one statement; a plan without a version has its words in the draft. */
export async function insertPlans({ tenantId, now, query }: Workbench): Promise<void> {
  await query(
    `with plan as (
       insert into app.plans (tenant_id, id, campaign_id, organization_id, reviewing_organization_id, code, title, state, round, due_at, submission_due_at,
         turn_since, turn_due_at, latest_version_id, version_in_force_id, submitted_at, submitted_by_id, approved_at, author_ids, next_finding, created_at)
       select $1, pg_temp.id(30, p.n), c.id, pg_temp.id(1, p.organization), pg_temp.id(1, p.reviewing), c.code || '-P' || lpad((p.n + 1)::text, 6, '0'),
         c.title || '实施方案', p.state, p.round, c.plan_due_at, case p.state when 'RETURNED' then t.due_at else c.plan_due_at end, t.since, t.due_at,
         v.id, case p.state when 'APPROVED' then v.id end, case when p.round > 0 then p.last_at end,
         case when p.round > 0 then pg_temp.id(2, p.organization) end, case p.state when 'APPROVED' then p.decided_at end,
         array[pg_temp.id(2, p.organization)], 3 * p.returns + 1, p.made_at
       from bench_plans p join app.campaigns c on c.tenant_id = $1 and c.id = pg_temp.id(20, p.c)
       cross join lateral (select case when p.round > 0 then pg_temp.id(31, p.n * 8 + p.round) end as id) v
       cross join lateral (
         select case when p.state = 'DRAFT' then p.made_at when p.state in ('RETURNED', 'APPROVED') then p.decided_at else p.last_at end as since,
           coalesce(p.near_due_at, case when p.state in ('SUBMITTED', 'IN_REVIEW') then p.last_at + interval '30 days'
             when p.state = 'RETURNED' then p.decided_at + interval '30 days' else c.plan_due_at end) as due_at) t
       order by p.n
     ) insert into app.plan_versions (tenant_id, id, plan_id, number, content, content_hash, rule_set_id, pre_checks, submitted_at, submitted_by_id)
       select $1, pg_temp.id(31, v.n * 8 + v.r), pg_temp.id(30, v.n), v.r, v.content::jsonb, encode(sha256(convert_to(v.content, 'UTF8')), 'hex'),
         pg_temp.id(21, p.c), v.pre_checks::jsonb, p.last_at - (p.round - v.r) * interval '14 days', pg_temp.id(2, p.organization)
       from bench_versions v join bench_plans p on p.n = v.n where p.round > 0 order by v.n, v.r`,
    [tenantId],
  );
  await query(
    `insert into app.plan_drafts (tenant_id, id, plan_id, content, saved_at, saved_by_id)
     select $1, pg_temp.id(38, p.n), pg_temp.id(30, p.n), coalesce(x.content, v.content::jsonb), case when p.round > 0 then p.last_at else $2 end, pg_temp.id(2, p.organization)
     from bench_plans p join bench_versions v on v.n = p.n and v.r = greatest(p.round, 1)
     left join app.plan_versions x on x.tenant_id = $1 and x.id = pg_temp.id(31, p.n * 8 + p.round) and p.round > 0 order by p.n`,
    [tenantId, now],
  );
  await query(
    `insert into app.plan_fingerprints (tenant_id, id, campaign_id, plan_id, version_id, hashes)
     select $1, pg_temp.id(39, v.n * 8 + v.r), pg_temp.id(20, p.c), pg_temp.id(30, v.n), pg_temp.id(31, v.n * 8 + v.r), v.hashes
     from bench_versions v join bench_plans p on p.n = v.n where p.round > 0 order by v.n, v.r`,
    [tenantId],
  );
  await query(
    `insert into app.plan_marks (tenant_id, campaign_id, mark, plan_id)
     select $1, pg_temp.id(20, p.c), mark, pg_temp.id(30, p.n)
     from bench_plans p join bench_versions v on v.n = p.n and v.r = p.round cross join unnest(app.marks_of(v.hashes)) as mark
     where p.round > 0 order by 2, 3, 4`,
    [tenantId],
  );
}
