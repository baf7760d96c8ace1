import type { PreCheckResult, RuleSetting } from "@duban/schema";
import { dayOf } from "../../platform/clock.js";
import type { Transaction } from "../../platform/transaction.js";
import { judgeVersion, type SubmittedVersion } from "../plans/pre-check.queries.js";

/** More plans would make a try slow and its outcome hardly clearer. */
const mostTried = 50;

interface TriedVersion extends Omit<SubmittedVersion, "submittedOn"> {
  readonly path: string;
  readonly submittedAt: Date;
  readonly submitted: number;
}

/** The versions that were submitted last, one of each plan, among those that the actor may read. */
async function versionsToTry(tx: Transaction, campaignId: string): Promise<TriedVersion[]> {
  const rows = await tx.sql<TriedVersion>`
    select p.id as "planId", o.path, v.content, v.submitted_at as "submittedAt", count(*) over ()::integer as submitted,
      b.content as before, coalesce(r.state = 'RETURNED', false) as returned
    from app.plans p
    join app.organizations o on o.tenant_id = p.tenant_id and o.id = p.organization_id
    join app.plan_versions v on v.tenant_id = p.tenant_id and v.id = p.latest_version_id
    left join app.plan_versions b on b.tenant_id = p.tenant_id and b.plan_id = p.id and b.number = v.number - 1
    left join app.review_rounds r on r.tenant_id = p.tenant_id and r.version_id = b.id
    where p.tenant_id = ${tx.actor.tenantId} and p.campaign_id = ${campaignId}
    order by v.submitted_at desc, p.id limit ${mostTried}`;
  return rows.filter(({ path }) => tx.actor.may("plan.read", path));
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
  /** Plans of the campaign that were submitted at all. */
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
