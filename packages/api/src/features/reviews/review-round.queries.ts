import type { Transaction } from "../../platform/transaction.js";
import type { Plan } from "../plans/plan.entity.js";
import { ReviewRound } from "./review-round.entity.js";

/** The round of the version submitted last, held until the commit. The plan is locked. */
export async function presentRound(tx: Transaction, plan: Plan): Promise<ReviewRound> {
  const [round] = await tx.find(ReviewRound, { planId: plan.id, number: plan.round }, { lock: true });
  if (!round) throw new Error(`Plan ${plan.id} has no round ${plan.round}`);
  return round;
}
