-- Problems that are registered as projects (立项) and inspected regularly until their deadline (定期督导检查).
alter table app.problems
  add column inspection_cadence jsonb,
  add column project_on date,
  add constraint problems_project check ((inspection_cadence is null) = (project_on is null));

create table app.inspections (
  tenant_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  state text not null check (state in ('DUE', 'DONE', 'LAPSED')),
  planned boolean not null,
  due_on date not null,
  inspected_on date,
  person_ids uuid[] not null,
  result text check (result in ('ON_COURSE', 'SLOW', 'NOT_MOVING')),
  finding text not null,
  demand text not null,
  demand_due_on date,
  evidence_ids uuid[] not null,
  recorded_by_id uuid,
  recorded_at timestamptz(3),
  primary key (tenant_id, id),
  foreign key (tenant_id, problem_id) references app.problems (tenant_id, id),
  foreign key (tenant_id, recorded_by_id) references app.people (tenant_id, id),
  check ((state = 'DONE') = (result is not null and inspected_on is not null and recorded_at is not null)),
  check ((demand = '') = (demand_due_on is null))
);
create index inspections_problem on app.inspections (tenant_id, problem_id, due_on, id);
create index inspections_due on app.inspections (tenant_id, due_on, problem_id) where state = 'DUE';
select app.fence('app.inspections', 'select, insert, update');

create function app.keep_inspection() returns trigger language plpgsql as $$
begin
  if old.state <> 'DUE' or (new.problem_id, new.planned, new.due_on) is distinct from (old.problem_id, old.planned, old.due_on) then
    raise exception 'an inspection is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_inspection before update on app.inspections for each row execute function app.keep_inspection();
