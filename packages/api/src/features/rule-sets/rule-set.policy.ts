import { visible } from "../../platform/policy.js";
import { RuleSet } from "./rule-set.entity.js";

visible(RuleSet, { with: "Campaign", by: "campaignId" });
