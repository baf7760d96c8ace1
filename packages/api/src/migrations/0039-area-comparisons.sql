-- Areas compared with reality (逐一对照): what a unit answers for an area of a ledger in which it has no problem. Where it has some, the problems
-- are the answer.

create table app.area_comparisons (
  tenant_id uuid not null,
  id uuid not null,
  ledger_id uuid not null,
  aspect_id text not null,
  organization_id uuid not null,
  verdict text not null check (verdict in ('NO_PROBLEM', 'NOT_APPLICABLE')),
  reason text not null,
  compared_by_id uuid,
  compared_at timestamptz(3) not null,
  revision integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, ledger_id) references app.ledgers (tenant_id, id),
  foreign key (tenant_id, organization_id) references app.organizations (tenant_id, id),
  foreign key (tenant_id, compared_by_id) references app.people (tenant_id, id),
  constraint area_comparisons_cell unique (tenant_id, ledger_id, organization_id, aspect_id),
  check (verdict <> 'NOT_APPLICABLE' or reason <> '')
);
select app.fence('app.area_comparisons', 'select, insert, update, delete');
