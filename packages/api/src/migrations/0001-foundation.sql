-- Platform tables, the global directory (who signs in, which groups exist) and the fence that every tenant table stands behind.
-- The API's role `duban_api` exists before the first migration; it owns nothing and cannot bypass row-level security.

create schema if not exists app;
grant usage on schema app to duban_api;

-- Puts a tenant table behind the second belt: a session sees the rows of the tenant it has named and no others.
create function app.fence(relation regclass, privileges text) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', relation);
  execute format('alter table %s force row level security', relation);
  execute format(
    'create policy tenant on %s using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)'
    || ' with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)', relation);
  execute format('grant %s on %s to duban_api', privileges, relation);
end $$;

-- ---------------------------------------------------------------- global directory: few rows, no foreign key into tenant tables

create table app.tenants (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z][a-z0-9-]{1,31}$'),
  name text not null,
  name_en text not null,
  created_at timestamptz(3) not null
);

create table app.accounts (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null,
  name text not null,
  name_en text not null default '',
  image text,
  locale text not null default 'zh_CN' check (locale in ('zh_CN', 'en')),
  closed_at timestamptz(3),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);

-- How an account proves itself: one row for each provider; the password is kept as a hash only.
create table app.credentials (
  id uuid primary key,
  user_id uuid not null references app.accounts (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz(3),
  refresh_token_expires_at timestamptz(3),
  scope text,
  password text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  unique (provider_id, account_id)
);
create index credentials_user on app.credentials (user_id);

create table app.sessions (
  id uuid primary key,
  user_id uuid not null references app.accounts (id) on delete cascade,
  token text not null unique,
  current_tenant uuid,
  expires_at timestamptz(3) not null,
  ip_address text,
  user_agent text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index sessions_user on app.sessions (user_id);

create table app.verifications (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index verifications_identifier on app.verifications (identifier);

-- Which account is which person in which tenant. Read before the tenant is known, so it stands outside the fence.
create table app.memberships (
  account_id uuid not null references app.accounts (id),
  tenant uuid not null references app.tenants (id),
  person_id uuid not null,
  created_at timestamptz(3) not null,
  primary key (account_id, tenant)
);

grant select, insert, update on app.tenants, app.accounts to duban_api;
grant select, insert, update, delete on app.credentials, app.sessions, app.verifications, app.memberships to duban_api;

-- ---------------------------------------------------------------- audit trail and outbox

-- Last link of each tenant's chain. Locked as the last statement before commit, so that the chain and the outbox are ordered.
create table app.audit_heads (
  tenant_id uuid primary key references app.tenants (id),
  sequence bigint not null,
  hash text not null
);

create table app.audit_events (
  tenant_id uuid not null,
  id uuid not null,
  sequence bigint not null,
  at timestamptz(3) not null,
  action text not null,
  noun text not null,
  subject_id uuid not null,
  account_id uuid,
  person_id uuid,
  canonical text not null,
  previous_hash text not null,
  hash text not null,
  primary key (tenant_id, id),
  unique (tenant_id, sequence)
);
create index audit_events_subject on app.audit_events (tenant_id, noun, subject_id, sequence);

create table app.outbox_events (
  tenant_id uuid not null,
  id uuid not null,
  sequence bigint not null,
  event text not null,
  noun text not null,
  subject_id uuid not null,
  payload jsonb not null,
  created_at timestamptz(3) not null,
  dispatched_at timestamptz(3),
  primary key (tenant_id, id),
  unique (tenant_id, sequence)
);
create index outbox_events_waiting on app.outbox_events (tenant_id, sequence) where dispatched_at is null;

select app.fence('app.audit_heads', 'select, insert, update');
select app.fence('app.audit_events', 'select, insert');
select app.fence('app.outbox_events', 'select, insert, update');
