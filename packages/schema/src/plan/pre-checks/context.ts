import type { Pillar } from "../../campaign/pillar.js";
import type { ProblemSeverity } from "../../problem/severity.js";
import type { WorkingCalendar } from "../../working-days.js";
import type { SubmittedEnd } from "../first-dates.js";
import type { PlanSection } from "../section.js";

/** An organization as far as the pre-checks know it. */
export interface KnownOrganization {
  readonly id: string;
  readonly name: string;
}

/** A problem as far as the pre-checks know it. */
export interface KnownProblem {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly severity: ProblemSeverity;
  readonly repeated: boolean;
  readonly deadline: string;
}

/** What a plan's text has in common with others', as far as it may be told to whoever writes it: not whose they are, nor what they say. */
export interface TextLikeness {
  /** The plan of another organization that has most in common with it: how much in percent, and in which section most of that stands. */
  readonly nearest: { readonly percent: number; readonly section: PlanSection } | null;
  /** Nothing was changed since the version that was returned. */
  readonly unchanged: boolean;
}

/** What a plan is judged against. Ids are the same global ids that the content carries; dates are YYYY-MM-DD. */
export interface PreCheckContext {
  readonly campaign: { readonly startsOn: string; readonly endsOn: string; readonly pillars: readonly Pillar[] };
  readonly today: string;
  /** The days on which the group works. */
  readonly calendar: WorkingCalendar;
  /** The organization that writes the plan. */
  readonly organization: KnownOrganization;
  /** Its open subordinate organizations, which the batches must cover; when there are none, the organization itself. */
  readonly subordinates: readonly KnownOrganization[];
  /** Problems handed down to the organization: each needs its item. */
  readonly problems: readonly KnownProblem[];
  /** Other problems that the organization answers for on the campaign's ledgers: an item may take one up, none has to. */
  readonly ledgerProblems: readonly KnownProblem[];
  /** When rows and measures were to end as they were submitted first; none before the first submission. */
  readonly submittedEnds: readonly SubmittedEnd[];
  /** Found out by the server, which alone knows the other plans; null where it has not been asked yet. */
  readonly likeness: TextLikeness | null;
}
