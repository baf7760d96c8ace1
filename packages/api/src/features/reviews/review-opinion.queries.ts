import { opinionWorkflow } from "@duban/schema";
import { Fault, type RefusalDetail } from "../../platform/errors.js";
import type { Transaction } from "../../platform/transaction.js";
import { Plan } from "../plans/plan.entity.js";
import { heldUntil } from "./decision.queries.js";
import { ReviewOpinion } from "./review-opinion.entity.js";

/** Holds an opinion, its plan first: whoever decides holds the plan, so that an opinion is given before a decision or not at all. */
export async function lockOpinion(tx: Transaction, opinionId: string): Promise<ReviewOpinion> {
  const [seen] = await tx.find(ReviewOpinion, { id: opinionId });
  if (!seen) throw new Fault("NOT_FOUND");
  await tx.lock(Plan, seen.planId);
  return tx.lock(ReviewOpinion, opinionId);
}

/** What nobody has answered when the present level decides is asked no more; whoever was asked is told. The plan is locked. */
export async function lapseOpinions(tx: Transaction, plan: Plan, pending: readonly ReviewOpinion[]): Promise<void> {
  if (pending.length === 0) return;
  const { round } = plan;
  await tx.stepAll(opinionWorkflow, "lapse", pending, () => ({ closedAt: tx.now }));
  tx.emit("plan.opinionsLapsed", plan, { round, personIds: pending.map(({ askedId }) => askedId) }, { heldUntil: heldUntil(tx.now) });
}

/** Why an opinion is no longer wanted: the level that asked for it has decided. */
export function lapsed({ state }: Pick<ReviewOpinion, "state">): RefusalDetail | null {
  return state === "LAPSED" ? { code: "OPINION_TOO_LATE" } : null;
}
