import { appendFileSync } from "node:fs";

/** Tells a figure that is measured and not judged; `pnpm bench --browser` keeps them. */
export function figure(what: string, figures: Readonly<Record<string, number>>): void {
  const rounded = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.round(value)]));
  process.stdout.write(`${what}: ${JSON.stringify(rounded)}\n`);
  const file = process.env["BENCH_FIGURES"];
  if (file) appendFileSync(file, `${JSON.stringify({ what, ...rounded })}\n`);
}
