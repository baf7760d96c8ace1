import { visible } from "../../platform/policy.js";
import { exists, sql } from "../../platform/select/index.js";
import type { Campaign } from "../campaigns/campaign.entity.js";
import type { Organization } from "../organizations/organization.entity.js";
import type { Plan } from "../plans/plan.entity.js";
import { SearchEntry } from "./search-entry.entity.js";

/** Found by whoever sees the thing itself. */
visible(
  SearchEntry,
  ({ id, kind }) => sql`case ${kind}
    when 'PLAN' then ${exists<Plan>("Plan", (plan) => sql`${plan.id} = ${id}`)}
    when 'CAMPAIGN' then ${exists<Campaign>("Campaign", (campaign) => sql`${campaign.id} = ${id}`)}
    else ${exists<Organization>("Organization", (organization) => sql`${organization.id} = ${id}`)} end`,
);
