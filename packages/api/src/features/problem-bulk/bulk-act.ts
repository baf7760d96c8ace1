import type { Action } from "@duban/schema";
import type { RefusalDetail } from "../../platform/errors.js";
import type { Transaction } from "../../platform/transaction.js";
import type { Problem } from "../problems/problem.entity.js";
import type { ChangeProblemsInput } from "./problem-bulk.inputs.js";

/** Something that is done to many problems, with all at hand that decides about each. */
export interface PreparedAct {
  /** Why it is not done to a problem; empty where it is. */
  why(problem: Problem): RefusalDetail[];
  /** Whether the problem is as it is to be already. */
  isDone(problem: Problem): boolean;
  /** Does it to all of these together. */
  perform(problems: readonly Problem[]): Promise<void>;
}

/** Something that can be done to many problems. */
export interface Act {
  /** What the actor must be allowed to do to each. */
  readonly action: Action;
  /** Of what of each problem it must be allowed, where that is not the problem itself; nothing of those that have none. */
  readonly of?: (tx: Transaction, problems: readonly Problem[]) => Promise<readonly { readonly problemId: string }[]>;
  /** Reads what has to be known of the problems, and refuses what is wrong with the whole. */
  prepare(tx: Transaction, problems: readonly Problem[], input: ChangeProblemsInput): Promise<PreparedAct>;
}

/** Problems that are told of together: they have the unit in common and whoever answers for them. */
export function toldTogether(problems: readonly Problem[]): [Problem, ...Problem[]][] {
  return groupsOf(problems, (problem) => [problem.organizationId, problem.leadingExecutiveId, problem.responsiblePersonId].join(" "));
}

/** Problems that have a key in common. */
export function groupsOf(problems: readonly Problem[], keyOf: (problem: Problem) => string): [Problem, ...Problem[]][] {
  const groups = new Map<string, [Problem, ...Problem[]]>();
  for (const problem of problems) {
    const key = keyOf(problem);
    const known = groups.get(key);
    if (known) known.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()];
}

/** The facts that a notice of several problems names. */
export function factsOf(problems: readonly [Problem, ...Problem[]]): { readonly count: number; readonly dueOn: string } {
  const [dueOn = ""] = problems.map(({ deadline }) => deadline).sort();
  return { count: problems.length, dueOn };
}
