-- What the figures of problems are added up from: a row for each organization in each campaign, and one for each value of what its problems
-- are told apart by. A problem that repeats another is counted nowhere but with it. The views say what the rows have to be; triggers keep them so.

create function app.problem_is_open(state text) returns boolean immutable language sql
return state <> 'CLOSED';

-- The half of a month on which a deadline falls, by its first day.
create function app.half_month(day date) returns text immutable language sql
return to_char(day, 'YYYY-MM') || case when extract(day from day) < 16 then '-01' else '-16' end;

-- What one problem adds on a day; nothing where there is none. Overdue and due soon are what `lightOfProblem` calls red and yellow.
create function app.problem_weight(p app.problems, day date)
returns table (total integer, open integer, overdue integer, due_soon integer, handed_down bigint) stable language sql as $$
  select counted::int, (counted and is_open)::int, (counted and is_open and p.deadline < day)::int,
    (counted and is_open and p.deadline >= day and p.deadline <= day + 10)::int,
    case when counted and is_open then p.handed_down_on - date '2000-01-01' else 0 end::bigint
  from (select p.id is not null and p.duplicate_of_id is null as counted, coalesce(app.problem_is_open(p.state), false) as is_open) x
$$;

-- What one problem is told apart by.
create function app.problem_facets_of(p app.problems) returns table (facet text, value text) stable language sql as $$
  select x.facet, x.value
  from (values ('STATE', p.state), ('SEVERITY', p.severity), ('KIND', p.kind), ('THEME', nullif(p.theme, '')),
    ('DUE', case when app.problem_is_open(p.state) then app.half_month(p.deadline) end)) x (facet, value)
  where p.id is not null and p.duplicate_of_id is null and x.value is not null
$$;

create table app.problem_counters (
  tenant_id uuid not null,
  campaign_id uuid not null,
  organization_id uuid not null,
  path text collate "C" not null, -- the organization's
  -- The day of which overdue and due soon are; on any other they are counted anew.
  as_of date not null,
  total integer not null,
  open integer not null,
  overdue integer not null,
  due_soon integer not null,
  -- Days from 2000-01-01 to when each open problem was handed down, together.
  handed_down bigint not null,
  primary key (tenant_id, organization_id, campaign_id),
  foreign key (tenant_id, organization_id) references app.organizations (tenant_id, id),
  foreign key (tenant_id, campaign_id) references app.campaigns (tenant_id, id)
);
create index problem_counters_path on app.problem_counters (tenant_id, path)
  include (campaign_id, organization_id, as_of, total, open, overdue, due_soon, handed_down);
select app.fence('app.problem_counters', 'select, insert, update');

create table app.problem_facets (
  tenant_id uuid not null,
  campaign_id uuid not null,
  organization_id uuid not null,
  path text collate "C" not null,
  facet text not null, -- STATE, SEVERITY, KIND, THEME; DUE by halves of months, open ones only
  value text not null,
  count integer not null,
  primary key (tenant_id, organization_id, campaign_id, facet, value),
  foreign key (tenant_id, organization_id) references app.organizations (tenant_id, id),
  foreign key (tenant_id, campaign_id) references app.campaigns (tenant_id, id)
);
create index problem_facets_path on app.problem_facets (tenant_id, facet, path) include (campaign_id, value, count);
select app.fence('app.problem_facets', 'select, insert, update');

-- The same at the end of each day that is over; never changed.
create table app.problem_days (
  tenant_id uuid not null,
  day date not null,
  campaign_id uuid not null,
  organization_id uuid not null,
  total integer not null,
  open integer not null,
  overdue integer not null,
  due_soon integer not null,
  handed_down bigint not null,
  -- By facet and value, how many.
  facets jsonb not null,
  primary key (tenant_id, organization_id, campaign_id, day),
  foreign key (tenant_id, organization_id) references app.organizations (tenant_id, id),
  foreign key (tenant_id, campaign_id) references app.campaigns (tenant_id, id)
);
create index problem_days_day on app.problem_days (tenant_id, day);
select app.fence('app.problem_days', 'select, insert');

