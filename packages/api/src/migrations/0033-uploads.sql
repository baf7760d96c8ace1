-- Whatever kills the process, each file in the store is named by a row: bytes are announced before the first of them is written, and what
-- was announced and not claimed within its time is swept away.

-- Bytes that may lie in the store and that nothing else names yet.
create table app.loose_bytes (
  tenant_id uuid not null,
  id uuid not null,
  expires_at timestamptz(3) not null,
  primary key (tenant_id, id)
);
create index loose_bytes_expiry on app.loose_bytes (tenant_id, expires_at);
select app.fence('app.loose_bytes', 'select, insert, update, delete');

-- An upload that may be broken off and gone on with; what has arrived lies in the store in parts.
create table app.uploads (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid,
  problem_id uuid,
  -- Whoever began it, and nobody else, goes on with it.
  account_id uuid not null,
  name text not null,
  size integer not null check (size > 0),
  received integer not null check (received between 0 and size),
  parts uuid[] not null,
  -- The file that it became.
  file_id uuid,
  expires_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references app.plans (tenant_id, id),
  foreign key (tenant_id, problem_id) references app.problems (tenant_id, id),
  foreign key (tenant_id, file_id) references app.files (tenant_id, id),
  constraint uploads_of_one check ((plan_id is null) <> (problem_id is null))
);
create index uploads_expiry on app.uploads (tenant_id, expires_at);
create index uploads_plan on app.uploads (tenant_id, plan_id) where plan_id is not null;
create index uploads_problem on app.uploads (tenant_id, problem_id) where problem_id is not null;
create index uploads_file on app.uploads (tenant_id, file_id) where file_id is not null;
select app.fence('app.uploads', 'select, insert, update, delete');
