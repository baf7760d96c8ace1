import { extensionWorkflow, planWorkflow } from "@duban/schema";
import { dayOf, endOfDay, minuteOf } from "../../platform/clock.js";
import { command } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { requireStep } from "../../platform/step.js";
import { expectVersion, type Transaction } from "../../platform/transaction.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { Plan } from "../plans/plan.entity.js";
import { DeadlineExtension } from "./deadline-extension.entity.js";
import type { AskForExtensionInput, GrantExtensionInput, RefuseExtensionInput } from "./deadline-extension.inputs.js";
import { lockExtension } from "./deadline-extension.queries.js";

const reasonLength = 500;

/** Asks for more time to submit, before the deadline and with a reason; one request at a time. */
export const askForExtension = command({
  action: "extension.ask",
  subject: (tx, input: AskForExtensionInput) => tx.lock(Plan, input.planId),
  versionOf: "run",
  async run(tx, plan, input) {
    requireStep(planWorkflow, "submit", plan.state);
    expectVersion(plan, input.expectedVersion);
    if (plan.submissionDueAt < tx.now) throw new Refusal("EXTENSION_TOO_LATE", { dueAt: minuteOf(plan.submissionDueAt) });
    const pending = await tx.find(DeadlineExtension, { planId: plan.id, state: "REQUESTED" });
    if (pending.length > 0) throw new Refusal("EXTENSION_PENDING");
    const reason = await checked(tx, plan, input);
    const extension = await tx.insert(DeadlineExtension, {
      planId: plan.id,
      state: extensionWorkflow.initial,
      previousDueAt: plan.submissionDueAt,
      wantedDueAt: endOfDay(input.dueOn),
      reason,
      askedAt: tx.now,
      askedById: tx.actor.personId,
      decisionReason: "",
    });
    tx.emit("plan.extensionAsked", plan, { dueOn: input.dueOn });
    return { extensionId: extension.id, planId: plan.id };
  },
});

/** Gives the time that was asked for: the deadline moves, the first one stays on record. */
export const grantExtension = command({
  action: "extension.grant",
  subject: (tx, input: GrantExtensionInput) => lockExtension(tx, input.extensionId),
  versionOf: "run",
  async run(tx, extension, input) {
    const plan = await decide(tx, extension, "grant", input.expectedVersion, input.reason.trim());
    await tx.change(plan, { submissionDueAt: extension.wantedDueAt, turnDueAt: extension.wantedDueAt });
    tx.emit("plan.extensionGranted", plan, { dueOn: dayOf(extension.wantedDueAt) });
    return { extensionId: extension.id, planId: plan.id };
  },
});

/** Leaves the deadline where it is, with the reason. */
export const refuseExtension = command({
  action: "extension.refuse",
  subject: (tx, input: RefuseExtensionInput) => lockExtension(tx, input.extensionId),
  versionOf: "run",
  async run(tx, extension, input) {
    const checks = new InputChecks();
    const reason = checks.text("reason", input.reason, reasonLength);
    checks.done();
    const plan = await decide(tx, extension, "refuse", input.expectedVersion, reason);
    tx.emit("plan.extensionRefused", plan, { dueOn: dayOf(extension.wantedDueAt) });
    return { extensionId: extension.id, planId: plan.id };
  },
});

/** The reason as it is kept, if the day and the reason are acceptable. */
async function checked(tx: Transaction, plan: Plan, { dueOn, reason }: AskForExtensionInput): Promise<string> {
  const [campaign] = await tx.find(Campaign, { id: plan.campaignId });
  const checks = new InputChecks();
  const presentDay = dayOf(plan.submissionDueAt);
  if (dueOn <= presentDay) checks.refuse("dueOn", { code: "EXTENSION_NOT_LATER", params: { dueAt: presentDay } });
  if (campaign && dueOn > campaign.endsOn)
    checks.refuse("dueOn", { code: "EXTENSION_AFTER_CAMPAIGN", params: { endsOn: campaign.endsOn } });
  const kept = checks.text("reason", reason, reasonLength);
  checks.done();
  return kept;
}

/** From here on the database lets nobody change the request. That it has been decided or has lapsed says more than that it has changed. */
async function decide(tx: Transaction, extension: DeadlineExtension, step: "grant" | "refuse", expected: number, decisionReason: string) {
  requireStep(extensionWorkflow, step, extension.state);
  expectVersion(extension, expected);
  await tx.step(extensionWorkflow, step, extension, { decidedAt: tx.now, decidedById: tx.actor.personId, decisionReason });
  return tx.lock(Plan, extension.planId);
}