-- Takes away what a problem added before and adds what it adds now, in one organization and campaign; without one of the two it came or went.
-- Whoever opens a row of counters waits for a move of the organization, so that the path that is written is the one that stands.
create function app.count_problem_at(tenant uuid, campaign uuid, organization uuid, before app.problems, after app.problems)
returns void language plpgsql as $$
begin
  for attempt in 1..2 loop
    update app.problem_counters t
    set (total, open, overdue, due_soon, handed_down) = (
      select t.total + a.total - b.total, t.open + a.open - b.open, t.overdue + a.overdue - b.overdue, t.due_soon + a.due_soon - b.due_soon,
        t.handed_down + a.handed_down - b.handed_down
      from app.problem_weight(after, t.as_of) a, app.problem_weight(before, t.as_of) b)
    where t.tenant_id = tenant and t.organization_id = organization and t.campaign_id = campaign;
    exit when found;
    perform from app.organizations o where o.tenant_id = tenant and o.id = organization for share;
    insert into app.problem_counters (tenant_id, campaign_id, organization_id, path, as_of, total, open, overdue, due_soon, handed_down)
    select tenant, campaign, organization, o.path, (after.state_since at time zone 'Asia/Shanghai')::date, 0, 0, 0, 0, 0
    from app.organizations o where o.tenant_id = tenant and o.id = organization
    on conflict do nothing;
  end loop;
  insert into app.problem_facets as t (tenant_id, campaign_id, organization_id, path, facet, value, count)
  select tenant, campaign, organization, c.path, d.facet, d.value, sum(d.change)
  from (
    select a.facet, a.value, 1 as change from app.problem_facets_of(after) a
    union all select b.facet, b.value, -1 from app.problem_facets_of(before) b
  ) d
  join app.problem_counters c on c.tenant_id = tenant and c.organization_id = organization and c.campaign_id = campaign
  group by c.path, d.facet, d.value having sum(d.change) <> 0 order by d.facet, d.value
  on conflict (tenant_id, organization_id, campaign_id, facet, value) do update set count = t.count + excluded.count;
end $$;

create function app.count_problem() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform app.count_problem_at(new.tenant_id, new.campaign_id, new.organization_id, null, new);
  elsif (old.campaign_id, old.organization_id) = (new.campaign_id, new.organization_id) then
    perform app.count_problem_at(new.tenant_id, new.campaign_id, new.organization_id, old, new);
  else
    perform app.count_problem_at(old.tenant_id, old.campaign_id, old.organization_id, old, null);
    perform app.count_problem_at(new.tenant_id, new.campaign_id, new.organization_id, null, new);
  end if;
  return null;
end $$;
create trigger count_new_problem after insert on app.problems for each row execute function app.count_problem();
create trigger count_changed_problem
  after update of state, severity, kind, theme, deadline, handed_down_on, duplicate_of_id, organization_id, campaign_id on app.problems for each row
  when ((old.state, old.severity, old.kind, old.theme, old.deadline, old.handed_down_on, old.duplicate_of_id, old.organization_id, old.campaign_id)
    is distinct from
    (new.state, new.severity, new.kind, new.theme, new.deadline, new.handed_down_on, new.duplicate_of_id, new.organization_id, new.campaign_id))
  execute function app.count_problem();

create function app.count_moved_problems() returns trigger language plpgsql as $$
begin
  update app.problem_counters t set path = new.path where t.tenant_id = new.tenant_id and t.organization_id = new.id;
  update app.problem_facets t set path = new.path where t.tenant_id = new.tenant_id and t.organization_id = new.id;
  return null;
end $$;
create trigger count_moved_problems after update of path on app.organizations for each row
  when (old.path <> new.path) execute function app.count_moved_problems();

-- What the counters have to be, each on the day of which it is.
create view app.problem_counts with (security_invoker = true) as
select p.tenant_id, p.campaign_id, p.organization_id, o.path, coalesce(t.as_of, c.starts_on) as as_of,
  sum(w.total)::int as total, sum(w.open)::int as open, sum(w.overdue)::int as overdue, sum(w.due_soon)::int as due_soon,
  sum(w.handed_down)::bigint as handed_down
from app.problems p
join app.organizations o on o.tenant_id = p.tenant_id and o.id = p.organization_id
join app.campaigns c on c.tenant_id = p.tenant_id and c.id = p.campaign_id
left join app.problem_counters t on t.tenant_id = p.tenant_id and t.organization_id = p.organization_id and t.campaign_id = p.campaign_id
cross join lateral app.problem_weight(p, coalesce(t.as_of, c.starts_on)) w
group by p.tenant_id, p.campaign_id, p.organization_id, o.path, t.as_of, c.starts_on;
grant select on app.problem_counts to duban_api;

