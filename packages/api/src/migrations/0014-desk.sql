-- The reviewers' desk: who has a review in hand, and how it came to them.

create table app.review_handovers (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  round integer not null,
  level integer not null,
  from_id uuid,
  to_id uuid not null,
  -- Taken over by whoever has it now, rather than given.
  claimed boolean not null,
  note text not null,
  -- Draft findings that went along.
  drafts integer not null,
  handed_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id, round, level) references app.review_stages (tenant_id, plan_id, round, level),
  foreign key (tenant_id, from_id) references app.people (tenant_id, id),
  foreign key (tenant_id, to_id) references app.people (tenant_id, id)
);
create index review_handovers_plan on app.review_handovers (tenant_id, plan_id, handed_at, id);
select app.fence('app.review_handovers', 'select, insert');

-- Opinions that whoever has a review in hand asks of others (加签). Once given or withdrawn they never change.
create table app.review_opinions (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  round integer not null,
  level integer not null,
  state text not null check (state in ('PENDING', 'GIVEN', 'WITHDRAWN')),
  asked_id uuid not null,
  asked_by_id uuid not null,
  question text not null,
  asked_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  verdict text check (verdict in ('CONCUR', 'CONCERNS', 'OPPOSED')),
  words text not null default '',
  closed_at timestamptz(3),
  revision integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id, round, level) references app.review_stages (tenant_id, plan_id, round, level),
  foreign key (tenant_id, asked_id) references app.people (tenant_id, id),
  foreign key (tenant_id, asked_by_id) references app.people (tenant_id, id),
  check ((state = 'PENDING') = (closed_at is null)),
  check ((state = 'GIVEN') = (verdict is not null))
);
create index review_opinions_plan on app.review_opinions (tenant_id, plan_id, round, asked_at, id);
create unique index review_opinions_pending on app.review_opinions (tenant_id, plan_id, round, level, asked_id) where state = 'PENDING';
select app.fence('app.review_opinions', 'select, insert, update');

create function app.keep_opinion() returns trigger language plpgsql as $$
begin
  if old.state <> 'PENDING' or (new.question, new.asked_id, new.asked_by_id, new.plan_id, new.round, new.level)
    is distinct from (old.question, old.asked_id, old.asked_by_id, old.plan_id, old.round, old.level)
  then
    raise exception 'an opinion is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_opinion before update on app.review_opinions for each row execute function app.keep_opinion();

-- Whoever is asked finds it among their open matters, as long as the level has not decided.
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
join app.plans p on p.tenant_id = o.tenant_id and p.id = o.plan_id and p.round = o.round and p.level = o.level and p.state = 'IN_REVIEW'
where o.state = 'PENDING';

-- What is said about a plan beside the findings, within the reviewing side or between both. A comment never changes; its author may
-- take its words back, and then it stands there without them.
create table app.plan_comments (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  round integer not null,
  circle text not null check (circle in ('INTERNAL', 'SHARED')),
  anchor jsonb,
  text text not null,
  mentioned_ids uuid[] not null,
  author_id uuid not null,
  written_at timestamptz(3) not null,
  removed_at timestamptz(3),
  revision integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references app.plans (tenant_id, id),
  foreign key (tenant_id, author_id) references app.people (tenant_id, id),
  check (removed_at is null or (text = '' and mentioned_ids = '{}'))
);
create index plan_comments_plan on app.plan_comments (tenant_id, plan_id, written_at, id);
select app.fence('app.plan_comments', 'select, insert, update');

create function app.keep_comment() returns trigger language plpgsql as $$
begin
  if old.removed_at is not null or new.removed_at is null
    or (new.plan_id, new.round, new.circle, new.author_id, new.written_at) is distinct from
      (old.plan_id, old.round, old.circle, old.author_id, old.written_at)
    or new.anchor is distinct from old.anchor
  then
    raise exception 'a comment is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_comment before update on app.plan_comments for each row execute function app.keep_comment();
