import { ask } from "./answers.ts";
import type { Contender } from "./contenders/contender.ts";
import type { Group } from "./group.ts";
import type { Operation, Params } from "./operations/operation.ts";
import type { Comparison } from "./results.ts";
import { statementsOf } from "./statements.ts";

/**
 * Parts of the requests of others that have to be reached: about half of what was reached when they were last raised, so that a busy
 * machine does not fail a change, and a plan that went wrong does. To be raised with what is reached, never lowered.
 */
const least: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Q1: { PostGraphile: 0.5, floor: 0.3 },
  Q2: { PostGraphile: 0.25, floor: 0.2 },
  Q3: { PostGraphile: 0.3, floor: 0.25 },
  Q4: { PostGraphile: 0.3, floor: 0.1 },
  Q6: { PostGraphile: 0.3, floor: 0.15 },
};

/** What a page may need, beside what it takes to know who asks. */
const promised = { page: 1, authentication: 2 };

/** The page sizes for which the number of statements has to be the same. */
const pageSizes = [10, 50, 100];

/** What is not as promised about the ratios of one operation, in words. */
export function ratioComplaints(operation: Operation, { ratios, reached }: Comparison): string[] {
  const slow = Object.entries(least[operation.name] ?? {}).flatMap(([name, bound]) => {
    const ratio = ratios[name]?.requests ?? Number.NaN;
    return ratio >= bound ? [] : [`${operation.name}: ${ratio.toFixed(2)} of the requests of ${name}, at least ${bound}`];
  });
  const failing = Object.entries(reached).flatMap(([name, { failures }]) =>
    failures === 0 ? [] : [`${operation.name}: ${failures} answers of ${name} failed`],
  );
  return [...slow, ...failing];
}

/** What is not as promised about the statements of one operation, in words. */
export async function statementComplaints(group: Group, contender: Contender, operation: Operation, params: Params): Promise<string[]> {
  const complaints: string[] = [];
  for (const first of pageSizes) {
    const { page, authentication } = await statementsOf(group, contender, operation, { ...params, first });
    if (page === promised.page && authentication <= promised.authentication) continue;
    complaints.push(
      `${operation.name} of ${contender.name}, ${first} rows: ${page} statements and ${authentication} to know who asks, at most ${promised.page} and ${promised.authentication}`,
    );
  }
  const answer = await ask(contender, operation, { ...params, first: 10 });
  if (Array.isArray(answer) && answer.length > 50) complaints.push(`${operation.name} gives ${answer.length} rows where 10 were asked for`);
  return complaints;
}
