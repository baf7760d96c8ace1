-- Who is told that a problem has turned yellow or red, one level higher each time, and who was.
alter table app.campaigns add column letter_terms jsonb not null default '[]'; -- all levels where one differs from the product's own

create table app.light_letters (
  tenant_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  level text not null check (level in ('RESPONSIBLE_PERSON', 'LEADING_EXECUTIVE', 'LEAD_DEPARTMENT', 'CAMPAIGN')),
  light text not null check (light in ('YELLOW', 'RED')),
  deadline date not null,
  person_ids uuid[] not null,
  sent_on date not null,
  primary key (tenant_id, id),
  unique (tenant_id, problem_id, deadline, level),
  foreign key (tenant_id, problem_id) references app.problems (tenant_id, id)
);
select app.fence('app.light_letters', 'select, insert');
