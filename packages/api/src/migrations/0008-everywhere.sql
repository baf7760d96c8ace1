-- What a person settles once for all devices.

alter table app.accounts
  add column color_scheme text not null default 'SYSTEM' check (color_scheme in ('SYSTEM', 'LIGHT', 'DARK')),
  add column density text not null default 'COMPACT' check (density in ('COMPACT', 'COMFORTABLE')),
  add column single_keys boolean not null default true,
  add column tour_step integer not null default 0 check (tour_step between 0 and 4);

-- What the palette finds: by name in both languages, code, or the initials of the Chinese name's pinyin (东海炼化 → dhlh), which the
-- application writes with the name. Null where a name is older than this column; a job fills it.

alter table app.organizations add column initials text;
alter table app.campaigns add column initials text;
create index organizations_without_initials on app.organizations (tenant_id, id) where initials is null;
create index campaigns_without_initials on app.campaigns (tenant_id, id) where initials is null;

-- `weight` puts short names first, and a plan right after the organization whose it is.
create view app.search_entries with (security_invoker = true) as
select tenant_id, id, 'ORGANIZATION' as kind, code, name, name_en, coalesce(initials, '') as initials, length(name) as weight
from app.organizations
union all
select tenant_id, id, 'CAMPAIGN', code, title, title_en, coalesce(initials, ''), length(title) from app.campaigns
where state <> 'TEMPLATE'
union all
select p.tenant_id, p.id, 'PLAN', p.code, o.name || ' ' || p.title, o.name_en || ' ' || c.title_en,
  coalesce(o.initials, '') || ' ' || coalesce(c.initials, ''), length(o.name) + 1
from app.plans p
join app.organizations o on o.tenant_id = p.tenant_id and o.id = p.organization_id
join app.campaigns c on c.tenant_id = p.tenant_id and c.id = p.campaign_id;
grant select on app.search_entries to duban_api;

-- Filters of a list under a name: of one person, and of everybody at and below an organization once they are shared.

create table app.saved_views (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  organization_id uuid,
  list text not null check (list in ('INBOX', 'PLANS', 'TREE')),
  name text not null,
  query text not null,
  revision integer not null default 1,
  created_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.people (tenant_id, id),
  foreign key (tenant_id, organization_id) references app.organizations (tenant_id, id),
  constraint saved_views_name unique (tenant_id, person_id, list, name)
);
create index saved_views_organization on app.saved_views (tenant_id, organization_id) where organization_id is not null;

select app.fence('app.saved_views', 'select, insert, update, delete');
