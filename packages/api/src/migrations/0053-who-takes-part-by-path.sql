-- With every campaign that is shown it is asked whether it concerns anybody for whom the viewer reads. It took a look at each organization
-- for which they read where a campaign concerns none of them; where the path of who takes part stands beside it, it is one look at an index.
set local lock_timeout = '5s';

alter table app.campaign_participants add column path text collate "C" not null default '';

-- Held, the organization does not move before its path is written.
create function app.place_participant() returns trigger language plpgsql as $$
begin
  new.path := coalesce((select o.path from app.organizations o where o.tenant_id = new.tenant_id and o.id = new.organization_id for key share), '');
  return new;
end $$;
create trigger place_participant before insert or update of organization_id on app.campaign_participants
  for each row execute function app.place_participant();

create function app.place_moved_participants() returns trigger language plpgsql as $$
begin
  update app.campaign_participants set path = new.path where tenant_id = new.tenant_id and organization_id = new.id;
  return null;
end $$;
create trigger place_moved_participants after update of path on app.organizations for each row
  when (old.path <> new.path) execute function app.place_moved_participants();

-- The owner of the tables stands behind the fence like everybody else, so it is opened for a moment.
alter table app.organizations no force row level security;
alter table app.campaign_participants no force row level security;
update app.campaign_participants x set path = o.path from app.organizations o where o.tenant_id = x.tenant_id and o.id = x.organization_id;
alter table app.campaign_participants force row level security;
alter table app.organizations force row level security;

-- By campaign they are found by path, so what keeps them apart can begin with the organization, which is how those that move are found.
create index campaign_participants_path on app.campaign_participants (tenant_id, campaign_id, path);
alter table app.campaign_participants drop constraint campaign_participants_organization;
alter table app.campaign_participants add constraint campaign_participants_organization unique (tenant_id, organization_id, campaign_id);
