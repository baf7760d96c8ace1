-- What the ledger asks of people, and what they are told of it.

-- What is to be assigned is found by its campaign, what is to be taken on or started by its unit.
create index problems_to_assign on app.problems (tenant_id, campaign_id, deadline) where state = 'REGISTERED' and duplicate_of_id is null;
create index problems_to_take_on on app.problems (tenant_id, organization_id, deadline)
  where state in ('ASSIGNED', 'ACCEPTED') and duplicate_of_id is null;

-- A notice leads to a plan, to a problem, or to neither.
alter table app.notices
  add column problem_id uuid,
  add foreign key (tenant_id, problem_id) references app.problems (tenant_id, id),
  add check (plan_id is null or problem_id is null);
