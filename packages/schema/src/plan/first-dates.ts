import type { PlanContent, WorkRow } from "./content.js";

/** When a row, or a measure of an item, was to end as it was submitted first. */
export interface SubmittedEnd {
  readonly rowId: string;
  /** Null for a row of the work table. */
  readonly measureId: string | null;
  readonly endsOn: string;
}

type Milestone = Pick<WorkRow, "id" | "endsOn" | "firstEndsOn">;

/** The ends that a submitted version holds later ones to. */
export function submittedEnds(submitted: PlanContent): SubmittedEnd[] {
  const end = (rowId: string, measureId: string | null, { endsOn, firstEndsOn }: Milestone): SubmittedEnd[] => {
    const first = firstEndsOn ?? endsOn;
    return first === null ? [] : [{ rowId, measureId, endsOn: first }];
  };
  return [
    ...submitted.workTable.flatMap((row) => end(row.id, null, row)),
    ...submitted.problemResponses.flatMap(({ id, measures }) => measures.flatMap((measure) => end(id, measure.id, measure))),
  ];
}

/** Looks up the end that was submitted first; null where none was. */
export type FirstEnd = (rowId: string, measureId?: string) => string | null;

export function firstEnds(ends: readonly SubmittedEnd[]): FirstEnd {
  const known = new Map(ends.map(({ rowId, measureId, endsOn }) => [`${rowId}/${measureId ?? ""}`, endsOn]));
  return (rowId, measureId = "") => known.get(`${rowId}/${measureId}`) ?? null;
}

/** A content that says of every row and measure which end was submitted first, if another stands now, whatever it said of that itself. */
export function withFirstDates(content: PlanContent, ends: readonly SubmittedEnd[]): PlanContent {
  const first = firstEnds(ends);
  const kept = <Row extends Milestone>(row: Row, date: string | null): Row => {
    const firstEndsOn = date === row.endsOn ? null : date;
    return firstEndsOn === row.firstEndsOn ? row : { ...row, firstEndsOn };
  };
  return {
    ...content,
    workTable: content.workTable.map((row) => kept(row, first(row.id))),
    problemResponses: content.problemResponses.map((response) => ({
      ...response,
      measures: response.measures.map((measure) => kept(measure, first(response.id, measure.id))),
    })),
  };
}
