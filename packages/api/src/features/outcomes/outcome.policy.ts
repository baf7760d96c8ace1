import { refuses } from "../../platform/errors.js";
import { allow, visible } from "../../platform/policy.js";
import type { JudgedPlace } from "../problem-requests/problem-request.queries.js";
import { Problem } from "../problems/problem.entity.js";
import { type ProblemPlace, problemPlace } from "../problems/problem-place.queries.js";
import { waivedPlace } from "./outcome-place.queries.js";
import { OutcomeReading } from "./outcome-reading.entity.js";
import { OutcomeTarget } from "./outcome-target.entity.js";

refuses("outcome_readings_evidence", { code: "EVIDENCE_OF_OUTCOME" });

visible(OutcomeTarget, { with: "Problem", by: "problemId" });
visible(OutcomeReading, { with: "Problem", by: "problemId" });

/** The responsible unit aims, and whoever manages the campaign. */
allow(
  ["outcome.addTarget"],
  Problem,
  (actor, _problem, { path, campaignPath }: ProblemPlace) =>
    actor.may("outcome.addTarget", path) || actor.may("outcome.addTarget", campaignPath),
  (lookup, { id }) => problemPlace(lookup, id),
);
allow(
  ["outcome.record"],
  OutcomeTarget,
  (actor, _target, { path, campaignPath }: ProblemPlace) => actor.may("outcome.record", path) || actor.may("outcome.record", campaignPath),
  (lookup, { problemId }) => problemPlace(lookup, problemId),
);

/** Once work has started a unit no longer says what it is measured by; whoever manages the campaign may. */
for (const action of ["outcome.updateTarget", "outcome.removeTarget"] as const) {
  allow(
    [action],
    OutcomeTarget,
    (actor, _target, { state, path, campaignPath }: ProblemPlace) => {
      const manages = actor.may(action, campaignPath) && actor.may("closeOut.acceptCriteria", campaignPath);
      if (manages || !actor.may(action, path)) return manages;
      return state === "ASSIGNED" || state === "ACCEPTED" ? true : "OUTCOME_TARGET_BINDING";
    },
    (lookup, { problemId }) => problemPlace(lookup, problemId),
  );
}

/** The superior waives: whoever has the right where the campaign is run, and answers neither for the problem nor for the target (回避). */
allow(
  ["outcome.waive"],
  OutcomeTarget,
  (actor, _target, { campaignPath, answererIds }: JudgedPlace) => {
    if (!actor.may("outcome.waive", campaignPath)) return false;
    return actor.personId !== null && answererIds.includes(actor.personId) ? "OUTCOME_WAIVER_OWN" : true;
  },
  (lookup, target) => waivedPlace(lookup, target),
);
