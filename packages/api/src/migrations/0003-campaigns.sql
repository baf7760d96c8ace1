-- Campaigns with what they hand down, and the versions of their rule sets.

create table app.campaigns (
  tenant_id uuid not null,
  id uuid not null,
  organization_id uuid not null,
  code text not null,
  title text not null,
  title_en text not null,
  state text not null check (state in ('DRAFT', 'OPEN', 'CLOSED')),
  starts_on date not null,
  ends_on date not null,
  plan_due_at timestamptz(3) not null,
  review_working_days integer not null check (review_working_days between 1 and 60),
  pillars text[] not null,
  batches jsonb not null,
  themes jsonb not null,
  reason_codes jsonb not null,
  rule_set_id uuid,
  next_problem integer not null default 1,
  revision integer not null default 1,
  created_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, organization_id) references app.organizations (tenant_id, id),
  constraint campaigns_code unique (tenant_id, code),
  check (ends_on >= starts_on)
);
create index campaigns_newest on app.campaigns (tenant_id, created_at desc, id desc);

create table app.rule_sets (
  tenant_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  version integer not null,
  rules jsonb not null,
  created_by_id uuid,
  created_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, campaign_id) references app.campaigns (tenant_id, id),
  constraint rule_sets_version unique (tenant_id, campaign_id, version)
);
alter table app.campaigns add foreign key (tenant_id, rule_set_id) references app.rule_sets (tenant_id, id);

create table app.campaign_participants (
  tenant_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  organization_id uuid not null,
  batch_id text,
  primary key (tenant_id, id),
  foreign key (tenant_id, campaign_id) references app.campaigns (tenant_id, id),
  foreign key (tenant_id, organization_id) references app.organizations (tenant_id, id),
  constraint campaign_participants_organization unique (tenant_id, campaign_id, organization_id)
);

create table app.problems (
  tenant_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  organization_id uuid not null,
  code text not null,
  title text not null,
  kind text not null check (kind in ('SPECIAL_RECTIFICATION', 'INSPECTION_FEEDBACK', 'RESEARCH', 'SELF_CHECK', 'AUDIT', 'STAFF_FEEDBACK')),
  severity text not null check (severity in ('MAJOR', 'IMPORTANT', 'GENERAL')),
  repeated boolean not null,
  deadline date not null,
  theme text,
  revision integer not null default 1,
  created_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, campaign_id) references app.campaigns (tenant_id, id),
  foreign key (tenant_id, organization_id) references app.organizations (tenant_id, id),
  constraint problems_code unique (tenant_id, code)
);
create index problems_campaign on app.problems (tenant_id, campaign_id, code, id);
create index problems_organization on app.problems (tenant_id, organization_id, campaign_id, code, id);

select app.fence('app.campaigns', 'select, insert, update');
select app.fence('app.rule_sets', 'select, insert');
select app.fence('app.campaign_participants', 'select, insert, update, delete');
select app.fence('app.problems', 'select, insert, update');
