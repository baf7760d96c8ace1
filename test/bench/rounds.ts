import type { Contender, Sent } from "./contenders/contender.ts";
import type { Group } from "./group.ts";
import { type LoadOptions, load, median, quantile, type Stretch } from "./load.ts";
import type { Operation, Params } from "./operations/operation.ts";
import type { Comparison, Ratio, Reached } from "./results.ts";
import { cpuOf, cpuOfServer } from "./usage.ts";

/** How long and how often. */
export interface RoundOptions extends LoadOptions {
  readonly rounds: number;
  /** Brings about what a contender is measured under, before its turn. */
  readonly prepare?: (contender: Contender) => Promise<void>;
  /** Brings back what the requests have changed, before the next contender has its turn. */
  readonly restore?: () => Promise<void>;
}

interface Measured extends Stretch {
  readonly cpu: number | null;
  readonly databaseCpu: number | null;
}

/**
 * Compares contenders in paired rounds: in each round every one of them gets the same requests for the same time, one after another,
 * and who begins changes. What else the machine does then falls on all alike, and a ratio is taken within its round.
 */
export async function compare(
  group: Group,
  contenders: readonly Contender[],
  operation: Operation,
  params: readonly Params[],
  options: RoundOptions,
): Promise<Comparison> {
  const requests = contenders.map((contender) => params.map((each) => contender.send(operation, each)));
  for (const [place, contender] of contenders.entries()) await stretch(group, contender, requests[place] ?? [], options); // warm-up
  const rounds: Measured[][] = [];
  for (let round = 0; round < options.rounds; round++) {
    const measured: Measured[] = [];
    for (let turn = 0; turn < contenders.length; turn++) {
      const place = (turn + round) % contenders.length;
      const from = (round * 37) % params.length;
      const rotated = [...(requests[place] ?? []).slice(from), ...(requests[place] ?? []).slice(0, from)];
      measured[place] = await stretch(group, contenders[place] as Contender, rotated, options);
    }
    rounds.push(measured);
  }
  return summary(contenders, rounds);
}

async function stretch(group: Group, contender: Contender, requests: readonly Sent[], options: RoundOptions): Promise<Measured> {
  await options.prepare?.(contender);
  const usage = () => [cpuOf(contender.pid), group.postmaster === null ? null : cpuOfServer(group.postmaster)] as const;
  const before = usage();
  const done = await load(contender, requests, options);
  const [cpu = null, databaseCpu = null] = usage().map((after, place) => {
    const begun = before[place] ?? null;
    return after === null || begun === null ? null : (after - begun) / done.requests;
  });
  await options.restore?.();
  return { ...done, cpu, databaseCpu };
}

function summary(contenders: readonly Contender[], rounds: readonly (readonly Measured[])[]): Comparison {
  const reached = contenders.map(({ name }, place) => {
    const own = rounds.map((round) => round[place] as Measured);
    return [name, reachedIn(own)] as const;
  });
  const ratios = contenders.slice(1).map(({ name }, place) => {
    const pairs = rounds.map((round) => [round[0], round[place + 1]] as [Measured, Measured]);
    return [name, ratioOf(pairs)] as const;
  });
  return { reached: Object.fromEntries(reached), ratios: Object.fromEntries(ratios) };
}

function reachedIn(own: readonly Measured[]): Reached {
  const middle = (figure: (one: Measured) => number | null) => {
    const numbers = own.map(figure);
    return numbers.includes(null) ? null : median(numbers as number[]);
  };
  const all = own.flatMap(({ latencies }) => latencies).sort((one, other) => one - other);
  return {
    requestsPerSecond: middle(({ requests, seconds }) => requests / seconds) ?? Number.NaN,
    p50: quantile(all, 0.5),
    p99: quantile(all, 0.99),
    cpu: middle(({ cpu }) => cpu),
    databaseCpu: middle(({ databaseCpu }) => databaseCpu),
    failures: own.reduce((sum, { failures }) => sum + failures, 0),
  };
}

function ratioOf(pairs: readonly (readonly [Measured, Measured])[]): Ratio {
  const speed = ({ requests, seconds }: Measured) => requests / seconds;
  const costs = pairs.flatMap(([ours, theirs]) => (ours.cpu && theirs.cpu ? [theirs.cpu / ours.cpu] : []));
  return {
    requests: median(pairs.map(([ours, theirs]) => speed(ours) / speed(theirs))),
    cpu: costs.length === pairs.length ? median(costs) : null,
  };
}
