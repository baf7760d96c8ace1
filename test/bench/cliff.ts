import { ask } from "./answers.ts";
import { asProgram, type Contender, startProduct } from "./contenders/contender.ts";
import type { Account, Group } from "./group.ts";
import type { Bench } from "./measure.ts";
import { reads } from "./operations/index.ts";
import type { Operation, Params } from "./operations/operation.ts";
import { parametersOf } from "./parameters.ts";
import { keep } from "./report.ts";
import type { CliffPoint } from "./results.ts";
import { say } from "./say.ts";
import { countedDuring } from "./statements.ts";

/** How PostgreSQL plans a prepared statement: for its values each time, as it chooses, or once for all values. */
const modes = ["force_custom_plan", "auto", "force_generic_plan"] as const;
type Mode = (typeof modes)[number];

/** After the sixth execution PostgreSQL may change to a general plan; there is one count for each of eight connections. */
const warmUps = 50;
const times = 15;

/** The pages that look at a part of the tree. */
const pages = reads.filter(({ name }) => name !== "Q4");

/** Measures the cliff by itself, and keeps what came of it. */
export async function runCliff({ group }: Bench): Promise<string[]> {
  const points = await measureCliff(group);
  await keep(group, { cliff: { points } });
  const wrong = points.filter(({ usual, generic, custom }) => Math.max(usual, generic) > 2 * custom && Math.max(usual, generic) > 10);
  return wrong.map(({ operation, organizations }) => `${operation} over ${organizations} organizations falls off a cliff`);
}

/** The time in the database of each page over the whole tree, over parts of it and over one organization, by how it is planned. */
export async function measureCliff(group: Group): Promise<CliffPoint[]> {
  const readers = group.accounts.filter(({ email }) => email.startsWith("reviewer-"));
  const found = new Map<string, Partial<Record<Mode, number>>>();
  for (const mode of modes) {
    await group.query(`alter database ${await databaseOf(group)} set plan_cache_mode = ${mode}`);
    const running = await startProduct(group);
    for (const reader of readers) {
      const [params] = await parametersOf(group, reader.organization);
      const top = params && { ...params, organizationId: await idOf(group, reader) };
      const contender = asProgram(group, running, reader);
      for (const operation of top ? pages : []) {
        const key = `${operation.name} ${reader.reach}`;
        const milliseconds = await timeOf(group, contender, operation, top as Params);
        found.set(key, { ...found.get(key), [mode]: milliseconds });
        say(`  ${mode.padEnd(18)} ${operation.name} over ${reader.reach} organizations: ${milliseconds.toFixed(2)} ms in the database`);
      }
    }
    await running.stop();
  }
  await group.query(`alter database ${await databaseOf(group)} reset plan_cache_mode`);
  return [...found].map(([key, { force_custom_plan: custom = 0, auto: usual = 0, force_generic_plan: generic = 0 }]) => {
    const [operation = "", organizations] = key.split(" ");
    return { operation, organizations: Number(organizations), custom, usual, generic };
  });
}

async function timeOf(group: Group, contender: Contender, operation: Operation, params: Params): Promise<number> {
  for (let time = 0; time < warmUps; time++) await ask(contender, operation, params);
  const { execution } = await countedDuring(group, times, async () => {
    for (let time = 0; time < times; time++) await ask(contender, operation, params);
  });
  return execution;
}

async function idOf({ query, tenantId }: Group, { organization }: Account): Promise<string> {
  const [row] = await query<{ id: string }>("select id from app.organizations where tenant_id = $1 and code = $2", [
    tenantId,
    organization,
  ]);
  return row?.id ?? "";
}

async function databaseOf({ query }: Group): Promise<string> {
  const [row] = await query<{ name: string }>("select quote_ident(current_database()) as name");
  return row?.name ?? "";
}
