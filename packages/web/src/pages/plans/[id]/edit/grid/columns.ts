import type { WorkRow } from "@duban/schema";

/** A field of a work row that is a column of the grid. */
export type GridField = Exclude<keyof WorkRow, "id" | "pillar" | DetailField>;

/** A field of a work row that is said beside the grid, as few rows need it. */
export type DetailField = "firstEndsOn" | "slipReason" | "doneOn";

/** A column of the grid. */
export interface GridColumn {
  readonly field: GridField;
  readonly kind: "text" | "date" | "rows";
  /** What it opens over: towards the side where there is room. */
  readonly opens: "right" | "left";
}

/** The columns in their order, which is also that of a block pasted from a spreadsheet. */
export const gridColumns: readonly GridColumn[] = [
  { field: "task", kind: "text", opens: "right" },
  { field: "steps", kind: "text", opens: "right" },
  { field: "startsOn", kind: "date", opens: "right" },
  { field: "endsOn", kind: "date", opens: "right" },
  { field: "responsiblePerson", kind: "text", opens: "right" },
  { field: "responsibleDepartment", kind: "text", opens: "right" },
  { field: "deliverable", kind: "text", opens: "left" },
  { field: "evidence", kind: "text", opens: "left" },
  { field: "predecessorIds", kind: "rows", opens: "left" },
];

/** The fields in the order of the columns. */
export const gridFields: readonly GridField[] = gridColumns.map(({ field }) => field);

/** Whether a field holds a day. */
export function isDateField(field: GridField): field is "startsOn" | "endsOn" {
  return field === "startsOn" || field === "endsOn";
}

/** Whether a field names other rows. */
export function isRowsField(field: GridField): field is "predecessorIds" {
  return field === "predecessorIds";
}

/** Whether a field is said beside the grid. */
export function isDetailField(field: string | null): field is DetailField {
  return field === "slipReason" || field === "doneOn" || field === "firstEndsOn";
}

/** All columns: the row's number, the fields, the working days after the dates, and the marks. */
export const columnCount = gridColumns.length + 3;

/** Place of the working days among all columns, from 1. */
export const daysIndex = 6;

/** Place of a field's column among all columns, from 1. */
export function columnIndex(index: number): number {
  return index + 2 < daysIndex ? index + 2 : index + 3;
}
