import type { Feature } from "../../platform/feature.js";
import { Campaign } from "./campaign.entity.js";
import { CampaignResolver } from "./campaign.resolver.js";
import { CampaignParticipant } from "./campaign-participant.entity.js";
import "./campaign.policy.js";

const name = 200;

/** Campaigns, who takes part in them, and the request for plans. */
export const campaigns: Feature = {
  name: "campaigns",
  nouns: [Campaign, CampaignParticipant],
  resolvers: [CampaignResolver],
  textLimits: {
    "CreateCampaignInput.title": name,
    "CreateCampaignInput.titleEn": name,
    "CreateCampaignInput.code": name,
    "CreateCampaignInput.themes": name,
    "SaveCampaignTemplateInput.code": name,
    "SaveCampaignTemplateInput.title": name,
    "SaveCampaignTemplateInput.titleEn": name,
    "SaveCampaignTemplateInput.sector": 50,
    "UpdateCampaignInput.title": name,
    "UpdateCampaignInput.titleEn": name,
    "UpdateCampaignInput.themes": name,
    "CampaignBatchInput.name": name,
    "ReasonCodeInput.code": name,
    "ReasonCodeInput.label": name,
    "ReasonCodeInput.labelEn": name,
  },
};
