import { allow } from "../../platform/policy.js";
import { Problem } from "../problems/problem.entity.js";
import { type ProblemPlace, problemPlace } from "../problems/problem-place.queries.js";

const action = "problem.resolveOnTheSpot";

/** As with registering: whoever manages the campaign for anybody, a unit for what it found itself. */
allow(
  [action],
  Problem,
  (actor, { kind }, { path, campaignPath }: ProblemPlace) => {
    const manages = actor.may(action, campaignPath) && actor.may("problem.assign", campaignPath);
    if (manages || !actor.may(action, path)) return manages;
    return kind === "SELF_CHECK" || kind === "RESEARCH" ? true : "SPOT_NOT_OWN";
  },
  (lookup, { id }) => problemPlace(lookup, id),
);
