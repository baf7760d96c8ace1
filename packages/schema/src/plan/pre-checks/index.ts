export type { KnownOrganization, KnownProblem, PreCheckContext } from "./context.js";
export type { ParameterDescription } from "./parameter.js";
export { preCheckRule, preCheckRules } from "./registry.js";
export type { PreCheckFinding, PreCheckMessage, Rule, RuleCode } from "./rule.js";
export { checkRuleSet, completeRuleSet, defaultRuleSet, type RuleSetProblem, type RuleSetting } from "./rule-set.js";
export { explain, findingsOfRule, type PreCheckResult, runPreChecks } from "./run.js";
