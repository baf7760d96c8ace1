import { type Action, campaignStates, campaignWorkflow } from "@duban/schema";
import type { Actor } from "../../platform/actor.js";
import { refuses } from "../../platform/errors.js";
import type { Lookup } from "../../platform/loaders.js";
import { allow, visible } from "../../platform/policy.js";
import { exists, once, type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import { nameStates } from "../../platform/step.js";
import { Organization } from "../organizations/organization.entity.js";
import { placeOf } from "../organizations/organization.queries.js";
import { Campaign } from "./campaign.entity.js";
import { participantPaths } from "./campaign.queries.js";
import { CampaignParticipant } from "./campaign-participant.entity.js";

nameStates(campaignWorkflow, campaignStates);
refuses("campaigns_code", { code: "CAMPAIGN_CODE_TAKEN", path: ["input", "code"] });

/** What is done to a campaign is done where it stands: by those who manage campaigns at the organization that runs it. */
const upkeep: readonly Action[] = [
  "campaign.update",
  "campaign.close",
  "campaign.setParticipants",
  "campaign.saveTemplate",
  "campaign.setPlanTemplate",
  "problem.setTerms",
  "ruleSet.change",
  "ruleSet.try",
  "closeOut.setTerms",
  "lookBack.setTerms",
  "letter.setTerms",
  "lookBack.draw",
  "problem.handDown",
  "plan.request",
];

allow(["campaign.create"], Organization, (actor, { path }) => actor.may("campaign.create", path));
for (const action of upkeep) allow([action], Campaign, (actor, _campaign, { path }) => actor.may(action, path), placeOf);

// Whoever may read at the organization that runs it; once it is open, also whoever may read at one that takes part. A template is
// for those, too, who prepare campaigns further down.
visible(Campaign, (campaign) =>
  viewer.seesAllOr(
    "campaign.read",
    () =>
      sql`${viewer.reachesOrganization(campaign.organizationId, "campaign.read")} or ${takesPart(campaign)}
        or ${viewer.seesAnyAnd("campaign.create", () => isPatternFor(campaign))}`,
  ),
);

/** Whether a campaign is a template of an organization above one for which the viewer may make campaigns. */
function isPatternFor(campaign: Row<Campaign>): Sql {
  const above = exists<Organization>(
    "Organization",
    ({ id, path }) => sql`${id} = ${campaign.organizationId} and ${viewer.standsBelow(path, "campaign.create")}`,
  );
  return sql`(${campaign.state} = 'TEMPLATE' and ${above})`;
}

/**
 * Whether a campaign is open, or was, where an organization takes part for which the viewer reads: found for all campaigns at once, which
 * are few. One range after the other up to the first that takes part, since what comes of a join begins with the thousands of a campaign.
 */
function takesPart(campaign: Row<Campaign>): Sql {
  const taken = sql`select c.id from app.campaigns c where c.tenant_id = ${viewer.tenantId} and c.state <> 'DRAFT' and exists (
    select from ${viewer.ranges("campaign.read")} g(low, high) cross join lateral (
      select from app.campaign_participants x
      where x.tenant_id = ${viewer.tenantId} and x.campaign_id = c.id and x.path >= g.low and x.path <= g.high
      limit 1) found)`;
  return sql`${campaign.id} in (select id from ${once("campaigns_with_part", taken)})`;
}

visible(CampaignParticipant, { subtree: "organizationId", action: "campaign.read" });
allow(["campaign.read"], Campaign, mayRead, async (lookup: Lookup, campaign: Campaign) => ({
  ...(await placeOf(lookup, campaign)),
  taking: (await lookup.load(participantPaths, campaign.id)) ?? [],
}));

function mayRead(
  actor: Actor,
  { state }: Campaign,
  { path, taking }: { readonly path: string; readonly taking: readonly string[] },
): boolean {
  if (actor.may("campaign.read", path)) return true;
  if (state === "TEMPLATE") return actor.paths("campaign.create").some((own) => own.path.startsWith(path));
  return state !== "DRAFT" && taking.some((one) => actor.may("campaign.read", one));
}
