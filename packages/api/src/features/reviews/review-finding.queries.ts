import { Fault } from "../../platform/errors.js";
import type { Transaction } from "../../platform/transaction.js";
import { Plan } from "../plans/plan.entity.js";
import { ReviewFinding } from "./review-finding.entity.js";

/** Holds a finding, its plan first: whoever changes several findings of a plan holds the plan, so nobody waits in a circle. */
export async function lockFinding(tx: Transaction, findingId: string): Promise<ReviewFinding> {
  const [seen] = await tx.find(ReviewFinding, { id: findingId });
  if (!seen) throw new Fault("NOT_FOUND");
  await tx.lock(Plan, seen.planId);
  return tx.lock(ReviewFinding, findingId);
}
