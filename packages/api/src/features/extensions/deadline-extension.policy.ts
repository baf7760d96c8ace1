import { extensionStates, extensionWorkflow } from "@duban/schema";
import { allow, isYes, visible } from "../../platform/policy.js";
import { nameStates } from "../../platform/step.js";
import { Plan } from "../plans/plan.entity.js";
import { mayReview, type PlanPlace, planPlace } from "../plans/plan-place.queries.js";
import { DeadlineExtension } from "./deadline-extension.entity.js";

nameStates(extensionWorkflow, extensionStates);

visible(DeadlineExtension, { with: "Plan", by: "planId" });

allow(
  ["extension.ask"],
  Plan,
  (actor, _plan, { path }: PlanPlace) => actor.may("extension.ask", path),
  (lookup, plan) => planPlace(lookup, plan.id),
);

/** Decided by whoever may review the plan, and never by whoever asked. */
for (const action of ["extension.grant", "extension.refuse"] as const) {
  allow(
    [action],
    DeadlineExtension,
    (actor, extension, place: PlanPlace) => {
      const answer = mayReview(actor, action, place);
      return isYes(answer) && extension.askedById !== null && extension.askedById === actor.personId ? "FOUR_EYES" : answer;
    },
    (lookup, extension) => planPlace(lookup, extension.planId),
  );
}
