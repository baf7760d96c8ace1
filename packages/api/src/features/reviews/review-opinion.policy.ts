import { opinionStates, opinionWorkflow } from "@duban/schema";
import { live } from "../../platform/live/changes.js";
import { allow, visible } from "../../platform/policy.js";
import { type Row, sql, viewer } from "../../platform/select/index.js";
import { nameStates } from "../../platform/step.js";
import { Plan } from "../plans/plan.entity.js";
import { mayReview, type PlanPlace, planPlace } from "../plans/plan-place.queries.js";
import { ReviewOpinion } from "./review-opinion.entity.js";
import { isOnReviewingSide } from "./reviewing-side.queries.js";

nameStates(opinionWorkflow, opinionStates);
live(ReviewOpinion);

/** Seen by the reviewing side and by whoever is asked, as long as they may read the plan. */
visible(ReviewOpinion, {
  with: "Plan",
  by: "planId",
  where: ({ askedId }, plan: Row<Plan>) => sql`(${askedId} = ${viewer.personId} or ${isOnReviewingSide(plan)})`,
});

allow(
  ["opinion.ask"],
  Plan,
  (actor, _plan, place: PlanPlace) => mayReview(actor, "opinion.ask", place),
  (lookup, plan) => planPlace(lookup, plan.id),
);

for (const [action, who] of [
  ["opinion.give", "askedId"],
  ["opinion.withdraw", "askedById"],
] as const) {
  allow(
    [action],
    ReviewOpinion,
    (actor, opinion, { path }: PlanPlace) => actor.may(action, path) && (opinion[who] === actor.personId || "OPINION_NOT_YOURS"),
    (lookup, opinion) => planPlace(lookup, opinion.planId),
  );
}
