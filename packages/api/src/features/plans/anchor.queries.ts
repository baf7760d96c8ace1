import { type Anchor, fieldTitles, isPillarSection, type PlanContent, resolveAnchor } from "@duban/schema";

/** Whether what an anchor points at is in a content: the row stands there, in that section, and such rows have the field. */
export function holdsAnchor(content: PlanContent, anchor: Anchor): boolean {
  const rowId = anchor.rowId ?? null;
  const place = resolveAnchor(content, { section: anchor.section, rowId, field: null });
  if (place.match !== "exact" || (rowId !== null && isPillarSection(anchor.section) && place.section !== anchor.section)) return false;
  const field = anchor.field ?? null;
  return field === null || Object.hasOwn(fieldTitles[anchor.section], field.replace(/\[[^\]]*\]/g, ""));
}
