import { graphql } from "../../../gql";

/** A problem that a plan speaks of, as it stands on the ledger. */
graphql(`
  fragment PlanProblem on Problem {
    id
    code
    title
    state
    light
    deadline
    progressPercent
    measureCount
    doneMeasureCount
  }
`);

interface Named {
  readonly id: string;
}

interface ProblemsOf<Handed extends Named, Other extends Handed> {
  readonly problems: readonly Handed[];
  readonly ledgerProblems: readonly Other[];
}

interface Answering {
  readonly problemResponses: readonly { readonly problemId: string }[];
}

/** What a plan speaks of: the problems that it has to answer, and those of the ledger that it does. */
export function spokenOf<Handed extends Named, Other extends Handed>(
  { problems, ledgerProblems }: ProblemsOf<Handed, Other>,
  content: Answering,
): Handed[] {
  const answered = answeredIn(content);
  return [...problems, ...ledgerProblems.filter(({ id }) => answered.has(id))];
}

/** Problems of the ledger that are open, and that the plan leaves out. */
export function leftOut<Other extends Named & { readonly state: string }>(
  { ledgerProblems }: { readonly ledgerProblems: readonly Other[] },
  content: Answering,
): Other[] {
  const answered = answeredIn(content);
  return ledgerProblems.filter(({ id, state }) => !answered.has(id) && state !== "CLOSED");
}

function answeredIn({ problemResponses }: Answering): ReadonlySet<string> {
  return new Set(problemResponses.map(({ problemId }) => problemId));
}
