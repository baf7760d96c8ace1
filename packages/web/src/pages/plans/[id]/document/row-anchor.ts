import type { PlanSection } from "@duban/schema";

/** The id by which a section, or a row of it, is found on the page. */
export function rowAnchor(section: PlanSection, rowId: string | null): string {
  return rowId === null ? `section-${section}` : `row-${rowId}`;
}
