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
import { countedDuring, type StatementCount } from "./statements.ts";

/** How PostgreSQL plans a prepared statement: for its values each time, as it chooses, or once for all values. */
const modes = ["force_custom_plan", "auto", "force_generic_plan"] as const;
type Mode = (typeof modes)[number];

/** After the sixth execution PostgreSQL may change to a general plan; there is one count for each of eight connections. */
const warmUps = 50;
const times = 15;

/** The pages that look at a part of the tree. */
const pages = reads.filter(({ name }) => name < "Q4");

/** Measures the cliff, and whether the counters are what they add up. */
export async function runCliff({ group }: Bench): Promise<string[]> {
  const points = await measureCliff(group);
  const wrongCounters = (await group.query("select from app.wrong_counters where tenant_id = $1", [group.tenantId])).length;
  await keep(group, { cliff: { points, wrongCounters } });
  const wrong = points.filter(({ generic, custom }) => generic > 2 * custom && generic > 10);
  return wrong.map(({ operation, organizations }) => `${operation} over ${organizations} organizations falls off a cliff`);
}

/** The time in the database of each page over the whole tree, over parts of it and over one organization, by how it is planned. */
async function measureCliff(group: Group): Promise<CliffPoint[]> {
  const readers = group.accounts.filter(({ email }) => email.startsWith("reviewer-"));
  const found = new Map<string, Partial<Record<Mode, StatementCount>>>();
  for (const mode of modes) {
    const running = await startProduct(group, { DATABASE_URL: planning(group, mode) });
    for (const reader of readers) {
      const [params] = await parametersOf(group, reader.organization);
      const top = params && { ...params, organizationId: await idOf(group, reader) };
      const contender = asProgram(group, running, reader);
      for (const operation of top ? pages : []) {
        const key = `${operation.name} ${reader.reach}`;
        const counted = await countedAfter(group, contender, operation, top as Params);
        found.set(key, { ...found.get(key), [mode]: counted });
        const { execution, planning, blocks } = counted;
        say(
          `  ${mode.padEnd(18)} ${operation.name} over ${reader.reach} organizations: ${execution.toFixed(2)} ms and ${planning.toFixed(2)} of planning, ${blocks} blocks`,
        );
      }
    }
    await running.stop();
  }
  return [...found].map(([key, { force_custom_plan: custom, auto: usual, force_generic_plan: generic }]) => {
    const [operation = "", organizations] = key.split(" ");
    const time = (counted: StatementCount | undefined) => counted?.execution ?? 0;
    return {
      ...{ operation, organizations: Number(organizations), custom: time(custom), usual: time(usual), generic: time(generic) },
      blocks: generic?.blocks ?? 0,
    };
  });
}

async function countedAfter(group: Group, contender: Contender, operation: Operation, params: Params): Promise<StatementCount> {
  for (let time = 0; time < warmUps; time++) await ask(contender, operation, params);
  return countedDuring(group, times, async () => {
    for (let time = 0; time < times; time++) await ask(contender, operation, params);
  });
}

async function idOf({ query, tenantId }: Group, { organization }: Account): Promise<string> {
  const [row] = await query<{ id: string }>("select id from app.organizations where tenant_id = $1 and code = $2", [
    tenantId,
    organization,
  ]);
  return row?.id ?? "";
}

/**
 * The address of the database with a way of planning in it. The product asks for a way of its own on every connection; what stands in
 * the address goes before that, with all of it.
 */
function planning({ databaseUrl }: Group, mode: Mode): string {
  const settings = { role: "duban_api", search_path: "app", timezone: "UTC", plan_cache_mode: mode };
  const address = new URL(databaseUrl);
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  address.searchParams.set("options", options.join(" "));
  return address.href.replaceAll("+", "%20");
}
