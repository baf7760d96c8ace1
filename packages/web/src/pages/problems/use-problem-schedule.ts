import { type DatedMeasure, fittedMeasures, problemSchedule, type Schedule, type Stretch } from "@duban/schema";
import { useMemo } from "react";
import { graphql } from "../../gql";
import { useCalendar } from "../../shell/use-calendar";
import { useViewer } from "../../shell/viewer";
import type { ViewedProblem } from "./problem-queries";

graphql(`
  fragment ScheduleParts on ProblemSchedule {
    closesOn
    workEndsOn
    feasible
    stages {
      stage
      startsOn
      endsOn
      days
    }
    measures {
      measureId
      days
      latestStart
      latestEnd
      slack
      neededById
    }
    overlaps {
      measureId
      predecessorId
      predecessorEndsOn
      days
    }
  }
`);

const noLeadTimes = { ownCheck: 0, verification: 0, publicity: 0 };

/** The measures of a problem as its schedule reads them. */
export function datedMeasures({ measures }: Pick<ViewedProblem, "measures">): DatedMeasure[] {
  return measures.map(({ id, startsOn, endsOn, doneOn, predecessors }) => ({
    ...{ id, startsOn, endsOn, doneOn },
    predecessorIds: predecessors.map((each) => each.id),
  }));
}

/** What becomes of the schedule with other measures, and the dates that would put it right; null where there is no time for them. */
export function useProblemSchedule(
  { schedule: { workEndsOn } }: Pick<ViewedProblem, "schedule">,
  measures: readonly DatedMeasure[],
): { readonly schedule: Schedule; readonly fitted: ReadonlyMap<string, Stretch> | null } {
  const calendar = useCalendar();
  const { today } = useViewer();
  return useMemo(() => {
    // What follows the work is counted already: the work itself has until its last day.
    const terms = { deadline: workEndsOn, leadTimes: noLeadTimes, calendar };
    return { schedule: problemSchedule(measures, terms), fitted: fittedMeasures(measures, terms, today) };
  }, [workEndsOn, measures, calendar, today]);
}
