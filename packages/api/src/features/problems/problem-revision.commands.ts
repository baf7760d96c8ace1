import type { ImportOutcome } from "@duban/schema";
import { plainValue, type RevisionFieldName, type RevisionValues, revisionFieldNames } from "@duban/schema/problem/revision";
import { command } from "../../platform/command.js";
import { Fault, Refusal, type RefusalDetail } from "../../platform/errors.js";
import { sql } from "../../platform/select/index.js";
import type { Transaction } from "../../platform/transaction.js";
import { Problem } from "./problem.entity.js";
import type { ProblemRevisionInput, ReviseProblemsInput } from "./problem-revision.inputs.js";
import { type RevisionFrame, revisionColumns, revisionFrames, revisionValuesOf, whyNotRevised } from "./problem-revision.queries.js";

const mostProblems = 500;
const path = ["input", "problems"];

/** What is to become of a problem. */
interface Revised {
  readonly problem: Problem;
  readonly frame: RevisionFrame;
  /** What differs from what stands there. */
  readonly values: Partial<RevisionValues>;
  readonly outcome: ImportOutcome;
  readonly details: readonly RefusalDetail[];
}

/** Changes what is said of many problems, of each what it names; the number of statements does not follow the number of problems. */
export const reviseProblems = command({
  action: "problem.revise",
  async run(tx, _nothing, input: ReviseProblemsInput) {
    const wanted = new Map(input.problems.map((one) => [one.problemId, one]));
    if (wanted.size < input.problems.length) throw new Refusal("VALUE_INVALID", {}, path);
    const problems = await hold(tx, [...wanted.keys()]);
    const frameOf = await revisionFrames(tx, problems);
    const rows = await Promise.all(
      problems.map((problem) => judged(tx, problem, wanted.get(problem.id) as ProblemRevisionInput, frameOf(problem))),
    );
    const changing = rows.filter(({ outcome }) => outcome === "CHANGED");
    if (!input.dryRun) await write(tx, changing);
    return {
      revisions: rows.map(({ problem, outcome, details }) => ({ problemId: problem.id, outcome, details })),
      changedCount: changing.length,
      refusedCount: rows.filter(({ outcome }) => outcome === "REFUSED").length,
    };
  },
});

/** What has been said already is no change, whoever said it: a sheet may be brought in twice. */
async function judged(tx: Transaction, problem: Problem, input: ProblemRevisionInput, frame: RevisionFrame): Promise<Revised> {
  const stands = revisionValuesOf(problem, frame);
  const said = revisionFieldNames.flatMap((field): [RevisionFieldName, string][] => {
    const value = input[field];
    if (value === undefined) return [];
    const plain = typeof value === "boolean" ? (value ? "YES" : "NO") : plainValue(field, String(value ?? "").trim());
    return plain === stands[field] ? [] : [[field, plain]];
  });
  const values: Partial<RevisionValues> = Object.fromEntries(said);
  const row = { problem, frame, values };
  if (said.length === 0) return { ...row, outcome: "UNCHANGED", details: [] };
  const stale = problem.revision === input.expectedVersion ? [] : [{ code: "REVISION_STALE" } as const];
  const details = stale.length > 0 ? stale : await whyNotRevised(tx, problem, values, frame);
  return { ...row, outcome: details.length > 0 ? "REFUSED" : "CHANGED", details };
}

/** One statement for all: each row names every column that changes anywhere, with what it says there already where it does not. */
async function write(tx: Transaction, rows: readonly Revised[]): Promise<void> {
  const fields = revisionFieldNames.filter((field) => rows.some(({ values }) => field in values));
  const whole = new Map(
    rows.map(({ problem, frame, values }) => {
      const stands = revisionValuesOf(problem, frame);
      const named = Object.fromEntries(fields.map((field) => [field, values[field] ?? stands[field]]));
      return [problem.id, revisionColumns(problem, named, frame)];
    }),
  );
  await tx.changeAll(
    rows.map(({ problem }) => problem),
    ({ id }) => whole.get(id) ?? {},
  );
}

/** Holds the problems, in the order in which they were given; NOT_FOUND where the actor does not see one of them. */
async function hold(tx: Transaction, ids: readonly string[]): Promise<Problem[]> {
  if (ids.length === 0) throw new Refusal("PROBLEMS_REQUIRED", {}, path);
  if (ids.length > mostProblems) throw new Refusal("TOO_MANY_ITEMS", { maximum: mostProblems }, path);
  const seen = await tx.look(Problem, ({ id }) => sql`${id} = any(${ids}::uuid[])`);
  if (seen.length < ids.length) throw new Fault("NOT_FOUND", { path });
  const held = new Map((await tx.find(Problem, { id: ids }, { lock: true })).map((problem) => [problem.id, problem]));
  return ids.map((id) => held.get(id) as Problem);
}
