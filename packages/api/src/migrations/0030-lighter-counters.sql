-- A counter changes with every problem, its place hardly ever: an index of places alone need not be written with it, and room in the page keeps
-- the new version beside the old one. What reads a part of the tree reads the rows themselves, some ten thousand at most.
drop index app.problem_counters_path;
drop index app.problem_facets_path;
create index problem_counters_path on app.problem_counters (tenant_id, path);
create index problem_facets_path on app.problem_facets (tenant_id, facet, path);
alter table app.problem_counters set (fillfactor = 50);
alter table app.problem_facets set (fillfactor = 50);

-- One trigger for all that a problem weighs by, so that a change of its deadline and of its schedule at once is counted once.
drop trigger count_problem_time on app.problems;
drop trigger count_changed_problem on app.problems;
create trigger count_changed_problem
  after update of state, severity, kind, theme, deadline, handed_down_on, duplicate_of_id, organization_id, campaign_id, yellow_days, behind_from
  on app.problems for each row
  when ((old.state, old.severity, old.kind, old.theme, old.deadline, old.handed_down_on, old.duplicate_of_id, old.organization_id, old.campaign_id,
      old.yellow_days, old.behind_from)
    is distinct from
    (new.state, new.severity, new.kind, new.theme, new.deadline, new.handed_down_on, new.duplicate_of_id, new.organization_id, new.campaign_id,
      new.yellow_days, new.behind_from))
  execute function app.count_problem();
