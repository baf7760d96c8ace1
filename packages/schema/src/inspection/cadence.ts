import { addDays, addMonths } from "../calendar-date.js";
import { enumeration, type ValueOf } from "../enumeration.js";

/** By what inspections of a problem fall due. */
export const inspectionUnits = enumeration({
  WEEK: ["按周", "Weeks"],
  MONTH: ["按月", "Months"],
  NAMED_DAYS: ["指定日期", "Named days"],
});

export type InspectionUnit = ValueOf<typeof inspectionUnits>;

/** Every how many weeks or months; on days that are named, `every` says nothing and is 1. */
export interface InspectionCadence {
  readonly unit: InspectionUnit;
  readonly every: number;
}

export const mostInspectionEvery = 26;
export const mostInspections = 300;

/** The days after `from`, up to the deadline, on which inspections fall due; none where days are named. */
export function inspectionDays(from: string, deadline: string, { unit, every }: InspectionCadence): string[] {
  if (unit === "NAMED_DAYS") return [];
  const days: string[] = [];
  for (let count = 1; ; count++) {
    const day = unit === "WEEK" ? addDays(from, 7 * every * count) : addMonths(from, every * count);
    if (day > deadline || days.length >= mostInspections) return days;
    days.push(day);
  }
}
