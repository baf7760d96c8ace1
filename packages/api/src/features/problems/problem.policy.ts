import { problemStates, problemWorkflow } from "@duban/schema";
import { refuses } from "../../platform/errors.js";
import { live } from "../../platform/live/changes.js";
import type { Lookup } from "../../platform/loaders.js";
import { allow, visible } from "../../platform/policy.js";
import { nameStates } from "../../platform/step.js";
import { Problem } from "./problem.entity.js";
import { ProblemCooperator } from "./problem-cooperator.entity.js";
import { problemPlace } from "./problem-place.queries.js";
import { ProblemRefusal } from "./problem-refusal.entity.js";

nameStates(problemWorkflow, problemStates);
live(Problem, { announcedAs: "problem.updated" });
refuses("problems_in_office", { code: "POST_ENDED_MEANWHILE" });
refuses("problems_in_open_organization", { code: "ORGANIZATION_CLOSED_MEANWHILE" });
refuses("appointments_problems", { code: "APPOINTMENT_TOOK_PROBLEM" });
refuses("organizations_problems", { code: "ORGANIZATION_TOOK_PROBLEM" });

const placeOf = (lookup: Lookup, { id }: Problem) => problemPlace(lookup, id);

visible(Problem, { subtree: "organizationId", action: "problem.read" });
visible(ProblemRefusal, { with: "Problem", by: "problemId" });
visible(ProblemCooperator, { with: "Problem", by: "problemId" });

allow(["problem.read"], Problem, (actor, _problem, { path }) => actor.may("problem.read", path), placeOf);

/** Whoever manages the campaign, where its organization stands. */
for (const action of ["problem.update", "problem.assign", "problem.linkDuplicate", "problem.unlinkDuplicate"] as const) {
  allow([action], Problem, (actor, _problem, { campaignPath }) => actor.may(action, campaignPath), placeOf);
}

/** Whoever may change something of problems anywhere; what may be changed of which is asked of each. */
allow(["problem.revise"], null, (actor) => actor.mayAnywhere("problem.revise"));

/** The responsible unit. */
for (const action of [
  "problem.accept",
  "problem.refuse",
  "problem.start",
  "problem.reportProgress",
  "measure.add",
  "measure.update",
  "measure.complete",
  "measure.remove",
  "measure.fit",
] as const) {
  allow([action], Problem, (actor, _problem, { path }) => actor.may(action, path), placeOf);
}

/** Both may name a successor. */
allow(
  ["problem.handOver"],
  Problem,
  (actor, _problem, { path, campaignPath }) => actor.may("problem.handOver", path) || actor.may("problem.handOver", campaignPath),
  placeOf,
);