create view app.problem_facet_counts with (security_invoker = true) as
select p.tenant_id, p.campaign_id, p.organization_id, o.path, f.facet, f.value, count(*)::int as count
from app.problems p
join app.organizations o on o.tenant_id = p.tenant_id and o.id = p.organization_id
cross join lateral app.problem_facets_of(p) f
group by p.tenant_id, p.campaign_id, p.organization_id, o.path, f.facet, f.value;
grant select on app.problem_facet_counts to duban_api;

-- Plans, and organizations with problems, whose counters are not what they have to be; none, at any time.
create or replace view app.wrong_counters with (security_invoker = true) as
select coalesce(c.tenant_id, t.tenant_id) as tenant_id, coalesce(c.id, t.id) as id
from app.plan_counts c full join app.plan_counters t on t.tenant_id = c.tenant_id and t.id = c.id
where row(c.*) is distinct from row(t.*)
union all
select coalesce(c.tenant_id, t.tenant_id), coalesce(c.organization_id, t.organization_id)
from app.problem_counts c
full join app.problem_counters t on t.tenant_id = c.tenant_id and t.organization_id = c.organization_id and t.campaign_id = c.campaign_id
where (coalesce(c.total, 0), coalesce(c.open, 0), coalesce(c.overdue, 0), coalesce(c.due_soon, 0), coalesce(c.handed_down, 0), coalesce(c.path, t.path))
  is distinct from (t.total, t.open, t.overdue, t.due_soon, t.handed_down, t.path)
union all
select coalesce(c.tenant_id, t.tenant_id), coalesce(c.organization_id, t.organization_id)
from app.problem_facet_counts c
full join app.problem_facets t on t.tenant_id = c.tenant_id and t.organization_id = c.organization_id and t.campaign_id = c.campaign_id
  and t.facet = c.facet and t.value = c.value
where (coalesce(c.count, 0), coalesce(c.path, t.path)) is distinct from (t.count, t.path);

create function app.mend_plan_counters(tenant uuid) returns void language sql as $$
  insert into app.plan_counters
  select c.* from app.wrong_counters w join app.plan_counts c on c.tenant_id = w.tenant_id and c.id = w.id where w.tenant_id = tenant
  on conflict (tenant_id, id) do update
  set campaign_id = excluded.campaign_id, path = excluded.path, standing = excluded.standing, amending = excluded.amending,
    finished = excluded.finished, turn_due_at = excluded.turn_due_at, decided = excluded.decided, returned = excluded.returned,
    rounds = excluded.rounds, decisions = excluded.decisions, decision_ms = excluded.decision_ms
$$;

create function app.mend_problem_counters(tenant uuid) returns void language sql as $$
  update app.problem_counters t set total = 0, open = 0, overdue = 0, due_soon = 0, handed_down = 0
  where t.tenant_id = tenant and not exists (
    select from app.problems p where p.tenant_id = tenant and p.organization_id = t.organization_id and p.campaign_id = t.campaign_id);
  insert into app.problem_counters (tenant_id, campaign_id, organization_id, path, as_of, total, open, overdue, due_soon, handed_down)
  select c.tenant_id, c.campaign_id, c.organization_id, c.path, c.as_of, c.total, c.open, c.overdue, c.due_soon, c.handed_down
  from app.problem_counts c where c.tenant_id = tenant
  on conflict (tenant_id, organization_id, campaign_id) do update
  set path = excluded.path, total = excluded.total, open = excluded.open, overdue = excluded.overdue, due_soon = excluded.due_soon,
    handed_down = excluded.handed_down;
  update app.problem_facets t set count = 0 where t.tenant_id = tenant;
  insert into app.problem_facets (tenant_id, campaign_id, organization_id, path, facet, value, count)
  select c.* from app.problem_facet_counts c where c.tenant_id = tenant
  on conflict (tenant_id, organization_id, campaign_id, facet, value) do update set path = excluded.path, count = excluded.count;
$$;

create or replace function app.mend_counters(tenant uuid) returns bigint language plpgsql as $$
declare
  wrong bigint := (select count(*) from app.wrong_counters w where w.tenant_id = tenant);
