-- Filters that keep few problems of many find them by an index of their column; those that keep many go along the order of the list and
-- meet enough of them soon. Lights follow from the day: from when on a problem is yellow is a column, so that it can be found by.
create function app.yellow_from(deadline date, first_deadline date, yellow_days integer, behind_from date) returns date
immutable parallel safe language sql as $$
  select case when deadline <> first_deadline then '-infinity'::date else least(deadline - yellow_days, behind_from) end
$$;

alter table app.problems add column yellow_from date not null generated always as (app.yellow_from(deadline, first_deadline, yellow_days, behind_from)) stored;

-- Numbers go by ledger, and with ledgers go states, sources and themes: along the numbers whole ledgers may have to be passed over.
create index problems_state on app.problems (tenant_id, state, code, id);
create index problems_kind on app.problems (tenant_id, kind, code, id);
create index problems_theme on app.problems (tenant_id, theme, code, id) where theme is not null;
create index problems_severity on app.problems (tenant_id, severity);
create index problems_area on app.problems (tenant_id, area) where area <> '';
create index problems_aspect on app.problems (tenant_id, aspect_id) where aspect_id is not null;
create index problems_standing on app.problems (tenant_id, standing) where standing <> 'REGULAR';
create index problems_yellow on app.problems (tenant_id, yellow_from) where state <> 'CLOSED';
