import { type PlanContent, type PreCheckContext, type PreCheckResult, runPreChecks } from "@duban/schema";
import { startTransition, useEffect, useMemo, useRef, useState } from "react";
import { useViewer } from "../../../../../shell/viewer";
import type { EditorPlan } from "../editor-queries";

const pause = 250;

/** What the plan is judged against, the same as at its submission. */
export function usePreCheckContext(plan: EditorPlan): PreCheckContext {
  const { today } = useViewer();
  return useMemo(
    () => ({
      campaign: { startsOn: plan.campaign?.startsOn ?? today, endsOn: plan.campaign?.endsOn ?? today, pillars: plan.campaign?.pillars ?? [] },
      today,
      organization: { id: plan.organization?.id ?? "", name: plan.organization?.name ?? "" },
      subordinates: plan.organization?.children.edges.flatMap(({ node: { id, name, state } }) => (state === "OPEN" ? [{ id, name }] : [])) ?? [],
      problems: plan.problems,
      inheritedProblems: [],
    }),
    [plan.campaign, plan.organization, plan.problems, today],
  );
}

/** The rules of the campaign over the content, run again whenever typing pauses. */
export function usePreChecks(plan: EditorPlan, content: PlanContent): readonly PreCheckResult[] {
  const context = usePreCheckContext(plan);
  const rules = plan.campaign?.ruleSet?.rules;
  const [results, setResults] = useState(() => runPreChecks(content, context, rules));
  const judged = useRef({ content, context, rules });

  useEffect(() => {
    const { current } = judged;
    if (current.content === content && current.context === context && current.rules === rules) return;
    const timer = setTimeout(() => {
      judged.current = { content, context, rules };
      startTransition(() => setResults(runPreChecks(content, context, rules)));
    }, pause);
    return () => clearTimeout(timer);
  }, [content, context, rules]);
  return results;
}
