import { commonPassages, fingerprintOf } from "@duban/schema";
import type { Actor } from "../../platform/actor.js";
import type { Lookup } from "../../platform/loaders.js";
import { nearPlans } from "./plan-likeness.queries.js";
import { planPlace } from "./plan-place.queries.js";
import { submittedPlan } from "./pre-check.queries.js";
import type { SimilarPlan } from "./similar-plan.entity.js";

/** Less than this part in a hundred is chance. */
const leastPercent = 15;

/** The plans that say much of what a plan's latest version says, among those that the actor may read, side by side with it. */
export async function similarPlans(lookup: Lookup, actor: Actor, planId: string): Promise<Omit<SimilarPlan, "plan">[]> {
  const own = await submittedPlan(lookup, planId);
  if (!own) return [];
  const { plans, common } = await nearPlans(lookup, planId, fingerprintOf(own.content, own.leftOut));
  const likely = plans.filter(({ percent }) => percent >= leastPercent);
  const found = await Promise.all(
    likely.map(async ({ planId: other, percent }) => {
      const [{ path }, theirs] = await Promise.all([planPlace(lookup, other), submittedPlan(lookup, other)]);
      if (!theirs || !actor.may("plan.read", path)) return [];
      return [{ planId: other, percent, passages: commonPassages(own, theirs, common).map(({ mine, theirs }) => ({ mine, theirs })) }];
    }),
  );
  return found.flat() as Omit<SimilarPlan, "plan">[];
}
