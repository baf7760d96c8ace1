-- The organization tree, the people in it, and what each may do. The path is made of base-36 segments of four letters, so that a
-- subtree is the range [path, path || '~') of one index and the order of paths is the order of the tree.

create table app.organizations (
  tenant_id uuid not null references app.tenants (id),
  id uuid not null,
  parent_id uuid,
  code text not null,
  name text not null,
  name_en text not null,
  kind text not null check (kind in ('HEADQUARTERS', 'DEPARTMENT', 'SUBSIDIARY', 'BRANCH', 'SITE')),
  state text not null check (state in ('OPEN', 'CLOSED')),
  path text collate "C" not null,
  depth integer not null,
  next_child integer not null default 0,
  revision integer not null default 1,
  created_at timestamptz(3) not null,
  closed_at timestamptz(3),
  primary key (tenant_id, id),
  foreign key (tenant_id, parent_id) references app.organizations (tenant_id, id),
  constraint organizations_code unique (tenant_id, code),
  constraint organizations_path unique (tenant_id, path) deferrable initially immediate
);
create unique index organizations_root on app.organizations (tenant_id) where parent_id is null;
create index organizations_parent on app.organizations (tenant_id, parent_id, path);

create table app.people (
  tenant_id uuid not null,
  id uuid not null,
  organization_id uuid not null,
  account_id uuid references app.accounts (id),
  name text not null,
  name_en text not null,
  phone text,
  revision integer not null default 1,
  created_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, organization_id) references app.organizations (tenant_id, id),
  constraint people_account unique (tenant_id, account_id)
);
create index people_organization on app.people (tenant_id, organization_id, name, id);

create table app.appointments (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  organization_id uuid not null,
  post text not null,
  rank text not null check (rank in ('STAFF', 'SECTION_DEPUTY', 'SECTION_HEAD', 'DIVISION_DEPUTY', 'DIVISION_HEAD', 'DEPUTY', 'HEAD')),
  starts_on date not null,
  ends_on date,
  revision integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.people (tenant_id, id),
  foreign key (tenant_id, organization_id) references app.organizations (tenant_id, id),
  check (ends_on is null or ends_on >= starts_on)
);
create index appointments_person on app.appointments (tenant_id, person_id);
create index appointments_organization on app.appointments (tenant_id, organization_id, starts_on, id);

create table app.role_grants (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  organization_id uuid not null,
  role text not null check (role in ('ADMINISTRATOR', 'CAMPAIGN_MANAGER', 'REVIEWER', 'LEADER', 'SUBMITTER', 'VIEWER', 'AUDITOR')),
  includes_subtree boolean not null,
  starts_on date not null,
  ends_on date,
  revision integer not null default 1,
  created_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.people (tenant_id, id),
  foreign key (tenant_id, organization_id) references app.organizations (tenant_id, id),
  check (ends_on is null or ends_on >= starts_on - 1) -- the day before the first: taken back before it began
);
create index role_grants_person on app.role_grants (tenant_id, person_id);
create index role_grants_organization on app.role_grants (tenant_id, organization_id, created_at, id);

-- 回避: who neither reviews nor decides the plans of an organization and its subtree.
create table app.recusals (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  organization_id uuid not null,
  reason text not null,
  starts_on date not null,
  ends_on date,
  revision integer not null default 1,
  created_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.people (tenant_id, id),
  foreign key (tenant_id, organization_id) references app.organizations (tenant_id, id),
  check (ends_on is null or ends_on >= starts_on - 1) -- the day before the first: taken back before it began
);
create index recusals_person on app.recusals (tenant_id, person_id);
create index recusals_organization on app.recusals (tenant_id, organization_id, created_at, id);

create table app.invitations (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  email text not null,
  secret_hash text not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  accepted_at timestamptz(3),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.people (tenant_id, id)
);
create index invitations_person on app.invitations (tenant_id, person_id);

-- The secret names its tenant and row, so a token is found behind the fence; only its hash is kept.
create table app.access_tokens (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  organization_id uuid not null,
  name text not null,
  prefix text not null,
  secret_hash text not null,
  scopes text[] not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  last_used_at timestamptz(3),
  revoked_at timestamptz(3),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.people (tenant_id, id),
  foreign key (tenant_id, organization_id) references app.organizations (tenant_id, id)
);
create index access_tokens_person on app.access_tokens (tenant_id, person_id, created_at, id);

-- Each account in each of its groups: what a signed-in browser asks about itself.
create view app.viewers with (security_invoker = true) as
select tenant as tenant_id, account_id as id, person_id, created_at as joined_at from app.memberships;
grant select on app.viewers to duban_api;

select app.fence('app.organizations', 'select, insert, update');
select app.fence('app.people', 'select, insert, update');
select app.fence('app.appointments', 'select, insert, update');
select app.fence('app.role_grants', 'select, insert, update');
select app.fence('app.recusals', 'select, insert, update');
select app.fence('app.invitations', 'select, insert, update');
select app.fence('app.access_tokens', 'select, insert, update');
