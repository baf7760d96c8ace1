import { enumeration, type ValueOf } from "../enumeration.js";
import type { PlanContent } from "./content.js";
import { type FieldValues, fieldForm, valuesOf } from "./field-values.js";
import { rowsOf } from "./rows.js";
import { isPillarSection, type PlanSection, planSections } from "./section.js";
import { type WordChange, wordDifference } from "./word-difference.js";

/** What happened to a row or to a section that has none. */
export const changeKinds = enumeration({
  ADDED: ["新增", "Added"],
  REMOVED: ["删除", "Removed"],
  CHANGED: ["修改", "Changed"],
  MOVED: ["移动", "Moved"],
});

export type ChangeKind = ValueOf<typeof changeKinds>;

/**
 * A field's value in both versions; null where it has none. `words` is filled for prose that stands in both. Fields are
 * those of the content, of nested rows as `members[<id>].name`, of the leadership as `leadership.contactName`; besides
 * `position`, the row's place in its section from 1, and the bare name of a nested list, its ids in order, which change
 * only when nested rows come, go or change places. A set of ids is one text, an id a line, sorted.
 */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly words: readonly WordChange[];
}

/**
 * One row, or one section without rows (`rowId` null), that differs. A row that changed its pillar is CHANGED in the
 * section where it stands now. Positions are given for rows that came, went or moved against the others, so the later
 * version can be rebuilt: take out what went, change what changed, put in what has a position, lowest first.
 */
export interface PlanChange {
  readonly section: PlanSection;
  readonly rowId: string | null;
  readonly kind: ChangeKind;
  readonly fields: readonly FieldChange[];
}

/** What changed from one content to another, in the order of the sections, then of the rows of the later version. */
export function difference(before: PlanContent, after: PlanContent): PlanChange[] {
  return planSections.values.flatMap((section) => {
    switch (section) {
      case "SAFEGUARDS":
        return formChange(section, safeguardsOf(before), safeguardsOf(after));
      case "NARRATIVE":
        return formChange(section, new Map([["narrative", before.narrative]]), new Map([["narrative", after.narrative]]));
      case "COMMITMENT":
        return formChange(
          section,
          before.commitment && valuesOf(section, before.commitment),
          after.commitment && valuesOf(section, after.commitment),
        );
      default:
        return rowChanges(section, before, after);
    }
  });
}

function safeguardsOf(content: PlanContent): FieldValues {
  return new Map([["safeguards", content.safeguards], ...valuesOf("SAFEGUARDS", content.leadership, "leadership", "leadership.")]);
}

function formChange(section: PlanSection, before: FieldValues | null, after: FieldValues | null): PlanChange[] {
  const fields = fieldChanges(before ?? new Map(), after ?? new Map());
  if (fields.length === 0 && (before === null) === (after === null)) return [];
  return [{ section, rowId: null, kind: before === null ? "ADDED" : after === null ? "REMOVED" : "CHANGED", fields }];
}

interface PlacedRow {
  readonly row: { readonly id: string };
  readonly section: PlanSection;
  /** From 1. */
  readonly position: number;
}

function placed(content: PlanContent, section: PlanSection): Map<string, PlacedRow> {
  const rows: readonly { id: string }[] = rowsOf(content, section);
  return new Map(rows.map((row, index) => [row.id, { row, section, position: index + 1 }]));
}

/** Rows of a section by id; for the work table those of every pillar, as a row may go from one to another. */
function placedAnywhere(content: PlanContent, section: PlanSection): Map<string, PlacedRow> {
  if (!isPillarSection(section)) return placed(content, section);
  return new Map(planSections.values.filter(isPillarSection).flatMap((pillar) => [...placed(content, pillar)]));
}

function rowChanges(section: PlanSection, before: PlanContent, after: PlanContent): PlanChange[] {
  const earlier = placedAnywhere(before, section);
  const later = placed(after, section);
  const laterAnywhere = placedAnywhere(after, section);
  const steady = steadyRows(
    [...later.values()].flatMap(({ row }) => {
      const was = earlier.get(row.id);
      return was?.section === section ? [{ id: row.id, position: was.position }] : [];
    }),
  );
  const changes: PlanChange[] = [];
  for (const now of later.values()) {
    const was = earlier.get(now.row.id);
    const change = was ? changeOf(was, now, steady.has(now.row.id)) : wholeRow(now, "ADDED");
    if (change) changes.push(change);
  }
  const gone = [...placed(before, section).values()].filter(({ row }) => !laterAnywhere.has(row.id));
  return [...changes, ...gone.map((row) => wholeRow(row, "REMOVED"))];
}

function changeOf(was: PlacedRow, now: PlacedRow, steady: boolean): PlanChange | null {
  const fields = was.row === now.row ? [] : fieldChanges(valuesOf(now.section, was.row), valuesOf(now.section, now.row));
  if (fields.length === 0 && steady) return null;
  const kind = fields.length === 0 ? "MOVED" : "CHANGED";
  if (!steady) fields.push(positionChange(was.position, now.position));
  return { section: now.section, rowId: now.row.id, kind, fields };
}

function wholeRow({ row, section, position }: PlacedRow, kind: "ADDED" | "REMOVED"): PlanChange {
  const values = valuesOf(section, row);
  const none: FieldValues = new Map();
  const fields = kind === "ADDED" ? fieldChanges(none, values) : fieldChanges(values, none);
  fields.push(kind === "ADDED" ? positionChange(null, position) : positionChange(position, null));
  return { section, rowId: row.id, kind, fields };
}

function positionChange(before: number | null, after: number | null): FieldChange {
  const text = (position: number | null) => (position === null ? null : String(position));
  return { field: "position", before: text(before), after: text(after), words: [] };
}

function fieldChanges(before: FieldValues, after: FieldValues): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const field of new Set([...after.keys(), ...before.keys()])) {
    const was = before.get(field) ?? null;
    const now = after.get(field) ?? null;
    if (was === now) continue;
    const words = was !== null && now !== null && fieldForm(field) === "prose" ? wordDifference(was, now) : [];
    changes.push({ field, before: was, after: now, words });
  }
  return changes;
}

/** Ids of the most rows that kept their order among each other (the longest rising run of earlier positions). */
function steadyRows(rows: readonly { id: string; position: number }[]): Set<string> {
  const ends: number[] = [];
  const previous = new Int32Array(rows.length).fill(-1);
  for (const [index, { position }] of rows.entries()) {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((rows[ends[middle] ?? 0]?.position ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  }
  const steady = new Set<string>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) steady.add(rows[index]?.id ?? "");
  return steady;
}
