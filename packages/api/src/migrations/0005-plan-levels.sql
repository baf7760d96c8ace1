-- What may happen to a plan besides return and approval. It may be withdrawn before its review begins: the version and its round
-- stay on record.

-- The owner of the tables fills columns of rows that are there already; it stands behind the fence like everybody else, so the fence
-- is opened for it until the end of the file.
alter table app.plans no force row level security;

alter table app.plans
  drop constraint plans_state_check,
  add constraint plans_state_check check (state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'WITHDRAWN')),
  -- Until when the submitting side has to hand in, as it stands: at first `due_at`, which never changes.
  add column submission_due_at timestamptz(3);
update app.plans set submission_due_at = case when state = 'RETURNED' then turn_due_at else due_at end;
alter table app.plans alter column submission_due_at set not null;

alter table app.review_rounds
  drop constraint review_rounds_state_check,
  add constraint review_rounds_state_check check (state in ('WAITING', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'WITHDRAWN')),
  add column withdrawn_at timestamptz(3),
  add column withdrawn_by_id uuid,
  add foreign key (tenant_id, withdrawn_by_id) references app.people (tenant_id, id);

create or replace function app.keep_decided_round() returns trigger language plpgsql as $$
begin
  if old.state in ('RETURNED', 'APPROVED', 'WITHDRAWN') then
    raise exception 'a decision is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- An answer may be replaced until it is submitted, the verdict on it until the round is decided or withdrawn.
create or replace function app.keep_given_answer() returns trigger language plpgsql as $$
begin
  if (new.finding_id, new.plan_id, new.round, new.kind, new.text, new.answered_by_id, new.answered_at)
     is distinct from (old.finding_id, old.plan_id, old.round, old.kind, old.text, old.answered_by_id, old.answered_at)
     and exists (select from app.plan_versions v where v.tenant_id = old.tenant_id and v.plan_id = old.plan_id and v.number >= old.round) then
    raise exception 'an answer that was submitted is never changed' using errcode = 'restrict_violation';
  end if;
  if (new.verdict, new.verdict_note, new.verdict_by_id, new.verdict_at)
     is distinct from (old.verdict, old.verdict_note, old.verdict_by_id, old.verdict_at)
     and exists (select from app.review_rounds r where r.tenant_id = old.tenant_id and r.plan_id = old.plan_id and r.number >= old.round
       and r.state in ('RETURNED', 'APPROVED', 'WITHDRAWN')) then
    raise exception 'a verdict is never changed after the decision' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create or replace view app.inbox_items with (security_invoker = true) as
select tenant_id, id, id as plan_id, organization_id, reviewing_organization_id, author_ids,
  case state when 'DRAFT' then 'PLAN_WRITING' when 'RETURNED' then 'PLAN_REWORK' when 'WITHDRAWN' then 'PLAN_REWORK' else 'PLAN_REVIEW' end as kind,
  state in ('SUBMITTED', 'IN_REVIEW') as with_reviewer,
  turn_since, due_order as due_at
from app.plans
where state <> 'APPROVED';

alter table app.plans force row level security;
