-- A campaign may let plans be reviewed level by level, and by several reviewers at each: a stage for each level, an approval for each
-- reviewer.

alter table app.campaigns
  add column review_levels text not null default 'DIRECT' check (review_levels in ('DIRECT', 'LEVEL_BY_LEVEL')),
  add column approvals_needed integer not null default 1 check (approvals_needed between 1 and 5);

-- The level at which the latest version is, or was last, reviewed: 1 is directly above.
alter table app.plans add column level integer not null default 1;

create table app.review_stages (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  round integer not null,
  level integer not null check (level >= 1),
  organization_id uuid not null,
  state text not null check (state in ('IN_REVIEW', 'RETURNED', 'APPROVED')),
  approvals_needed integer not null check (approvals_needed between 1 and 5),
  arrived_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  started_at timestamptz(3) not null,
  reviewer_id uuid,
  decided_at timestamptz(3),
  decided_by_id uuid,
  revision integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id, round) references app.review_rounds (tenant_id, plan_id, number),
  foreign key (tenant_id, organization_id) references app.organizations (tenant_id, id),
  foreign key (tenant_id, reviewer_id) references app.people (tenant_id, id),
  foreign key (tenant_id, decided_by_id) references app.people (tenant_id, id),
  constraint review_stages_level unique (tenant_id, plan_id, round, level)
);

create table app.review_approvals (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  stage_id uuid not null,
  round integer not null,
  approver_id uuid,
  approved_at timestamptz(3) not null,
  note text not null default '',
  undone_at timestamptz(3),
  revision integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, stage_id) references app.review_stages (tenant_id, id),
  foreign key (tenant_id, plan_id) references app.plans (tenant_id, id),
  foreign key (tenant_id, approver_id) references app.people (tenant_id, id)
);
create index review_approvals_stage on app.review_approvals (tenant_id, stage_id, approved_at, id);
create unique index review_approvals_approver on app.review_approvals (tenant_id, plan_id, round, approver_id) where undone_at is null;

-- A level has one decision, and where several must approve one of each of them.
alter table app.decisions add column level integer not null default 1;
drop index app.decisions_standing;
create unique index decisions_standing on app.decisions (tenant_id, round_id, level, decided_by_id) where undone_at is null;

-- What was reviewed before there were levels was reviewed at one, by one; stage and approval take the id of their round. The owner of
-- the tables stands behind the fence like everybody else, so it is opened for a moment.
alter table app.plans no force row level security;
alter table app.review_rounds no force row level security;
insert into app.review_stages (tenant_id, id, plan_id, round, level, organization_id, state, approvals_needed, arrived_at, due_at,
  started_at, reviewer_id, decided_at, decided_by_id)
select r.tenant_id, r.id, r.plan_id, r.number, 1, p.reviewing_organization_id, r.state, 1, r.submitted_at, r.due_at,
  r.started_at, r.reviewer_id, r.decided_at, r.decided_by_id
from app.review_rounds r join app.plans p on p.tenant_id = r.tenant_id and p.id = r.plan_id
where r.started_at is not null;
insert into app.review_approvals (tenant_id, id, plan_id, stage_id, round, approver_id, approved_at, note)
select tenant_id, id, plan_id, id, number, decided_by_id, decided_at, note from app.review_rounds where state = 'APPROVED';
alter table app.review_rounds force row level security;
alter table app.plans force row level security;

-- What a level decided goes back under review only through a decision that is on record as taken back, and an approval is only then
-- taken back.
create function app.keep_decided_stage() returns trigger language plpgsql as $$
begin
  if old.state in ('RETURNED', 'APPROVED') and not (
    new.state = 'IN_REVIEW' and new.decided_at is null and exists (
      select from app.decisions d where d.tenant_id = old.tenant_id and d.plan_id = old.plan_id
        and d.decided_at = old.decided_at and d.undone_at is not null)
  ) then
    raise exception 'what a level has decided is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_decided_stage before update on app.review_stages for each row execute function app.keep_decided_stage();

create function app.keep_approval() returns trigger language plpgsql as $$
begin
  if old.undone_at is not null or (to_jsonb(new) - 'undone_at' - 'revision') is distinct from (to_jsonb(old) - 'undone_at' - 'revision')
    or not exists (
      select from app.decisions d where d.tenant_id = old.tenant_id and d.plan_id = old.plan_id
        and d.decided_at = old.approved_at and d.undone_at is not null)
  then
    raise exception 'an approval is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_approval before update on app.review_approvals for each row execute function app.keep_approval();

create or replace view app.inbox_items with (security_invoker = true) as
select tenant_id, id, id as plan_id, organization_id, reviewing_organization_id, author_ids,
  case state when 'DRAFT' then case when version_in_force_id is null then 'PLAN_WRITING' else 'PLAN_AMENDING' end
    when 'RETURNED' then 'PLAN_REWORK' when 'WITHDRAWN' then 'PLAN_REWORK' else 'PLAN_REVIEW' end as kind,
  state in ('SUBMITTED', 'IN_REVIEW') as with_reviewer,
  turn_since, due_order as due_at, null::uuid as extension_id,
  case when state in ('SUBMITTED', 'IN_REVIEW') then round else 0 end as round
from app.plans
where state <> 'APPROVED'
union all
select p.tenant_id, x.id, p.id, p.organization_id, p.reviewing_organization_id, p.author_ids || x.asked_by_id,
  'EXTENSION_REQUEST', true, x.asked_at, p.submission_due_at, x.id, 0
from app.deadline_extensions x
join app.plans p on p.tenant_id = x.tenant_id and p.id = x.plan_id
where x.state = 'REQUESTED';

select app.fence('app.review_stages', 'select, insert, update');
select app.fence('app.review_approvals', 'select, insert, update');
