-- Looking back (回头看): problems that are closed out are looked at again after some months, and reopened where they have relapsed (反弹).

-- Null where the campaign keeps to the product's own.
alter table app.campaigns add column look_back_terms jsonb;

alter table app.problems
  drop constraint problems_state_check,
  add constraint problems_state_check
    check (state in ('REGISTERED', 'ASSIGNED', 'ACCEPTED', 'IN_RECTIFICATION', 'CLOSE_OUT_REQUESTED', 'CLOSED', 'REOPENED')),
  add column relapse_count integer not null default 0,
  add column reopened_at timestamptz(3),
  add constraint problems_relapsed check ((relapse_count > 0) = (reopened_at is not null));
create index problems_reopened on app.problems (tenant_id, organization_id, deadline) where state = 'REOPENED' and duplicate_of_id is null;
create index problems_relapses on app.problems (tenant_id, campaign_id, id) where relapse_count > 0;

-- A relapse is counted for ever.
create function app.keep_relapses() returns trigger language plpgsql as $$
begin
  raise exception 'a relapse is counted for ever' using errcode = 'restrict_violation';
end $$;
create trigger keep_relapses before update of relapse_count on app.problems for each row
  when (new.relapse_count < old.relapse_count) execute function app.keep_relapses();

create table app.look_backs (
  tenant_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  origin text not null check (origin in ('SCHEDULED', 'FOLLOW_UP', 'SAMPLE', 'UNPLANNED')),
  state text not null check (state in ('DUE', 'DONE', 'LAPSED')),
  -- The close-out that is looked back on.
  closed_on date not null,
  due_on date not null,
  looked_on date,
  outcome text check (outcome in ('HOLDS', 'SLIPPING', 'RELAPSED')),
  note text not null,
  demand text not null,
  demand_due_on date,
  recorded_by_id uuid,
  recorded_at timestamptz(3),
  primary key (tenant_id, id),
  foreign key (tenant_id, problem_id) references app.problems (tenant_id, id),
  foreign key (tenant_id, recorded_by_id) references app.people (tenant_id, id),
  check ((state = 'DONE') = (outcome is not null and looked_on is not null and recorded_at is not null)),
  check (coalesce(outcome = 'SLIPPING', false) = (demand_due_on is not null)),
  check (looked_on >= closed_on)
);
create index look_backs_problem on app.look_backs (tenant_id, problem_id, due_on, id);
create index look_backs_due on app.look_backs (tenant_id, due_on, problem_id) where state = 'DUE';
select app.fence('app.look_backs', 'select, insert, update');

create function app.keep_look_back() returns trigger language plpgsql as $$
begin
  if old.state <> 'DUE' or (new.problem_id, new.origin, new.closed_on, new.due_on) is distinct from
    (old.problem_id, old.origin, old.closed_on, old.due_on)
  then
    raise exception 'a look-back is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_look_back before update on app.look_backs for each row execute function app.keep_look_back();

-- Whoever answers again after a relapse holds the post, and the organization is open: a problem that is reopened hangs on them as one that is
-- assigned does.
drop trigger hang_problem on app.problems;
create trigger hang_problem before update of state, leading_executive_id, responsible_person_id, organization_id, lead_department_id
  on app.problems for each row
  when (new.state not in ('REGISTERED', 'CLOSED') and (
    old.state in ('REGISTERED', 'CLOSED')
    or (old.leading_executive_id, old.responsible_person_id, old.organization_id, old.lead_department_id) is distinct from
      (new.leading_executive_id, new.responsible_person_id, new.organization_id, new.lead_department_id)))
  execute function app.hang_problem();

-- While a problem is closed out nobody carries it, so that days may pass there, too.
create or replace function app.keep_responsibility() returns trigger language plpgsql as $$
declare
  before app.responsibilities;
begin
  if tg_op = 'UPDATE' then
    if old.ends_on is not null or new.ends_on is null
      or (new.problem_id, new.role, new.number, new.appointment_id, new.organization_id, new.starts_on) is distinct from
        (old.problem_id, old.role, old.number, old.appointment_id, old.organization_id, old.starts_on)
    then
      raise exception 'who carried a problem is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  select r.* into before from app.responsibilities r
  where r.tenant_id = new.tenant_id and r.problem_id = new.problem_id and r.role = new.role order by r.number desc limit 1;
  if new.number <> coalesce(before.number, 0) + 1 or (before.number is not null and before.ends_on is null) or new.starts_on < before.ends_on
    or (new.starts_on > before.ends_on and not exists (
      select from app.problems p where p.tenant_id = new.tenant_id and p.id = new.problem_id and p.state in ('REGISTERED', 'CLOSED')))
  then
    raise exception 'who carries a problem follows on the one before' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- Problems that have relapsed are counted with the rest of what they are told apart by.
create or replace function app.problem_facets_of(p app.problems) returns table (facet text, value text) stable language sql as $$
  select x.facet, x.value
  from (values ('STATE', p.state), ('SEVERITY', p.severity), ('KIND', p.kind), ('THEME', nullif(p.theme, '')),
    ('DUE', case when app.problem_is_open(p.state) then app.half_month(p.deadline) end),
    ('RELAPSE', case when p.relapse_count > 0 then 'RELAPSED' end)) x (facet, value)
  where p.id is not null and p.duplicate_of_id is null and x.value is not null
$$;
drop trigger count_changed_problem on app.problems;
create trigger count_changed_problem
  after update of state, severity, kind, theme, deadline, handed_down_on, duplicate_of_id, organization_id, campaign_id, yellow_days, behind_from,
    relapse_count
  on app.problems for each row
  when ((old.state, old.severity, old.kind, old.theme, old.deadline, old.handed_down_on, old.duplicate_of_id, old.organization_id, old.campaign_id,
      old.yellow_days, old.behind_from, old.relapse_count)
    is distinct from
    (new.state, new.severity, new.kind, new.theme, new.deadline, new.handed_down_on, new.duplicate_of_id, new.organization_id, new.campaign_id,
      new.yellow_days, new.behind_from, new.relapse_count))
  execute function app.count_problem();
