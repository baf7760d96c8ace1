export type { KnownOrganization, KnownProblem, PreCheckContext, TextLikeness } from "./context.js";
export { leadTimesInForce } from "./lead-times.js";
export { type ParameterDescription, type ParameterValue, wordLimits, wordsIn } from "./parameter.js";
export { preCheckRule, preCheckRules } from "./registry.js";
export type { PreCheckFinding, PreCheckMessage, Rule, RuleCode } from "./rule.js";
export { checkRuleSet, completeRuleSet, defaultRuleSet, type RuleSetProblem, type RuleSetting, valuesInForce } from "./rule-set.js";
export { explain, findingsOfRule, type PreCheckResult, runPreChecks } from "./run.js";
