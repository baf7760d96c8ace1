import { extensionWorkflow } from "@duban/schema";
import { Fault } from "../../platform/errors.js";
import type { Transaction } from "../../platform/transaction.js";
import { Plan } from "../plans/plan.entity.js";
import { DeadlineExtension } from "./deadline-extension.entity.js";

/** Holds a request, its plan first: whoever submits holds the plan, so that a grant is never given to what has been handed in. */
export async function lockExtension(tx: Transaction, extensionId: string): Promise<DeadlineExtension> {
  const [seen] = await tx.find(DeadlineExtension, { id: extensionId });
  if (!seen) throw new Fault("NOT_FOUND");
  await tx.lock(Plan, seen.planId);
  return tx.lock(DeadlineExtension, extensionId);
}

/** What is submitted needs no more time. The plan is locked. */
export async function lapseExtension(tx: Transaction, plan: Plan): Promise<void> {
  const open = await tx.find(DeadlineExtension, { planId: plan.id, state: "REQUESTED" }, { lock: true });
  await tx.stepAll(extensionWorkflow, "lapse", open, () => ({}));
}
