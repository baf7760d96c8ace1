import { inspectionStates, inspectionWorkflow } from "@duban/schema";
import { allow, visible } from "../../platform/policy.js";
import { nameStates } from "../../platform/step.js";
import { type JudgedPlace, judgedPlace } from "../problem-requests/problem-request.queries.js";
import { Problem } from "../problems/problem.entity.js";
import { type ProblemPlace, problemPlace } from "../problems/problem-place.queries.js";
import { Inspection } from "./inspection.entity.js";

nameStates(inspectionWorkflow, inspectionStates);

visible(Inspection, { with: "Problem", by: "problemId" });

/** Whoever manages the campaign registers projects. */
allow(
  ["inspection.schedule"],
  Problem,
  (actor, _problem, { campaignPath }: ProblemPlace) => actor.may("inspection.schedule", campaignPath),
  (lookup, { id }) => problemPlace(lookup, id),
);

/** The superior side inspects, as far as it does not answer for the problem (回避). */
allow(
  ["inspection.record"],
  Problem,
  (actor, _problem, { campaignPath, answererIds }: JudgedPlace) => {
    if (!actor.mayOneself("inspection.record", campaignPath)) return false;
    return actor.personId !== null && answererIds.includes(actor.personId) ? "INSPECTION_OWN" : true;
  },
  // Most problems are no projects, so that nobody asks who answers for them.
  async (lookup, { id, projectOn }) =>
    projectOn === null ? { ...(await problemPlace(lookup, id)), answererIds: [] } : judgedPlace(lookup, id),
);
