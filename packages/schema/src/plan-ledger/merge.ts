import type { PlanMeasure, ProblemResponse } from "../plan/content.js";

/** A measure of an approved plan as the ledger takes it. */
export interface PlannedMeasure {
  readonly rowId: string;
  readonly title: string;
  /** Null where the plan says no more than the title. */
  readonly steps: string | null;
  /** The post, and whether it is the plan that names it. */
  readonly ownerId: string;
  readonly ownerOfPlan: boolean;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly firstEndsOn: string;
  readonly slipReason: string;
  readonly doneOn: string | null;
}

/** The end of a measure that was put off, as it is kept. */
interface Slip {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly on: string;
}

/** What a measure of the ledger has of what a plan says. */
export type MeasureTerms = Pick<PlannedMeasure, "title" | "ownerId" | "ownerOfPlan" | "startsOn" | "endsOn" | "doneOn"> & {
  readonly steps: string;
  readonly slips: readonly Slip[];
  readonly progressPercent: number;
};

/** A measure of the ledger that came from a plan. */
export interface StandingMeasure extends MeasureTerms {
  readonly id: string;
  readonly rowId: string;
  readonly firstEndsOn: string;
  /** Whether anything else hangs on it, such as evidence. */
  readonly needed: boolean;
}

/** What becomes of the measures that came from a plan when another version of it is in force. */
export interface MeasureMerge<Standing extends StandingMeasure> {
  readonly added: readonly PlannedMeasure[];
  readonly changed: readonly { readonly measure: Standing; readonly terms: MeasureTerms }[];
  /** No longer in the plan, and nothing was done about them. */
  readonly removed: readonly Standing[];
  /** No longer in the plan, but begun: they stay as the ledger's own. */
  readonly freed: readonly Standing[];
}

const titleLength = 500;

/**
 * Merges what a plan says now into what came from it before, row by row. What is done stays as it is, whatever the plan says; the first end
 * stays, and an end that is put off is kept with the plan's reason.
 */
export function mergeMeasures<Standing extends StandingMeasure>(
  standing: readonly Standing[],
  planned: readonly PlannedMeasure[],
  today: string,
): MeasureMerge<Standing> {
  const wanted = new Map(planned.map((measure) => [measure.rowId, measure]));
  const known = new Set(standing.map(({ rowId }) => rowId));
  const kept = standing.filter(({ doneOn, rowId }) => doneOn === null && wanted.has(rowId));
  const gone = standing.filter(({ doneOn, rowId }) => doneOn === null && !wanted.has(rowId));
  const isBegun = ({ progressPercent, needed }: Standing) => progressPercent > 0 || needed;
  return {
    added: planned.filter(({ rowId }) => !known.has(rowId)),
    changed: kept.flatMap((measure) => {
      const terms = termsAfter(measure, wanted.get(measure.rowId) as PlannedMeasure, today);
      return isSame(measure, terms) ? [] : [{ measure, terms }];
    }),
    removed: gone.filter((measure) => !isBegun(measure)),
    freed: gone.filter(isBegun),
  };
}

function termsAfter(before: StandingMeasure, { slipReason, ...planned }: PlannedMeasure, today: string): MeasureTerms {
  const { title, ownerId, ownerOfPlan, startsOn, endsOn, doneOn } = planned;
  const slip = { from: before.endsOn, to: endsOn, reason: slipReason, on: today };
  return {
    ...{ title, startsOn, endsOn, doneOn },
    // Where the plan names nobody whom the ledger knows, whoever does it goes on.
    ...(ownerOfPlan ? { ownerId, ownerOfPlan } : { ownerId: before.ownerOfPlan ? ownerId : before.ownerId, ownerOfPlan }),
    steps: planned.steps ?? before.steps,
    slips: endsOn > before.endsOn ? [...before.slips, slip] : before.slips,
    progressPercent: doneOn === null ? before.progressPercent : 100,
  };
}

function isSame(before: MeasureTerms, after: MeasureTerms): boolean {
  return (Object.keys(after) as (keyof MeasureTerms)[]).every((field) => before[field] === after[field]);
}

/** What stands in for what a response leaves open. */
export interface ResponseFrame {
  readonly today: string;
  readonly deadline: string;
  /** The post that the words name, or null where they name none or several. */
  readonly postNamed: (words: string) => string | null;
  /** Whose a measure is that names nobody. */
  readonly responsiblePersonId: string;
}

/** The measures of a response as the ledger takes them; those without words are none. */
export function plannedMeasures(
  response: Pick<ProblemResponse, "measures" | "startsOn" | "endsOn">,
  frame: ResponseFrame,
): PlannedMeasure[] {
  return response.measures
    .filter(({ text }) => text.trim() !== "")
    .map((measure) => {
      const words = measure.text.trim();
      const short = words.length <= titleLength && !words.includes("\n");
      const named = frame.postNamed(measure.owner);
      return {
        rowId: measure.id,
        title: short ? words : (words.split("\n")[0] ?? "").slice(0, titleLength),
        steps: short ? null : words,
        ownerId: named ?? frame.responsiblePersonId,
        ownerOfPlan: named !== null,
        slipReason: measure.slipReason.trim(),
        doneOn: measure.doneOn !== null && measure.doneOn > frame.today ? null : measure.doneOn,
        ...datesOf(measure, response, frame),
      };
    });
}

function datesOf(measure: PlanMeasure, response: Pick<ProblemResponse, "startsOn" | "endsOn">, { today, deadline }: ResponseFrame) {
  const endsOn = measure.endsOn ?? response.endsOn ?? deadline;
  const [startsOn = endsOn] = [measure.startsOn ?? response.startsOn ?? today, endsOn].toSorted();
  return { startsOn, endsOn, firstEndsOn: measure.firstEndsOn ?? endsOn };
}
