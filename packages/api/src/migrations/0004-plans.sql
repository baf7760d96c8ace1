-- Plans and their first-pass review. What has been submitted, sent or decided is never changed: the API's role has no right to
-- update or delete it, and where a row has a life after that (a finding is answered), a trigger guards the words.

create table app.plans (
  tenant_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  organization_id uuid not null,
  reviewing_organization_id uuid not null,
  code text not null,
  title text not null,
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED')),
  round integer not null default 0,
  due_at timestamptz(3) not null,
  turn_since timestamptz(3) not null,
  turn_due_at timestamptz(3) not null,
  -- The order of what is due: an approved plan waits for nobody and comes last.
  due_order timestamptz(3) not null generated always as
    (case when state = 'APPROVED' then '9999-12-31 00:00:00+00'::timestamptz else turn_due_at end) stored,
  latest_version_id uuid,
  submitted_at timestamptz(3),
  submitted_by_id uuid,
  approved_at timestamptz(3),
  -- Everybody who saved a draft or submitted a version: they never review it.
  author_ids uuid[] not null default '{}',
  next_finding integer not null default 1,
  revision integer not null default 1,
  created_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, campaign_id) references app.campaigns (tenant_id, id),
  foreign key (tenant_id, organization_id) references app.organizations (tenant_id, id),
  foreign key (tenant_id, reviewing_organization_id) references app.organizations (tenant_id, id),
  foreign key (tenant_id, submitted_by_id) references app.people (tenant_id, id),
  constraint plans_organization unique (tenant_id, campaign_id, organization_id),
  constraint plans_code unique (tenant_id, code)
);
create index plans_due on app.plans (tenant_id, due_order, id) include (organization_id, state);
create index plans_updated on app.plans (tenant_id, turn_since desc, id desc) include (organization_id, state);
create index plans_by_organization on app.plans (tenant_id, organization_id, due_order, id);
create index plans_reviewing on app.plans (tenant_id, reviewing_organization_id, due_order, id);

-- The content being written; replaced by every autosave, gone from sight once submitted.
create table app.plan_drafts (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  content jsonb not null,
  revision integer not null default 1,
  saved_at timestamptz(3) not null,
  saved_by_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references app.plans (tenant_id, id),
  foreign key (tenant_id, saved_by_id) references app.people (tenant_id, id),
  constraint plan_drafts_plan unique (tenant_id, plan_id)
);

create table app.plan_versions (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  number integer not null,
  content jsonb not null,
  content_hash text not null,
  rule_set_id uuid not null,
  pre_checks jsonb not null,
  submitted_at timestamptz(3) not null,
  submitted_by_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references app.plans (tenant_id, id),
  foreign key (tenant_id, rule_set_id) references app.rule_sets (tenant_id, id),
  foreign key (tenant_id, submitted_by_id) references app.people (tenant_id, id),
  constraint plan_versions_number unique (tenant_id, plan_id, number)
);
alter table app.plans add foreign key (tenant_id, latest_version_id) references app.plan_versions (tenant_id, id);

create table app.review_rounds (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  version_id uuid not null,
  number integer not null,
  state text not null check (state in ('WAITING', 'IN_REVIEW', 'RETURNED', 'APPROVED')),
  content_hash text not null,
  submitted_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  started_at timestamptz(3),
  reviewer_id uuid,
  decided_at timestamptz(3),
  decided_by_id uuid,
  note text not null default '',
  revision integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references app.plans (tenant_id, id),
  foreign key (tenant_id, version_id) references app.plan_versions (tenant_id, id),
  foreign key (tenant_id, reviewer_id) references app.people (tenant_id, id),
  foreign key (tenant_id, decided_by_id) references app.people (tenant_id, id),
  constraint review_rounds_number unique (tenant_id, plan_id, number)
);

create table app.review_findings (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  round integer not null,
  number integer,
  state text not null check (state in ('DRAFT', 'OPEN', 'ANSWERED', 'CONFIRMED')),
  reason_code text not null,
  weight text not null check (weight in ('BLOCKING', 'ADVISORY')),
  anchor jsonb not null,
  demand text not null,
  author_id uuid,
  created_at timestamptz(3) not null,
  sent_at timestamptz(3),
  revision integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references app.plans (tenant_id, id),
  foreign key (tenant_id, author_id) references app.people (tenant_id, id),
  constraint review_findings_number unique (tenant_id, plan_id, number),
  check ((state = 'DRAFT') = (number is null))
);
create index review_findings_plan on app.review_findings (tenant_id, plan_id, state, number);

