-- What may happen to a plan besides return and approval. It may be withdrawn before its review begins: the version and its round
-- stay on record. More time to submit it may be asked for and granted: the first deadline never changes.
-- An approved plan may be amended: what was approved stays in force until the amendment is approved.

-- The owner of the tables fills columns of rows that are there already; it stands behind the fence like everybody else, so the fence
-- is opened for it until the end of the file.
alter table app.plans no force row level security;

alter table app.plans
  drop constraint plans_state_check,
  add constraint plans_state_check check (state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'WITHDRAWN')),
  -- What is carried out: the version approved last.
  add column version_in_force_id uuid,
  add foreign key (tenant_id, version_in_force_id) references app.plan_versions (tenant_id, id),
  -- Until when the submitting side has to hand in, as it stands: at first `due_at`, which never changes.
  add column submission_due_at timestamptz(3);
update app.plans set submission_due_at = case when state = 'RETURNED' then turn_due_at else due_at end,
  version_in_force_id = case when state = 'APPROVED' then latest_version_id end;
alter table app.plans alter column submission_due_at set not null;

alter table app.review_rounds
  drop constraint review_rounds_state_check,
  add constraint review_rounds_state_check check (state in ('WAITING', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'WITHDRAWN')),
  add column withdrawn_at timestamptz(3),
  add column withdrawn_by_id uuid,
  add foreign key (tenant_id, withdrawn_by_id) references app.people (tenant_id, id);

create or replace function app.keep_decided_round() returns trigger language plpgsql as $$
begin
  if old.state in ('RETURNED', 'APPROVED', 'WITHDRAWN') then
    raise exception 'a decision is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- An answer may be replaced until it is submitted, the verdict on it until the round is decided or withdrawn.
create or replace function app.keep_given_answer() returns trigger language plpgsql as $$
begin
  if (new.finding_id, new.plan_id, new.round, new.kind, new.text, new.answered_by_id, new.answered_at)
     is distinct from (old.finding_id, old.plan_id, old.round, old.kind, old.text, old.answered_by_id, old.answered_at)
     and exists (select from app.plan_versions v where v.tenant_id = old.tenant_id and v.plan_id = old.plan_id and v.number >= old.round) then
    raise exception 'an answer that was submitted is never changed' using errcode = 'restrict_violation';
  end if;
  if (new.verdict, new.verdict_note, new.verdict_by_id, new.verdict_at)
     is distinct from (old.verdict, old.verdict_note, old.verdict_by_id, old.verdict_at)
     and exists (select from app.review_rounds r where r.tenant_id = old.tenant_id and r.plan_id = old.plan_id and r.number >= old.round
       and r.state in ('RETURNED', 'APPROVED', 'WITHDRAWN')) then
    raise exception 'a verdict is never changed after the decision' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create table app.deadline_extensions (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  state text not null check (state in ('REQUESTED', 'GRANTED', 'REFUSED', 'LAPSED')),
  previous_due_at timestamptz(3) not null,
  wanted_due_at timestamptz(3) not null check (wanted_due_at > previous_due_at),
  reason text not null,
  asked_at timestamptz(3) not null,
  asked_by_id uuid,
  decided_at timestamptz(3),
  decided_by_id uuid,
  decision_reason text not null default '',
  revision integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references app.plans (tenant_id, id),
  foreign key (tenant_id, asked_by_id) references app.people (tenant_id, id),
  foreign key (tenant_id, decided_by_id) references app.people (tenant_id, id)
);
create index deadline_extensions_plan on app.deadline_extensions (tenant_id, plan_id, asked_at, id);
create unique index deadline_extensions_open on app.deadline_extensions (tenant_id, plan_id) where state = 'REQUESTED';

create function app.keep_extension() returns trigger language plpgsql as $$
begin
  if old.state <> 'REQUESTED' or (new.plan_id, new.previous_due_at, new.wanted_due_at, new.reason, new.asked_at, new.asked_by_id)
     is distinct from (old.plan_id, old.previous_due_at, old.wanted_due_at, old.reason, old.asked_at, old.asked_by_id) then
    raise exception 'a request for more time is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_extension before update on app.deadline_extensions for each row execute function app.keep_extension();

-- The first deadline stays what it was.
create function app.keep_first_deadline() returns trigger language plpgsql as $$
begin
  raise exception 'the first deadline of a plan is never changed' using errcode = 'restrict_violation';
end $$;
create trigger keep_first_deadline before update of due_at on app.plans for each row
  when (new.due_at is distinct from old.due_at) execute function app.keep_first_deadline();

create table app.plan_amendments (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  base_version_id uuid not null,
  version_id uuid,
  state text not null check (state in ('OPEN', 'APPROVED', 'DROPPED')),
  reason text not null,
  opened_at timestamptz(3) not null,
  opened_by_id uuid,
  closed_at timestamptz(3),
  closed_by_id uuid,
  revision integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references app.plans (tenant_id, id),
  foreign key (tenant_id, base_version_id) references app.plan_versions (tenant_id, id),
  foreign key (tenant_id, version_id) references app.plan_versions (tenant_id, id),
  foreign key (tenant_id, opened_by_id) references app.people (tenant_id, id),
  foreign key (tenant_id, closed_by_id) references app.people (tenant_id, id)
);
create index plan_amendments_plan on app.plan_amendments (tenant_id, plan_id, opened_at, id);
create unique index plan_amendments_open on app.plan_amendments (tenant_id, plan_id) where state = 'OPEN';

create function app.keep_amendment() returns trigger language plpgsql as $$
begin
  if old.state <> 'OPEN' or (new.plan_id, new.base_version_id, new.reason, new.opened_at, new.opened_by_id)
     is distinct from (old.plan_id, old.base_version_id, old.reason, old.opened_at, old.opened_by_id) then
    raise exception 'an amendment is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_amendment before update on app.plan_amendments for each row execute function app.keep_amendment();

create or replace view app.inbox_items with (security_invoker = true) as
select tenant_id, id, id as plan_id, organization_id, reviewing_organization_id, author_ids,
  case state when 'DRAFT' then case when version_in_force_id is null then 'PLAN_WRITING' else 'PLAN_AMENDING' end
    when 'RETURNED' then 'PLAN_REWORK' when 'WITHDRAWN' then 'PLAN_REWORK' else 'PLAN_REVIEW' end as kind,
  state in ('SUBMITTED', 'IN_REVIEW') as with_reviewer,
  turn_since, due_order as due_at, null::uuid as extension_id
from app.plans
where state <> 'APPROVED'
union all
select p.tenant_id, x.id, p.id, p.organization_id, p.reviewing_organization_id, p.author_ids || x.asked_by_id,
  'EXTENSION_REQUEST', true, x.asked_at, p.submission_due_at, x.id
from app.deadline_extensions x
join app.plans p on p.tenant_id = x.tenant_id and p.id = x.plan_id
where x.state = 'REQUESTED';

select app.fence('app.plan_amendments', 'select, insert, update');
select app.fence('app.deadline_extensions', 'select, insert, update');
alter table app.plans force row level security;
