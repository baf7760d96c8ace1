import { measureRevision } from "@duban/schema/problem/measure-revision";
import { problemRevision, type RevisionList, type ValuesOf } from "@duban/schema/problem/revision";
import type { RefusalDetail } from "../../platform/errors.js";
import { sql } from "../../platform/select/index.js";
import type { Transaction } from "../../platform/transaction.js";
import { Measure } from "../measures/measure.entity.js";
import { measureFrames, measureValuesOf, whyNotRevised as whyMeasureNotRevised } from "../measures/measure-revision.queries.js";
import { Problem } from "../problems/problem.entity.js";
import { revisionFrames, revisionValuesOf, whyNotRevised as whyProblemNotRevised } from "../problems/problem-revision.queries.js";

/** A row of a list as the ledger has it now. */
export interface PresentRow {
  readonly id: string;
  readonly revision: number;
  /** The number of the problem that it is, or is of. */
  readonly code: string;
  readonly title: string;
  readonly values: ValuesOf<string>;
  /** Why it cannot be given these values, each with the field that it is about. */
  whyNot(values: Partial<ValuesOf<string>>): Promise<RefusalDetail[]>;
}

/** A list of the ledger that goes out to be edited and comes back. */
export interface EditedList {
  readonly list: RevisionList;
  /** What it is sealed as. */
  readonly form: string;
  readonly noun: "Problem" | "Measure";
  /** What whoever brings it back must be permitted somewhere. */
  readonly action: "problem.revise" | "measure.revise";
  /** The rows with these ids that the actor sees. */
  present(tx: Transaction, ids: readonly string[]): Promise<PresentRow[]>;
}

/** The lists by their names. */
export const editedLists = {
  problems: {
    list: problemRevision as unknown as RevisionList,
    ...{ form: "duban-problem-list/1", noun: "Problem", action: "problem.revise", present: presentProblems },
  },
  measures: {
    list: measureRevision as unknown as RevisionList,
    ...{ form: "duban-measure-list/1", noun: "Measure", action: "measure.revise", present: presentMeasures },
  },
} as const satisfies Readonly<Record<string, EditedList>>;

export type EditedListName = keyof typeof editedLists;

async function presentProblems(tx: Transaction, ids: readonly string[]): Promise<PresentRow[]> {
  const problems = await tx.look(Problem, ({ id }) => sql`${id} = any(${ids}::uuid[])`);
  const frameOf = await revisionFrames(tx, problems);
  return problems.map((problem) => {
    const { id, revision, code, title } = problem;
    const frame = frameOf(problem);
    const values = revisionValuesOf(problem, frame);
    return { id, revision, code, title, values, whyNot: (wanted) => whyProblemNotRevised(tx, problem, wanted, frame) };
  });
}

async function presentMeasures(tx: Transaction, ids: readonly string[]): Promise<PresentRow[]> {
  const measures = await tx.look(Measure, ({ id }) => sql`${id} = any(${ids}::uuid[])`);
  const problemOf = await measureFrames(tx, measures);
  return measures.map((measure) => {
    const { id, revision, title } = measure;
    const problem = problemOf(measure);
    const whyNot = (wanted: Partial<ValuesOf<string>>) => whyMeasureNotRevised(tx, measure, wanted, problem);
    return { id, revision, code: problem.code, title, values: measureValuesOf(measure), whyNot };
  });
}