begin
  perform app.mend_plan_counters(tenant);
  if wrong > 0 then
    perform app.mend_problem_counters(tenant);
  end if;
  return wrong;
end $$;

-- What has happened by the end of each day that is over is kept, and the counters go over to today; done twice it changes nothing. While nobody
-- looked nothing changed but the calendar, so that days that were missed are made up for. All counters are held first: who changes a problem
-- meanwhile waits, and is counted after.
create function app.turn_problem_day(tenant uuid, today date) returns void language plpgsql as $$
declare
  missed date;
begin
  select coalesce(max(d.day), today - 2) + 1 into missed from app.problem_days d where d.tenant_id = tenant;
  if missed >= today and not exists (select from app.problem_counters t where t.tenant_id = tenant and t.as_of <> today) then
    return;
  end if;
  perform from app.problem_counters t where t.tenant_id = tenant order by t.organization_id, t.campaign_id for update;
  with there as materialized (
    select s.day, p.campaign_id, p.organization_id, p as problem
    from (select d::date as day from generate_series(greatest(missed, today - 400), today - 1, interval '1 day') d) s
    join app.problems p on (p.created_at at time zone 'Asia/Shanghai')::date <= s.day
    where p.tenant_id = tenant
  ), weight as (
    select t.day, t.campaign_id, t.organization_id, sum(w.total) as total, sum(w.open) as open, sum(w.overdue) as overdue,
      sum(w.due_soon) as due_soon, sum(w.handed_down) as handed_down
    from there t cross join lateral app.problem_weight(t.problem, t.day) w
    group by t.day, t.campaign_id, t.organization_id
  ), facet as (
    select x.day, x.campaign_id, x.organization_id, jsonb_object_agg(x.facet, x.counts) as facets
    from (
      select n.day, n.campaign_id, n.organization_id, n.facet, jsonb_object_agg(n.value, n.count) as counts
      from (
        select t.day, t.campaign_id, t.organization_id, f.facet, f.value, count(*) as count
        from there t cross join lateral app.problem_facets_of(t.problem) f
        group by t.day, t.campaign_id, t.organization_id, f.facet, f.value) n
      group by n.day, n.campaign_id, n.organization_id, n.facet) x
    group by x.day, x.campaign_id, x.organization_id
  )
  insert into app.problem_days (tenant_id, day, campaign_id, organization_id, total, open, overdue, due_soon, handed_down, facets)
  select tenant, w.day, w.campaign_id, w.organization_id, w.total, w.open, w.overdue, w.due_soon, w.handed_down, coalesce(f.facets, '{}')
  from weight w left join facet f using (day, campaign_id, organization_id)
  on conflict do nothing;
  update app.problem_counters t set as_of = today, overdue = n.overdue, due_soon = n.due_soon
  from (
    select c.organization_id, c.campaign_id, coalesce(sum(w.overdue), 0) as overdue, coalesce(sum(w.due_soon), 0) as due_soon
    from app.problem_counters c
    left join app.problems p on p.tenant_id = tenant and p.organization_id = c.organization_id and p.campaign_id = c.campaign_id
    left join lateral app.problem_weight(p, today) w on true
    where c.tenant_id = tenant and c.as_of <> today
    group by c.organization_id, c.campaign_id
  ) n
  where t.tenant_id = tenant and t.organization_id = n.organization_id and t.campaign_id = n.campaign_id;
end $$;

-- The owner of the tables stands behind the fence like everybody else, so it is opened for a moment.
alter table app.organizations no force row level security;
alter table app.campaigns no force row level security;
alter table app.problems no force row level security;
alter table app.problem_counters no force row level security;
alter table app.problem_facets no force row level security;
insert into app.problem_counters (tenant_id, campaign_id, organization_id, path, as_of, total, open, overdue, due_soon, handed_down)
select tenant_id, campaign_id, organization_id, path, as_of, total, open, overdue, due_soon, handed_down from app.problem_counts;
insert into app.problem_facets (tenant_id, campaign_id, organization_id, path, facet, value, count) select * from app.problem_facet_counts;
alter table app.problem_facets force row level security;
alter table app.problem_counters force row level security;
alter table app.problems force row level security;
alter table app.campaigns force row level security;
alter table app.organizations force row level security;
