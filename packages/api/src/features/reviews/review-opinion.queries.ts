import { Fault, type RefusalDetail } from "../../platform/errors.js";
import type { Transaction } from "../../platform/transaction.js";
import { Plan } from "../plans/plan.entity.js";
import { ReviewOpinion } from "./review-opinion.entity.js";

/** Holds an opinion, its plan first: whoever decides holds the plan, so that an opinion is given before a decision or not at all. */
export async function lockOpinion(tx: Transaction, opinionId: string): Promise<ReviewOpinion> {
  const [seen] = await tx.find(ReviewOpinion, { id: opinionId });
  if (!seen) throw new Fault("NOT_FOUND");
  await tx.lock(Plan, seen.planId);
  return tx.lock(ReviewOpinion, opinionId);
}

/** Why an opinion is no longer wanted: the level that asked for it has decided. */
export function decidedSince(
  { round, level }: Pick<ReviewOpinion, "round" | "level">,
  plan: Pick<Plan, "state" | "round" | "level">,
): RefusalDetail | null {
  const open = plan.state === "IN_REVIEW" && plan.round === round && plan.level === level;
  return open ? null : { code: "OPINION_TOO_LATE" };
}
