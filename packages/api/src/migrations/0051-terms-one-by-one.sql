-- A text's terms that go are found one by one, by the whole key. As a join, or behind row-level security by where they lie, they were sought
-- through all the terms of the group wherever that had been planned while there were few: until the table was analyzed 500 titles took four
-- seconds. For a single term no plan but the key remains once the table may not be read from end to end.
set local lock_timeout = '5s';

create or replace function app.change_terms(tenant uuid, of_kind text, of_id uuid, place uuid, was text[], becomes text[]) returns void
language plpgsql set enable_seqscan = off as $$
declare gone record;
begin
  for gone in
    select * from app.weighed_terms(was[1], was[2], was[3]) except select * from app.weighed_terms(becomes[1], becomes[2], becomes[3])
  loop
    delete from app.search_terms s where s.tenant_id = tenant and s.term = gone.term and s.heft = gone.heft and s.id = of_id;
  end loop;
  insert into app.search_terms (tenant_id, term, heft, id, kind, organization_id)
  select tenant, w.term, w.heft, of_id, of_kind, place
  from (select * from app.weighed_terms(becomes[1], becomes[2], becomes[3]) except select * from app.weighed_terms(was[1], was[2], was[3])) w
  on conflict do nothing;
end $$;

create or replace function app.drop_terms(tenant uuid, of_id uuid, title text, body text, initials text) returns void language sql as $$
  select app.change_terms(tenant, null, of_id, null, array[title, body, initials], array['', '', ''])
$$;
