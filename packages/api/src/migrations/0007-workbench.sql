-- The review workbench in depth. A finding may carry a suggested replacement of the row that it is anchored to: a list of fields, each
-- with what it said and what it is to say. Like its other words it never changes once sent.

alter table app.review_findings add column suggestion jsonb not null default '[]';

create function app.keep_sent_suggestion() returns trigger language plpgsql as $$
begin
  if old.state <> 'DRAFT' and new.suggestion is distinct from old.suggestion then
    raise exception 'a suggestion that was sent is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_sent_suggestion before update on app.review_findings for each row execute function app.keep_sent_suggestion();

-- Each decision, whatever became of it. A decider may take one back within twelve seconds, before anything of it has gone out: the
-- decision stays on record as taken back, and what it had changed is again what `restores` says it was.
create table app.decisions (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  round_id uuid not null,
  round integer not null,
  verdict text not null check (verdict in ('RETURNED', 'APPROVED')),
  note text not null,
  -- Set when a leader approved in spite of what stood against it: why, and how much that was.
  override_reason text,
  overridden_findings integer not null default 0,
  overridden_checks integer not null default 0,
  decided_at timestamptz(3) not null,
  decided_by_id uuid,
  restores jsonb not null,
  undone_at timestamptz(3),
  revision integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references app.plans (tenant_id, id),
  foreign key (tenant_id, round_id) references app.review_rounds (tenant_id, id),
  foreign key (tenant_id, decided_by_id) references app.people (tenant_id, id),
  constraint decisions_in_time check (undone_at is null or undone_at < decided_at + interval '12 seconds'),
  check ((override_reason is not null) or (overridden_findings = 0 and overridden_checks = 0))
);
create index decisions_plan on app.decisions (tenant_id, plan_id, decided_at);
create unique index decisions_standing on app.decisions (tenant_id, round_id) where undone_at is null;
select app.fence('app.decisions', 'select, insert, update');

create function app.keep_decision() returns trigger language plpgsql as $$
begin
  if old.undone_at is not null or (to_jsonb(new) - 'undone_at' - 'revision') is distinct from (to_jsonb(old) - 'undone_at' - 'revision') then
    raise exception 'a decision is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_decision before update on app.decisions for each row execute function app.keep_decision();

-- A decided round goes back under review only through a decision that is on record as taken back.
create or replace function app.keep_decided_round() returns trigger language plpgsql as $$
begin
  if old.state in ('RETURNED', 'APPROVED', 'WITHDRAWN') and not (
    new.state = 'IN_REVIEW' and new.decided_at is null and exists (
      select from app.decisions d where d.tenant_id = old.tenant_id and d.round_id = old.id
        and d.decided_at = old.decided_at and d.undone_at is not null)
  ) then
    raise exception 'a decision is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- So does a finding that went out with it; its words stay as they are even then.
create or replace function app.keep_sent_finding() returns trigger language plpgsql as $$
begin
  if old.state <> 'DRAFT' and (
    (new.reason_code, new.weight, new.anchor, new.demand, new.author_id, new.plan_id)
      is distinct from (old.reason_code, old.weight, old.anchor, old.demand, old.author_id, old.plan_id)
    or (new.round, new.number, new.sent_at) is distinct from (old.round, old.number, old.sent_at) and not (
      new.state = 'DRAFT' and new.sent_at is null and exists (
        select from app.decisions d where d.tenant_id = old.tenant_id and d.plan_id = old.plan_id
          and d.decided_at = old.sent_at and d.undone_at is not null))
  ) then
    raise exception 'a finding that was sent is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- What may still be taken back is held until it no longer may; what was taken back goes nowhere.
alter table app.outbox_events add column held_until timestamptz(3), add column recalled_at timestamptz(3);

-- Phrases that reviewers of an organization keep for a reason code; reviewers below it use them too.
create table app.phrases (
  tenant_id uuid not null,
  id uuid not null,
  organization_id uuid not null,
  reason_code text not null,
  text text not null,
  use_count integer not null default 0,
  created_at timestamptz(3) not null,
  revision integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, organization_id) references app.organizations (tenant_id, id),
  constraint phrases_text unique (tenant_id, organization_id, reason_code, text)
);
select app.fence('app.phrases', 'select, insert, update, delete');
