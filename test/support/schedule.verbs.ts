import type { Actor } from "./actor.js";
import type { LedgerProblem, MeasureSeen } from "./ledger.verbs.js";
import type { Outcome } from "./outcome.js";

// What people do with the time that a problem has, over HTTP.

interface Named {
  readonly id: string;
}

type Input = Readonly<Record<string, unknown>>;

/** What is counted back from a problem's deadline, as whoever asks sees it. */
export interface ScheduleSeen {
  readonly closesOn: string;
  readonly workEndsOn: string;
  readonly feasible: boolean;
  readonly stages: readonly { readonly stage: string; readonly days: number }[];
  readonly measures: readonly {
    readonly measureId: string;
    readonly days: number;
    readonly latestStart: string;
    readonly latestEnd: string;
    readonly slack: number;
    readonly neededById: string | null;
  }[];
  readonly overlaps: readonly { readonly measureId: string; readonly predecessorId: string }[];
}

export async function scheduleOf(actor: Actor, { id }: Named): Promise<ScheduleSeen> {
  const { node } = await actor.sees<{ node: { schedule: ScheduleSeen } }>(
    `query ($id: ID!) { node(id: $id) { ... on Problem { schedule { closesOn workEndsOn feasible stages { stage days }
      measures { measureId days latestStart latestEnd slack neededById } overlaps { measureId predecessorId } } } } }`,
    { id },
  );
  return node.schedule;
}

export function fits(actor: Actor, { id }: Named, slipReason = ""): Promise<Outcome<{ problem: LedgerProblem }>> {
  return actor.tries(
    "fitMeasures",
    { problemId: id, slipReason },
    "problem { id measures { id revision startsOn endsOn firstEndsOn slips { from to reason } } }",
  );
}

/** Changes what a measure waits for, or its dates; everything else stays. */
export function puts(actor: Actor, measure: MeasureSeen, owner: Named, more: Input): Promise<Outcome<{ measure: MeasureSeen }>> {
  const { id: measureId, revision: expectedVersion, title, endsOn } = measure;
  const input = { measureId, expectedVersion, title, ownerId: owner.id, startsOn: endsOn, endsOn, progressPercent: 0, ...more };
  return actor.tries("updateMeasure", input, "measure { id revision title endsOn predecessors { id } }");
}
