-- An opinion that is not there when the level decides lapses with the decision: nobody is asked any more.
alter table app.review_opinions
  drop constraint review_opinions_state_check,
  add constraint review_opinions_state_check check (state in ('PENDING', 'GIVEN', 'WITHDRAWN', 'LAPSED'));

-- What was asked and answered never changes. A request that lapsed is open again only through a decision that is on record as taken
-- back.
create or replace function app.keep_opinion() returns trigger language plpgsql as $$
begin
  if (new.question, new.asked_id, new.asked_by_id, new.plan_id, new.round, new.level)
      is distinct from (old.question, old.asked_id, old.asked_by_id, old.plan_id, old.round, old.level)
    or old.state <> 'PENDING' and not (
      old.state = 'LAPSED' and new.state = 'PENDING' and exists (
        select from app.decisions d where d.tenant_id = old.tenant_id and d.plan_id = old.plan_id
          and d.decided_at = old.closed_at and d.undone_at is not null))
  then
    raise exception 'an opinion is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- What a level decided before there was this rule. The owner of the tables stands behind the fence like everybody else, so it is
-- opened for a moment.
alter table app.review_opinions no force row level security;
alter table app.review_stages no force row level security;
update app.review_opinions o set state = 'LAPSED', closed_at = s.decided_at, revision = o.revision + 1
from app.review_stages s
where o.state = 'PENDING' and s.state <> 'IN_REVIEW' and s.tenant_id = o.tenant_id and s.plan_id = o.plan_id and s.round = o.round
  and s.level = o.level;
alter table app.review_stages force row level security;
alter table app.review_opinions force row level security;

-- A request that is pending is a matter of whoever is asked; the level that asked has not decided as long as it is.
create or replace view app.inbox_items with (security_invoker = true) as
select tenant_id, id, id as plan_id, organization_id, reviewing_organization_id, author_ids,
  case state when 'DRAFT' then case when version_in_force_id is null then 'PLAN_WRITING' else 'PLAN_AMENDING' end
    when 'RETURNED' then 'PLAN_REWORK' when 'WITHDRAWN' then 'PLAN_REWORK' else 'PLAN_REVIEW' end as kind,
  state in ('SUBMITTED', 'IN_REVIEW') as with_reviewer,
  turn_since, due_order as due_at, null::uuid as extension_id,
  case when state in ('SUBMITTED', 'IN_REVIEW') then round else 0 end as round,
  null::uuid as opinion_id, null::uuid as asked_id, null::uuid as asked_by_id
from app.plans
where state <> 'APPROVED'
union all
select p.tenant_id, x.id, p.id, p.organization_id, p.reviewing_organization_id, p.author_ids || x.asked_by_id,
  'EXTENSION_REQUEST', true, x.asked_at, p.submission_due_at, x.id, 0, null, null, null
from app.deadline_extensions x
join app.plans p on p.tenant_id = x.tenant_id and p.id = x.plan_id
where x.state = 'REQUESTED'
union all
select p.tenant_id, o.id, p.id, p.organization_id, p.reviewing_organization_id, p.author_ids,
  'OPINION_REQUEST', true, o.asked_at, o.due_at, null, o.round, o.id, o.asked_id, o.asked_by_id
from app.review_opinions o
join app.plans p on p.tenant_id = o.tenant_id and p.id = o.plan_id
where o.state = 'PENDING';
