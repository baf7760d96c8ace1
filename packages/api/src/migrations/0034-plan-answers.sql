-- Approved plans and the ledger stay joined: what a plan says about a problem becomes the problem's measures, criteria and responsibility, and
-- is known by the plan, the version and the row that it came from.

create table app.plan_answers (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  problem_id uuid not null,
  -- The version in force that says it, and the row of its problem response.
  version_id uuid not null,
  row_id text not null,
  state text not null check (state in ('WAITING', 'JOINED', 'LAPSED')),
  -- What the version says, and what was joined last; null while nothing was.
  said jsonb not null,
  joined jsonb,
  joined_at timestamptz(3),
  -- Differences that the unit has decided to leave: the part, and the words of the plan about which it did.
  kept jsonb not null,
  revision integer not null default 1,
  created_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references app.plans (tenant_id, id),
  foreign key (tenant_id, problem_id) references app.problems (tenant_id, id),
  foreign key (tenant_id, version_id) references app.plan_versions (tenant_id, id),
  constraint plan_answers_problem unique (tenant_id, plan_id, problem_id)
);
create index plan_answers_of_problem on app.plan_answers (tenant_id, problem_id, created_at, id);
select app.fence('app.plan_answers', 'select, insert, update');

-- The owner of the tables stands behind the fence like everybody else, so it is opened for a moment.
alter table app.measures no force row level security;
alter table app.plan_answers no force row level security;
alter table app.measures
  add column plan_answer_id uuid,
  -- The measure's row within the response.
  add column plan_row_id text,
  -- Whether it is the plan that names who does it.
  add column owner_of_plan boolean not null default false,
  add foreign key (tenant_id, plan_answer_id) references app.plan_answers (tenant_id, id),
  add constraint measures_plan_row_whole check ((plan_answer_id is null) = (plan_row_id is null)),
  add constraint measures_plan_row unique (tenant_id, plan_answer_id, plan_row_id);
alter table app.plan_answers force row level security;
alter table app.measures force row level security;
