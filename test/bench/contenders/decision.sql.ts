/**
 * A decision by hand: the plan passes. What the product writes for it is written here too, in one call: plan, round, level, approval,
 * the decision with what it changed, an event for each of the five rows in the chain of the audit trail, and the announcement.
 */
export const decisionSchema = `
create type bench.passed_plan as (id uuid, state text, revision int);
create function bench.pass_plan(tenant uuid, plan uuid, content_hash text, decider uuid) returns bench.passed_plan language plpgsql as $$
declare
  p app.plans; r app.review_rounds; s app.review_stages; head app.audit_heads; moment timestamptz(3) := now();
  was jsonb; approval uuid := gen_random_uuid(); decision uuid := gen_random_uuid(); change record; canonical text; chained text; event uuid; passed bench.passed_plan;
begin
  select * into p from app.plans x where x.tenant_id = pass_plan.tenant and x.id = pass_plan.plan for update;
  if p.state is distinct from 'IN_REVIEW' then raise exception 'not under review'; end if;
  select * into r from app.review_rounds x where x.tenant_id = p.tenant_id and x.plan_id = p.id and x.number = p.round for update;
  select * into s from app.review_stages x where x.tenant_id = p.tenant_id and x.plan_id = p.id and x.round = p.round and x.level = p.level for update;
  if r.content_hash <> pass_plan.content_hash then raise exception 'another version'; end if;
  if exists (select from app.review_findings f where f.tenant_id = p.tenant_id and f.plan_id = p.id
      and (f.state = 'DRAFT' or f.weight = 'BLOCKING' and f.state in ('OPEN', 'ANSWERED')))
    or exists (select from app.plan_versions v, jsonb_array_elements(v.pre_checks) c where v.tenant_id = p.tenant_id and v.id = p.latest_version_id
      and c ->> 'weight' = 'BLOCKING' and not (c ->> 'passed')::boolean)
  then raise exception 'something stands against it'; end if;
  was := jsonb_build_array(
    jsonb_build_object('noun', 'Plan', 'id', p.id, 'before', to_jsonb(p), 'revision', p.revision + 1),
    jsonb_build_object('noun', 'ReviewRound', 'id', r.id, 'before', to_jsonb(r), 'revision', r.revision + 1),
    jsonb_build_object('noun', 'ReviewStage', 'id', s.id, 'before', to_jsonb(s), 'revision', s.revision + 1));
  update app.plans x set state = 'APPROVED', approved_at = moment, turn_since = moment, version_in_force_id = p.latest_version_id, revision = x.revision + 1
    where x.tenant_id = p.tenant_id and x.id = p.id returning x.id, x.state, x.revision into passed;
  update app.review_rounds x set state = 'APPROVED', decided_at = moment, decided_by_id = decider, revision = x.revision + 1 where x.tenant_id = p.tenant_id and x.id = r.id;
  update app.review_stages x set state = 'APPROVED', decided_at = moment, decided_by_id = decider, revision = x.revision + 1 where x.tenant_id = p.tenant_id and x.id = s.id;
  insert into app.review_approvals (tenant_id, id, plan_id, stage_id, round, approver_id, approved_at) values (p.tenant_id, approval, p.id, s.id, p.round, decider, moment);
  insert into app.decisions (tenant_id, id, plan_id, round_id, round, level, verdict, note, decided_at, decided_by_id, restores)
    values (p.tenant_id, decision, p.id, r.id, p.round, p.level, 'APPROVED', '', moment, decider, was);
  select * into head from app.audit_heads x where x.tenant_id = p.tenant_id for update;
  for change in select * from (values ('Plan', p.id, to_jsonb(p)), ('ReviewRound', r.id, to_jsonb(r)), ('ReviewStage', s.id, to_jsonb(s)),
      ('ReviewApproval', approval, null), ('Decision', decision, null)) as c (noun, id, before) loop
    event := gen_random_uuid();
    canonical := json_build_object('tenantId', p.tenant_id, 'id', event, 'sequence', head.sequence + 1, 'at', moment, 'action', 'plan.approve', 'noun', change.noun,
      'subjectId', change.id, 'personId', decider, 'before', change.before, 'after', jsonb_build_object('state', 'APPROVED'))::text;
    chained := encode(sha256(convert_to(head.hash || canonical, 'UTF8')), 'hex');
    insert into app.audit_events (tenant_id, id, sequence, at, action, noun, subject_id, person_id, canonical, previous_hash, hash)
      values (p.tenant_id, event, head.sequence + 1, moment, 'plan.approve', change.noun, change.id, decider, canonical, head.hash, chained);
    head.sequence := head.sequence + 1;
    head.hash := chained;
  end loop;
  update app.audit_heads x set sequence = head.sequence, hash = head.hash where x.tenant_id = p.tenant_id;
  insert into app.outbox_events (tenant_id, id, sequence, event, noun, subject_id, payload, created_at, held_until)
    values (p.tenant_id, gen_random_uuid(), (select coalesce(max(o.sequence), 0) + 1 from app.outbox_events o where o.tenant_id = p.tenant_id), 'plan.approved', 'Plan', p.id,
      jsonb_build_object('round', p.round, 'byId', decider), moment, moment + interval '12 seconds');
  return passed;
end $$;
`;
