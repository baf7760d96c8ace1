import { table, takenText } from "./report.table.ts";
import type { BenchResult } from "./results.ts";

/** The first page of the ledger under each filter. */
export function filterTexts({ filters }: BenchResult): string[] {
  if (!filters) return [];
  const rows = filters.points.map(({ filter, byNumber, byDeadline, figures }) => [
    filter,
    ...[byNumber, byDeadline, figures].map((milliseconds) => milliseconds?.toFixed(1) ?? "–"),
  ]);
  return [
    "### The ledger under a filter",
    takenText(
      filters,
      "planning and execution in the database of the first page with its figures, as the client asks for them, for whoever reads all of the group",
    ),
    table(["keeps", "by number, ms", "by deadline, ms", "of which the figures, ms"], rows),
  ];
}
