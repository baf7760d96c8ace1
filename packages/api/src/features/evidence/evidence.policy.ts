import { allow, visible } from "../../platform/policy.js";
import { Problem } from "../problems/problem.entity.js";
import { type ProblemPlace, problemPlace } from "../problems/problem-place.queries.js";
import { Evidence } from "./evidence.entity.js";

visible(Evidence, { with: "Problem", by: "problemId" });

/** The responsible unit, and whoever manages the campaign: what is found on a visit is evidence, too. */
for (const action of ["evidence.add", "evidence.remove"] as const) {
  allow(
    [action],
    Problem,
    (actor, _problem, { path, campaignPath }: ProblemPlace) => actor.may(action, path) || actor.may(action, campaignPath),
    (lookup, { id }) => problemPlace(lookup, id),
  );
}
