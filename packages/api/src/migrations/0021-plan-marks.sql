-- A plan is compared with those of its campaign that share some of its marks, not with all of them: the lists of one mark are read from an
-- index. What many plans of the campaign say alike is read off some of them, drawn by lot.

alter table app.campaigns no force row level security;
alter table app.plans no force row level security;
alter table app.plan_fingerprints no force row level security;
alter table app.plan_fingerprints
  add column campaign_id uuid,
  -- Chance, so that those with the least are any of the campaign.
  add column lot integer not null generated always as (uuid_hash(id)) stored;
update app.plan_fingerprints f set campaign_id = p.campaign_id from app.plans p where p.tenant_id = f.tenant_id and p.id = f.plan_id;
alter table app.plan_fingerprints
  alter column campaign_id set not null,
  add foreign key (tenant_id, campaign_id) references app.campaigns (tenant_id, id);
create index plan_fingerprints_lot on app.plan_fingerprints (tenant_id, campaign_id, lot);

-- The least numbers of a plan's latest fingerprint, one row each.
create table app.plan_marks (
  tenant_id uuid not null,
  campaign_id uuid not null,
  mark integer not null,
  plan_id uuid not null,
  primary key (tenant_id, campaign_id, mark, plan_id),
  foreign key (tenant_id, plan_id) references app.plans (tenant_id, id),
  foreign key (tenant_id, campaign_id) references app.campaigns (tenant_id, id)
);
create index plan_marks_plan on app.plan_marks (tenant_id, plan_id);

create function app.marks_of(hashes integer[]) returns integer[] immutable language sql
return hashes[1:32]; -- enough for one plan in ten that says the same to be among the first

insert into app.plan_marks (tenant_id, campaign_id, mark, plan_id)
select f.tenant_id, f.campaign_id, mark, f.plan_id
from app.plan_fingerprints f join app.plans p on p.tenant_id = f.tenant_id and p.id = f.plan_id and p.latest_version_id = f.version_id
cross join unnest(app.marks_of(f.hashes)) as mark;
alter table app.plan_fingerprints force row level security;
alter table app.plans force row level security;
alter table app.campaigns force row level security;
select app.fence('app.plan_marks', 'select, insert, delete');

create function app.mark_plan() returns trigger language plpgsql as $$
begin
  delete from app.plan_marks m where m.tenant_id = new.tenant_id and m.plan_id = new.plan_id;
  insert into app.plan_marks (tenant_id, campaign_id, mark, plan_id)
  select new.tenant_id, new.campaign_id, mark, new.plan_id from unnest(app.marks_of(new.hashes)) as mark;
  return null;
end $$;
create trigger mark_plan after insert on app.plan_fingerprints for each row execute function app.mark_plan();
