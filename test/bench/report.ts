import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./processes.ts";
import { readableReport } from "./report.text.ts";
import type { BenchResult } from "./results.ts";

const folder = join(root, "docs/benchmarks");

/** Keeps what a run found, one file for each size, and writes the readable report anew from all of them. */
export function writeReport(result: BenchResult): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${result.size.organizations}.json`), `${JSON.stringify(result, roundedFigures, 2)}\n`);
  const all = readdirSync(folder)
    .filter((name) => /^\d+\.json$/.test(name))
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as BenchResult)
    .sort((one, other) => one.size.organizations - other.size.organizations);
  for (const [name, text] of Object.entries(readableReport(all))) writeFileSync(join(folder, name), text);
}

/** Four digits say all that a measurement can. */
function roundedFigures(_: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}
