-- 代办: who reviews in the stead of somebody who is absent, from one day to another.
create table app.delegations (
  tenant_id uuid not null,
  id uuid not null,
  delegator_id uuid not null,
  delegate_id uuid not null,
  -- Only what the absent person reviews by grants of this organization; null for all of their reviewing.
  organization_id uuid,
  reason text not null,
  starts_on date not null,
  ends_on date not null,
  -- When it was ended before its last day was over.
  ended_at timestamptz(3),
  ended_by_id uuid,
  revision integer not null default 1,
  created_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, delegator_id) references app.people (tenant_id, id),
  foreign key (tenant_id, delegate_id) references app.people (tenant_id, id),
  foreign key (tenant_id, organization_id) references app.organizations (tenant_id, id),
  foreign key (tenant_id, ended_by_id) references app.people (tenant_id, id),
  check (ends_on >= starts_on),
  check (delegate_id <> delegator_id),
  check ((ended_at is null) = (ended_by_id is null))
);
create index delegations_delegator on app.delegations (tenant_id, delegator_id, starts_on);
create index delegations_delegate on app.delegations (tenant_id, delegate_id, starts_on);
create index delegations_created on app.delegations (tenant_id, created_at, id);

select app.fence('app.delegations', 'select, insert, update');

-- In whose stead somebody acted; null where they acted by a right of their own.
alter table app.audit_events add column on_behalf_of_id uuid;
alter table app.review_rounds add column on_behalf_of_id uuid;
alter table app.review_stages add column on_behalf_of_id uuid;
alter table app.review_approvals add column on_behalf_of_id uuid;
alter table app.decisions add column on_behalf_of_id uuid;
alter table app.review_rounds add foreign key (tenant_id, on_behalf_of_id) references app.people (tenant_id, id);
alter table app.review_stages add foreign key (tenant_id, on_behalf_of_id) references app.people (tenant_id, id);
alter table app.review_approvals add foreign key (tenant_id, on_behalf_of_id) references app.people (tenant_id, id);
alter table app.decisions add foreign key (tenant_id, on_behalf_of_id) references app.people (tenant_id, id);
-- Who decides in somebody's stead has used up that person's decision with their own.
create unique index review_approvals_on_behalf on app.review_approvals (tenant_id, plan_id, round, on_behalf_of_id)
  where undone_at is null and on_behalf_of_id is not null;

-- Who is to stand in is told so, and that leads to no plan.
alter table app.notices alter column plan_id drop not null;
