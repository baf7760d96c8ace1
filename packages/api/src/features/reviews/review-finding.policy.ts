import { findingStates, findingWorkflow } from "@duban/schema";
import type { Lookup } from "../../platform/loaders.js";
import { allow, isYes, visible } from "../../platform/policy.js";
import { type Row, sql, viewer } from "../../platform/select/index.js";
import { nameStates } from "../../platform/step.js";
import { Plan } from "../plans/plan.entity.js";
import { mayReview, type PlanPlace, planPlace } from "../plans/plan-place.queries.js";
import { Decision } from "./decision.entity.js";
import { FindingAnswer } from "./finding-answer.entity.js";
import { ReviewApproval } from "./review-approval.entity.js";
import { ReviewFinding } from "./review-finding.entity.js";
import { ReviewRound } from "./review-round.entity.js";
import { ReviewStage } from "./review-stage.entity.js";

nameStates(findingWorkflow, findingStates);

const placeOf = (lookup: Lookup, finding: ReviewFinding) => planPlace(lookup, finding.planId);

visible(ReviewRound, { with: "Plan", by: "planId" });
visible(ReviewStage, { with: "Plan", by: "planId" });
visible(ReviewApproval, { with: "Plan", by: "planId" });

/** A decision is seen with its plan; one that was taken back before anything went out by those only who may decide there. */
visible(Decision, {
  with: "Plan",
  by: "planId",
  where: (decision, plan: Row<Plan>) =>
    sql`(${decision.undoneAt} is null or ${viewer.reachesOrganization(plan.reviewingOrganizationId, "plan.approve")})`,
});

/** Findings are seen with their plan; a draft by its author only, until it is sent. */
visible(ReviewFinding, {
  with: "Plan",
  by: "planId",
  where: ({ state, authorId }) => sql`(${state} <> 'DRAFT' or ${authorId} = ${viewer.personId})`,
});

/** Answers are seen with their plan; those that are still being written by the side that writes them. */
visible(FindingAnswer, {
  with: "Plan",
  by: "planId",
  where: (answer, plan: Row<Plan>) =>
    sql`(${answer.round} <= ${plan.round} or ${viewer.reachesOrganization(plan.organizationId, "plan.readDraft")})`,
});

allow(
  ["finding.read"],
  ReviewFinding,
  (actor, finding, { path }) => actor.may("finding.read", path) && (finding.state !== "DRAFT" || finding.authorId === actor.personId),
  placeOf,
);

allow(
  ["finding.draft"],
  Plan,
  (actor, _plan, place: PlanPlace) => mayReview(actor, "finding.draft", place),
  (lookup, plan) => planPlace(lookup, plan.id),
);

for (const action of ["finding.update", "finding.discard"] as const) {
  allow(
    [action],
    ReviewFinding,
    (actor, finding, place: PlanPlace) => {
      const answer = mayReview(actor, action, place);
      return isYes(answer) && finding.authorId !== actor.personId ? "FINDING_NOT_YOURS" : answer;
    },
    placeOf,
  );
}

for (const action of ["finding.confirm", "finding.raiseAgain"] as const) {
  allow([action], ReviewFinding, (actor, _finding, place: PlanPlace) => mayReview(actor, action, place), placeOf);
}

for (const action of ["finding.answer", "finding.acceptSuggestion"] as const) {
  allow([action], ReviewFinding, (actor, _finding, { path }) => actor.may(action, path), placeOf);
}
