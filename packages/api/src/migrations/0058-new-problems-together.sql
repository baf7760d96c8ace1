-- Problems that are registered together are counted together, once for each organization. Counted one by one, each of five hundred wrote the
-- same few rows of counters once more, past all that those before it had left there: half of what it took to register them.
set local lock_timeout = '5s';

-- Whoever opens a row of counters waits for a move of the organization, so that the path that is written is the one that stands.
create function app.open_problem_counters(tenant uuid, campaign uuid, organization uuid, day date) returns void language plpgsql as $$
begin
  perform from app.organizations o where o.tenant_id = tenant and o.id = organization for share;
  insert into app.problem_counters (tenant_id, campaign_id, organization_id, path, as_of, total, open, overdue, due_soon, handed_down)
  select tenant, campaign, organization, o.path, day, 0, 0, 0, 0, 0 from app.organizations o where o.tenant_id = tenant and o.id = organization
  on conflict do nothing;
end $$;

-- Takes away what a problem added before and adds what it adds now, in one organization and campaign; without one of the two it came or went.
create or replace function app.count_problem_at(tenant uuid, campaign uuid, organization uuid, before app.problems, after app.problems)
returns void language plpgsql as $$
begin
  for attempt in 1..2 loop
    update app.problem_counters t
    set (total, open, overdue, due_soon, handed_down) = (
      select t.total + a.total - b.total, t.open + a.open - b.open, t.overdue + a.overdue - b.overdue, t.due_soon + a.due_soon - b.due_soon,
        t.handed_down + a.handed_down - b.handed_down
      from app.problem_weight(after, t.as_of) a, app.problem_weight(before, t.as_of) b)
    where t.tenant_id = tenant and t.organization_id = organization and t.campaign_id = campaign;
    exit when found;
    perform app.open_problem_counters(tenant, campaign, organization, (after.state_since at time zone 'Asia/Shanghai')::date);
  end loop;
  insert into app.problem_facets as t (tenant_id, campaign_id, organization_id, path, facet, value, count)
  select tenant, campaign, organization, c.path, d.facet, d.value, sum(d.change)
  from (
    select a.facet, a.value, 1 as change from app.problem_facets_of(after) a
    union all select b.facet, b.value, -1 from app.problem_facets_of(before) b
  ) d
  join app.problem_counters c on c.tenant_id = tenant and c.organization_id = organization and c.campaign_id = campaign
  group by c.path, d.facet, d.value having sum(d.change) <> 0 order by d.facet, d.value
  on conflict (tenant_id, organization_id, campaign_id, facet, value) do update set count = t.count + excluded.count;
end $$;

create or replace function app.count_problem() returns trigger language plpgsql as $$
begin
  if (old.campaign_id, old.organization_id) = (new.campaign_id, new.organization_id) then
    perform app.count_problem_at(new.tenant_id, new.campaign_id, new.organization_id, old, new);
  else
    perform app.count_problem_at(old.tenant_id, old.campaign_id, old.organization_id, old, null);
    perform app.count_problem_at(new.tenant_id, new.campaign_id, new.organization_id, null, new);
  end if;
  return null;
end $$;

create function app.count_new_problems() returns trigger language plpgsql as $$
declare place record;
begin
  for place in
    select n.tenant_id as tenant, n.campaign_id as campaign, n.organization_id as organization,
      (min(n.state_since) at time zone 'Asia/Shanghai')::date as day, array_agg(row(n.*)::app.problems) as problems
    from added n group by n.tenant_id, n.campaign_id, n.organization_id order by n.tenant_id, n.campaign_id, n.organization_id
  loop
    for attempt in 1..2 loop
      update app.problem_counters t
      set (total, open, overdue, due_soon, handed_down) = (
        select t.total + sum(w.total), t.open + sum(w.open), t.overdue + sum(w.overdue), t.due_soon + sum(w.due_soon),
          t.handed_down + sum(w.handed_down)
        from unnest(place.problems) p, app.problem_weight(p, t.as_of) w)
      where t.tenant_id = place.tenant and t.organization_id = place.organization and t.campaign_id = place.campaign;
      exit when found;
      perform app.open_problem_counters(place.tenant, place.campaign, place.organization, place.day);
    end loop;
    insert into app.problem_facets as t (tenant_id, campaign_id, organization_id, path, facet, value, count)
    select place.tenant, place.campaign, place.organization, c.path, f.facet, f.value, count(*)
    from unnest(place.problems) p cross join lateral app.problem_facets_of(p) f
    join app.problem_counters c on c.tenant_id = place.tenant and c.organization_id = place.organization and c.campaign_id = place.campaign
    group by c.path, f.facet, f.value order by f.facet, f.value
    on conflict (tenant_id, organization_id, campaign_id, facet, value) do update set count = t.count + excluded.count;
  end loop;
  return null;
end $$;

drop trigger count_new_problem on app.problems;
create trigger count_new_problems after insert on app.problems referencing new table as added
  for each statement execute function app.count_new_problems();
