-- Outcome targets (成果目标) of problems: a metric with its readings, or a lasting rule with the document that sets it. What was read is kept.

create table app.outcome_targets (
  tenant_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  organization_id uuid not null, -- the problem's, by which lists find their targets
  kind text not null check (kind in ('METRIC', 'LASTING_RULE')),
  position integer not null,
  title text not null,
  unit text not null,
  direction text check (direction in ('AT_LEAST', 'AT_MOST')),
  baseline numeric check (scale(baseline) <= 6 and abs(baseline) < 1e15),
  baseline_on date,
  target_value numeric check (scale(target_value) <= 6 and abs(target_value) < 1e15),
  first_target_value numeric,
  due_on date not null,
  first_due_on date not null,
  owner_id uuid,
  -- The superior's word that the problem may be closed out without it.
  waived_at timestamptz(3),
  waived_by_id uuid,
  waiver_reason text not null default '',
  revision integer not null default 1,
  created_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, problem_id) references app.problems (tenant_id, id),
  foreign key (tenant_id, organization_id) references app.organizations (tenant_id, id),
  foreign key (tenant_id, owner_id) references app.appointments (tenant_id, id),
  foreign key (tenant_id, waived_by_id) references app.people (tenant_id, id),
  constraint outcome_targets_position unique (tenant_id, problem_id, position),
  check ((kind = 'METRIC') = (direction is not null and target_value is not null and first_target_value is not null)),
  check ((baseline is null) = (baseline_on is null)),
  check (kind = 'METRIC' or (baseline is null and unit = '')),
  check ((waived_at is null) = (waiver_reason = ''))
);
create index outcome_targets_due on app.outcome_targets (tenant_id, due_on, id);
create index outcome_targets_organization_due on app.outcome_targets (tenant_id, organization_id, due_on, id);
create index outcome_targets_owner on app.outcome_targets (tenant_id, owner_id) where owner_id is not null;
select app.fence('app.outcome_targets', 'select, insert, update, delete');

-- What was read on a day; a correction is another reading. Of a lasting rule it is the document from the day on which it took effect.
create table app.outcome_readings (
  tenant_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  target_id uuid not null,
  read_on date not null,
  value numeric check (scale(value) <= 6 and abs(value) < 1e15),
  evidence_id uuid,
  note text not null,
  recorded_by_id uuid,
  recorded_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, problem_id) references app.problems (tenant_id, id),
  foreign key (tenant_id, target_id) references app.outcome_targets (tenant_id, id),
  constraint outcome_readings_evidence foreign key (tenant_id, evidence_id) references app.evidence (tenant_id, id),
  foreign key (tenant_id, recorded_by_id) references app.people (tenant_id, id),
  check (value is not null or evidence_id is not null)
);
create index outcome_readings_latest on app.outcome_readings (tenant_id, target_id, read_on, recorded_at, id);
create index outcome_readings_problem on app.outcome_readings (tenant_id, problem_id);
create index outcome_readings_evidence on app.outcome_readings (tenant_id, evidence_id) where evidence_id is not null;
select app.fence('app.outcome_readings', 'select, insert');

-- What was first aimed at and what was waived stays as it was.
create function app.keep_outcome_target() returns trigger language plpgsql as $$
begin
  if (new.problem_id, new.kind, new.first_target_value, new.first_due_on) is distinct from
      (old.problem_id, old.kind, old.first_target_value, old.first_due_on)
    or (old.waived_at is not null and
      (new.title, new.unit, new.direction, new.baseline, new.baseline_on, new.target_value, new.due_on, new.waived_at, new.waived_by_id, new.waiver_reason)
        is distinct from
        (old.title, old.unit, old.direction, old.baseline, old.baseline_on, old.target_value, old.due_on, old.waived_at, old.waived_by_id, old.waiver_reason))
  then
    raise exception 'what was aimed at first, and what was waived, is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_outcome_target before update on app.outcome_targets for each row execute function app.keep_outcome_target();

-- While somebody checks, and ever after, targets and readings stay as they are. Where the unit changes, the targets follow.
create trigger keep_checked_problem before insert or delete
  or update of title, unit, direction, baseline, baseline_on, target_value, due_on, waived_at
  on app.outcome_targets for each row execute function app.keep_checked_problem();
create trigger keep_checked_problem before insert on app.outcome_readings for each row execute function app.keep_checked_problem();
