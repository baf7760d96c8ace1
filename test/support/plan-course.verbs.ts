import type { Actor } from "./actor.js";
import type { Outcome } from "./outcome.js";
import { type PlanSeen, planSelection, seenBy } from "./plan.verbs.js";

// What may happen to a plan besides return and approval. Each verb looks at the plan first, as a person at a screen does.

interface Named {
  readonly id: string;
}

type PlanOutcome = Promise<Outcome<{ plan: PlanSeen }>>;

/** The revision that the actor sees; whoever sees nothing tries the first. */
async function version(actor: Actor, { id }: Named): Promise<{ planId: string; expectedVersion: number }> {
  return { planId: id, expectedVersion: (await seenBy(actor, { id }))?.revision ?? 1 };
}

export async function withdraws(actor: Actor, named: Named, reason = "发现一处笔误"): PlanOutcome {
  return actor.tries("withdrawPlan", { ...(await version(actor, named)), reason }, `plan { ${planSelection} }`);
}
