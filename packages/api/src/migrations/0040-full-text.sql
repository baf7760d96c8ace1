-- Full-text search over problems, measures and plans. Behind row-level security an index serves only what is leakproof, and neither arrays nor
-- tsvector nor trigrams are: so each term of a text is a row, found by equality (docs/decisions/0019). Chinese is cut into pairs of
-- characters, other scripts into the beginnings of their words, so that nothing but equality is ever asked. The rows are written with the
-- text that they are of, in its own transaction.

create function app.plain_text(said text) returns text immutable strict parallel safe language sql as $$
  select lower(normalize(said, NFKC))
$$;

-- The terms of a text; of what is asked for, only those that tell most of it.
create function app.search_terms_of(said text, asked boolean) returns setof text immutable strict parallel safe language sql as $$
  with plain as materialized (select app.plain_text(said) as words),
    runs as (select m[1] as run from plain, regexp_matches(words, '[\u2e80-\u2fdf\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]+', 'g') m),
    latin as (select m[1] as word from plain, regexp_matches(words, '[a-z0-9]+', 'g') m)
  select distinct term from (
    select substr(run, place, 2) collate "C" as term from runs, generate_series(1, length(run) - 1) place
    union all select substr(word, 1, 24) collate "C" from latin where asked
    union all select substr(word, 1, letters) collate "C" from latin, generate_series(1, least(length(word), 24)) letters
      where not asked and (letters > 1 or length(word) = 1)
  ) terms
$$;

create table app.search_terms (
  tenant_id uuid not null,
  term text collate "C" not null,
  -- 2 in a title or a number, 1 in what is told below it.
  heft smallint not null check (heft between 1 and 2),
  -- Of what the text is: a problem, a measure or a plan.
  id uuid not null,
  kind text not null,
  organization_id uuid not null,
  primary key (tenant_id, term, heft, id) include (kind, organization_id)
);
select app.fence('app.search_terms', 'select, insert, delete');

-- What a title begins with when it is typed by the initials of its pinyin; the application writes it with the title, a job where it is older.
alter table app.problems add column initials text;
create index problems_without_initials on app.problems (tenant_id, id) where initials is null;

