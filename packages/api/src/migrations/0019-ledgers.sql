-- The ledger (台账): where problems are entered and numbered; who answers for each on every day; what is done about it. A campaign opens with
-- a ledger of its own, the first one that it has.

create table app.ledgers (
  tenant_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  -- Null for one that takes problems from anywhere.
  kind text check (kind in ('SPECIAL_RECTIFICATION', 'INSPECTION_FEEDBACK', 'RESEARCH', 'SELF_CHECK', 'AUDIT', 'STAFF_FEEDBACK')),
  code text not null,
  title text not null,
  title_en text not null,
  document_number text,
  document_date date,
  aspects jsonb not null,
  next_problem integer not null,
  revision integer not null default 1,
  created_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, campaign_id) references app.campaigns (tenant_id, id),
  constraint ledgers_code unique (tenant_id, code)
);
create index ledgers_campaign on app.ledgers (tenant_id, campaign_id, created_at, id);
create index ledgers_newest on app.ledgers (tenant_id, created_at desc, id desc);
select app.fence('app.ledgers', 'select, insert, update');

alter table app.problems
  add column ledger_id uuid,
  add column state text not null default 'REGISTERED' check (state in ('REGISTERED', 'ASSIGNED', 'ACCEPTED', 'IN_RECTIFICATION')),
  add column description text not null default '',
  add column area text not null default '',
  add column aspect_id text,
  add column amount_involved numeric(18, 2) check (amount_involved >= 0),
  add column characterization text not null default '',
  add column characterization_basis text not null default '',
  add column frequency text not null default '',
  add column cause text not null default '',
  add column requirement text not null default '',
  add column goal text not null default '',
  add column confidential boolean not null default false,
  add column handed_down_on date,
  add column first_deadline date,
  add column rectification_type text check (rectification_type in ('IMMEDIATE', 'PHASED', 'CONTINUOUS')),
  add column answered_in_plan boolean not null default true,
  add column progress_percent integer not null default 0 check (progress_percent between 0 and 100),
  add column progress_note text not null default '',
  add column difficulties text not null default '',
  add column duplicate_of_id uuid,
  add column leading_executive_id uuid,
  add column lead_department_id uuid,
  add column responsible_person_id uuid,
  add column state_since timestamptz(3);

-- The owner of the tables stands behind the fence like everybody else, so it is opened for a moment.
alter table app.campaigns no force row level security;
alter table app.problems no force row level security;
alter table app.ledgers no force row level security;
insert into app.ledgers (tenant_id, id, campaign_id, code, title, title_en, aspects, next_problem, created_at)
select tenant_id, md5('ledger of ' || id)::uuid, id, code, title, title_en, '[]', next_problem, created_at from app.campaigns where state <> 'TEMPLATE';
update app.problems set ledger_id = md5('ledger of ' || campaign_id)::uuid, first_deadline = deadline, state_since = created_at,
  handed_down_on = (created_at at time zone 'Asia/Shanghai')::date;
alter table app.ledgers force row level security;
alter table app.problems force row level security;
alter table app.campaigns force row level security;

alter table app.campaigns drop column next_problem;
alter table app.problems
  alter column ledger_id set not null,
  alter column handed_down_on set not null,
  alter column first_deadline set not null,
  alter column state_since set not null,
  add foreign key (tenant_id, ledger_id) references app.ledgers (tenant_id, id),
  add foreign key (tenant_id, duplicate_of_id) references app.problems (tenant_id, id),
  add foreign key (tenant_id, leading_executive_id) references app.appointments (tenant_id, id),
  add foreign key (tenant_id, lead_department_id) references app.organizations (tenant_id, id),
  add foreign key (tenant_id, responsible_person_id) references app.appointments (tenant_id, id),
  add check (duplicate_of_id <> id),
  -- 问题不解决，责任不脱钩: from the assignment on somebody answers.
  add constraint problems_answered_for check (
    state = 'REGISTERED'
    or (leading_executive_id is not null and lead_department_id is not null and responsible_person_id is not null)
  );
