import { problemRevision, type RevisionFieldName, type RevisionValues, revisionFieldNames } from "@duban/schema/problem/revision";
import { command } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import type { Transaction } from "../../platform/transaction.js";
import { Problem } from "./problem.entity.js";
import type { ProblemRevisionInput, ReviseProblemsInput } from "./problem-revision.inputs.js";
import { type RevisionFrame, revisionColumns, revisionFrames, revisionValuesOf, whyNotRevised } from "./problem-revision.queries.js";
import { heldRows, judgedRow, type RowRevision, requireFewRows } from "./row-revision.queries.js";

const path = ["input", "problems"];

/** What is to become of a problem. */
interface Revised extends RowRevision<RevisionFieldName> {
  readonly problem: Problem;
  readonly frame: RevisionFrame;
}

/** Changes what is said of many problems, of each what it names; the number of statements does not follow the number of problems. */
export const reviseProblems = command({
  action: "problem.revise",
  async run(tx, _nothing, input: ReviseProblemsInput) {
    const wanted = new Map(input.problems.map((one) => [one.problemId, one]));
    if (wanted.size === 0) throw new Refusal("PROBLEMS_REQUIRED", {}, path);
    const ids = input.problems.map(({ problemId }) => problemId);
    requireFewRows(ids, path);
    const problems = await heldRows(tx, Problem, ids, path);
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

async function judged(tx: Transaction, problem: Problem, input: ProblemRevisionInput, frame: RevisionFrame): Promise<Revised> {
  const { revision } = problem;
  const whyNot = (values: Partial<RevisionValues>) => whyNotRevised(tx, problem, values, frame);
  const row = await judgedRow(problemRevision, input as Parameters<typeof judgedRow<RevisionFieldName>>[1], {
    ...{ revision, values: revisionValuesOf(problem, frame), whyNot },
  });
  return { ...row, problem, frame };
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
