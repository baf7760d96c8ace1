import { amendmentWorkflow } from "@duban/schema";
import type { Transaction } from "../../platform/transaction.js";
import type { Plan } from "./plan.entity.js";
import type { PlanAmendment } from "./plan-amendment.entity.js";

/** The amendment under way ends: what is in force is changed by it, or stays. The plan is locked. */
export async function closeAmendments(
  tx: Transaction,
  plan: Plan,
  open: readonly PlanAmendment[],
  step: "approve" | "drop",
): Promise<void> {
  const versionId = step === "approve" ? plan.latestVersionId : null;
  await tx.stepAll(amendmentWorkflow, step, open, () => ({ closedAt: tx.now, closedById: tx.actor.personId, versionId }));
}
