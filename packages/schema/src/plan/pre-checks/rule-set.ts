import type { ErrorParams, RefusalCode } from "../../error-codes.js";
import type { Weight } from "../../finding/weight.js";
import type { ParameterValue } from "./parameter.js";
import { preCheckRule, preCheckRules } from "./registry.js";
import type { Rule, RuleCode } from "./rule.js";

/** What a campaign sets for one rule, as it is stored and sent. */
export interface RuleSetting {
  readonly rule: string;
  readonly enabled: boolean;
  readonly weight: Weight;
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
}

/** One thing wrong with a rule set: at which setting, and which refusal says so. */
export interface RuleSetProblem {
  readonly path: readonly string[];
  readonly code: RefusalCode;
  readonly params: ErrorParams<RefusalCode>;
}

/** The rule set a campaign starts with: every rule on, with its own weight and parameters. */
export function defaultRuleSet(): RuleSetting[] {
  return preCheckRules.map((rule) => ({
    rule: rule.code,
    enabled: true,
    weight: rule.weight,
    parameters: parametersOf(rule),
  }));
}

/**
 * A rule set with everything it leaves out filled in from the defaults, in the order of the rules. A rule that the product has
 * learned after the set was made is off in it: a running campaign must not begin to refuse plans by itself.
 */
export function completeRuleSet(settings: readonly RuleSetting[]): RuleSetting[] {
  return defaultRuleSet().map((initial) => {
    const set = settings.find(({ rule }) => rule === initial.rule);
    if (!set) return { ...initial, enabled: settings.length === 0 };
    const given = new Map(set.parameters.map(({ name, value }) => [name, value]));
    const parameters = initial.parameters.map(({ name, value }) => ({ name, value: given.get(name) ?? value }));
    return { rule: initial.rule, enabled: set.enabled, weight: set.weight, parameters };
  });
}

/** The values of a rule's parameters; one that cannot be read any more gives way to the default: a stored set must not stop a submission. */
export function valuesOf(rule: Rule, setting: RuleSetting): Record<string, ParameterValue> {
  const given = new Map(setting.parameters.map(({ name, value }) => [name, value]));
  return Object.fromEntries(
    Object.entries(rule.parameters).map(([name, description]) => {
      const value = given.get(name);
      return [name, (value === undefined ? null : description.parse(value)) ?? description.default];
    }),
  );
}

/** The values of a rule's parameters as a rule set gives them; null where the rule is off. */
export function valuesInForce(code: RuleCode, settings: readonly RuleSetting[]): Readonly<Record<string, ParameterValue>> | null {
  const setting = completeRuleSet(settings).find(({ rule }) => rule === code);
  return setting?.enabled ? valuesOf(preCheckRule(code), setting) : null;
}

/** What is wrong with a rule set that came from outside; nothing when it may be used. */
export function checkRuleSet(settings: readonly RuleSetting[]): RuleSetProblem[] {
  const seen = new Set<string>();
  return settings.flatMap((setting, position): RuleSetProblem[] => {
    const path = [String(position)];
    const rule = preCheckRule(setting.rule);
    if (!rule) return [{ path: [...path, "rule"], code: "RULE_UNKNOWN", params: { rule: setting.rule } }];
    if (seen.has(rule.code)) return [{ path: [...path, "rule"], code: "RULE_DUPLICATE", params: { rule: rule.code } }];
    seen.add(rule.code);
    return checkParameters(rule, setting, path);
  });
}

function checkParameters(rule: Rule, setting: RuleSetting, path: string[]): RuleSetProblem[] {
  return setting.parameters.flatMap(({ name, value }, place): RuleSetProblem[] => {
    const at = [...path, "parameters", String(place)];
    const description = Object.hasOwn(rule.parameters, name) ? rule.parameters[name] : undefined;
    if (!description) return [{ path: [...at, "name"], code: "RULE_PARAMETER_UNKNOWN", params: { rule: rule.code, name } }];
    if (description.parse(value) !== null) return [];
    const params = { rule: rule.code, name: description.title, expected: description.expected };
    return [{ path: [...at, "value"], code: "RULE_PARAMETER_INVALID", params }];
  });
}

function parametersOf(rule: Rule): { name: string; value: string }[] {
  return Object.entries(rule.parameters).map(([name, { default: value }]) => ({ name, value: String(value) }));
}
