-- Evidence (佐证) that a problem is resolved, and the criteria (销号标准) by which it is. A file that is no attachment of a plan was uploaded for
-- a problem; the evidence of other problems may name it, too.

alter table app.files
  alter column plan_id drop not null,
  add column problem_id uuid,
  add foreign key (tenant_id, problem_id) references app.problems (tenant_id, id),
  add constraint files_of_one check ((plan_id is null) <> (problem_id is null));
create index files_problem on app.files (tenant_id, problem_id) where problem_id is not null;

alter table app.problems
  -- Each with its id, its text and the kind of evidence that shows it.
  add column close_out_criteria jsonb not null default '[]',
  -- Null while the superior side has not agreed to them.
  add column criteria_accepted_at timestamptz(3),
  add column criteria_accepted_by_id uuid,
  add foreign key (tenant_id, criteria_accepted_by_id) references app.people (tenant_id, id);

create table app.evidence (
  tenant_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  file_id uuid not null,
  measure_id uuid,
  criterion_id text,
  title text not null,
  kind text not null check (kind in ('DOCUMENT', 'PHOTO', 'SYSTEM_RECORD', 'DATA', 'SITE_CHECK', 'MEETING_RECORD')),
  -- What it shows was so on this day, whenever it was uploaded.
  effective_on date not null,
  note text not null,
  added_by_id uuid,
  added_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, problem_id) references app.problems (tenant_id, id),
  foreign key (tenant_id, file_id) references app.files (tenant_id, id),
  foreign key (tenant_id, measure_id) references app.measures (tenant_id, id),
  foreign key (tenant_id, added_by_id) references app.people (tenant_id, id)
);
create index evidence_problem on app.evidence (tenant_id, problem_id, added_at, id);
create index evidence_file on app.evidence (tenant_id, file_id);
create index evidence_measure on app.evidence (tenant_id, measure_id) where measure_id is not null;
select app.fence('app.evidence', 'select, insert, delete');
