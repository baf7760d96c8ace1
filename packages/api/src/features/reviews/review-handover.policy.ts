import { allow, visible } from "../../platform/policy.js";
import type { Row } from "../../platform/select/index.js";
import { Plan } from "../plans/plan.entity.js";
import { mayReview, type PlanPlace, planPlace } from "../plans/plan-place.queries.js";
import { ReviewHandover } from "./review-handover.entity.js";
import { isOnReviewingSide } from "./reviewing-side.queries.js";

visible(ReviewHandover, { with: "Plan", by: "planId", where: (_handover, plan: Row<Plan>) => isOnReviewingSide(plan) });

for (const action of ["plan.claimReview", "plan.handOverReview"] as const) {
  allow(
    [action],
    Plan,
    (actor, _plan, place: PlanPlace) => mayReview(actor, action, place),
    (lookup, plan) => planPlace(lookup, plan.id),
  );
}
