-- Whole lists that go out, and many changes that come in, as work of their own (`bulk_jobs`), begun by a program and done in the name of its
-- token. Their files lie in the store for some days and are named here only.
set local lock_timeout = '5s';

create table app.bulk_jobs (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('EXPORT', 'IMPORT')),
  person_id uuid not null,
  -- In whose name it is done; what that may is found out anew while it runs.
  access_token_id uuid not null,
  locale text not null,
  document text not null,
  -- Of an export: a JSON object.
  variables text,
  format text check (format in ('NDJSON', 'XLSX', 'CSV')),
  -- Of an import: whether each line is only tried.
  dry_run boolean not null default false,
  state text not null check (state in ('AWAITING_FILE', 'WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  -- Rows or lines altogether, as far as that is known; those that are done; and those of them that were refused.
  total integer,
  done integer not null default 0,
  refused integer not null default 0,
  -- Why it failed, in the words of its locale.
  fault_code text,
  fault text,
  input_id uuid,
  input_size integer,
  result_id uuid,
  result_size integer,
  errors_id uuid,
  errors_size integer,
  created_at timestamptz(3) not null,
  started_at timestamptz(3),
  ended_at timestamptz(3),
  expires_at timestamptz(3) not null,
  revision integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.people (tenant_id, id),
  foreign key (tenant_id, access_token_id) references app.access_tokens (tenant_id, id),
  constraint bulk_jobs_kind check ((kind = 'EXPORT') = (format is not null)),
  constraint bulk_jobs_failed check ((state = 'FAILED') = (fault_code is not null)),
  constraint bulk_jobs_ended check ((ended_at is null) = (state = 'AWAITING_FILE' or state = 'WAITING' or state = 'RUNNING'))
);
create index bulk_jobs_person on app.bulk_jobs (tenant_id, person_id, created_at, id);
create index bulk_jobs_token on app.bulk_jobs (tenant_id, access_token_id);
create index bulk_jobs_expiry on app.bulk_jobs (tenant_id, expires_at);
select app.fence('app.bulk_jobs', 'select, insert, update, delete');
