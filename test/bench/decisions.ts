import type { Account, Group } from "./group.ts";
import type { Params } from "./operations/operation.ts";

/** Plans that wait for nothing but a decision, and the way to make them wait again. */
export interface Undecided {
  readonly params: readonly Params[];
  /** Puts every row back as it was, and takes away what deciding has written; refuses where not all were decided on. */
  restore(): Promise<void>;
  /** Puts the tables in order, where thousands of decisions that were put back have left their traces. */
  tidy(): Promise<void>;
}

/** The rows that a decision changes, each with the column that names its plan; the counters among them, since no trigger runs while they are put back. */
const kept = { plans: "id", review_rounds: "plan_id", review_stages: "plan_id", plan_counters: "id" } as const;
const made: Readonly<Record<string, string>> = {
  decisions: "x.plan_id in (select id from bench.kept_plans)",
  review_approvals: "x.plan_id in (select id from bench.kept_plans)",
  notices: "x.plan_id in (select id from bench.kept_plans)",
  audit_events: "x.sequence > (select sequence from bench.kept_audit_heads)",
  outbox_events: "x.sequence > (select sequence from bench.kept_outbox)",
};

/** Sets aside plans that a reviewer may let pass, with copies of the rows that it changes. Nothing else may write to the group meanwhile. */
export async function setAside({ query, tenantId }: Group, { email, organization }: Account, most: number): Promise<Undecided> {
  // `create table as` takes no parameters.
  await query(`create table bench.kept_plans as select p.* from app.plans p
    join app.organizations o on o.tenant_id = p.tenant_id and o.id = p.organization_id
    join app.organizations t on t.tenant_id = p.tenant_id and t.code = '${organization}'
    where p.tenant_id = '${tenantId}' and p.state = 'IN_REVIEW' and o.path > t.path and o.path < t.path || '~'
      and not exists (select from app.review_findings f where f.tenant_id = p.tenant_id and f.plan_id = p.id) order by p.id limit ${most}`);
  for (const [table, planId] of Object.entries(kept).slice(1)) {
    await query(
      `create table bench.kept_${table} as select x.* from app.${table} x join bench.kept_plans p on p.tenant_id = x.tenant_id and p.id = x.${planId}`,
    );
  }
  await query(`create table bench.kept_audit_heads as select * from app.audit_heads where tenant_id = '${tenantId}'`);
  await query(
    `create table bench.kept_outbox as select coalesce(max(sequence), 0) as sequence from app.outbox_events where tenant_id = '${tenantId}'`,
  );
  const [decider] = await query<{ id: string }>(
    "select p.id from app.people p join app.accounts a on a.id = p.account_id where p.tenant_id = $1 and a.email = $2",
    [tenantId, email],
  );
  const plans = await query<{ id: string; hash: string; campaign: string; organization: string }>(
    `select p.id, v.content_hash as hash, p.campaign_id as campaign, p.organization_id as organization from bench.kept_plans p
     join app.plan_versions v on v.tenant_id = p.tenant_id and v.id = p.latest_version_id order by p.id`,
  );
  return {
    params: plans.map(({ id, hash, campaign, organization }) => ({
      ...{ tenantId, planId: id, contentHash: hash, deciderId: decider?.id ?? "", problemCode: "" },
      ...{ campaignId: campaign, organizationId: organization, first: 1 },
    })),
    restore: () => restore(query, tenantId),
    tidy: async () => {
      for (const table of [...Object.keys(kept), ...Object.keys(made)]) {
        await query(`reindex table app.${table}`);
        await query(`vacuum (analyze) app.${table}`);
      }
    },
  };
}

/** As a replica, so that the triggers that keep decisions for ever let them go. */
async function restore(query: Group["query"], tenantId: string): Promise<void> {
  const [left] = await query<{ count: number }>(
    "select count(*)::int as count from app.plans p join bench.kept_plans k on k.tenant_id = p.tenant_id and k.id = p.id where p.state <> 'APPROVED'",
  );
  if (left && left.count > 0) throw new Error(`${left.count} plans were not decided on`);
  const gone = Object.entries(made).map(
    ([table, condition]) => `delete from app.${table} x where x.tenant_id = '${tenantId}' and ${condition}`,
  );
  const columns = await query<{ table: string; columns: string }>(
    `select c.relname as table, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'app'::regnamespace and c.relname = any($1) and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' group by c.relname`,
    [[...Object.keys(kept), "audit_heads"]],
  );
  const back = columns.map(({ table, columns }) => {
    const key = table === "audit_heads" ? "" : " and x.id = k.id";
    return `update app.${table} x set (${columns}) = (select ${columns.replaceAll(/(^|, )/g, "$1k.")}) from bench.kept_${table} k where x.tenant_id = k.tenant_id${key}`;
  });
  await query(["begin", "set local session_replication_role = replica", ...gone, ...back, "commit"].join(";\n"));
}
