import { addMonths } from "../calendar-date.js";

/** How problems that are closed out are looked back on in a campaign. */
export interface LookBackTerms {
  /** How many months after the close-out, in rising order. */
  readonly months: readonly number[];
  /** How many in a hundred a sample draws where nobody says otherwise. */
  readonly samplePercent: number;
}

/** After a quarter, half a year and a year, as rules of supervision have it. */
export const defaultLookBackTerms: LookBackTerms = { months: [3, 6, 12], samplePercent: 10 };

export const mostLookBacks = 6;
export const mostLookBackMonths = 60;

/** The days on which look-backs fall due, in order; each is in its month, on the last day where that month is shorter. */
export function lookBackDays(closedOn: string, { months }: Pick<LookBackTerms, "months">): string[] {
  return [...new Set(months)].sort((one, other) => one - other).map((count) => addMonths(closedOn, count));
}
