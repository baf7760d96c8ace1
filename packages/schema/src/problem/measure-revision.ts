import { column, long, measureColumns } from "./ledger-columns.js";
import type { RevisionField, RevisionList, ValuesOf } from "./revision.js";

/** The columns of the list of measures that may be changed in a sheet. Who does a measure, and that it is done, is said on its page. */
export const measureRevisionFields = {
  title: { longest: 500, required: true },
  steps: { longest: 4_000 },
  startsOn: { longest: null, form: "date", required: true },
  endsOn: { longest: null, form: "date", required: true },
  slipReason: { longest: 4_000 },
  funds: { longest: null, form: "amount" },
  deliverable: { longest: 4_000 },
  progressPercent: { longest: null, form: "percent", required: true },
  note: { longest: 4_000 },
} as const satisfies Readonly<Record<string, RevisionField>>;

export type MeasureRevisionFieldName = keyof typeof measureRevisionFields;

/** What is said of a measure. Of an end that is put off now nothing is said yet, so `slipReason` goes out empty. */
export type MeasureRevisionValues = ValuesOf<MeasureRevisionFieldName>;

const slipReason = column("slipReason", "本次顺延理由", "Reason for putting it off now", long);

/** The list of measures; why an end is put off now stands behind why it was before. */
export const measureRevision: RevisionList<MeasureRevisionFieldName> = {
  key: "duban:measures",
  name: { zh: "措施清单", en: "Measures" },
  columns: measureColumns.flatMap((each) => (each.field === "slips" ? [each, slipReason] : [each])),
  fields: measureRevisionFields,
  names: Object.keys(measureRevisionFields) as MeasureRevisionFieldName[],
};
