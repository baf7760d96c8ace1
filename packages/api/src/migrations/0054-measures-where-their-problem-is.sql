-- A measure repeats the organization of its problem, by which lists find it. Held to it, it is seen where it lies: nobody has to look at the
-- problem of each measure to count those of a part of the tree. Both are changed in one act, so it is checked at its end.
set local lock_timeout = '5s';

alter table app.problems add constraint problems_place unique (tenant_id, id, organization_id);

-- The owner of the tables stands behind the fence like everybody else, so it is opened for a moment.
alter table app.problems no force row level security;
alter table app.measures no force row level security;
update app.measures m set organization_id = p.organization_id from app.problems p
where p.tenant_id = m.tenant_id and p.id = m.problem_id and m.organization_id <> p.organization_id;
alter table app.measures drop constraint measures_tenant_id_problem_id_fkey;
alter table app.measures add constraint measures_problem foreign key (tenant_id, problem_id, organization_id)
  references app.problems (tenant_id, id, organization_id) deferrable initially deferred;
alter table app.measures force row level security;
alter table app.problems force row level security;
