-- Each trigger writes the columns that its own row decides: what a plan says of itself needs no look at its rounds, nor the other way round.
-- What the columns are is said once, here for the triggers and the view alike.

create function app.plan_standing(state text, version_in_force_id uuid) returns text immutable language sql
return case when version_in_force_id is null then state else 'APPROVED' end;
create function app.plan_is_amending(state text, version_in_force_id uuid) returns boolean immutable language sql
return version_in_force_id is not null and state <> 'APPROVED';
create function app.plan_is_finished(state text) returns boolean immutable language sql
return state = 'APPROVED';

create view app.round_counts with (security_invoker = true) as
select x.tenant_id, x.plan_id,
  coalesce(bool_or(x.decided_at is not null) filter (where x.counts), false) as decided,
  coalesce(bool_or(x.state = 'RETURNED') filter (where x.counts), false) as returned,
  (count(*) filter (where x.counts and x.state <> 'WITHDRAWN'))::int as rounds,
  count(x.decided_at)::int as decisions,
  coalesce(sum(extract(epoch from x.decided_at - x.submitted_at) * 1000), 0)::bigint as decision_ms
from (
  select y.*, y.number <= coalesce(min(y.number) filter (where y.state = 'APPROVED') over (partition by y.tenant_id, y.plan_id), y.number) as counts
  from app.review_rounds y
) x
group by x.tenant_id, x.plan_id;
grant select on app.round_counts to duban_api;

create or replace view app.plan_counts with (security_invoker = true) as
select p.tenant_id, p.id, p.campaign_id, o.path,
  app.plan_standing(p.state, p.version_in_force_id) as standing,
  app.plan_is_amending(p.state, p.version_in_force_id) as amending,
  app.plan_is_finished(p.state) as finished, p.turn_due_at,
  coalesce(r.decided, false) as decided, coalesce(r.returned, false) as returned, coalesce(r.rounds, 0) as rounds,
  coalesce(r.decisions, 0) as decisions, coalesce(r.decision_ms, 0) as decision_ms
from app.plans p
join app.organizations o on o.tenant_id = p.tenant_id and o.id = p.organization_id
left join app.round_counts r on r.tenant_id = p.tenant_id and r.plan_id = p.id;

create or replace function app.count_changed_plan() returns trigger language plpgsql as $$
begin
  update app.plan_counters t
  set standing = app.plan_standing(new.state, new.version_in_force_id), amending = app.plan_is_amending(new.state, new.version_in_force_id),
    finished = app.plan_is_finished(new.state), turn_due_at = new.turn_due_at
  where t.tenant_id = new.tenant_id and t.id = new.id;
  return null;
end $$;

create or replace function app.count_round() returns trigger language plpgsql as $$
begin
  update app.plan_counters t
  set decided = r.decided, returned = r.returned, rounds = r.rounds, decisions = r.decisions, decision_ms = r.decision_ms
  from app.round_counts r
  where r.tenant_id = new.tenant_id and r.plan_id = new.plan_id and t.tenant_id = new.tenant_id and t.id = new.plan_id;
  return null;
end $$;

drop function app.recount_plan(uuid, uuid);
