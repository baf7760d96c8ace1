import { type Actor, inDays, type Versioned } from "../../support/actor.js";
import { accepts, assigns, type Four, type LedgerProblem, plans, registers } from "../../support/ledger.verbs.js";
import { done } from "../../support/outcome.js";
import type { Control } from "./controls.js";
import type { Rows } from "./place.js";
import { id } from "./template.js";

interface Frame {
  readonly chief: Actor;
  readonly ledger: Versioned;
  readonly unit: Versioned;
  readonly four: Four;
}

/** Problems whose time is spoken of: one with a measure that ends too late. */
export async function fillSchedule({ chief, ledger, unit, four }: Frame, mark: (noun: string) => string): Promise<Rows> {
  const text = mark("problem");
  const entry = { organizationId: unit.id, title: text, kind: "AUDIT", severity: "GENERAL" };
  const [late] = done(await registers(chief, ledger, [entry])).problems as [LedgerProblem];
  done(await assigns(chief, late, four));
  done(await accepts(chief, late));
  const said = mark("measure");
  done(await plans(chief, late, four.person, { title: said, steps: said, deliverable: said, startsOn: inDays(80), endsOn: inDays(88) }));
  return { late: late.id };
}

/** The allowed calls of those who answer for the time that problems take. */
export const scheduleControls: Readonly<Record<string, Control>> = {
  "Mutation.fitMeasures": { arguments: { input: { problemId: id("late"), slipReason: "cnry-own-measure" } } },
};
