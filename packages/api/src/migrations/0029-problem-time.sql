-- The time that a problem has: terms by severity, lights that know whether it is behind and whether its deadline was moved, requests that the
-- superior decides, and re-verification of what is rectified continuously.

alter table app.campaigns add column deadline_terms jsonb not null default '[]'; -- those that differ from the product's own

alter table app.problems
  add column yellow_days integer not null default 10 check (yellow_days between 0 and 365),
  -- From when the problem is behind schedule unless a measure is done before; null where nothing is to be done. It is counted anew with every
  -- change of its measures and its deadline.
  add column behind_from date,
  add column standing text not null default 'REGULAR' check (standing in ('REGULAR', 'CONTINUOUS', 'NOT_FEASIBLE')),
  add column verify_every_days integer check (verify_every_days between 1 and 366),
  add column next_verification_on date,
  add constraint problems_verified check ((standing = 'CONTINUOUS') = (verify_every_days is not null and next_verification_on is not null));
create index problems_verification on app.problems (tenant_id, next_verification_on, id) where next_verification_on is not null;

-- The light of a problem; `lightOfProblem` and `problemLight` of @duban/schema say the same.
create or replace function app.problem_weight(p app.problems, day date)
returns table (total integer, open integer, overdue integer, due_soon integer, handed_down bigint) stable language sql as $$
  select counted::int, (counted and is_open)::int, (counted and is_open and p.deadline < day)::int,
    (counted and is_open and p.deadline >= day
      and (p.deadline <= day + p.yellow_days or p.deadline <> p.first_deadline or coalesce(p.behind_from <= day, false)))::int,
    case when counted and is_open then p.handed_down_on - date '2000-01-01' else 0 end::bigint
  from (select p.id is not null and p.duplicate_of_id is null as counted, coalesce(app.problem_is_open(p.state), false) as is_open) x
$$;

create trigger count_problem_time after update of yellow_days, behind_from on app.problems for each row
  when ((old.yellow_days, old.behind_from) is distinct from (new.yellow_days, new.behind_from)) execute function app.count_problem();

-- What is past its end today is known without a calendar.
alter table app.problems no force row level security;
alter table app.measures no force row level security;
alter table app.problem_counters no force row level security;
alter table app.problem_facets no force row level security;
update app.problems p set behind_from = m.behind_from
from (select tenant_id, problem_id, min(ends_on) + 1 as behind_from from app.measures where done_on is null group by tenant_id, problem_id) m
where m.tenant_id = p.tenant_id and m.problem_id = p.id;
alter table app.problem_facets force row level security;
alter table app.problem_counters force row level security;
alter table app.measures force row level security;
alter table app.problems force row level security;

-- More time, or another standing, asked for by the unit and decided by the superior; once decided it never changes.
create table app.problem_requests (
  tenant_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  kind text not null check (kind in ('EXTENSION', 'CONTINUOUS', 'NOT_FEASIBLE', 'REGULAR')),
  state text not null check (state in ('REQUESTED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
  previous_deadline date not null,
  wanted_deadline date,
  verify_every_days integer check (verify_every_days between 1 and 366),
  reason text not null,
  asked_at timestamptz(3) not null,
  asked_by_id uuid,
  decided_at timestamptz(3),
  decided_by_id uuid,
  decision_reason text not null default '',
  revision integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, problem_id) references app.problems (tenant_id, id),
  foreign key (tenant_id, asked_by_id) references app.people (tenant_id, id),
  foreign key (tenant_id, decided_by_id) references app.people (tenant_id, id),
  check ((kind = 'EXTENSION') = (wanted_deadline is not null)),
  check (wanted_deadline > previous_deadline),
  check ((kind = 'CONTINUOUS') = (verify_every_days is not null)),
  check ((state = 'REQUESTED') = (decided_at is null))
);
create index problem_requests_problem on app.problem_requests (tenant_id, problem_id, asked_at, id);
create unique index problem_requests_one_open on app.problem_requests (tenant_id, problem_id) where state = 'REQUESTED';
select app.fence('app.problem_requests', 'select, insert, update');

create function app.keep_problem_request() returns trigger language plpgsql as $$
begin
  if old.state <> 'REQUESTED' or (new.problem_id, new.kind, new.previous_deadline, new.wanted_deadline, new.verify_every_days, new.reason,
    new.asked_at, new.asked_by_id) is distinct from (old.problem_id, old.kind, old.previous_deadline, old.wanted_deadline,
    old.verify_every_days, old.reason, old.asked_at, old.asked_by_id)
  then
    raise exception 'a request is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_problem_request before update on app.problem_requests for each row execute function app.keep_problem_request();

-- Whether what is rectified continuously still holds, each time; never changed.
create table app.problem_verifications (
  tenant_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  due_on date not null,
  verified_on date not null,
  result text not null check (result in ('HOLDS', 'PARTLY', 'RELAPSED')),
  note text not null,
  recorded_by_id uuid,
  recorded_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, problem_id) references app.problems (tenant_id, id),
  foreign key (tenant_id, recorded_by_id) references app.people (tenant_id, id)
);
create index problem_verifications_problem on app.problem_verifications (tenant_id, problem_id, recorded_at, id);
select app.fence('app.problem_verifications', 'select, insert');
