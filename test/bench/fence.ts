import { asProgram, type Contender, startProduct } from "./contenders/contender.ts";
import { setAside } from "./decisions.ts";
import { type Group, readerOf } from "./group.ts";
import { load } from "./load.ts";
import { type Bench, decisionsEach, tell } from "./measure.ts";
import { decision } from "./operations/decision.ts";
import { reads } from "./operations/index.ts";
import { parametersOf } from "./parameters.ts";
import { keep } from "./report.ts";
import type { Comparison } from "./results.ts";
import { compare } from "./rounds.ts";
import { say } from "./say.ts";

const concurrency = 16;

/** Seconds in which every connection plans its statements anew, which it does once the fence was put up or taken down. */
const settling = 0.4;

/**
 * The product behind row-level security against the same process with the fence taken down on every table. A decision can be taken once
 * only, so there each side begins with plans of its own and spends on them alike.
 */
export async function measureFence({ group, options }: Bench): Promise<string[]> {
  const running = await startProduct(group);
  const [whole, part] = [readerOf(group, 0), readerOf(group, 1)];
  const isWanted = (name: string) => options.operations?.includes(name) ?? true;
  const comparisons: Record<string, Comparison> = {};
  try {
    const reading = sides(asProgram(group, running, part));
    const params = await parametersOf(group, part.organization);
    for (const operation of reads.filter(({ name }) => isWanted(name))) {
      const prepare = async (contender: Contender) => {
        await turnFence(group, contender === reading[0]);
        await load(
          contender,
          params.map((each) => contender.send(operation, each)),
          { concurrency, seconds: settling },
        );
      };
      say(`${operation.name} ${operation.title}, with row-level security and without`);
      comparisons[operation.name] = await compare(group, reading, operation, params, { ...options, concurrency, prepare });
      tell(concurrency, comparisons[operation.name] as Comparison);
    }
    if (isWanted(decision.name)) {
      const deciding = sides(asProgram(group, running, whole));
      const { params: undecided, restore, tidy } = await setAside(group, whole, decisionsEach);
      const prepare = (contender: Contender) => turnFence(group, contender === deciding[0]);
      comparisons[decision.name] = await compare(group, deciding, decision, undecided, {
        ...{ ...options, concurrency, once: true, prepare, restore },
      });
      await tidy();
      tell(concurrency, comparisons[decision.name] as Comparison);
    }
  } finally {
    await turnFence(group, true);
    await running.stop();
  }
  const { rounds, seconds } = options;
  await keep(group, { fence: { rounds, seconds, comparisons } });
  return Object.entries(comparisons).flatMap(([name, { reached }]) =>
    Object.entries(reached).flatMap(([side, { failures }]) => (failures === 0 ? [] : [`${name} ${side}: ${failures} answers failed`])),
  );
}

function sides(contender: Contender): [Contender, Contender] {
  return [
    { ...contender, name: "with" },
    { ...contender, name: "without" },
  ];
}

/** Each table that has a policy, by itself: nobody waits for more than one. */
async function turnFence({ query }: Group, on: boolean): Promise<void> {
  const tables = await query<{ name: string }>(
    `select p.polrelid::regclass::text as name from pg_policy p join pg_class c on c.oid = p.polrelid
     where c.relnamespace = 'app'::regnamespace and c.relrowsecurity <> $1 group by p.polrelid`,
    [on],
  );
  for (const { name } of tables) await query(`alter table ${name} ${on ? "enable" : "disable"} row level security`);
}
