import type { WorkingCalendar } from "../working-days.js";
import type { PlanMeasure, ProblemResponse } from "./content.js";
import { closingBefore, type LeadTimes, type Scheduled, type Stretch, scheduledBefore, stretchOf } from "./schedule.js";

/** A measure of the problem responses in the schedule, or an item none of whose measures has dates. */
export interface ScheduledMeasure extends Scheduled, Stretch {
  readonly responseId: string;
  /** Null for the item itself. */
  readonly measureId: string | null;
  /** The first day of its item, before which a measure does not begin; null where the item has none, and for the item itself. */
  readonly itemStartsOn: string | null;
}

type Dated = Pick<ProblemResponse, "startsOn" | "endsOn">;
type Response = Pick<ProblemResponse, "id" | "problemId"> & Dated & { readonly measures: readonly (Pick<PlanMeasure, "id"> & Dated)[] };

/**
 * Counts back to the last day of every measure. A problem is struck off by the close-out of the campaign, or on its own deadline if that is
 * later: what follows the work is counted back from there. A deadline that comes before even that is the last day itself.
 */
export function scheduledMeasures(
  responses: readonly Response[],
  deadlines: ReadonlyMap<string, string>,
  closesOn: string,
  leadTimes: LeadTimes,
  calendar: WorkingCalendar,
): ScheduledMeasure[] {
  const workEnds = new Map<string, string>();
  const workEndsOn = (day: string) => {
    const known = workEnds.get(day) ?? closingBefore(day, leadTimes, calendar).workEndsOn;
    workEnds.set(day, known);
    return known;
  };
  return responses.flatMap((response) => {
    const deadline = deadlines.get(response.problemId) ?? closesOn;
    const last = workEndsOn(laterOf(deadline, closesOn));
    const latestEnd = laterOf(deadline, last) === deadline ? last : deadline;
    const place = (dates: Dated, measureId: string | null, itemStartsOn: string | null): ScheduledMeasure[] => {
      const stretch = stretchOf(dates);
      return stretch
        ? [{ responseId: response.id, measureId, itemStartsOn, ...stretch, ...scheduledBefore(latestEnd, stretch, calendar) }]
        : [];
    };
    const own = response.measures.flatMap((measure) => place(measure, measure.id, response.startsOn));
    return own.length > 0 ? own : place(response, null, null);
  });
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}
