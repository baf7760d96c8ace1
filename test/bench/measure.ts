import { isDeepStrictEqual } from "node:util";
import { ask, requireSameAnswers } from "./answers.ts";
import type { Contender } from "./contenders/contender.ts";
import { setAside } from "./decisions.ts";
import type { Account, Group } from "./group.ts";
import { load } from "./load.ts";
import { decision } from "./operations/decision.ts";
import type { Operation, Params } from "./operations/operation.ts";
import type { BenchOptions } from "./options.ts";
import { ratioComplaints, statementComplaints } from "./quick.ts";
import type { Comparison, OperationResult } from "./results.ts";
import { compare } from "./rounds.ts";
import { say } from "./say.ts";
import { countedDuring, type StatementCount, statementsOf } from "./statements.ts";

/** Plans that are decided on by each contender in each round. */
export const decisionsEach = 200;

const warmUpSeconds = 6;
/** Times that all those plans are decided on before that counts. */
const decisionWarmUps = 5;

/** What is measured on, and how. */
export interface Bench {
  readonly group: Group;
  readonly options: BenchOptions;
}

/** What was found out about one operation, and what of it is not as promised. */
export interface Measured {
  readonly result: OperationResult;
  readonly wrong: readonly string[];
}

/** Compares the contenders by an operation that reads, once they have given the same answers. */
export async function measureRead(
  { group, options }: Bench,
  operation: Operation,
  contenders: readonly Contender[],
  params: readonly Params[],
): Promise<Measured> {
  await requireSameAnswers(contenders, operation, params.slice(0, 8));
  say(`${operation.name} ${operation.title}: all answers are the same`);
  const statements: Record<string, StatementCount> = {};
  for (const contender of contenders) statements[contender.name] = await statementsOf(group, contender, operation, params[0] as Params);
  const wrong: string[] = [];
  const comparisons: Record<string, Comparison> = {};
  if (options.mode === "full") for (const contender of contenders) await warmUp(contender, operation, params);
  for (const concurrency of options.concurrencies) {
    const compared = await compare(group, contenders, operation, params, { ...options, concurrency });
    comparisons[concurrency] = compared;
    tell(concurrency, compared);
    if (options.mode === "quick") wrong.push(...ratioComplaints(operation, compared));
  }
  if (options.mode === "quick")
    wrong.push(...(await statementComplaints(group, contenders[0] as Contender, operation, params[0] as Params)));
  return { result: { title: operation.title, statements, comparisons }, wrong };
}

/** Node compiles what runs often, step by step; each contender is asked until that is done, whatever its speed. */
async function warmUp(contender: Contender, operation: Operation, params: readonly Params[]): Promise<void> {
  const requests = params.map((each) => contender.send(operation, each));
  await load(contender, requests, { concurrency: 16, seconds: warmUpSeconds });
}

/** A decision can be taken once only, so the same plans are put back after each contender. */
export async function measureDecisions({ group, options }: Bench, contenders: readonly Contender[], decider: Account): Promise<Measured> {
  const { params, restore, tidy } = await setAside(group, decider, decisionsEach);
  const [first, ...rest] = params;
  if (!first) throw new Error("The group has no plans that wait for a decision");
  const answers: unknown[] = [];
  const statements: Record<string, StatementCount> = {};
  for (const contender of contenders) {
    statements[contender.name] = await countedDuring(group, 1, async () => void answers.push(await ask(contender, decision, first)));
    for (let time = 0; time < decisionWarmUps; time++) {
      const undecided = time === 0 ? rest : params;
      await load(
        contender,
        undecided.map((each) => contender.send(decision, each)),
        { concurrency: 16, seconds: 0, once: true },
      );
      await restore();
    }
  }
  if (answers.some((answer) => !isDeepStrictEqual(answer, answers[0])))
    throw new Error(`Q5: the answers differ: ${JSON.stringify(answers)}`);
  say(`${decision.name} ${decision.title}: all answers are the same`);
  const comparisons: Record<string, Comparison> = {};
  for (const concurrency of options.concurrencies) {
    comparisons[concurrency] = await compare(group, contenders, decision, params, { ...options, concurrency, once: true, restore });
    tell(concurrency, comparisons[concurrency]);
  }
  await tidy();
  return { result: { title: decision.title, statements, comparisons }, wrong: [] };
}

/** Tells what came of a comparison. */
export function tell(concurrency: number, { reached, ratios }: Comparison): void {
  for (const [name, { requestsPerSecond, p50, p99, cpu, databaseCpu }] of Object.entries(reached)) {
    const figures = [
      `${requestsPerSecond.toFixed(0)}/s`,
      `p50 ${p50.toFixed(1)} p99 ${p99.toFixed(1)} ms`,
      `cpu ${cpu?.toFixed(2)} + ${databaseCpu?.toFixed(2)} ms`,
    ];
    const ratio = ratios[name] ? `ours ${ratios[name].requests.toFixed(2)}×, cpu ${ratios[name].cpu?.toFixed(2)}×` : "";
    say(`  ${String(concurrency).padStart(2)}  ${name.padEnd(14)} ${figures.join("  ")}  ${ratio}`);
  }
}
