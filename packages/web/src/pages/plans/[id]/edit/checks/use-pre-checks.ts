import { type PlanContent, type PreCheckContext, type PreCheckResult, runPreChecks, type TextLikeness } from "@duban/schema";
import { startTransition, useEffect, useMemo, useState } from "react";
import { useCalendar } from "../../../../../shell/use-calendar";
import { useViewer } from "../../../../../shell/viewer";
import type { EditorPlan } from "../editor-queries";

const pause = 250;

/** What the plan is judged against, the same as at its submission. */
function usePreCheckContext(plan: EditorPlan, likeness: TextLikeness | null): PreCheckContext {
  const { today } = useViewer();
  const calendar = useCalendar();
  return useMemo(
    () => ({
      campaign: {
        startsOn: plan.campaign?.startsOn ?? today,
        endsOn: plan.campaign?.endsOn ?? today,
        pillars: plan.campaign?.pillars ?? [],
      },
      today,
      calendar,
      organization: { id: plan.organization?.id ?? "", name: plan.organization?.name ?? "" },
      subordinates:
        plan.organization?.children.edges.flatMap(({ node: { id, name, state } }) => (state === "OPEN" ? [{ id, name }] : [])) ?? [],
      problems: plan.problems,
      ledgerProblems: plan.ledgerProblems,
      submittedEnds: plan.draft?.submittedEnds ?? [],
      likeness,
    }),
    [plan.campaign, plan.organization, plan.problems, plan.ledgerProblems, plan.draft?.submittedEnds, likeness, today, calendar],
  );
}

/** What the rules say, and the content that they said it of: typing may be some moments ahead. */
export interface Judged {
  readonly judged: PlanContent;
  readonly results: readonly PreCheckResult[];
}

/** The rules of the campaign over the content, run again whenever typing pauses. */
export function usePreChecks(plan: EditorPlan, content: PlanContent, likeness: TextLikeness | null): Judged {
  const context = usePreCheckContext(plan, likeness);
  const rules = plan.campaign?.ruleSet?.rules;
  const [last, setLast] = useState(() => ({ judged: content, context, rules, results: runPreChecks(content, context, rules) }));

  useEffect(() => {
    if (last.judged === content && last.context === context && last.rules === rules) return;
    const judge = () => setLast({ judged: content, context, rules, results: runPreChecks(content, context, rules) });
    const timer = setTimeout(() => startTransition(judge), pause);
    return () => clearTimeout(timer);
  }, [last, content, context, rules]);
  return last;
}
