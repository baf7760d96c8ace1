import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Group } from "./group.ts";
import { machineOf } from "./machine.ts";
import { pinning, root } from "./processes.ts";
import { readableReport } from "./report.text.ts";
import type { BenchResult, BrowserResult, Parts, Taken } from "./results.ts";

const folder = join(root, "docs/benchmarks");

/** Keeps what a run found in the file of its size, where the parts that it did not measure stay, and writes the readable report anew. */
export async function keep(group: Group, parts: Partial<Parts>): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const size = await sizeOf(group);
  const file = `${size.organizations}.json`;
  const known = existsSync(join(folder, file)) ? read<BenchResult>(file) : null;
  const taken = await takenNow(group);
  const measured = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, { ...taken, ...part }]));
  const result: BenchResult = { ...known, size, seedSeconds: group.seedSeconds ?? known?.seedSeconds ?? null, ...measured };
  writeFileSync(join(folder, file), `${JSON.stringify(result, roundedFigures, 2)}\n`);
  writeReadable();
}

/** Keeps what the browser told. */
export function keepBrowser(found: Pick<BrowserResult, "machine" | "figures">): void {
  const { day, command } = thisRun();
  writeFileSync(join(folder, "browser.json"), `${JSON.stringify({ day, command, ...found }, null, 2)}\n`);
  writeReadable();
}

/** Writes the readable report from the files that are kept. */
export function writeReadable(): void {
  const results = readdirSync(folder)
    .filter((name) => /^\d+\.json$/.test(name))
    .map((name) => read<BenchResult>(name))
    .sort((one, other) => one.size.organizations - other.size.organizations);
  const browser = existsSync(join(folder, "browser.json")) ? read<BrowserResult>("browser.json") : null;
  const [explanation, shortfalls] = [writtenByHand("profile.md"), writtenByHand("shortfalls.md")];
  for (const [name, text] of Object.entries(readableReport({ results, browser, explanation, shortfalls })))
    writeFileSync(join(folder, name), text);
}

/** What follows from the profile, and why a goal is missed, is written by hand and stands beside the figures. */
function writtenByHand(name: string): string {
  const file = join(folder, name);
  return existsSync(file) ? readFileSync(file, "utf8").trimEnd() : "";
}

function read<Result>(file: string): Result {
  return JSON.parse(readFileSync(join(folder, file), "utf8")) as Result;
}

async function takenNow(group: Group): Promise<Taken> {
  return { ...thisRun(), machine: await machineOf(group), pinning };
}

function thisRun(): Pick<Taken, "day" | "command"> {
  return { day: new Date().toISOString().slice(0, 10), command: `pnpm bench ${process.argv.slice(2).join(" ")}`.trim() };
}

async function sizeOf({ query, tenantId }: Group): Promise<BenchResult["size"]> {
  const [size] = await query<{ organizations: number; problems: number; plans: number }>(
    `select (select count(*)::int from app.organizations where tenant_id = $1) as organizations,
       (select count(*)::int from app.problems where tenant_id = $1) as problems, (select count(*)::int from app.plans where tenant_id = $1) as plans`,
    [tenantId],
  );
  return size ?? { organizations: 0, problems: 0, plans: 0 };
}

/** Four digits say all that a measurement can. */
function roundedFigures(_: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}
