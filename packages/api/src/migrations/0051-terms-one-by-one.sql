-- A text's terms that go are found one by one, by the whole key. As a join, or behind row-level security by where they lie, they were sought
-- through all the terms of the group wherever that had been planned while there were few: until the table was analyzed 500 titles took four
-- seconds. For a single term no plan but the key remains once the table may not be read from end to end.
set local lock_timeout = '5s';

create or replace function app.change_terms(tenant uuid, of_kind text, of_id uuid, place uuid, was text[], becomes text[]) returns void
language plpgsql set enable_seqscan = off as $$
declare
  gone text[];
  gone_hefts smallint[];
  come text[];
  come_hefts smallint[];
begin
  select array_agg(o.term) filter (where n.term is null), array_agg(o.heft) filter (where n.term is null),
      array_agg(n.term) filter (where o.term is null), array_agg(n.heft) filter (where o.term is null)
    into gone, gone_hefts, come, come_hefts
    from app.weighed_terms(was[1], was[2], was[3]) o
    full join app.weighed_terms(becomes[1], becomes[2], becomes[3]) n on n.term = o.term and n.heft = o.heft;
  for i in 1..coalesce(cardinality(gone), 0) loop
    delete from app.search_terms s where s.tenant_id = tenant and s.term = gone[i] and s.heft = gone_hefts[i] and s.id = of_id;
  end loop;
  insert into app.search_terms (tenant_id, term, heft, id, kind, organization_id)
  select tenant, w.term, w.heft, of_id, of_kind, place from unnest(come, come_hefts) w(term, heft) on conflict do nothing;
end $$;

create or replace function app.drop_terms(tenant uuid, of_id uuid, title text, body text, initials text) returns void language sql as $$
  select app.change_terms(tenant, null, of_id, null, array[title, body, initials], array['', '', ''])
$$;
