/** What must hold of the rows at any time, whoever was killed: each statement selects what breaks its law. */
export const laws: Readonly<Record<string, string>> = {
  "a row is what its events in the audit trail made of it, one event for each revision": `
    with past as (
      select noun, subject_id as id, count(*) as events, count(distinct said->'after'->>'revision') as revisions,
        (array_agg(said->'after'->>'revision' order by sequence desc))[1]::int as revision,
        (array_agg(said->'after'->>'state' order by sequence desc) filter (where said->'after' ? 'state'))[1] as state
      from (select noun, subject_id, sequence, canonical::jsonb as said from app.audit_events) e
      where noun in ('Plan', 'PlanDraft', 'ReviewRound', 'ReviewStage', 'ReviewFinding', 'FindingAnswer') group by noun, subject_id
    ), present as (
      select 'Plan' as noun, id, revision, state from app.plans
      union all select 'PlanDraft', id, revision, null from app.plan_drafts
      union all select 'ReviewRound', id, revision, state from app.review_rounds
      union all select 'ReviewStage', id, revision, state from app.review_stages
      union all select 'ReviewFinding', id, revision, state from app.review_findings
      union all select 'FindingAnswer', id, revision, null from app.finding_answers
    ) select * from past full join present using (noun, id)
      where (events, revisions, past.revision, past.state) is distinct from
        (present.revision::bigint, present.revision::bigint, present.revision, present.state)`,
  "a plan has one version and one round for each time it was submitted, and stands where its last round stands": `
    select p.id, p.state, p.round, v.numbers, r.numbers, r.states from app.plans p
      left join lateral (select array_agg(number order by number) as numbers, (array_agg(id order by number desc))[1] as latest,
        (array_agg(content_hash order by number)) as hashes from app.plan_versions where plan_id = p.id) v on true
      left join lateral (select array_agg(number order by number) as numbers, array_agg(state order by number) as states,
        (array_agg(content_hash order by number)) as hashes from app.review_rounds where plan_id = p.id) r on true
    where coalesce(v.numbers, '{}') <> array(select generate_series(1, p.round)) or v.numbers is distinct from r.numbers
      or v.latest is distinct from p.latest_version_id or v.hashes is distinct from r.hashes
      or exists (select from unnest(r.states) with ordinality s (state, number) where number < p.round and state not in ('RETURNED', 'WITHDRAWN', 'APPROVED'))
      or p.version_in_force_id is null and coalesce(r.states[p.round], 'DRAFT') <> case p.state when 'SUBMITTED' then 'WAITING' else p.state end`,
  "findings that were sent are numbered from 1 without a gap": `
    select p.id, p.next_finding, f.numbers from app.plans p
      left join lateral (select array_agg(number order by number) as numbers from app.review_findings where plan_id = p.id and number is not null) f on true
    where coalesce(f.numbers, '{}') <> array(select generate_series(1, p.next_finding - 1))`,
  "a finding is answered once in a round, and stands where its answer stands": `
    select f.id, f.state, a.rounds from app.review_findings f join app.plans p on p.id = f.plan_id
      left join lateral (select array_agg(round order by round) as rounds, max(verdict) as verdict from app.finding_answers where finding_id = f.id) a on true
    where case f.state when 'DRAFT' then a.rounds is not null when 'OPEN' then a.rounds is not null
      else a.rounds is distinct from array[f.round + 1] or (f.state = 'CONFIRMED') <> (a.verdict is not distinct from 'CONFIRMED') end`,
  "each step of a plan was announced once": `
    with announced as (select subject_id, event, (payload->>'round')::int as round, count(*) as times from app.outbox_events
      where noun = 'Plan' and event <> 'plan.requested' and recalled_at is null group by 1, 2, 3),
    taken as (
      select plan_id, 'plan.submitted' as event, number from app.review_rounds
      union all select plan_id, 'plan.reviewStarted', number from app.review_rounds where started_at is not null
      union all select plan_id, case state when 'RETURNED' then 'plan.returned' else 'plan.approved' end, number
        from app.review_rounds where decided_at is not null
      union all select plan_id, 'plan.withdrawn', number from app.review_rounds where withdrawn_at is not null)
    select * from announced a full join taken t on (t.plan_id, t.event, t.number) = (a.subject_id, a.event, a.round)
    where a.times is distinct from 1 or t.plan_id is null`,
  "the counters of figures are what they count": "select * from app.wrong_counters",
  "who takes part in a campaign stands where their organization stands": `
    select x.id, x.path, o.path from app.campaign_participants x left join app.organizations o on o.tenant_id = x.tenant_id and o.id = x.organization_id
    where x.path is distinct from o.path`,
  "a plan stands where its organization stands": `
    select x.id, x.path, o.path from app.plans x left join app.organizations o on o.tenant_id = x.tenant_id and o.id = x.organization_id
    where x.path is distinct from o.path`,
  "the outbox is numbered without a gap": `
    select tenant_id, max(sequence), count(*) from app.outbox_events group by 1 having max(sequence) <> count(*) or min(sequence) <> 1`,
};
