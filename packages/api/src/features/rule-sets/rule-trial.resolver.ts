import { type PreCheckResult as Judgement, type Locale, preCheckRules, textIn } from "@duban/schema";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { inWords } from "../plans/pre-check.entity.js";
import { TryRuleSetInput } from "./rule-set.inputs.js";
import { tryRuleSet } from "./rule-trial.commands.js";
import { RuleTrialPayload } from "./rule-trial.entity.js";
import type { JudgedPlan, TrialOutcome } from "./rule-trial.queries.js";

@Resolver(() => RuleTrialPayload)
export class RuleTrialResolver {
  @Mutation(() => RuleTrialPayload, {
    description:
      "Tries changed rules on the plans of a campaign that were submitted last, before they are switched on; nothing is changed.",
  })
  async tryRuleSet(@Arg("input", () => TryRuleSetInput) input: TryRuleSetInput, @Ctx() ctx: Context) {
    const { outcome, userErrors } = await ctx.run(tryRuleSet, input);
    return outcome ? { trial: told(outcome, ctx.locale), userErrors } : { userErrors };
  }
}

function told({ judged, submitted }: TrialOutcome, locale: Locale) {
  const count = (of: "present" | "tried", holds: (results: readonly Judgement[]) => boolean) =>
    judged.filter((plan) => holds(plan[of])).length;
  const rules = preCheckRules.map(({ code, title }) => {
    const fails = (results: readonly Judgement[]) => results.some(({ rule, passed }) => rule === code && !passed);
    return { rule: code, title: textIn(title, locale), failedNow: count("present", fails), failedThen: count("tried", fails) };
  });
  return {
    tried: judged.length,
    submitted,
    blockedNow: count("present", isBlocked),
    blockedThen: count("tried", isBlocked),
    rules: rules.filter(({ failedNow, failedThen }) => failedNow + failedThen > 0),
    plans: judged.flatMap((plan) => {
      const changed = changedIn(plan);
      return changed.length === 0
        ? []
        : [
            {
              planId: plan.planId,
              blockedNow: isBlocked(plan.present),
              blockedThen: isBlocked(plan.tried),
              changed: inWords(changed, locale),
            },
          ];
    }),
  };
}

function isBlocked(results: readonly Judgement[]): boolean {
  return results.some(({ passed, weight }) => !passed && weight === "BLOCKING");
}

/** What the tried rules say otherwise: other places, another weight, or nothing any more. */
function changedIn({ present, tried }: JudgedPlan): Judgement[] {
  return preCheckRules.flatMap(({ code }) => {
    const [before, after] = [present, tried].map((results) => results.find(({ rule }) => rule === code));
    if (JSON.stringify(before?.findings ?? []) === JSON.stringify(after?.findings ?? []) && weightOf(before) === weightOf(after)) return [];
    return after ? [after] : before ? [{ ...before, passed: true, findings: [] }] : [];
  });
}

/** The weight of what was found; of nothing found it does not matter. */
function weightOf(result: Judgement | undefined): Judgement["weight"] | null {
  return result && !result.passed ? result.weight : null;
}
