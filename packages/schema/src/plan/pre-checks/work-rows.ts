import { type Pillar, pillars } from "../../campaign/pillar.js";
import type { PlanContent, WorkRow } from "../content.js";

/** A row of the work table with its place in its pillar, from 0. */
export interface PlacedWorkRow {
  readonly row: WorkRow;
  readonly position: number;
}

/** The work table in the order in which rows stand on the page, each with its place in its pillar. */
export function placedWorkRows(content: PlanContent): PlacedWorkRow[] {
  const counts = new Map<Pillar, number>(pillars.values.map((pillar) => [pillar, 0]));
  return content.workTable.map((row) => {
    const position = counts.get(row.pillar) ?? 0;
    counts.set(row.pillar, position + 1);
    return { row, position };
  });
}
