import { Actor } from "../../platform/actor.js";
import type { RowChange } from "../../platform/audit.js";
import { record } from "../../platform/record.js";
import type { Statement } from "../../platform/tenant-store.js";
import type { Workbench } from "./bench.office.js";

/** What each step of a plan announced, as delivered: nobody is told of what was made up. */
export async function insertAnnouncements({ tenantId, query }: Workbench): Promise<void> {
  await query(
    `insert into app.outbox_events (tenant_id, id, sequence, event, noun, subject_id, payload, created_at, dispatched_at)
     select $1, pg_temp.id(40, sequence), sequence, event, 'Plan', pg_temp.id(30, n), jsonb_build_object('round', r, 'byId', by_id), at, at
     from (
       select *, row_number() over (order by at, n, r, event) as sequence from bench_rounds cross join lateral (
         select 'plan.submitted' as event, submitted_at as at, officer as by_id
         union all select 'plan.reviewStarted', started_at, reviewer where state in ('IN_REVIEW', 'RETURNED', 'APPROVED')
         union all select case state when 'RETURNED' then 'plan.returned' else 'plan.approved' end, decided_at, reviewer where state in ('RETURNED', 'APPROVED')
         union all select 'plan.withdrawn', submitted_at + interval '6 hours', officer where state = 'WITHDRAWN') announced
     ) events`,
    [tenantId],
  );
  await query(
    `insert into app.audit_heads (tenant_id, sequence, hash, event_sequence)
     select $1, 0, repeat('0', 64), coalesce(max(sequence), 0) from app.outbox_events where tenant_id = $1
     on conflict (tenant_id) do update set event_sequence = excluded.event_sequence`,
    [tenantId],
  );
}

/** The nouns whose rows have an event of their own, with what it says of them. */
const recorded: Readonly<Record<string, string>> = {
  Campaign: `select id, json_build_object('revision', revision, 'state', state, 'code', code) from app.campaigns`,
  RuleSet: `select id, json_build_object('campaignId', campaign_id, 'version', version) from app.rule_sets`,
  Plan: `select id, json_build_object('revision', revision, 'state', state, 'round', round, 'campaignId', campaign_id, 'organizationId', organization_id) from app.plans`,
  PlanDraft: `select id, json_build_object('revision', revision, 'planId', plan_id) from app.plan_drafts`,
  PlanVersion: `select id, json_build_object('planId', plan_id, 'number', number, 'contentHash', content_hash) from app.plan_versions`,
  ReviewRound: `select id, json_build_object('revision', revision, 'state', state, 'planId', plan_id, 'number', number) from app.review_rounds`,
  ReviewStage: `select id, json_build_object('revision', revision, 'state', state, 'planId', plan_id, 'round', round) from app.review_stages`,
  ReviewFinding: `select id, json_build_object('revision', revision, 'state', state, 'planId', plan_id, 'number', number) from app.review_findings`,
  FindingAnswer: `select id, json_build_object('revision', revision, 'findingId', finding_id, 'round', round) from app.finding_answers`,
  ReviewApproval: `select id, json_build_object('revision', revision, 'planId', plan_id, 'round', round) from app.review_approvals`,
  Decision: `select id, json_build_object('revision', revision, 'planId', plan_id, 'round', round, 'verdict', verdict) from app.decisions`,
};

const chunk = 5_000;

/**
 * The audit trail: one event that says how large the group was made, then one for each row of what is reviewed, as it was entered.
 * Organizations, people and problems, which are many and of which the trail has nothing else to tell, are in the first.
 */
export async function writeTrail(bench: Workbench): Promise<number> {
  const { tenantId, now, code, size, query } = bench;
  const connection = { tenantId, send: async ({ text, values }: Statement) => void (await query(text, values)) };
  const act = { action: "bench.seed", actor: Actor.system(tenantId), onBehalfOfId: null, at: now, traceId: "command line" };
  const append = async (changes: readonly RowChange[]) => record(connection, act, { rowChanges: changes, events: [] });
  const { organizations, problems, plans } = size;
  await append([{ noun: "Tenant", subjectId: tenantId, before: null, after: { code, organizations, problems, plans } }]);
  let count = 1;
  for (const [noun, rows] of Object.entries(recorded)) {
    for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
      const found = await query<{ id: string; after: RowChange["after"] }>(
        `select id, json_build_object as after from (${rows} where tenant_id = $1 and id > $2 order by id limit ${chunk}) r`,
        [tenantId, after],
      );
      await append(found.map((row) => ({ noun, subjectId: row.id, before: null, after: row.after })));
      count += found.length;
      if (found.length < chunk) break;
      after = found.at(-1)?.id ?? "";
    }
  }
  return count;
}
