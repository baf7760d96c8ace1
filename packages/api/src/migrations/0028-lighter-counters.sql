-- A counter changes with every problem, its place hardly ever: an index of places alone need not be written with it, and room in the page keeps
-- the new version beside the old one. What reads a part of the tree reads the rows themselves, some ten thousand at most.
drop index app.problem_counters_path;
drop index app.problem_facets_path;
create index problem_counters_path on app.problem_counters (tenant_id, path);
create index problem_facets_path on app.problem_facets (tenant_id, facet, path);
alter table app.problem_counters set (fillfactor = 50);
alter table app.problem_facets set (fillfactor = 50);
