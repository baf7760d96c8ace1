-- What a submitted version says, as numbers by which plans are compared with one another: of every version, and like it never changed.

create table app.plan_fingerprints (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  version_id uuid not null,
  -- Rising; chosen by the text alone, so that plans that say the same have the same numbers.
  hashes integer[] not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references app.plans (tenant_id, id),
  foreign key (tenant_id, version_id) references app.plan_versions (tenant_id, id),
  constraint plan_fingerprints_version unique (tenant_id, version_id)
);
create index plan_fingerprints_plan on app.plan_fingerprints (tenant_id, plan_id);

select app.fence('app.plan_fingerprints', 'select, insert');
