-- Services stand among the people, so that whatever is done by one bears its name; they hold no post, role, stead or account.
alter table app.people add column is_service boolean not null default false,
  add constraint people_service_account check (not is_service or account_id is null);

alter table app.access_tokens add column kind text not null default 'PERSONAL' check (kind in ('PERSONAL', 'TRIAL', 'SERVICE')),
  add column created_by_id uuid,
  add column revision integer not null default 1,
  -- After a new secret the old one opens until then.
  add column previous_secret_hash text,
  add column previous_ends_at timestamptz(3),
  add column rotated_at timestamptz(3),
  add foreign key (tenant_id, created_by_id) references app.people (tenant_id, id);
-- The owner is not behind the fence while this runs.
alter table app.access_tokens no force row level security;
update app.access_tokens set created_by_id = person_id;
alter table app.access_tokens force row level security;
create index access_tokens_organization on app.access_tokens (tenant_id, organization_id, created_at, id);

-- Each account in each of its groups, and each service.
create or replace view app.viewers with (security_invoker = true) as
select tenant as tenant_id, account_id as id, person_id, created_at as joined_at from app.memberships
union all
select tenant_id, id, id as person_id, created_at as joined_at from app.people where is_service;
