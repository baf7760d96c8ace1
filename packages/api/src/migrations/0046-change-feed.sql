-- The outbox as a feed that others follow by the numbers of its events: a number never comes again, also when old events are forgotten.
set local lock_timeout = '5s';

alter table app.audit_heads
  -- The last event of the outbox.
  add column event_sequence bigint not null default 0,
  -- Up to here events have been forgotten.
  add column events_forgotten bigint not null default 0;

-- The owner stands behind the fence, too.
alter table app.audit_heads no force row level security;
alter table app.outbox_events no force row level security;
update app.audit_heads h
  set event_sequence = coalesce((select max(o.sequence) from app.outbox_events o where o.tenant_id = h.tenant_id), 0);
alter table app.outbox_events force row level security;
alter table app.audit_heads force row level security;

grant delete on app.outbox_events to duban_api;

-- As before, but the number of an event follows the last one that there was, not the last that is kept.
create or replace function app.record_act(
  tenant uuid, moment timestamptz, action text, account uuid, person uuid, on_behalf_of uuid, changes json, events json
) returns void language plpgsql as $$
declare
  head app.audit_heads;
  change record;
  whole text;
  linked text;
  announced integer;
begin
  insert into app.audit_heads (tenant_id, sequence, hash)
    select tenant, 0, repeat('0', 64) where not exists (select from app.audit_heads h where h.tenant_id = tenant) on conflict do nothing;
  select * into strict head from app.audit_heads h where h.tenant_id = tenant for update;
  for change in
    select * from json_to_recordset(changes) as c (id uuid, noun text, subject_id uuid, before_number text, after_number text)
  loop
    head.sequence := head.sequence + 1;
    whole := change.before_number || head.sequence || change.after_number;
    linked := encode(sha256(convert_to(head.hash || whole, 'UTF8')), 'hex');
    insert into app.audit_events
      (tenant_id, id, sequence, at, action, noun, subject_id, account_id, person_id, on_behalf_of_id, canonical, previous_hash, hash)
      values (tenant, change.id, head.sequence, moment, action, change.noun, change.subject_id, account, person, on_behalf_of, whole,
        head.hash, linked);
    head.hash := linked;
  end loop;
  insert into app.outbox_events (tenant_id, id, sequence, event, noun, subject_id, payload, created_at, held_until)
    select tenant, e.id, head.event_sequence + e.position, e.event, e.noun, e.subject_id, e.payload, moment, e.held_until
    from rows from (json_to_recordset(events) as (id uuid, event text, noun text, subject_id uuid, payload jsonb, held_until timestamptz))
      with ordinality as e (id, event, noun, subject_id, payload, held_until, position);
  get diagnostics announced = row_count;
  update app.audit_heads h set sequence = head.sequence, hash = head.hash, event_sequence = head.event_sequence + announced
    where h.tenant_id = tenant;
end $$;
