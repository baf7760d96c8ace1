-- What the figures of plans are added up from, one row for each plan: where it stands, and how its review has gone. The figures of an
-- organization are the sum over the range of its path, read from one index. The view says what the rows have to be; triggers keep them so.

create table app.plan_counters (
  tenant_id uuid not null,
  id uuid not null, -- the plan's
  campaign_id uuid not null,
  path text collate "C" not null, -- its organization's
  standing text not null,
  amending boolean not null,
  finished boolean not null,
  turn_due_at timestamptz(3) not null,
  -- Of the rounds up to the first approval.
  decided boolean not null,
  returned boolean not null,
  rounds integer not null,
  -- Of all rounds: the decisions, and the milliseconds from submission to decision.
  decisions integer not null,
  decision_ms bigint not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references app.plans (tenant_id, id),
  foreign key (tenant_id, campaign_id) references app.campaigns (tenant_id, id)
);
create index plan_counters_path on app.plan_counters (tenant_id, campaign_id, path)
  include (standing, amending, finished, turn_due_at, decided, returned, rounds, decisions, decision_ms);
select app.fence('app.plan_counters', 'select, insert, update');

create view app.plan_counts with (security_invoker = true) as
select p.tenant_id, p.id, p.campaign_id, o.path,
  case when p.version_in_force_id is null then p.state else 'APPROVED' end as standing,
  p.version_in_force_id is not null and p.state <> 'APPROVED' as amending,
  p.state = 'APPROVED' as finished, p.turn_due_at, r.decided, r.returned, r.rounds, r.decisions, r.decision_ms
from app.plans p
join app.organizations o on o.tenant_id = p.tenant_id and o.id = p.organization_id
cross join lateral (
  select coalesce(bool_or(x.decided_at is not null) filter (where x.counts), false) as decided,
    coalesce(bool_or(x.state = 'RETURNED') filter (where x.counts), false) as returned,
    (count(*) filter (where x.counts and x.state <> 'WITHDRAWN'))::int as rounds,
    count(x.decided_at)::int as decisions,
    coalesce(sum(extract(epoch from x.decided_at - x.submitted_at) * 1000), 0)::bigint as decision_ms
  from (
    select y.*, y.number <= coalesce(min(y.number) filter (where y.state = 'APPROVED') over (), y.number) as counts
    from app.review_rounds y where y.tenant_id = p.tenant_id and y.plan_id = p.id
  ) x
) r;
grant select on app.plan_counts to duban_api;

-- Whoever inserts a plan waits for a move of its organization, so that the path that is written is the one that stands.
create function app.count_new_plan() returns trigger language plpgsql as $$
begin
  perform from app.organizations o where o.tenant_id = new.tenant_id and o.id = new.organization_id for share;
  insert into app.plan_counters select c.* from app.plan_counts c where c.tenant_id = new.tenant_id and c.id = new.id;
  return null;
end $$;
create trigger count_new_plan after insert on app.plans for each row execute function app.count_new_plan();

-- Everything but the path, which is for moves alone to change: what a step reads of it may be from before a move.
create function app.recount_plan(tenant uuid, plan uuid) returns void language sql as $$
  update app.plan_counters t
  set standing = c.standing, amending = c.amending, finished = c.finished, turn_due_at = c.turn_due_at, decided = c.decided,
    returned = c.returned, rounds = c.rounds, decisions = c.decisions, decision_ms = c.decision_ms
  from app.plan_counts c where c.tenant_id = tenant and c.id = plan and t.tenant_id = tenant and t.id = plan
$$;

create function app.count_changed_plan() returns trigger language plpgsql as $$
begin
  perform app.recount_plan(new.tenant_id, new.id);
  return null;
end $$;
create trigger count_changed_plan after update of state, turn_due_at, version_in_force_id on app.plans for each row
  when ((old.state, old.turn_due_at, old.version_in_force_id) is distinct from (new.state, new.turn_due_at, new.version_in_force_id))
  execute function app.count_changed_plan();

create function app.count_round() returns trigger language plpgsql as $$
begin
  perform app.recount_plan(new.tenant_id, new.plan_id);
  return null;
end $$;
create trigger count_new_round after insert on app.review_rounds for each row execute function app.count_round();
create trigger count_changed_round after update of state, decided_at on app.review_rounds for each row
  when ((old.state, old.decided_at) is distinct from (new.state, new.decided_at)) execute function app.count_round();

create function app.count_moved_plans() returns trigger language plpgsql as $$
begin
  update app.plan_counters t set path = new.path
  from app.plans p
  where p.tenant_id = new.tenant_id and p.organization_id = new.id and t.tenant_id = p.tenant_id and t.id = p.id;
  return null;
end $$;
create trigger count_moved_plans after update of path on app.organizations for each row
  when (old.path <> new.path) execute function app.count_moved_plans();

-- Plans whose counters are not what they have to be; none, at any time.
create view app.wrong_counters with (security_invoker = true) as
select coalesce(c.tenant_id, t.tenant_id) as tenant_id, coalesce(c.id, t.id) as id
from app.plan_counts c full join app.plan_counters t on t.tenant_id = c.tenant_id and t.id = c.id
where row(c.*) is distinct from row(t.*);
grant select on app.wrong_counters to duban_api;

create function app.mend_counters(tenant uuid) returns bigint language sql as $$
  with mended as (
    insert into app.plan_counters
    select c.* from app.wrong_counters w join app.plan_counts c on c.tenant_id = w.tenant_id and c.id = w.id where w.tenant_id = tenant
    on conflict (tenant_id, id) do update
    set campaign_id = excluded.campaign_id, path = excluded.path, standing = excluded.standing, amending = excluded.amending,
      finished = excluded.finished, turn_due_at = excluded.turn_due_at, decided = excluded.decided, returned = excluded.returned,
      rounds = excluded.rounds, decisions = excluded.decisions, decision_ms = excluded.decision_ms
    returning 1
  ) select count(*) from mended
$$;

-- The owner of the tables stands behind the fence like everybody else, so it is opened for a moment.
alter table app.organizations no force row level security;
alter table app.plans no force row level security;
alter table app.review_rounds no force row level security;
alter table app.plan_counters no force row level security;
insert into app.plan_counters select * from app.plan_counts;
alter table app.plan_counters force row level security;
alter table app.review_rounds force row level security;
alter table app.plans force row level security;
alter table app.organizations force row level security;
