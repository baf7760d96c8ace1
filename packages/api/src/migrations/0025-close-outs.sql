-- The close-out of problems (销号): a request with evidence for each criterion, checks level by level, what was seen on site, what was objected
-- while the result was public. All of it is kept.

alter table app.campaigns add column close_out_terms jsonb not null default '[]';

alter table app.problems
  drop constraint problems_state_check,
  add constraint problems_state_check
    check (state in ('REGISTERED', 'ASSIGNED', 'ACCEPTED', 'IN_RECTIFICATION', 'CLOSE_OUT_REQUESTED', 'CLOSED')),
  add column closed_on date,
  add column actual_end date,
  add constraint problems_closed check ((state = 'CLOSED') = (closed_on is not null));

create table app.close_outs (
  tenant_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  number integer not null check (number > 0),
  state text not null check (state in ('CHECKING', 'CLOSED', 'REFUSED', 'WITHDRAWN')),
  -- The terms of the campaign as they were when it was asked for.
  levels text[] not null check (cardinality(levels) > 0),
  needs_site_check boolean not null,
  publicity_days integer not null,
  statement text not null,
  -- Each criterion as it was, with the ids of the evidence for it.
  answers jsonb not null,
  -- Which level is to check, from 0; the time since when.
  position integer not null,
  level_since timestamptz(3) not null,
  publicity_from date,
  publicity_until date,
  requested_by_id uuid,
  requested_at timestamptz(3) not null,
  decided_at timestamptz(3),
  revision integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, problem_id) references app.problems (tenant_id, id),
  foreign key (tenant_id, requested_by_id) references app.people (tenant_id, id),
  constraint close_outs_number unique (tenant_id, problem_id, number),
  check ((state = 'CHECKING') = (decided_at is null)),
  check (position >= 0 and position < cardinality(levels))
);
create unique index close_outs_one_open on app.close_outs (tenant_id, problem_id) where state = 'CHECKING';
create index close_outs_open on app.close_outs (tenant_id, level_since, id) where state = 'CHECKING';
select app.fence('app.close_outs', 'select, insert, update');

create table app.close_out_checks (
  tenant_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  close_out_id uuid not null,
  position integer not null,
  level text not null check (level in ('OWN_CHECK', 'LEAD_DEPARTMENT', 'SUPERVISION', 'LEADER')),
  -- For whom it was checked, as that was then.
  organization_id uuid not null,
  verdict text not null check (verdict in ('PASSED', 'NOT_IN_PLACE', 'NOT_VERIFIED', 'STAFF_NOT_SATISFIED')),
  opinion text not null,
  satisfaction text check (satisfaction in ('SATISFIED', 'MOSTLY_SATISFIED', 'NOT_SATISFIED')),
  demand text not null,
  demand_due_on date,
  checked_by_id uuid,
  checked_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, problem_id) references app.problems (tenant_id, id),
  foreign key (tenant_id, close_out_id) references app.close_outs (tenant_id, id),
  foreign key (tenant_id, organization_id) references app.organizations (tenant_id, id),
  foreign key (tenant_id, checked_by_id) references app.people (tenant_id, id),
  constraint close_out_checks_position unique (tenant_id, close_out_id, position),
  check ((verdict = 'PASSED') = (demand_due_on is null))
);
create index close_out_checks_problem on app.close_out_checks (tenant_id, problem_id, checked_at, id);
select app.fence('app.close_out_checks', 'select, insert');

create table app.site_checks (
  tenant_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  close_out_id uuid not null,
  checked_on date not null,
  person_ids uuid[] not null check (cardinality(person_ids) >= 2),
  findings text not null,
  recorded_by_id uuid,
  recorded_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, problem_id) references app.problems (tenant_id, id),
  foreign key (tenant_id, close_out_id) references app.close_outs (tenant_id, id),
  foreign key (tenant_id, recorded_by_id) references app.people (tenant_id, id)
);
create index site_checks_close_out on app.site_checks (tenant_id, close_out_id, recorded_at, id);
select app.fence('app.site_checks', 'select, insert');

create table app.close_out_objections (
  tenant_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  close_out_id uuid not null,
  raised_by text not null,
  words text not null,
  recorded_by_id uuid,
  recorded_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, problem_id) references app.problems (tenant_id, id),
  foreign key (tenant_id, close_out_id) references app.close_outs (tenant_id, id),
  foreign key (tenant_id, recorded_by_id) references app.people (tenant_id, id)
);
create index close_out_objections_close_out on app.close_out_objections (tenant_id, close_out_id, recorded_at, id);
select app.fence('app.close_out_objections', 'select, insert');

create function app.keep_close_out() returns trigger language plpgsql as $$
begin
  if old.state <> 'CHECKING' or new.position < old.position
    or (new.problem_id, new.number, new.levels, new.needs_site_check, new.publicity_days, new.statement, new.answers, new.requested_by_id, new.requested_at)
      is distinct from
      (old.problem_id, old.number, old.levels, old.needs_site_check, old.publicity_days, old.statement, old.answers, old.requested_by_id, old.requested_at)
  then
    raise exception 'a close-out is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_close_out before update on app.close_outs for each row execute function app.keep_close_out();

-- What went with a request is kept.
create function app.keep_evidence() returns trigger language plpgsql as $$
begin
  if exists (select from app.close_outs c where c.tenant_id = old.tenant_id and c.problem_id = old.problem_id and c.requested_at >= old.added_at) then
    raise exception 'evidence of a close-out is kept' using errcode = 'restrict_violation', constraint = 'evidence_of_close_out';
  end if;
  return old;
end $$;
create trigger keep_evidence before delete on app.evidence for each row execute function app.keep_evidence();

-- While somebody checks, and ever after, what is done about a problem stays as it is. Where its unit changes, its measures follow.
create function app.keep_checked_problem() returns trigger language plpgsql as $$
declare
  of_problem record;
begin
  if tg_op = 'DELETE' then
    of_problem := old;
  else
    of_problem := new;
  end if;
  if exists (select from app.problems p where p.tenant_id = of_problem.tenant_id and p.id = of_problem.problem_id
    and p.state in ('CLOSE_OUT_REQUESTED', 'CLOSED'))
  then
    raise exception 'a problem that is checked stays as it is' using errcode = 'restrict_violation', constraint = 'problems_checked';
  end if;
  return of_problem;
end $$;
create trigger keep_checked_problem before insert or delete
  or update of title, steps, owner_id, starts_on, ends_on, progress_percent, done_on, note, predecessor_ids
  on app.measures for each row execute function app.keep_checked_problem();
create trigger keep_checked_problem before insert or delete on app.evidence for each row execute function app.keep_checked_problem();

-- What is closed out hangs on nobody any more.
create or replace view app.problem_ties with (security_invoker = true) as
select tenant_id, id as problem_id, code, leading_executive_id as appointment_id, null::uuid as organization_id
from app.problems where state not in ('REGISTERED', 'CLOSED')
union all
select tenant_id, id, code, responsible_person_id, null from app.problems where state not in ('REGISTERED', 'CLOSED')
union all
select tenant_id, id, code, null, organization_id from app.problems where state not in ('REGISTERED', 'CLOSED')
union all
select tenant_id, id, code, null, lead_department_id from app.problems where state not in ('REGISTERED', 'CLOSED')
union all
select m.tenant_id, m.problem_id, p.code, m.owner_id, null
from app.measures m join app.problems p on p.tenant_id = m.tenant_id and p.id = m.problem_id where m.done_on is null;
