import {
  backwardSchedule,
  leadTimesInForce,
  type Schedule,
  type ScheduledMeasure,
  scheduledMeasures,
  type WorkingCalendar,
} from "@duban/schema";
import { useMemo } from "react";
import { useCalendar } from "../../../../../shell/use-calendar";
import { useEditor } from "../editor-context";

/** What is counted back from the end of the campaign: the work, and the measures by which problems are put right. */
export interface PlanSchedule {
  readonly schedule: Schedule;
  readonly measures: readonly ScheduledMeasure[];
  /** By which it was counted. */
  readonly calendar: WorkingCalendar;
}

/** The schedule of the plan as it was judged last; null where the campaign does not ask for it. */
export function useSchedule(): PlanSchedule | null {
  const { plan, judged } = useEditor();
  const calendar = useCalendar();
  const rules = plan.campaign?.ruleSet?.rules;
  const closesOn = plan.campaign?.endsOn;
  const { workTable, problemResponses } = judged;
  const leadTimes = useMemo(() => leadTimesInForce(rules ?? []), [rules]);
  const schedule = useMemo(
    () => (leadTimes && closesOn !== undefined && rules ? backwardSchedule(workTable, closesOn, leadTimes, calendar) : null),
    [leadTimes, closesOn, rules, workTable, calendar],
  );
  const measures = useMemo(() => {
    if (!leadTimes || closesOn === undefined) return [];
    const deadlines = new Map([...plan.problems, ...plan.ledgerProblems].map(({ id, deadline }) => [id, deadline]));
    return scheduledMeasures(problemResponses, deadlines, closesOn, leadTimes, calendar);
  }, [leadTimes, closesOn, problemResponses, plan.problems, plan.ledgerProblems, calendar]);
  return useMemo(() => schedule && { schedule, measures, calendar }, [schedule, measures, calendar]);
}
