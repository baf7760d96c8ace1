import { type Overlap, type Schedule, type ScheduledMeasure, type ScheduledRow, worstRow } from "@duban/schema";

/** What stands in the way of a schedule first: a row or a measure that ends too late, else a row that does not wait. */
export type Trouble =
  | { readonly kind: "row"; readonly late: ScheduledRow }
  | { readonly kind: "measure"; readonly late: ScheduledMeasure }
  | { readonly kind: "overlap"; readonly overlap: Overlap };

interface Placed {
  readonly schedule: Pick<Schedule, "rows" | "overlaps">;
  readonly measures: readonly ScheduledMeasure[];
}

/** The worst of all troubles; null when everything fits. Of a row and a measure that are equally late the row comes first. */
export function worstTrouble({ schedule, measures }: Placed): Trouble | null {
  const row = worstRow(schedule);
  const measure = tightest(measures);
  if (measure && measure.slack < Math.min(0, row?.slack ?? 0)) return { kind: "measure", late: measure };
  if (row) return { kind: "row", late: row };
  const overlap = schedule.overlaps.reduce<Overlap | null>((worst, each) => (worst && worst.days >= each.days ? worst : each), null);
  return overlap && { kind: "overlap", overlap };
}

/** What has least time to spare. */
export function tightest<Placed extends { readonly slack: number }>(placed: readonly Placed[]): Placed | null {
  return placed.reduce<Placed | null>((least, each) => (least && least.slack <= each.slack ? least : each), null);
}

/** The row of the work table that a trouble is about; null for a measure. */
export function rowOfTrouble(trouble: Trouble | null): string | null {
  if (trouble?.kind === "row") return trouble.late.rowId;
  return trouble?.kind === "overlap" ? trouble.overlap.rowId : null;
}
