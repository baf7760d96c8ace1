-- Problems that are rectified continuously, or are not feasible for now, are counted with the rest of what they are told apart by.
create or replace function app.problem_facets_of(p app.problems) returns table (facet text, value text) stable language sql as $$
  select x.facet, x.value
  from (values ('STATE', p.state), ('SEVERITY', p.severity), ('KIND', p.kind), ('THEME', nullif(p.theme, '')),
    ('DUE', case when app.problem_is_open(p.state) then app.half_month(p.deadline) end),
    ('RELAPSE', case when p.relapse_count > 0 then 'RELAPSED' end),
    ('STANDING', nullif(p.standing, 'REGULAR'))) x (facet, value)
  where p.id is not null and p.duplicate_of_id is null and x.value is not null
$$;
drop trigger count_changed_problem on app.problems;
create trigger count_changed_problem
  after update of state, severity, kind, theme, deadline, handed_down_on, duplicate_of_id, organization_id, campaign_id, yellow_days, behind_from,
    relapse_count, standing
  on app.problems for each row
  when ((old.state, old.severity, old.kind, old.theme, old.deadline, old.handed_down_on, old.duplicate_of_id, old.organization_id, old.campaign_id,
      old.yellow_days, old.behind_from, old.relapse_count, old.standing)
    is distinct from
    (new.state, new.severity, new.kind, new.theme, new.deadline, new.handed_down_on, new.duplicate_of_id, new.organization_id, new.campaign_id,
      new.yellow_days, new.behind_from, new.relapse_count, new.standing))
  execute function app.count_problem();

-- The owner of the tables stands behind the fence like everybody else, so it is opened for a moment.
alter table app.problems no force row level security;
alter table app.organizations no force row level security;
alter table app.problem_facets no force row level security;
insert into app.problem_facets (tenant_id, campaign_id, organization_id, path, facet, value, count)
select * from app.problem_facet_counts c where c.facet = 'STANDING';
alter table app.problem_facets force row level security;
alter table app.organizations force row level security;
alter table app.problems force row level security;
