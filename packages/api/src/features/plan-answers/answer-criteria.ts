import { wordsOf } from "@duban/schema";
import type { ProblemCriterion } from "../close-outs/criterion.entity.js";
import type { Problem } from "../problems/problem.entity.js";
import type { Response } from "./joining.queries.js";

/**
 * The criteria that a problem has from its plan from now on: where it has none yet, or those that came from the plan and of which none with
 * evidence goes. Null where they stay as they are.
 */
export function changedCriteria(
  { closeOutCriteria: present }: Pick<Problem, "closeOutCriteria">,
  { said, before }: Pick<Response, "said" | "before">,
  shown: ReadonlySet<string | null>,
): ProblemCriterion[] | null {
  const wanted = criteriaOf(said.criteria);
  if (wanted.length === 0 || isSame(wanted, present)) return null;
  const isOfPlan = before !== null && isSame(criteriaOf(before.criteria), present);
  if (present.length > 0 && !isOfPlan) return null;
  return losesShown(present, wanted, shown).length > 0 ? null : wanted;
}

/** The criteria of a plan as the ledger keeps them. */
export function criteriaOf(criteria: Response["said"]["criteria"]): ProblemCriterion[] {
  return criteria
    .filter(({ text }) => text.trim() !== "")
    .map(({ id, text, evidenceKind }) => ({ id, text: text.trim(), evidenceKind: evidenceKind ?? "DOCUMENT" }));
}

/** Criteria that would go although there is evidence for them. */
export function losesShown(
  present: readonly ProblemCriterion[],
  wanted: readonly ProblemCriterion[],
  shown: ReadonlySet<string | null>,
): ProblemCriterion[] {
  const kept = new Set(wanted.map(({ id }) => id));
  return present.filter(({ id }) => shown.has(id) && !kept.has(id));
}

function isSame(some: readonly ProblemCriterion[], others: readonly ProblemCriterion[]): boolean {
  return (
    wordsOf(some).join("\n") === wordsOf(others).join("\n") &&
    some.every(({ evidenceKind }, position) => evidenceKind === others[position]?.evidenceKind)
  );
}
