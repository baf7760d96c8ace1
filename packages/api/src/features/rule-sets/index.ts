import type { Feature } from "../../platform/feature.js";
import { RuleSet } from "./rule-set.entity.js";
import { RuleSetResolver } from "./rule-set.resolver.js";
import { RuleTrialResolver } from "./rule-trial.resolver.js";
import "./rule-set.policy.js";

/** Versions of the pre-check rules of campaigns. */
export const ruleSets: Feature = {
  name: "rule-sets",
  nouns: [RuleSet],
  resolvers: [RuleSetResolver, RuleTrialResolver],
  textLimits: { "RuleSettingInput.rule": 200, "RuleParameterInput.name": 200, "RuleParameterInput.value": 4_000 },
};
