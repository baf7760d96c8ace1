import { ObjectType } from "type-graphql";
import { Payload } from "../../platform/payload.js";
import { One } from "../../platform/select/index.js";
import type { Campaign } from "./campaign.entity.js";

/** What every mutation of a campaign answers with, that of its rule set included. */
@ObjectType({ simpleResolvers: true, description: "A campaign after a change, or why nothing was changed." })
export class CampaignPayload extends Payload {
  campaignId?: string;

  @One<Campaign>("Campaign", "campaignId", { description: "The campaign; null when nothing was changed." })
  campaign!: Campaign | null;
}
