-- What came of an act that a caller asked for under a key: asked for again within a day it gives the same, and nothing is done.
create table app.repeatable_acts (
  tenant_id uuid not null,
  -- Whose key it is: a token, or an account.
  caller_id uuid not null,
  key text not null check (length(key) between 1 and 200),
  -- Which act of the request.
  act text not null,
  request_hash bytea not null,
  -- Null until it is done, which nobody else ever sees.
  result jsonb,
  created_at timestamptz not null,
  primary key (tenant_id, caller_id, key, act)
);
create index repeatable_acts_age on app.repeatable_acts (tenant_id, created_at);
select app.fence('app.repeatable_acts', 'select, insert, update, delete');
