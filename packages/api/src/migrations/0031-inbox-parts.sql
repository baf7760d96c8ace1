-- The matters of the inbox, each kind a view of its own: a view over one table is walked in the order of an index, one over three is read whole.

create view app.inbox_plans with (security_invoker = true) as
select tenant_id, id, id as plan_id, organization_id, reviewing_organization_id, author_ids,
  case state when 'DRAFT' then case when version_in_force_id is null then 'PLAN_WRITING' else 'PLAN_AMENDING' end
    when 'RETURNED' then 'PLAN_REWORK' when 'WITHDRAWN' then 'PLAN_REWORK' else 'PLAN_REVIEW' end as kind,
  state in ('SUBMITTED', 'IN_REVIEW') as with_reviewer,
  turn_since, due_order as due_at, null::uuid as extension_id,
  case when state in ('SUBMITTED', 'IN_REVIEW') then round else 0 end as round,
  null::uuid as opinion_id, null::uuid as asked_id, null::uuid as asked_by_id
from app.plans
where state <> 'APPROVED';

create view app.inbox_extensions with (security_invoker = true) as
select p.tenant_id, x.id, p.id as plan_id, p.organization_id, p.reviewing_organization_id, p.author_ids || x.asked_by_id as author_ids,
  'EXTENSION_REQUEST' as kind, true as with_reviewer, x.asked_at as turn_since, p.submission_due_at as due_at, x.id as extension_id, 0 as round,
  null::uuid as opinion_id, null::uuid as asked_id, null::uuid as asked_by_id
from app.deadline_extensions x
join app.plans p on p.tenant_id = x.tenant_id and p.id = x.plan_id
where x.state = 'REQUESTED';

create view app.inbox_opinions with (security_invoker = true) as
select p.tenant_id, o.id, p.id as plan_id, p.organization_id, p.reviewing_organization_id, p.author_ids,
  'OPINION_REQUEST' as kind, true as with_reviewer, o.asked_at as turn_since, o.due_at, null::uuid as extension_id, o.round,
  o.id as opinion_id, o.asked_id, o.asked_by_id
from app.review_opinions o
join app.plans p on p.tenant_id = o.tenant_id and p.id = o.plan_id
where o.state = 'PENDING';

create or replace view app.inbox_items with (security_invoker = true) as
select * from app.inbox_plans union all select * from app.inbox_extensions union all select * from app.inbox_opinions;
grant select on app.inbox_plans, app.inbox_extensions, app.inbox_opinions to duban_api;
