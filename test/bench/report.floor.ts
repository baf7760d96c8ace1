import { figuresText } from "./goals.ts";
import { count, table } from "./report.table.ts";
import type { BenchResult, Ratio } from "./results.ts";

/** What each goal asks of the product, if the floor stood in its place. */
const goals: readonly { readonly number: number; readonly against: string; readonly unit: keyof Ratio }[] = [
  { number: 1, against: "PostGraphile", unit: "requests" },
  { number: 2, against: "PostGraphile", unit: "cpu" },
  { number: 4, against: "plain", unit: "requests" },
];

/** How far the floor itself comes with what is asked of the product, by size: a goal above it asks for more than statements by hand over node:http do. */
export function floorText(results: readonly BenchResult[]): string {
  const rows = goals.map(({ number, against, unit }) => [
    String(number),
    `the floor / ${against}`,
    ...results.map((result) => figuresText(result, ({ ratios }) => quotient(ratios[against]?.[unit], ratios["floor"]?.[unit]))),
  ]);
  return table(["#", "", ...results.map(({ size }) => `${count(size.organizations)} organizations`)], rows);
}

/** Ratios are of ours, so that ours falls out. */
function quotient(one: number | null | undefined, other: number | null | undefined): number | null {
  return one && other ? one / other : null;
}
