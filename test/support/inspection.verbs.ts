import { type Actor, inDays, type Versioned } from "./actor.js";
import { problemSeenBy } from "./ledger.verbs.js";
import type { Outcome } from "./outcome.js";

// What people do about problems that are registered as projects, over HTTP.

interface Named {
  readonly id: string;
}

type Input = Readonly<Record<string, unknown>>;

/** An inspection as whoever acts sees it. */
export interface InspectionSeen extends Named {
  readonly state: string;
  readonly planned: boolean;
  readonly dueOn: string;
  readonly inspectedOn: string | null;
  readonly result: string | null;
  readonly finding: string;
  readonly demand: string;
  readonly demandDueOn: string | null;
  readonly people: readonly { readonly name: string }[];
  readonly evidence: readonly Named[];
}

/** What a problem shows of its inspections. */
export interface InspectedProblem extends Versioned {
  readonly projectOn: string | null;
  readonly inspectionCadence: { readonly unit: string; readonly every: number } | null;
  readonly inspections: readonly InspectionSeen[];
}

const problem = `id revision projectOn inspectionCadence { unit every }
  inspections { id state planned dueOn inspectedOn result finding demand demandDueOn people { name } evidence { id } }`;

type InspectionOutcome = Promise<Outcome<{ problem: InspectedProblem }>>;

export async function inspectionsOf(actor: Actor, { id }: Named): Promise<InspectedProblem> {
  const { node } = await actor.sees<{ node: InspectedProblem }>(`query ($id: ID!) { node(id: $id) { ... on Problem { ${problem} } } }`, {
    id,
  });
  return node;
}

async function version(actor: Actor, named: Named) {
  return { problemId: named.id, expectedVersion: (await problemSeenBy(actor, named))?.revision ?? 1 };
}

/** Registers a problem as a project, inspected at an interval or on named days. */
export async function schedules(actor: Actor, named: Named, cadence: Input): InspectionOutcome {
  return actor.tries("scheduleInspections", { ...(await version(actor, named)), ...cadence }, `problem { ${problem} }`);
}

/** Records what an inspection found; an unplanned one unless one is named. */
export async function inspects(
  actor: Actor,
  named: Named,
  personIds: readonly string[],
  result: string,
  more: Input = {},
): InspectionOutcome {
  const input = { ...(await version(actor, named)), inspectedOn: inDays(0), personIds, result, finding: "查看台账和现场", ...more };
  return actor.tries("recordInspection", input, `problem { ${problem} }`);
}
