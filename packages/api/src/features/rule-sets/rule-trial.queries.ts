import type { PreCheckResult, RuleSetting } from "@duban/schema";
import { dayOf } from "../../platform/clock.js";
import type { Transaction } from "../../platform/transaction.js";
import { judgeVersion, type SubmittedVersion } from "../plans/pre-check.queries.js";

/** More plans would make a try slow and its outcome hardly clearer. */
const mostTried = 50;

interface TriedVersion extends Omit<SubmittedVersion, "submittedOn"> {
  readonly submittedAt: Date;
  /** How many there are that the actor may read, tried or not. */
  readonly submitted: number;
}

/** The versions that were submitted last, one of each plan, of the plans that the actor may read. */
export function versionsToTry(tx: Transaction, campaignId: string): Promise<TriedVersion[]> {
  const ranges = JSON.stringify(tx.actor.paths("plan.read"));
  return tx.sql<TriedVersion>`
    with ranges as (select r.path, r."includesSubtree" as whole from json_to_recordset(${ranges}::json) as r (path text, "includesSubtree" boolean))
    select p.id as "planId", v.content, v.submitted_at as "submittedAt", count(*) over ()::integer as submitted,
      b.content as before, coalesce(r.state = 'RETURNED', false) as returned
    from app.plans p
    join app.organizations o on o.tenant_id = p.tenant_id and o.id = p.organization_id
    join app.plan_versions v on v.tenant_id = p.tenant_id and v.id = p.latest_version_id
    left join app.plan_versions b on b.tenant_id = p.tenant_id and b.plan_id = p.id and b.number = v.number - 1
    left join app.review_rounds r on r.tenant_id = p.tenant_id and r.version_id = b.id
    where p.tenant_id = ${tx.tenantId} and p.campaign_id = ${campaignId}
      and exists (select from ranges r where o.path = r.path or (r.whole and o.path >= r.path and o.path < r.path || '~'))
    order by v.submitted_at desc, p.id limit ${mostTried}`;
}

/** What the rules in force say of a plan, and what the tried ones do. */
export interface JudgedPlan {
  readonly planId: string;
  readonly present: readonly PreCheckResult[];
  readonly tried: readonly PreCheckResult[];
}

/** What came of a try. */
export interface TrialOutcome {
  readonly judged: readonly JudgedPlan[];
  /** Plans of the campaign that were submitted at all and that the actor may read. */
  readonly submitted: number;
}

/** What two rule sets say about the plans of a campaign that were submitted last. */
export async function tryOnPlans(
  tx: Transaction,
  campaignId: string,
  ruleSets: readonly [present: readonly RuleSetting[], tried: readonly RuleSetting[]],
): Promise<TrialOutcome> {
  const versions = await versionsToTry(tx, campaignId);
  const judged = await Promise.all(
    versions.map(async (version) => {
      const [present = [], tried = []] = await judgeVersion(tx, { ...version, submittedOn: dayOf(version.submittedAt) }, ruleSets);
      return { planId: version.planId, present, tried };
    }),
  );
  return { judged, submitted: versions[0]?.submitted ?? 0 };
}