-- The texts of a plan's content, without ids, dates and words of closed lists.
create function app.texts_of(content jsonb) returns text immutable strict parallel safe language sql as $$
  select coalesce(string_agg(value #>> '{}', chr(10)), '') from jsonb_path_query(content, '$.** ? (@.type() == "string")') value
  where value #>> '{}' ~ '[\u3400-\u9fff ]'
$$;

create view app.search_texts with (security_invoker = true) as
select tenant_id, id, 'PROBLEM' as kind, organization_id, code || ' ' || title as title,
  concat_ws(chr(10), nullif(description, ''), nullif(cause, ''), nullif(requirement, ''), nullif(goal, '')) as body, coalesce(initials, '') as initials
from app.problems
union all
select tenant_id, id, 'MEASURE', organization_id, title, concat_ws(chr(10), nullif(steps, ''), nullif(deliverable, ''), nullif(note, '')), '' from app.measures
union all
select p.tenant_id, p.id, 'PLAN', p.organization_id, p.code || ' ' || p.title, app.texts_of(v.content), ''
from app.plans p join app.plan_versions v on v.tenant_id = p.tenant_id and v.id = p.latest_version_id;
grant select on app.search_texts to duban_api;

create function app.weighed_terms(title text, body text, initials text) returns table (term text, heft smallint)
immutable parallel safe language sql as $$
  select term, max(heft)::smallint from (
    select t as term, 2 as heft from app.search_terms_of(title, false) t
    union all select t, 1 from app.search_terms_of(body, false) t
    union all select substr(initials, 1, letters), 2 from generate_series(2, least(length(initials), 16)) letters
  ) terms group by term
$$;

create function app.drop_terms(tenant uuid, of_id uuid, title text, body text, initials text) returns void language sql as $$
  delete from app.search_terms s using app.weighed_terms(title, body, initials) w
  where s.tenant_id = tenant and s.term = w.term and s.heft = w.heft and s.id = of_id
$$;

create function app.add_terms(tenant uuid, of_kind text, of_id uuid, place uuid, title text, body text, initials text) returns void
language sql as $$
  insert into app.search_terms (tenant_id, term, heft, id, kind, organization_id)
  select tenant, w.term, w.heft, of_id, of_kind, place from app.weighed_terms(title, body, initials) w on conflict do nothing
$$;

-- Writes only what differs: a text changes by a few words.
create function app.change_terms(tenant uuid, of_kind text, of_id uuid, place uuid, was text[], becomes text[]) returns void language sql as $$
  with old_terms as materialized (select * from app.weighed_terms(was[1], was[2], was[3])),
    new_terms as materialized (select * from app.weighed_terms(becomes[1], becomes[2], becomes[3])),
    gone as (delete from app.search_terms s using (select * from old_terms except select * from new_terms) w
      where s.tenant_id = tenant and s.term = w.term and s.heft = w.heft and s.id = of_id)
  insert into app.search_terms (tenant_id, term, heft, id, kind, organization_id)
  select tenant, w.term, w.heft, of_id, of_kind, place from (select * from new_terms except select * from old_terms) w on conflict do nothing
$$;

create function app.problem_body(p app.problems) returns text stable language sql as $$
  select concat_ws(chr(10), nullif(p.description, ''), nullif(p.cause, ''), nullif(p.requirement, ''), nullif(p.goal, ''))
$$;

create function app.index_problem() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.organization_id = new.organization_id then
    perform app.change_terms(new.tenant_id, 'PROBLEM', new.id, new.organization_id,
      array[old.code || ' ' || old.title, app.problem_body(old), coalesce(old.initials, '')],
      array[new.code || ' ' || new.title, app.problem_body(new), coalesce(new.initials, '')]);
    return null;
  end if;
  if tg_op = 'UPDATE' then
    perform app.drop_terms(old.tenant_id, old.id, old.code || ' ' || old.title, app.problem_body(old), coalesce(old.initials, ''));
  end if;
  perform app.add_terms(new.tenant_id, 'PROBLEM', new.id, new.organization_id, new.code || ' ' || new.title, app.problem_body(new),
    coalesce(new.initials, ''));
  return null;
end $$;
create trigger index_new_problem after insert on app.problems for each row execute function app.index_problem();
create trigger index_problem after update of title, description, cause, requirement, goal, initials, organization_id on app.problems for each row
  when ((old.title, old.description, old.cause, old.requirement, old.goal, old.initials, old.organization_id) is distinct from
    (new.title, new.description, new.cause, new.requirement, new.goal, new.initials, new.organization_id))
  execute function app.index_problem();

create function app.measure_body(m app.measures) returns text stable language sql as $$
  select concat_ws(chr(10), nullif(m.steps, ''), nullif(m.deliverable, ''), nullif(m.note, ''))
$$;

create function app.index_measure() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.organization_id = new.organization_id then
    perform app.change_terms(new.tenant_id, 'MEASURE', new.id, new.organization_id,
      array[old.title, app.measure_body(old), ''], array[new.title, app.measure_body(new), '']);
    return null;
  end if;
  if tg_op <> 'INSERT' then
    perform app.drop_terms(old.tenant_id, old.id, old.title, app.measure_body(old), '');
  end if;
  if tg_op <> 'DELETE' then
    perform app.add_terms(new.tenant_id, 'MEASURE', new.id, new.organization_id, new.title, app.measure_body(new), '');
  end if;
  return null;
end $$;
create trigger index_new_measure after insert or delete on app.measures for each row execute function app.index_measure();
create trigger index_measure after update of title, steps, deliverable, note, organization_id on app.measures for each row
  when ((old.title, old.steps, old.deliverable, old.note, old.organization_id) is distinct from
    (new.title, new.steps, new.deliverable, new.note, new.organization_id))
  execute function app.index_measure();

-- A plan is found by what was submitted last; a draft is found by nobody.
create function app.index_plan() returns trigger language plpgsql as $$
begin
  perform app.drop_terms(old.tenant_id, old.id, old.code || ' ' || old.title, app.texts_of(v.content), '')
    from app.plan_versions v where v.tenant_id = old.tenant_id and v.id = old.latest_version_id;
  perform app.add_terms(new.tenant_id, 'PLAN', new.id, new.organization_id, new.code || ' ' || new.title, app.texts_of(v.content), '')
    from app.plan_versions v where v.tenant_id = new.tenant_id and v.id = new.latest_version_id;
  return null;
end $$;
create trigger index_plan after update of latest_version_id, title, code, organization_id on app.plans for each row
  when ((old.latest_version_id, old.title, old.code, old.organization_id) is distinct from
    (new.latest_version_id, new.title, new.code, new.organization_id))
  execute function app.index_plan();

-- The terms of a group as they have to be, written anew; the number of its texts.
create function app.index_all(tenant uuid) returns bigint language plpgsql as $$
declare texts bigint;
begin
  delete from app.search_terms where tenant_id = tenant;
  select count(app.add_terms(t.tenant_id, t.kind, t.id, t.organization_id, t.title, t.body, t.initials)::text) into texts
    from app.search_texts t where t.tenant_id = tenant;
  return texts;
end $$;

-- The owner of the tables stands behind the fence like everybody else, so it is opened for a moment.
alter table app.problems no force row level security;
alter table app.measures no force row level security;
alter table app.plans no force row level security;
alter table app.plan_versions no force row level security;
alter table app.search_terms no force row level security;
select app.index_all(id) from app.tenants;
alter table app.search_terms force row level security;
alter table app.plan_versions force row level security;
alter table app.plans force row level security;
alter table app.measures force row level security;
alter table app.problems force row level security;