create index problems_due on app.problems (tenant_id, deadline, id);
create index problems_organization_due on app.problems (tenant_id, organization_id, deadline, id);
create index problems_organization_code on app.problems (tenant_id, organization_id, code, id);
create index problems_ledger on app.problems (tenant_id, ledger_id, code, id);
create index problems_campaign_due on app.problems (tenant_id, campaign_id, deadline, id);
create index problems_leading_executive on app.problems (tenant_id, leading_executive_id) where leading_executive_id is not null;
create index problems_responsible_person on app.problems (tenant_id, responsible_person_id) where responsible_person_id is not null;
create index problems_lead_department on app.problems (tenant_id, lead_department_id) where lead_department_id is not null;
create index problems_duplicates on app.problems (tenant_id, duplicate_of_id) where duplicate_of_id is not null;

-- Units that help.
create table app.problem_cooperators (
  tenant_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  organization_id uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, problem_id) references app.problems (tenant_id, id),
  foreign key (tenant_id, organization_id) references app.organizations (tenant_id, id),
  constraint problem_cooperators_organization unique (tenant_id, problem_id, organization_id)
);
select app.fence('app.problem_cooperators', 'select, insert, delete');

-- Why a unit would not take a problem on.
create table app.problem_refusals (
  tenant_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  organization_id uuid not null,
  reason text not null,
  refused_by_id uuid,
  refused_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, problem_id) references app.problems (tenant_id, id),
  foreign key (tenant_id, organization_id) references app.organizations (tenant_id, id),
  foreign key (tenant_id, refused_by_id) references app.people (tenant_id, id)
);
create index problem_refusals_problem on app.problem_refusals (tenant_id, problem_id, refused_at, id);
select app.fence('app.problem_refusals', 'select, insert');

-- Who carried a problem on which day, in each role one after the other: from the first day to the one on which the next took it over, which
-- is no longer theirs. Whoever carried it for less than a day has both on one.
create table app.responsibilities (
  tenant_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  role text not null check (role in ('LEADING_EXECUTIVE', 'LEAD_DEPARTMENT', 'RESPONSIBLE_UNIT', 'RESPONSIBLE_PERSON')),
  number integer not null check (number > 0),
  appointment_id uuid,
  organization_id uuid,
  starts_on date not null,
  ends_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, problem_id) references app.problems (tenant_id, id),
  foreign key (tenant_id, appointment_id) references app.appointments (tenant_id, id),
  foreign key (tenant_id, organization_id) references app.organizations (tenant_id, id),
  constraint responsibilities_number unique (tenant_id, problem_id, role, number),
  check (ends_on >= starts_on),
  check ((role = 'LEADING_EXECUTIVE' or role = 'RESPONSIBLE_PERSON') = (appointment_id is not null)),
  check ((appointment_id is null) <> (organization_id is null))
);
create unique index responsibilities_present on app.responsibilities (tenant_id, problem_id, role) where ends_on is null;
create index responsibilities_appointment on app.responsibilities (tenant_id, appointment_id) where appointment_id is not null;
select app.fence('app.responsibilities', 'select, insert, update');

-- A successor begins on the day on which the one before ended, so that there is neither a gap nor a day of two; only after a unit has
-- refused a problem may some days pass. What is over is never changed.
create function app.keep_responsibility() returns trigger language plpgsql as $$
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
      select from app.problems p where p.tenant_id = new.tenant_id and p.id = new.problem_id and p.state = 'REGISTERED'))
  then
    raise exception 'who carries a problem follows on the one before' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_responsibility before insert or update on app.responsibilities for each row execute function app.keep_responsibility();

-- Of the problems that there are already the unit is known.
alter table app.problems no force row level security;
alter table app.responsibilities no force row level security;
insert into app.responsibilities (tenant_id, id, problem_id, role, number, organization_id, starts_on)
select tenant_id, md5('unit of ' || id)::uuid, id, 'RESPONSIBLE_UNIT', 1, organization_id, handed_down_on from app.problems;
alter table app.responsibilities force row level security;
alter table app.problems force row level security;

