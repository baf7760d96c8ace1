import type { Actor, Versioned } from "../../support/actor.js";
import { assigns } from "../../support/ledger.verbs.js";
import { done } from "../../support/outcome.js";
import { joinedProblem } from "../../support/plan-ledger.verbs.js";
import type { Group } from "../../support/world.js";
import type { Control } from "./controls.js";
import type { Place, Rows } from "./place.js";
import { id, revision } from "./template.js";

interface Frame {
  readonly group: Group;
  readonly chief: Actor;
  /** Whose plan is approved, and the problem that it answers. */
  readonly unit: Versioned;
  readonly problem: { readonly id: string };
}

/** Somebody else than the plan says answers for a problem, so that the plan and the ledger differ. */
export async function fillPlanLedger({ group, chief, unit, problem }: Frame, rows: Rows, mark: (noun: string) => string): Promise<Rows> {
  const row = (name: string) => ({ id: rows[name] ?? "" });
  const { person } = done(await group.administrator.createsPerson(unit, mark("nobody")));
  const post = done(await group.administrator.appoints(person, unit, mark("appointment"))).appointment;
  done(await assigns(chief, problem, { executive: row("post"), department: row("department"), person: post }));
  return { answeredProblem: problem.id };
}

/** The place with what reached its ledger from the plan, which it does some time after the approval. */
export async function withPlanAnswer(place: Place): Promise<Place> {
  const { planAnswers } = await joinedProblem(place.chief, { id: place.rows["answeredProblem"] ?? "" });
  return { ...place, rows: { ...place.rows, planAnswer: planAnswers[0]?.id ?? "" } };
}

/** The allowed call of the unit whose plan and ledger differ. */
export const planLedgerControls: Readonly<Record<string, Control>> = {
  "Mutation.settlePlanDifference": {
    by: "clerk",
    arguments: {
      input: {
        ...{ planAnswerId: id("planAnswer"), expectedVersion: revision("planAnswer") },
        ...{ part: "RESPONSIBLE_PERSON", choice: "KEEP" },
      },
    },
  },
};
