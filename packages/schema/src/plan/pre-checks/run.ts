import type { Weight } from "../../finding/weight.js";
import type { Locale } from "../../locale.js";
import { fill } from "../../messages.js";
import type { PlanContent } from "../content.js";
import type { PreCheckContext } from "./context.js";
import { preCheckRule, preCheckRules } from "./registry.js";
import type { PreCheckFinding, PreCheckMessage, Rule, RuleCode } from "./rule.js";
import { completeRuleSet, defaultRuleSet, type RuleSetting, valuesOf } from "./rule-set.js";

/** What one rule says about one content. */
export interface PreCheckResult {
  readonly rule: RuleCode;
  readonly weight: Weight;
  readonly passed: boolean;
  readonly findings: readonly PreCheckFinding[];
}

/** Findings of one rule that are told apart; a summary stands for the rest, so that an empty import does not drown the page. */
export const findingsOfRule = 100;

const moreFindings: PreCheckMessage = {
  why: { zh: "另有 {count} 处同类问题。", en: "The same in {count} more places." },
  remedy: { zh: "改正以上各处后会继续列出。", en: "They are listed as you correct the ones above." },
};

/** Runs every rule that is switched on over a content. Pure: the same content and context give the same results. */
export function runPreChecks(
  content: PlanContent,
  context: PreCheckContext,
  ruleSet: readonly RuleSetting[] = defaultRuleSet(),
): PreCheckResult[] {
  const settings = new Map(completeRuleSet(ruleSet).map((setting) => [setting.rule, setting]));
  return preCheckRules.flatMap((rule) => {
    const setting = settings.get(rule.code);
    if (!setting?.enabled) return [];
    const findings = findingsOf(rule, content, context, setting);
    return [{ rule: rule.code, weight: setting.weight, passed: findings.length === 0, findings }];
  });
}

/** A finding in words. */
export function explain(finding: PreCheckFinding, locale: Locale): { why: string; remedy: string } {
  const [code = "", name = ""] = finding.messageCode.split(".");
  const message = name === "MORE" ? moreFindings : preCheckRule(code)?.messages[name];
  if (!message) throw new Error(`No pre-check has the message ${finding.messageCode}`);
  return { why: fill(message.why, finding.params, locale), remedy: fill(message.remedy, finding.params, locale) };
}

function findingsOf(rule: Rule, content: PlanContent, context: PreCheckContext, setting: RuleSetting): PreCheckFinding[] {
  const findings: PreCheckFinding[] = [];
  let more: PreCheckFinding | null = null;
  let count = 0;
  rule.check({ content, context, parameters: valuesOf(rule, setting) }, (message, anchor, params) => {
    if (findings.length < findingsOfRule) {
      findings.push({ anchor, messageCode: `${rule.code}.${message}`, params });
      return;
    }
    count++;
    more ??= {
      anchor: { section: anchor.section, rowId: null, field: null },
      messageCode: `${rule.code}.MORE`,
      params: {},
    };
  });
  return more ? [...findings, { ...(more as PreCheckFinding), params: { count } }] : findings;
}
