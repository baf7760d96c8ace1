import { refuses } from "../../platform/errors.js";
import { allow, visible } from "../../platform/policy.js";
import { exists, sql } from "../../platform/select/index.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { placeOf } from "../organizations/organization.queries.js";
import type { Problem } from "../problems/problem.entity.js";
import { RootCause } from "./root-cause.entity.js";

refuses("root_causes_once", { code: "ROOT_CAUSE_EXISTS" });
refuses("root_causes_acyclic", { code: "ROOT_CAUSE_CIRCLE", params: { path: "…" } });

// Whoever sees both ends of it; a theme is seen with its campaign.
visible(
  RootCause,
  ({ campaignId, causeProblemId, effectProblemId }) =>
    sql`(${causeProblemId} is null or ${exists<Problem>("Problem", ({ id }) => sql`${id} = ${causeProblemId}`)})
      and (${effectProblemId} is null or ${exists<Problem>("Problem", ({ id }) => sql`${id} = ${effectProblemId}`)})
      and (${causeProblemId} is not null or ${exists<Campaign>("Campaign", ({ id }) => sql`${id} = ${campaignId}`)})`,
);

/** Whoever manages the campaign: what comes from what is said once for all units of it. */
for (const action of ["rootCause.link", "rootCause.unlink"] as const) {
  allow([action], Campaign, (actor, _campaign, { path }) => actor.may(action, path), placeOf);
}