-- A successor who has been named and has not said yes or no yet; until then the former one answers.
create table app.hand_overs (
  tenant_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  role text not null check (role in ('LEADING_EXECUTIVE', 'LEAD_DEPARTMENT', 'RESPONSIBLE_UNIT', 'RESPONSIBLE_PERSON')),
  to_id uuid not null,
  reason text not null,
  state text not null check (state in ('WAITING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  asked_by_id uuid,
  asked_at timestamptz(3) not null,
  decided_by_id uuid,
  decided_at timestamptz(3),
  decision_reason text not null default '',
  revision integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, problem_id) references app.problems (tenant_id, id),
  foreign key (tenant_id, to_id) references app.appointments (tenant_id, id),
  foreign key (tenant_id, asked_by_id) references app.people (tenant_id, id),
  foreign key (tenant_id, decided_by_id) references app.people (tenant_id, id),
  check ((state = 'WAITING') = (decided_at is null))
);
create index hand_overs_problem on app.hand_overs (tenant_id, problem_id, asked_at, id);
create index hand_overs_waiting on app.hand_overs (tenant_id, to_id, asked_at, id) where state = 'WAITING';
create unique index hand_overs_one_waiting on app.hand_overs (tenant_id, problem_id, role) where state = 'WAITING';
select app.fence('app.hand_overs', 'select, insert, update');

create function app.keep_hand_over() returns trigger language plpgsql as $$
begin
  if old.state <> 'WAITING' or (new.problem_id, new.role, new.to_id, new.reason, new.asked_at) is distinct from
    (old.problem_id, old.role, old.to_id, old.reason, old.asked_at)
  then
    raise exception 'a hand-over is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_hand_over before update on app.hand_overs for each row execute function app.keep_hand_over();

-- What is done about a problem, by whom, from when to when.
create table app.measures (
  tenant_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  organization_id uuid not null, -- the problem's, by which lists find their measures
  position integer not null,
  title text not null,
  steps text not null,
  owner_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  first_ends_on date not null,
  -- Each time that the end was put off: from when to when, why, on which day.
  slips jsonb not null,
  funds numeric(18, 2) check (funds >= 0),
  deliverable text not null,
  progress_percent integer not null check (progress_percent between 0 and 100),
  done_on date,
  note text not null,
  revision integer not null default 1,
  created_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, problem_id) references app.problems (tenant_id, id),
  foreign key (tenant_id, organization_id) references app.organizations (tenant_id, id),
  foreign key (tenant_id, owner_id) references app.appointments (tenant_id, id),
  constraint measures_position unique (tenant_id, problem_id, position),
  check (ends_on >= starts_on),
  check ((done_on is null) or progress_percent = 100)
);
create index measures_due on app.measures (tenant_id, ends_on, id);
create index measures_organization_due on app.measures (tenant_id, organization_id, ends_on, id);
create index measures_owner on app.measures (tenant_id, owner_id, ends_on, id);
select app.fence('app.measures', 'select, insert, update, delete');

-- First dates are kept for ever.
create function app.keep_first_date() returns trigger language plpgsql as $$
begin
  raise exception 'a first date is never changed' using errcode = 'restrict_violation';
end $$;
create trigger keep_first_date before update of first_deadline on app.problems for each row
  when (old.first_deadline <> new.first_deadline) execute function app.keep_first_date();
create trigger keep_first_date before update of first_ends_on on app.measures for each row
  when (old.first_ends_on <> new.first_ends_on) execute function app.keep_first_date();

-- A duplicate is counted with the problem that it repeats: one level, so that none is counted twice or not at all.
create function app.check_duplicate() returns trigger language plpgsql as $$
begin
  perform from app.problems p
  where p.tenant_id = new.tenant_id and p.id = new.duplicate_of_id and p.duplicate_of_id is null for share;
  if not found or exists (select from app.problems d where d.tenant_id = new.tenant_id and d.duplicate_of_id = new.id) then
    raise exception 'a duplicate repeats a problem that repeats no other'
      using errcode = 'restrict_violation', constraint = 'problems_duplicate_of';
  end if;
  return new;
end $$;
create trigger check_duplicate before insert or update of duplicate_of_id on app.problems for each row
  when (new.duplicate_of_id is not null) execute function app.check_duplicate();

