-- What a command writes last, in one call and without waiting in between: the audit trail and the outbox. The end of the tenant's chain is
-- locked from here to the commit alone, since all writers of a tenant wait for it. And who asks with a session, in one call.

-- Fails unless each of some changes has touched as many rows as it was meant to: the others are no longer what they were when they were read.
create function app.require_rows(touched bigint[], wanted bigint[]) returns void language plpgsql as $$
begin
  if touched <> wanted then
    raise exception 'of % rows % are still what they were', wanted, touched using errcode = 'DUB01';
  end if;
end $$;

-- Each change comes with its canonical text in two parts; the number that it gets here stands between them, and the hash over the whole
-- holds it to the one before. Events of the outbox are numbered in the order of the commits, too.
create function app.record_act(
  tenant uuid, moment timestamptz, action text, account uuid, person uuid, on_behalf_of uuid, changes json, events json
) returns void language plpgsql as $$
declare
  head app.audit_heads;
  change record;
  whole text;
  linked text;
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
  update app.audit_heads h set sequence = head.sequence, hash = head.hash where h.tenant_id = tenant;
  insert into app.outbox_events (tenant_id, id, sequence, event, noun, subject_id, payload, created_at, held_until)
    select tenant, e.id, coalesce((select max(o.sequence) from app.outbox_events o where o.tenant_id = tenant), 0) + e.position,
      e.event, e.noun, e.subject_id, e.payload, moment, e.held_until
    from rows from (json_to_recordset(events) as (id uuid, event text, noun text, subject_id uuid, payload jsonb, held_until timestamptz))
      with ordinality as e (id, event, noun, subject_id, payload, held_until, position);
end $$;

-- What a person may do today, and where; with what those hold themselves who have named the person to stand in for them and can sign in.
-- Only grants of one's own are handed on, so there are no chains. Steads that ended since `told_since` come along, to be told of.
create function app.live_rights(tenant uuid, person uuid, today date, told_since date)
returns table (
  role text, "organizationId" uuid, path text, "includesSubtree" boolean, "onBehalfOfId" uuid, "delegationId" uuid, "hasEnded" boolean
) language sql stable as $$
  select g.role, g.organization_id, o.path, g.includes_subtree, d.delegator_id, d.id, d.ended_at is not null or d.ends_on < today
  from (
    select null::uuid as id, person as holder_id, null::uuid as delegator_id, null::uuid as organization_id, null::timestamptz as ended_at,
      today as ends_on, '' as name
    union all
    select x.id, x.delegator_id, x.delegator_id, x.organization_id, x.ended_at, x.ends_on, p.name
    from app.delegations x
    join app.people p on p.tenant_id = tenant and p.id = x.delegator_id
    join app.accounts a on a.id = p.account_id and a.closed_at is null
    where x.tenant_id = tenant and x.delegate_id = person and x.starts_on <= today and x.ends_on >= told_since
  ) d
  join app.role_grants g on g.tenant_id = tenant and g.person_id = d.holder_id and g.starts_on <= today and (g.ends_on is null or g.ends_on >= today)
    and (d.id is null or g.role in ('REVIEWER', 'LEADER') and (d.organization_id is null or d.organization_id = g.organization_id))
  join app.organizations o on o.tenant_id = tenant and o.id = g.organization_id
  order by d.name, d.id
$$;

-- The live session of a secret: its account, the person that it is in the group chosen last, or else in the group joined first, and what
-- that person may do. Only the session says which group it is, so the fence is opened here, and closed with the end of the statement.
create function app.open_session(secret text, moment timestamptz, idle_since timestamptz, today date, told_since date)
returns table (id uuid, "lastUsedAt" timestamptz, "accountId" uuid, locale text, "tenantId" uuid, "personId" uuid, rights json)
language plpgsql as $$
begin
  select s.id, s.updated_at, a.id, a.locale, m.tenant, m.person_id into id, "lastUsedAt", "accountId", locale, "tenantId", "personId"
  from app.sessions s
  join app.accounts a on a.id = s.user_id and a.closed_at is null
  join app.memberships m on m.account_id = a.id
  where s.token = secret and s.expires_at > moment and s.updated_at > idle_since
  order by (m.tenant = s.current_tenant) is true desc, m.created_at, m.tenant limit 1;
  if not found then return; end if;
  perform set_config('app.tenant_id', "tenantId"::text, true);
  select coalesce(json_agg(r), '[]') into rights from app.live_rights("tenantId", "personId", today, told_since) r;
  return next;
end $$;
