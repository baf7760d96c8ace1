-- People of much of the tree are walked by name until a page is full, and only those of the page are fetched.
set local lock_timeout = '5s';

create index people_name on app.people (tenant_id, name, id) include (organization_id, is_service);
