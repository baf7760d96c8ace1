import { backwardSchedule, leadTimesInForce, type Schedule, type WorkingCalendar } from "@duban/schema";
import { useMemo } from "react";
import { useCalendar } from "../../../../../shell/use-calendar";
import { useEditor } from "../editor-context";

/** What is counted back from the end of the campaign, with the calendar it was counted by; null where the campaign does not ask for it. */
export function useSchedule(): { readonly schedule: Schedule; readonly calendar: WorkingCalendar } | null {
  const { plan, judged } = useEditor();
  const calendar = useCalendar();
  const rules = plan.campaign?.ruleSet?.rules;
  const closesOn = plan.campaign?.endsOn;
  return useMemo(() => {
    const leadTimes = leadTimesInForce(rules ?? []);
    if (!leadTimes || closesOn === undefined || rules === undefined) return null;
    return { schedule: backwardSchedule(judged.workTable, closesOn, leadTimes, calendar), calendar };
  }, [rules, closesOn, judged.workTable, calendar]);
}
