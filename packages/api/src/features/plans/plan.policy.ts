import { amendmentStates, amendmentWorkflow, planStates, planWorkflow } from "@duban/schema";
import { live } from "../../platform/live/changes.js";
import type { Lookup } from "../../platform/loaders.js";
import { allow, permitted, visible } from "../../platform/policy.js";
import { type Row, viewer } from "../../platform/select/index.js";
import { nameStates } from "../../platform/step.js";
import { Plan } from "./plan.entity.js";
import { PlanAmendment } from "./plan-amendment.entity.js";
import { PlanDraft } from "./plan-draft.entity.js";
import { PlanFingerprint } from "./plan-fingerprint.entity.js";
import { mayReview, planPlace } from "./plan-place.queries.js";
import { PlanReminder } from "./plan-reminder.entity.js";
import { mayRemind } from "./plan-reminder.queries.js";
import { PlanVersion } from "./plan-version.entity.js";

nameStates(planWorkflow, planStates);
nameStates(amendmentWorkflow, amendmentStates);
live(Plan);

const placeOf = (lookup: Lookup, plan: Plan) => planPlace(lookup, plan.id);

// Seen by those who may read plans where the organization stands; what is being written only by those who write it.
visible(Plan, { subtree: "organizationId", action: "plan.read" });
visible(PlanAmendment, { with: "Plan", by: "planId" });
visible(PlanVersion, { with: "Plan", by: "planId" });
visible(PlanFingerprint, { with: "Plan", by: "planId" });
visible(PlanReminder, { with: "Plan", by: "planId" });
visible(PlanDraft, {
  with: "Plan",
  by: "planId",
  where: (_draft, plan: Row<Plan>) => viewer.reachesOrganization(plan.organizationId, "plan.readDraft"),
});

for (const action of [
  "plan.read",
  "plan.readDraft",
  "plan.saveDraft",
  "plan.changeDraft",
  "plan.submit",
  "plan.withdraw",
  "plan.amend",
  "plan.dropAmendment",
] as const) {
  allow([action], Plan, (actor, _plan, { path }) => actor.may(action, path), placeOf);
}

for (const action of ["plan.startReview", "plan.return", "plan.approve", "plan.approveByOverride"] as const) {
  allow([action], Plan, (actor, _plan, place) => mayReview(actor, action, place), placeOf);
}

/** That it is the decider's own decision is asked of the decision: after it the plan may stand at a level beyond the decider's reach. */
allow(["plan.undoDecision"], Plan, (actor, _plan, { path }) => permitted(actor, "plan.undoDecision", path), placeOf);

allow(["plan.remind"], Plan, (actor, plan, place) => mayRemind(actor, plan, place), placeOf);
