import { undoSeconds } from "@duban/schema";
import type { RowChange } from "../../platform/audit.js";
import type { RefusalDetail } from "../../platform/errors.js";
import type { Transaction } from "../../platform/transaction.js";
import type { Plan } from "../plans/plan.entity.js";
import { Decision, type Restored } from "./decision.entity.js";
import type { ReviewRound } from "./review-round.entity.js";

/** A decision that stands, as far as it can be taken back. */
export interface StandingDecision {
  readonly decidedById: string | null;
  readonly decidedAt: Date;
  /** The plan's revision since, as another one means that somebody has acted on it; null when the decision was final at once. */
  readonly revision: number | null;
}

/** Until when what a decision announces is held. */
export function heldUntil(now: Date): Date {
  return new Date(now.getTime() + undoSeconds.held * 1_000);
}

/** What was overridden, and why. */
export type Override = Pick<Decision, "overrideReason" | "overriddenFindings" | "overriddenChecks">;

const nothingOverridden: Override = { overrideReason: null, overriddenFindings: 0, overriddenChecks: 0 };

/** What was decided at which level; where several must approve, each approval is a decision. */
type Decided = Pick<Decision, "verdict" | "note" | "level"> & Partial<Pick<Decision, "reworkDueAt">>;

/** Puts a decision on record with what it changed: the last thing that deciding does. */
export async function recordDecision(
  tx: Transaction,
  plan: Plan,
  round: ReviewRound,
  decided: Decided,
  override = nothingOverridden,
): Promise<void> {
  await tx.insert(Decision, {
    planId: plan.id,
    roundId: round.id,
    round: round.number,
    reworkDueAt: null,
    ...decided,
    ...override,
    decidedAt: tx.now,
    decidedById: tx.actor.personId,
    onBehalfOfId: tx.onBehalfOfId,
    restores: restoresOf(tx.rowChanges),
    undoneAt: null,
  });
}

/** What can be given back; a decision that also changed something else, such as an amendment or the next level, is final at once. */
const restorable: ReadonlySet<string> = new Set(["Plan", "ReviewRound", "ReviewStage", "ReviewFinding", "ReviewOpinion"]);

/** Each row that was changed, as it was before the first of its changes; empty, and so final, when a row was made or removed. */
function restoresOf(changes: readonly RowChange[]): Restored[] {
  const restores = new Map<string, Restored>();
  for (const { noun, subjectId: id, before, after } of changes) {
    if (noun === "ReviewApproval") continue; // stays on record as taken back
    if (!before || !after || !restorable.has(noun)) return [];
    const { revision: _, ...was } = before;
    restores.set(id, { noun, id, before: { ...was, ...restores.get(id)?.before }, revision: Number(after["revision"]) });
  }
  return [...restores.values()];
}

/** Why a decision cannot be taken back, or null when it can. */
export function notUndoable(
  decision: StandingDecision | null,
  plan: Pick<Plan, "revision">,
  { now, personId }: { readonly now: Date; readonly personId: string | null },
): RefusalDetail | null {
  if (!decision || decision.revision === null) return { code: "NOTHING_TO_UNDO" };
  if (decision.decidedById !== personId) return { code: "DECISION_NOT_YOURS" };
  if (now.getTime() > new Date(decision.decidedAt).getTime() + undoSeconds.accepted * 1_000) {
    return { code: "UNDO_TOO_LATE", params: { seconds: undoSeconds.offered } };
  }
  return decision.revision === plan.revision ? null : { code: "UNDO_OVERTAKEN" };
}
