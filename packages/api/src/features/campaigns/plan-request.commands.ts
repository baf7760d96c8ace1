import { campaignWorkflow, emptyPlanContent, emptyResponse, type PlanContent, planWorkflow } from "@duban/schema";
import { v7 as uuid } from "uuid";
import { command } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import { encodeId } from "../../platform/ids.js";
import type { Transaction } from "../../platform/transaction.js";
import { Plan } from "../plans/plan.entity.js";
import { PlanDraft } from "../plans/plan-draft.entity.js";
import { Campaign } from "./campaign.entity.js";
import type { RequestPlansInput } from "./campaign.inputs.js";
import { refuseUnlessRun } from "./campaign.queries.js";

/** A participant that has no plan yet, and what was handed down to it. */
interface Unasked {
  readonly organizationId: string;
  readonly reviewingOrganizationId: string;
  readonly problemIds: readonly string[];
}

/**
 * Opens the campaign and asks every participant that has no plan for one; asked again, only those that joined since.
 * The plans are rows of this very transaction: a campaign is never open with half of its plans.
 */
export const requestPlans = command({
  action: "plan.request",
  subject: (tx, input: RequestPlansInput) => tx.lock(Campaign, input.campaignId),
  async run(tx, campaign) {
    refuseUnlessRun(campaign);
    const { unasked, asked } = await participantsOf(tx, campaign);
    if (unasked.length + asked === 0) throw new Refusal("NO_PARTICIPANTS");
    if (unasked.length > 0 && campaign.planDueAt < tx.now) {
      throw new Refusal("DEADLINE_PASSED", { dueAt: campaign.planDueAt.toISOString().slice(0, 10) }, ["input", "campaignId"]);
    }
    await insertPlans(tx, campaign, unasked, asked);
    if (campaign.state === "DRAFT") await tx.step(campaignWorkflow, "open", campaign);
    return { campaignId: campaign.id, requestedCount: unasked.length };
  },
});

/**
 * Participants without a plan in the order of the tree; the organization directly above reviews. They are held, so that none is
 * closed or moved at the same time without seeing its plan.
 */
async function participantsOf(tx: Transaction, campaign: Campaign): Promise<{ unasked: Unasked[]; asked: number }> {
  const unasked = await tx.sql<Unasked>`
    select o.id as "organizationId", o.parent_id as "reviewingOrganizationId",
      array(select q.id from app.problems q where q.tenant_id = ${tx.tenantId} and q.campaign_id = ${campaign.id}
        and q.organization_id = o.id and q.answered_in_plan order by q.code, q.id) as "problemIds"
    from app.campaign_participants c
    join app.organizations o on o.tenant_id = c.tenant_id and o.id = c.organization_id
    where c.tenant_id = ${tx.tenantId} and c.campaign_id = ${campaign.id} and o.state = 'OPEN' and o.parent_id is not null
      and not exists (select from app.plans p where p.tenant_id = c.tenant_id and p.campaign_id = c.campaign_id
        and p.organization_id = c.organization_id)
    order by o.path for key share of o`;
  const [plans] = await tx.sql<{ count: number }>`select count(*)::int as count from app.plans
    where tenant_id = ${tx.tenantId} and campaign_id = ${campaign.id}`;
  return { unasked, asked: plans?.count ?? 0 };
}

async function insertPlans(tx: Transaction, campaign: Campaign, unasked: readonly Unasked[], before: number): Promise<void> {
  const plans = await tx.insertAll(
    Plan,
    unasked.map(({ organizationId, reviewingOrganizationId }, position) => ({
      campaignId: campaign.id,
      organizationId,
      reviewingOrganizationId,
      code: `${campaign.code}-P${String(before + position + 1).padStart(3, "0")}`,
      title: `${campaign.title}实施方案`,
      state: planWorkflow.initial,
      round: 0,
      level: 1,
      dueAt: campaign.planDueAt,
      submissionDueAt: campaign.planDueAt,
      turnSince: tx.now,
      turnDueAt: campaign.planDueAt,
      authorIds: [],
      nextFinding: 1,
      createdAt: tx.now,
    })),
  );
  await tx.insertAll(
    PlanDraft,
    plans.map((plan, position) => ({
      planId: plan.id,
      content: contentFor(campaign.planTemplate, unasked[position]?.problemIds ?? []),
      savedAt: tx.now,
      savedById: null,
    })),
  );
  for (const plan of plans) tx.emit("plan.requested", plan, { dueAt: plan.turnDueAt });
}

/** A plan begins with what the campaign gives to all, else empty, and with one row for each problem that it has to answer. */
function contentFor(template: PlanContent | null, problemIds: readonly string[]): PlanContent {
  return {
    ...(template ?? emptyPlanContent()),
    problemResponses: problemIds.map((problemId) => emptyResponse(uuid(), encodeId("Problem", problemId))),
  };
}
