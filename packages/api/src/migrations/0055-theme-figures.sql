-- How many problems of each theme are struck off is kept with the rest of what they are told apart by, so that the figures of themes are sums
-- and look only at problems that are late.
create or replace function app.problem_facets_of(p app.problems) returns table (facet text, value text) stable language sql as $$
  select x.facet, x.value
  from (values ('STATE', p.state), ('SEVERITY', p.severity), ('KIND', p.kind), ('THEME', nullif(p.theme, '')),
    ('THEME_DONE', case when p.state = 'CLOSED' then nullif(p.theme, '') end),
    ('DUE', case when app.problem_is_open(p.state) then app.half_month(p.deadline) end),
    ('RELAPSE', case when p.relapse_count > 0 then 'RELAPSED' end),
    ('STANDING', nullif(p.standing, 'REGULAR'))) x (facet, value)
  where p.id is not null and p.duplicate_of_id is null and x.value is not null
$$;

-- The owner of the tables stands behind the fence like everybody else, so it is opened for a moment.
alter table app.problems no force row level security;
alter table app.organizations no force row level security;
alter table app.problem_facets no force row level security;
insert into app.problem_facets (tenant_id, campaign_id, organization_id, path, facet, value, count)
select * from app.problem_facet_counts c where c.facet = 'THEME_DONE';
alter table app.problem_facets force row level security;
alter table app.organizations force row level security;
alter table app.problems force row level security;