create table app.finding_answers (
  tenant_id uuid not null,
  id uuid not null,
  finding_id uuid not null,
  plan_id uuid not null,
  round integer not null,
  kind text not null check (kind in ('FIXED', 'EXPLAINED')),
  text text not null,
  answered_by_id uuid,
  answered_at timestamptz(3) not null,
  verdict text check (verdict in ('CONFIRMED', 'RAISED_AGAIN')),
  verdict_note text not null default '',
  verdict_by_id uuid,
  verdict_at timestamptz(3),
  revision integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, finding_id) references app.review_findings (tenant_id, id),
  foreign key (tenant_id, plan_id) references app.plans (tenant_id, id),
  foreign key (tenant_id, answered_by_id) references app.people (tenant_id, id),
  foreign key (tenant_id, verdict_by_id) references app.people (tenant_id, id),
  constraint finding_answers_round unique (tenant_id, finding_id, round)
);
create index finding_answers_plan on app.finding_answers (tenant_id, plan_id, round);

create function app.keep_sent_finding() returns trigger language plpgsql as $$
begin
  if old.state <> 'DRAFT' and (new.reason_code, new.weight, new.anchor, new.demand, new.author_id, new.round, new.number, new.plan_id, new.sent_at)
     is distinct from (old.reason_code, old.weight, old.anchor, old.demand, old.author_id, old.round, old.number, old.plan_id, old.sent_at) then
    raise exception 'a finding that was sent is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_sent_finding before update on app.review_findings for each row execute function app.keep_sent_finding();

create function app.keep_decided_round() returns trigger language plpgsql as $$
begin
  if old.state in ('RETURNED', 'APPROVED') then
    raise exception 'a decision is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_decided_round before update on app.review_rounds for each row execute function app.keep_decided_round();

create function app.keep_draft_findings_only() returns trigger language plpgsql as $$
begin
  if old.state <> 'DRAFT' then
    raise exception 'a finding that was sent is never deleted' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
create trigger keep_draft_findings_only before delete on app.review_findings for each row execute function app.keep_draft_findings_only();

-- An answer may be replaced until it is submitted, the verdict on it until the round is decided.
create function app.keep_given_answer() returns trigger language plpgsql as $$
begin
  if (new.finding_id, new.plan_id, new.round, new.kind, new.text, new.answered_by_id, new.answered_at)
     is distinct from (old.finding_id, old.plan_id, old.round, old.kind, old.text, old.answered_by_id, old.answered_at)
     and exists (select from app.plan_versions v where v.tenant_id = old.tenant_id and v.plan_id = old.plan_id and v.number >= old.round) then
    raise exception 'an answer that was submitted is never changed' using errcode = 'restrict_violation';
  end if;
  if (new.verdict, new.verdict_note, new.verdict_by_id, new.verdict_at)
     is distinct from (old.verdict, old.verdict_note, old.verdict_by_id, old.verdict_at)
     and exists (select from app.review_rounds r where r.tenant_id = old.tenant_id and r.plan_id = old.plan_id and r.number >= old.round and r.state in ('RETURNED', 'APPROVED')) then
    raise exception 'a verdict is never changed after the decision' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_given_answer before update on app.finding_answers for each row execute function app.keep_given_answer();

-- Attachments of a plan. The bytes lie in the file store under the id; the hash says what they must be.
create table app.files (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  name text not null,
  size integer not null,
  sha256 text not null,
  content_type text not null,
  uploaded_by_id uuid,
  uploaded_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references app.plans (tenant_id, id),
  foreign key (tenant_id, uploaded_by_id) references app.people (tenant_id, id)
);
create index files_plan on app.files (tenant_id, plan_id);

select app.fence('app.plans', 'select, insert, update');
select app.fence('app.plan_drafts', 'select, insert, update');
select app.fence('app.plan_versions', 'select, insert');
select app.fence('app.review_rounds', 'select, insert, update');
select app.fence('app.review_findings', 'select, insert, update, delete');
select app.fence('app.finding_answers', 'select, insert, update');
select app.fence('app.files', 'select, insert');

-- Whose turn it is on what, and who the two sides are. One row for each open matter; later nouns join by union.
create view app.inbox_items with (security_invoker = true) as
select tenant_id, id, id as plan_id, organization_id, reviewing_organization_id, author_ids,
  case state when 'DRAFT' then 'PLAN_WRITING' when 'RETURNED' then 'PLAN_REWORK' else 'PLAN_REVIEW' end as kind,
  state in ('SUBMITTED', 'IN_REVIEW') as with_reviewer,
  turn_since, due_order as due_at
from app.plans
where state <> 'APPROVED';
grant select on app.inbox_items to duban_api;
