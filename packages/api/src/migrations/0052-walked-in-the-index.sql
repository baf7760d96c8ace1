-- Lists of plans over much of the tree are walked in their order, and most that is met there is in another state than is asked for. What
-- decides that, the version in force among it, stands in the index, so that only the rows of the page are fetched.
set local lock_timeout = '5s';

drop index app.plans_due;
drop index app.plans_updated;
create index plans_due on app.plans (tenant_id, due_order, id) include (organization_id, state, version_in_force_id);
create index plans_updated on app.plans (tenant_id, turn_since desc, id desc) include (organization_id, state, version_in_force_id);
