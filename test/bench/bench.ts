import { measureBrowser } from "./browser.ts";
import { runCliff } from "./cliff.ts";
import { postgraphileSchema } from "./contenders/postgraphile.sql.ts";
import { measureCounters } from "./counters.ts";
import { measureFence } from "./fence.ts";
import { measureFilters } from "./filters.ts";
import { openCopy, openGroup } from "./group.ts";
import { measureGrowth } from "./growth.ts";
import type { Bench } from "./measure.ts";
import { measureMix } from "./mix/mix.ts";
import { type BenchOptions, readOptions } from "./options.ts";
import { pinLoadGenerator } from "./processes.ts";
import { measureProfile } from "./profile.ts";
import { writeReadable } from "./report.ts";
import { run } from "./run.ts";
import { say } from "./say.ts";

const parts: Readonly<Record<Exclude<BenchOptions["mode"], "browser" | "report">, (bench: Bench) => Promise<string[]>>> = {
  full: run,
  quick: run,
  cliff: runCliff,
  fence: measureFence,
  counters: measureCounters,
  mix: measureMix,
  growth: measureGrowth,
  filters: measureFilters,
  profile: measureProfile,
};

/** Parts after which the group, or the files that PostgreSQL keeps it in, are not as they were. */
const changing: ReadonlySet<string> = new Set(["counters", "mix", "growth"]);

// What `pnpm bench` runs. It ends with 1 where something is not as promised.
const options = readOptions(process.argv.slice(2));
if (options.mode === "report") writeReadable();
else if (options.mode === "browser") measureBrowser();
else await measure(options.mode);

async function measure(part: keyof typeof parts): Promise<void> {
  pinLoadGenerator();
  const group = await (changing.has(part) ? openCopy(options) : openGroup(options));
  try {
    await group.query("create extension if not exists pg_stat_statements");
    await group.query(postgraphileSchema);
    const complaints = await parts[part]({ group, options });
    await group.query("drop schema bench cascade");
    for (const complaint of complaints) say(`not as promised: ${complaint}`);
    if (complaints.length > 0) process.exitCode = 1;
  } finally {
    await group.stop();
  }
}
