import { planWorkflow } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Refusal, type RefusalDetail, refuseAll } from "../../platform/errors.js";
import { requireStep } from "../../platform/step.js";
import type { Transaction } from "../../platform/transaction.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { holdsAnchor } from "../plans/anchor.queries.js";
import { Plan } from "../plans/plan.entity.js";
import { PlanVersion } from "../plans/plan-version.entity.js";
import { ReviewFinding } from "./review-finding.entity.js";
import type { DiscardFindingInput, DraftFindingInput, FindingWords, UpdateFindingInput } from "./review-finding.inputs.js";
import { lockFinding } from "./review-finding.queries.js";
import { acceptableSuggestion } from "./suggestion.queries.js";

/** Writes a finding that only its author sees until the plan is returned. */
export const draftFinding = command({
  action: "finding.draft",
  subject: (tx, input: DraftFindingInput) => tx.lock(Plan, input.planId),
  async run(tx, plan, input) {
    requireStep(planWorkflow, "return", plan.state);
    const words = await acceptableWords(tx, plan, input);
    const finding = await tx.insert(ReviewFinding, {
      planId: plan.id,
      round: plan.round,
      number: null,
      state: "DRAFT",
      ...words,
      authorId: tx.actor.personId,
      createdAt: tx.now,
      sentAt: null,
    });
    return { findingId: finding.id, planId: plan.id };
  },
});

/** Puts a draft into other words. */
export const updateFinding = command({
  action: "finding.update",
  subject: (tx, input: UpdateFindingInput) => lockFinding(tx, input.findingId),
  async run(tx, finding, input) {
    requireDraft(finding);
    const plan = await tx.lock(Plan, finding.planId);
    requireStep(planWorkflow, "return", plan.state);
    await tx.change(finding, await acceptableWords(tx, plan, input));
    return { findingId: finding.id, planId: plan.id };
  },
});

/** Throws a draft away; it may be one that was kept from an earlier round. */
export const discardFinding = command({
  action: "finding.discard",
  subject: (tx, input: DiscardFindingInput) => lockFinding(tx, input.findingId),
  async run(tx, finding) {
    requireDraft(finding);
    await tx.remove(finding);
    return { findingId: null, planId: finding.planId };
  },
});

function requireDraft(finding: ReviewFinding): void {
  if (finding.state !== "DRAFT") throw new Refusal("FINDING_SENT", {}, ["input", "findingId"]);
}

/** What a finding says, with a reason that the campaign knows and an anchor that the version under review holds. */
async function acceptableWords(tx: Transaction, plan: Plan, input: FindingWords) {
  const { reasonCode, weight, anchor, demand } = input;
  const [campaign] = await tx.find(Campaign, { id: plan.campaignId });
  const [version] = await tx.find(PlanVersion, { id: plan.latestVersionId ?? "" });
  const refused: RefusalDetail[] = [];
  if (!campaign?.reasonCodes.some(({ code }) => code === reasonCode)) {
    refused.push({ code: "REASON_CODE_UNKNOWN", params: { code: reasonCode }, path: ["input", "reasonCode"] });
  }
  if (!version || !holdsAnchor(version.content, anchor)) refused.push({ code: "ANCHOR_UNKNOWN", path: ["input", "anchor"] });
  if (demand.trim() === "") refused.push({ code: "DEMAND_REQUIRED", path: ["input", "demand"] });
  refuseAll(refused);
  const { section, rowId = null, field = null } = anchor;
  const place = { section, rowId, field };
  const suggestion = version ? acceptableSuggestion(version.content, place, input.suggestion) : [];
  return { reasonCode, weight, anchor: place, demand, suggestion };
}
