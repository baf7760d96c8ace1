import { initialsOf } from "../../platform/pinyin.js";
import type { Workbench } from "./bench.office.js";
import { familyNames, givenNames, unitNames } from "./bench.words.js";

/** The tree, level by level, and who works in it: an officer in each organization, and a head where there is something below. */
export async function insertTree(bench: Workbench): Promise<void> {
  const { size, query } = bench;
  await query(`create temp table bench_tree (n bigint primary key, level int, parent bigint, path text collate "C", children int)`);
  let first = 0;
  for (const [level, count] of size.levels.entries()) {
    const above = level === 0 ? 0 : (size.levels[level - 1] ?? 1);
    // The last level is dealt out, so that all above it have as many, but for one; the others follow their parents.
    const dealt = level === size.levels.length - 1;
    await query(
      `insert into bench_tree select $1::bigint + i, $2::int, t.n, coalesce(t.path, '') || pg_temp.segment(case when $5::boolean then i / $3::bigint else i % $4::bigint end), 0
       from generate_series(0, $6::bigint - 1) i left join bench_tree t on t.level = $2::int - 1
         and t.n = $1::bigint - $3::bigint + case when $5::boolean then i % $3::bigint else i / $4::bigint end`,
      [first, level, Math.max(above, 1), size.fanOut, dealt, count],
    );
    first += count;
  }
  await query(
    `update bench_tree t set children = c.count from (select parent, count(*) as count from bench_tree where parent is not null group by parent) c
     where c.parent = t.n`,
  );
  await query("create index on bench_tree (parent)");
  await query("analyze bench_tree");
  await insertOrganizations(bench);
  await insertPeople(bench);
}

async function insertOrganizations({ tenantId, now, code, query }: Workbench): Promise<void> {
  const names = unitNames.flatMap(({ before, after, kind }, level) =>
    before.map(({ zh, en }, position) => ({
      ...{ level, position, of: before.length, kind, zh, en, afterZh: after.zh, afterEn: after.en },
      ...{ initials: initialsOf(zh), afterInitials: initialsOf(after.zh) },
    })),
  );
  await query(
    `insert into app.organizations (tenant_id, id, parent_id, code, name, name_en, initials, kind, state, path, depth, next_child, created_at)
     select $1, pg_temp.id(1, t.n), pg_temp.id(1, t.parent), case t.level when 0 then upper($3) else 'B-' || t.n end,
       u.zh || coalesce(t.n || nullif(u."afterZh", ''), ''), u.en || coalesce(' ' || nullif(u."afterEn", '') || ' ' || t.n, ''),
       u.initials || coalesce(t.n || nullif(u."afterInitials", ''), ''), u.kind, 'OPEN', t.path, t.level, t.children, $2
     from bench_tree t
     join json_to_recordset($4) as u (level int, position int, of int, kind text, zh text, en text, "afterZh" text, "afterEn" text,
       initials text, "afterInitials" text) on u.level = least(t.level, 4) and u.position = t.n % u.of
     order by t.n`,
    [tenantId, now, code, JSON.stringify(names)],
  );
}

/** People of kind 2 are the officers, of kind 3 the heads. */
async function insertPeople({ tenantId, now, query }: Workbench): Promise<void> {
  await query(
    `insert into app.people (tenant_id, id, organization_id, name, name_en, created_at)
     select $1, pg_temp.id(p.kind, t.n), pg_temp.id(1, t.n), p.f ->> 'zh' || (p.g ->> 'zh'), p.f ->> 'en' || ' ' || (p.g ->> 'en'), $2
     from bench_tree t cross join lateral (
       select kind, $3::jsonb -> (t.n + kind * 3)::int % $4::int as f, $5::jsonb -> (t.n / 7 + kind * 5)::int % $6::int as g
       from unnest(array[2, 3]) kind) p
     where p.kind = 2 or t.children > 0`,
    [tenantId, now, JSON.stringify(familyNames), familyNames.length, JSON.stringify(givenNames), givenNames.length],
  );
  await query(
    `insert into app.appointments (tenant_id, id, person_id, organization_id, post, rank, starts_on)
     select $1, pg_temp.id(4 + k.kind, t.n), pg_temp.id(k.kind, t.n), pg_temp.id(1, t.n), k.post, k.rank, $2::date - 700
     from bench_tree t join (values (2, '整改专责', 'STAFF'), (3, '负责人', 'HEAD')) k (kind, post, rank) on k.kind = 2 or t.children > 0`,
    [tenantId, now],
  );
  await query(
    `insert into app.role_grants (tenant_id, id, person_id, organization_id, role, includes_subtree, starts_on, created_at)
     select $1, pg_temp.id(8 + k.kind, t.n), pg_temp.id(k.kind, t.n), pg_temp.id(1, t.n), k.role, k.below, $2::date - 700, $2
     from bench_tree t join (values (2, 'SUBMITTER', false), (3, 'REVIEWER', true)) k (kind, role, below) on k.kind = 2 or t.children > 0`,
    [tenantId, now],
  );
}
