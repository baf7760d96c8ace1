import { table, takenText } from "./report.table.ts";
import type { ProfileResult, Taken } from "./results.ts";

/** What the processor of the API does for a request, by area, and what follows from it. */
export function profileText(profile: ProfileResult & Taken, explanation: string): string {
  const names = Object.keys(profile.operations);
  const perRequest = names.map((name) => {
    const { requests = 1, areas = {} } = profile.operations[name] ?? {};
    return Object.fromEntries(Object.entries(areas).map(([area, milliseconds]) => [area, milliseconds / requests]));
  });
  const sums = perRequest.map((areas) => Object.values(areas).reduce((sum, value) => sum + value, 0));
  const all = [...new Set(perRequest.flatMap(Object.keys))];
  const weight = (area: string) => perRequest.reduce((sum, areas, place) => sum + (areas[area] ?? 0) / (sums[place] ?? 1), 0);
  const rows = all
    .sort((one, other) => weight(other) - weight(one))
    .map((area) => [area, ...perRequest.map((areas, place) => share(areas[area] ?? 0, sums[place] ?? 1))]);
  const text = [
    "### What the API does with its time",
    takenText(profile, `16 at once, ${profile.seconds} s each; microseconds of a request, and their part of all`),
    table(["", ...names], [...rows, ["together", ...sums.map((sum) => `${(sum * 1_000).toFixed(0)} µs`)]]),
  ];
  return [...text, ...(explanation === "" ? [] : [explanation.trim()])].join("\n\n");
}

function share(milliseconds: number, sum: number): string {
  return `${(milliseconds * 1_000).toFixed(0)} µs, ${((100 * milliseconds) / sum).toFixed(0)} %`;
}
