-- Addresses outside that are told what happens, and what was told to them. Their secrets stand nowhere: they follow from the secret of the
-- installation and the number that stands here.
set local lock_timeout = '5s';

create table app.webhooks (
  tenant_id uuid not null,
  id uuid not null,
  organization_id uuid not null,
  created_by_id uuid not null,
  name text not null,
  address text not null,
  -- Of which kinds of subjects it is told; of all where there are none.
  subjects text[] not null,
  state text not null check (state in ('ACTIVE', 'PAUSED')),
  pause text check (pause in ('BY_HAND', 'FAILING', 'GONE')),
  paused_at timestamptz(3),
  -- Which of its secrets signs, and until when the one before signs, too.
  secret_number integer not null,
  old_secret_ends_at timestamptz(3),
  -- Up to where of the feed it has been told.
  place bigint not null,
  created_at timestamptz(3) not null,
  revision integer not null default 1,
  primary key (tenant_id, id),
  check ((state = 'PAUSED') = (pause is not null) and (state = 'PAUSED') = (paused_at is not null)),
  foreign key (tenant_id, organization_id) references app.organizations (tenant_id, id),
  foreign key (tenant_id, created_by_id) references app.people (tenant_id, id)
);
create index webhooks_organization on app.webhooks (tenant_id, organization_id, created_at, id);
create index webhooks_active on app.webhooks (tenant_id) where state = 'ACTIVE';
select app.fence('app.webhooks', 'select, insert, update, delete');

create table app.webhook_deliveries (
  tenant_id uuid not null,
  id uuid not null,
  webhook_id uuid not null,
  -- The id under which its receiver knows it, the same for each attempt.
  message_id text not null,
  -- Its place in the feed; null for a ping.
  sequence bigint,
  type text not null,
  subject text,
  -- The opaque id of what it tells of.
  subject_id text,
  happened_at timestamptz(3) not null,
  state text not null check (state in ('WAITING', 'DELIVERED', 'FAILED')),
  attempts integer not null default 0,
  next_attempt_at timestamptz(3),
  attempted_at timestamptz(3),
  outcome text,
  status integer,
  created_at timestamptz(3) not null,
  primary key (tenant_id, id),
  unique (tenant_id, webhook_id, message_id),
  foreign key (tenant_id, webhook_id) references app.webhooks (tenant_id, id)
);
create index webhook_deliveries_log on app.webhook_deliveries (tenant_id, webhook_id, created_at, id);
create index webhook_deliveries_waiting on app.webhook_deliveries (tenant_id, webhook_id, subject_id, sequence) where state = 'WAITING';
select app.fence('app.webhook_deliveries', 'select, insert, update, delete');
