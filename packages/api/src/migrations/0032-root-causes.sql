-- What comes from what (根源): links between the themes and problems of a campaign, from cause to effect, never in a circle. A theme is the
-- cause of themes and problems, a problem of problems: one problem makes no theme, which is a class of them.

create table app.root_causes (
  tenant_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  cause_theme_id text,
  cause_problem_id uuid,
  effect_theme_id text,
  effect_problem_id uuid,
  note text not null,
  linked_by_id uuid,
  linked_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, campaign_id) references app.campaigns (tenant_id, id),
  foreign key (tenant_id, cause_problem_id) references app.problems (tenant_id, id),
  foreign key (tenant_id, effect_problem_id) references app.problems (tenant_id, id),
  foreign key (tenant_id, linked_by_id) references app.people (tenant_id, id),
  constraint root_causes_once unique nulls not distinct
    (tenant_id, campaign_id, cause_theme_id, cause_problem_id, effect_theme_id, effect_problem_id),
  check ((cause_theme_id is null) <> (cause_problem_id is null)),
  check ((effect_theme_id is null) <> (effect_problem_id is null)),
  check (cause_problem_id is null or effect_problem_id is not null)
);
create index root_causes_campaign on app.root_causes (tenant_id, campaign_id, linked_at, id);
create index root_causes_cause on app.root_causes (tenant_id, cause_problem_id) where cause_problem_id is not null;
create index root_causes_effect on app.root_causes (tenant_id, effect_problem_id) where effect_problem_id is not null;
select app.fence('app.root_causes', 'select, insert, delete');

-- Who adds a link holds the campaign until the commit, so that two links which close a circle together are not added side by side.
create function app.check_root_cause() returns trigger language plpgsql as $$
declare
  cause text := coalesce(new.cause_problem_id::text, new.cause_theme_id);
  effect text := coalesce(new.effect_problem_id::text, new.effect_theme_id);
begin
  perform from app.campaigns c where c.tenant_id = new.tenant_id and c.id = new.campaign_id for no key update;
  if exists (select from app.problems p
    where p.tenant_id = new.tenant_id and p.id in (new.cause_problem_id, new.effect_problem_id) and p.campaign_id <> new.campaign_id)
  then
    raise exception 'a root cause links what belongs to one campaign' using errcode = 'restrict_violation';
  end if;
  if exists (
    with recursive reached (node) as (
      select effect
      union
      select coalesce(r.effect_problem_id::text, r.effect_theme_id)
      from reached x join app.root_causes r on coalesce(r.cause_problem_id::text, r.cause_theme_id) = x.node
      where r.tenant_id = new.tenant_id and r.campaign_id = new.campaign_id)
    select from reached where node = cause)
  then
    raise exception 'a root cause closes a circle' using errcode = 'restrict_violation', constraint = 'root_causes_acyclic';
  end if;
  return new;
end $$;
create trigger check_root_cause before insert on app.root_causes for each row execute function app.check_root_cause();
