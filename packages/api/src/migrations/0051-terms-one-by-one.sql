-- A text's terms that go are found one by one, by the key. As a join, planned while the table was all but empty, every change of a text went
-- through all the terms of its group until the table was analyzed: 500 titles took four seconds.
set local lock_timeout = '5s';

create or replace function app.change_terms(tenant uuid, of_kind text, of_id uuid, place uuid, was text[], becomes text[]) returns void
language sql as $$
  with old_terms as materialized (select * from app.weighed_terms(was[1], was[2], was[3])),
    new_terms as materialized (select * from app.weighed_terms(becomes[1], becomes[2], becomes[3])),
    gone as (delete from app.search_terms s where s.ctid = any(array(
      select found.ctid from (select * from old_terms except select * from new_terms) w cross join lateral (
        select t.ctid from app.search_terms t
        where t.tenant_id = tenant and t.term = w.term and t.heft = w.heft and t.id = of_id offset 0) found)))
  insert into app.search_terms (tenant_id, term, heft, id, kind, organization_id)
  select tenant, w.term, w.heft, of_id, of_kind, place from (select * from new_terms except select * from old_terms) w on conflict do nothing
$$;
