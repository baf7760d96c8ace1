import { problemRequestStates, problemRequestWorkflow } from "@duban/schema";
import type { Actor } from "../../platform/actor.js";
import { refuses } from "../../platform/errors.js";
import { type Answer, allow, visible } from "../../platform/policy.js";
import { nameStates } from "../../platform/step.js";
import { Problem } from "../problems/problem.entity.js";
import { type ProblemPlace, problemPlace } from "../problems/problem-place.queries.js";
import { ProblemRequest } from "./problem-request.entity.js";
import { type JudgedPlace, judgedPlace } from "./problem-request.queries.js";
import { ProblemVerification } from "./problem-verification.entity.js";

nameStates(problemRequestWorkflow, problemRequestStates);
refuses("problem_requests_one_open", { code: "PROBLEM_REQUEST_PENDING" });

visible(ProblemRequest, { with: "Problem", by: "problemId" });
visible(ProblemVerification, { with: "Problem", by: "problemId" });

/** The responsible unit asks. */
for (const action of ["problem.askExtension", "problem.askStanding"] as const) {
  allow(
    [action],
    Problem,
    (actor, _problem, { path }: ProblemPlace) => actor.may(action, path),
    (lookup, { id }) => problemPlace(lookup, id),
  );
}
allow(
  ["problemRequest.withdraw"],
  ProblemRequest,
  (actor, _request, { path }: ProblemPlace) => actor.may("problemRequest.withdraw", path),
  (lookup, { problemId }) => problemPlace(lookup, problemId),
);

/** The superior decides: whoever has the right where the campaign is run, and neither asked nor answers for the problem (回避). */
for (const action of ["problemRequest.grant", "problemRequest.refuse"] as const) {
  allow(
    [action],
    ProblemRequest,
    (actor, { askedById }, place: JudgedPlace) => mayJudge(actor, action, place, askedById),
    (lookup, { problemId }) => judgedPlace(lookup, problemId),
  );
}
allow(
  ["problem.verifyAgain"],
  Problem,
  (actor, _problem, place: JudgedPlace) => mayJudge(actor, "problem.verifyAgain", place, null),
  // Of most problems nothing is verified, so that nobody asks who answers for them.
  async (lookup, { id, standing }) =>
    standing === "CONTINUOUS" ? judgedPlace(lookup, id) : { ...(await problemPlace(lookup, id)), answererIds: [] },
);

function mayJudge(
  actor: Actor,
  action: "problemRequest.grant" | "problemRequest.refuse" | "problem.verifyAgain",
  { campaignPath, answererIds }: JudgedPlace,
  askedById: string | null,
): Answer {
  if (!actor.may(action, campaignPath)) return false;
  const { personId } = actor;
  const isOfIt = personId !== null && (personId === askedById || answererIds.includes(personId));
  return isOfIt ? "PROBLEM_REQUEST_OWN" : true;
}
