import { amendmentWorkflow, planWorkflow } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { requireStep } from "../../platform/step.js";
import { expectVersion, type Transaction } from "../../platform/transaction.js";
import { calendarOf } from "../calendar/calendar-day.queries.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { lapseExtension } from "../extensions/deadline-extension.queries.js";
import { Plan } from "./plan.entity.js";
import type { AmendPlanInput, DropAmendmentInput } from "./plan.inputs.js";
import { PlanAmendment } from "./plan-amendment.entity.js";
import { closeAmendments } from "./plan-amendment.queries.js";
import { workingDaysLater } from "./plan-deadline.js";
import { PlanDraft } from "./plan-draft.entity.js";
import { PlanVersion } from "./plan-version.entity.js";

const reasonLength = 500;

/** Opens a draft of what is in force, to become the next version. It may take as long as its review; what is in force stays so. */
export const amendPlan = command({
  action: "plan.amend",
  subject: (tx, input: AmendPlanInput) => tx.lock(Plan, input.planId),
  versionOf: "run",
  async run(tx, plan, input) {
    requireStep(planWorkflow, "amend", plan.state);
    expectVersion(plan, input.expectedVersion);
    const [campaign] = await tx.find(Campaign, { id: plan.campaignId });
    if (campaign?.state === "CLOSED") throw new Refusal("CAMPAIGN_CLOSED");
    const checks = new InputChecks();
    const reason = checks.text("reason", input.reason, reasonLength);
    checks.done();
    const baseVersionId = plan.versionInForceId ?? "";
    await reopenDraft(tx, plan, baseVersionId);
    await tx.insert(PlanAmendment, {
      planId: plan.id,
      baseVersionId,
      versionId: null,
      state: amendmentWorkflow.initial,
      reason,
      openedAt: tx.now,
      openedById: tx.actor.personId,
    });
    const dueAt = workingDaysLater(await calendarOf(tx), tx.today, campaign?.reviewWorkingDays ?? 0);
    await tx.step(planWorkflow, "amend", plan, { turnSince: tx.now, turnDueAt: dueAt, submissionDueAt: dueAt });
    tx.emit("plan.amendmentOpened", plan, { round: plan.round });
    return { planId: plan.id };
  },
});

/** Gives an amendment up. Its versions stay on record; what was in force stays in force. */
export const dropAmendment = command({
  action: "plan.dropAmendment",
  subject: (tx, input: DropAmendmentInput) => tx.lock(Plan, input.planId),
  versionOf: "run",
  async run(tx, plan, input) {
    requireStep(planWorkflow, "dropAmendment", plan.state);
    expectVersion(plan, input.expectedVersion);
    if (plan.versionInForceId === null) throw new Refusal("NO_AMENDMENT", {}, ["input", "planId"]);
    await closeAmendments(tx, plan, await tx.find(PlanAmendment, { planId: plan.id, state: "OPEN" }, { lock: true }), "drop");
    await lapseExtension(tx, plan);
    await tx.step(planWorkflow, "dropAmendment", plan, { turnSince: tx.now });
    tx.emit("plan.amendmentDropped", plan, { round: plan.round });
    return { planId: plan.id };
  },
});

/** The draft says what the version in force says: a draft of an amendment that was dropped is forgotten. */
async function reopenDraft(tx: Transaction, plan: Plan, versionId: string): Promise<void> {
  const [version] = await tx.find(PlanVersion, { id: versionId });
  const [draft] = await tx.find(PlanDraft, { planId: plan.id }, { lock: true });
  if (!version || !draft) throw new Error(`Plan ${plan.id} has nothing to amend`);
  await tx.change(draft, { content: version.content, savedAt: tx.now, savedById: tx.actor.personId });
}
