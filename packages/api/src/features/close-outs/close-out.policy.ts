import { closeOutStates, closeOutWorkflow } from "@duban/schema";
import { refuses } from "../../platform/errors.js";
import { allow, visible } from "../../platform/policy.js";
import { nameStates } from "../../platform/step.js";
import { Problem } from "../problems/problem.entity.js";
import { type ProblemPlace, problemPlace } from "../problems/problem-place.queries.js";
import { CloseOut } from "./close-out.entity.js";
import { CloseOutCheck } from "./close-out-check.entity.js";
import { CloseOutObjection } from "./close-out-objection.entity.js";
import { closeOutPlace, mayCheck } from "./close-out-place.queries.js";
import { SiteCheck } from "./site-check.entity.js";

nameStates(closeOutWorkflow, closeOutStates);
refuses("evidence_of_close_out", { code: "EVIDENCE_KEPT" });
refuses("problems_checked", { code: "CLOSE_OUT_WAITING" });

visible(CloseOut, { with: "Problem", by: "problemId" });
visible(CloseOutCheck, { with: "Problem", by: "problemId" });
visible(SiteCheck, { with: "Problem", by: "problemId" });
visible(CloseOutObjection, { with: "Problem", by: "problemId" });

/** The responsible unit proposes; whoever manages the campaign decides. */
allow(
  ["closeOut.setCriteria"],
  Problem,
  (actor, _problem, { path, campaignPath }: ProblemPlace) =>
    actor.may("closeOut.setCriteria", path) || actor.may("closeOut.setCriteria", campaignPath),
  (lookup, { id }) => problemPlace(lookup, id),
);
allow(
  ["closeOut.acceptCriteria"],
  Problem,
  (actor, _problem, { campaignPath }: ProblemPlace) => actor.may("closeOut.acceptCriteria", campaignPath),
  (lookup, { id }) => problemPlace(lookup, id),
);

/** The responsible unit. */
allow(
  ["closeOut.request"],
  Problem,
  (actor, _problem, { path }: ProblemPlace) => actor.may("closeOut.request", path),
  (lookup, { id }) => problemPlace(lookup, id),
);
allow(
  ["closeOut.withdraw"],
  CloseOut,
  (actor, _closeOut, { path }: ProblemPlace) => actor.may("closeOut.withdraw", path),
  (lookup, { problemId }) => problemPlace(lookup, problemId),
);

/** Whoever is at the level whose turn it is, and free of the matter. */
for (const action of ["closeOut.pass", "closeOut.refuse", "closeOut.checkOnSite", "closeOut.object"] as const) {
  allow([action], CloseOut, (actor, _closeOut, place) => mayCheck(actor, action, place), closeOutPlace);
}