-- Posts and organizations on which open problems hang.
create view app.problem_ties with (security_invoker = true) as
select tenant_id, id as problem_id, code, leading_executive_id as appointment_id, null::uuid as organization_id
from app.problems where state <> 'REGISTERED'
union all
select tenant_id, id, code, responsible_person_id, null from app.problems where state <> 'REGISTERED'
union all
select tenant_id, id, code, null, organization_id from app.problems where state <> 'REGISTERED'
union all
select tenant_id, id, code, null, lead_department_id from app.problems where state <> 'REGISTERED'
union all
select m.tenant_id, m.problem_id, p.code, m.owner_id, null
from app.measures m join app.problems p on p.tenant_id = m.tenant_id and p.id = m.problem_id where m.done_on is null;
grant select on app.problem_ties to duban_api;

-- Whoever lets a problem hang on a post or an organization holds its row to the commit: it cannot end meanwhile, and one that has ended is
-- refused. Whoever ends it holds the row first, and sees the problems that hang on it.
create function app.hold_post(tenant uuid, held uuid) returns void language plpgsql as $$
begin
  perform from app.appointments a where a.tenant_id = tenant and a.id = held and a.ends_on is null for share;
  if not found then
    raise exception 'whoever answers for a problem holds a post without an end'
      using errcode = 'restrict_violation', constraint = 'problems_in_office';
  end if;
end $$;

create function app.hold_organization(tenant uuid, held uuid) returns void language plpgsql as $$
begin
  perform from app.organizations o where o.tenant_id = tenant and o.id = held and o.state = 'OPEN' for share;
  if not found then
    raise exception 'an organization that answers for a problem is open'
      using errcode = 'restrict_violation', constraint = 'problems_in_open_organization';
  end if;
end $$;

create function app.hang_problem() returns trigger language plpgsql as $$
begin
  perform app.hold_post(new.tenant_id, new.leading_executive_id);
  perform app.hold_post(new.tenant_id, new.responsible_person_id);
  perform app.hold_organization(new.tenant_id, new.organization_id);
  perform app.hold_organization(new.tenant_id, new.lead_department_id);
  return new;
end $$;
create trigger hang_new_problem before insert on app.problems for each row
  when (new.state <> 'REGISTERED') execute function app.hang_problem();
create trigger hang_problem before update of state, leading_executive_id, responsible_person_id, organization_id, lead_department_id
  on app.problems for each row
  when (new.state <> 'REGISTERED' and (
    old.state = 'REGISTERED'
    or (old.leading_executive_id, old.responsible_person_id, old.organization_id, old.lead_department_id) is distinct from
      (new.leading_executive_id, new.responsible_person_id, new.organization_id, new.lead_department_id)))
  execute function app.hang_problem();

create function app.hang_measure() returns trigger language plpgsql as $$
begin
  perform app.hold_post(new.tenant_id, new.owner_id);
  return new;
end $$;
create trigger hang_new_measure before insert on app.measures for each row when (new.done_on is null) execute function app.hang_measure();
create trigger hang_measure before update of owner_id, done_on on app.measures for each row
  when (new.done_on is null and (old.owner_id <> new.owner_id or old.done_on is not null)) execute function app.hang_measure();

create function app.keep_post() returns trigger language plpgsql as $$
begin
  if exists (select from app.problem_ties t where t.tenant_id = new.tenant_id and t.appointment_id = new.id) then
    raise exception 'open problems hang on this post' using errcode = 'restrict_violation', constraint = 'appointments_problems';
  end if;
  return new;
end $$;
create trigger keep_post before update of ends_on, starts_on, person_id, organization_id on app.appointments for each row
  when ((old.ends_on, old.starts_on, old.person_id, old.organization_id) is distinct from
    (new.ends_on, new.starts_on, new.person_id, new.organization_id))
  execute function app.keep_post();

create function app.keep_organization() returns trigger language plpgsql as $$
begin
  if exists (select from app.problem_ties t where t.tenant_id = new.tenant_id and t.organization_id = new.id) then
    raise exception 'open problems hang on this organization' using errcode = 'restrict_violation', constraint = 'organizations_problems';
  end if;
  return new;
end $$;
create trigger keep_organization before update of state, parent_id on app.organizations for each row
  when ((old.state, old.parent_id) is distinct from (new.state, new.parent_id)) execute function app.keep_organization();

alter table app.saved_views
  drop constraint saved_views_list_check,
  add constraint saved_views_list_check check (list in ('INBOX', 'PLANS', 'PROBLEMS', 'TREE'));
