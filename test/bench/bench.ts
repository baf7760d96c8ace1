import { measureCliff } from "./cliff.ts";
import { postgraphileSchema } from "./contenders/postgraphile.sql.ts";
import { openGroup } from "./group.ts";
import { readOptions } from "./options.ts";
import { pinLoadGenerator } from "./processes.ts";
import { run } from "./run.ts";
import { say } from "./say.ts";

// What `pnpm bench` runs. It ends with 1 where something is not as promised.
const options = readOptions(process.argv.slice(2));
pinLoadGenerator();
const group = await openGroup(options);
try {
  await group.query("create extension if not exists pg_stat_statements");
  await group.query(postgraphileSchema);
  const complaints = options.mode === "cliff" ? await runCliff() : await run({ group, options });
  await group.query("drop schema bench cascade");
  for (const complaint of complaints) say(`not as promised: ${complaint}`);
  if (complaints.length > 0) process.exitCode = 1;
} finally {
  await group.stop();
}

async function runCliff(): Promise<string[]> {
  const points = await measureCliff(group);
  const wrong = points.filter(({ usual, generic, custom }) => Math.max(usual, generic) > 2 * custom && Math.max(usual, generic) > 10);
  return wrong.map(({ operation, organizations }) => `${operation} over ${organizations} organizations falls off a cliff`);
}
