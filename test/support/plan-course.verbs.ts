import type { Actor, Versioned } from "./actor.js";
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

/** A request for more time as whoever acts sees it. */
export interface ExtensionSeen extends Versioned {
  readonly state: string;
  readonly days: number;
}

type ExtensionOutcome = Promise<Outcome<{ extension: ExtensionSeen; plan: Versioned }>>;
const extension = "extension { id revision state days } plan { id revision }";

export async function asksForMoreTime(actor: Actor, named: Named, dueOn: string, reason = "汛期抢险，人手不足"): ExtensionOutcome {
  return actor.tries("askForExtension", { ...(await version(actor, named)), dueOn, reason }, extension);
}

export function grantsTime(actor: Actor, { id, revision }: Versioned, reason = ""): ExtensionOutcome {
  return actor.tries("grantExtension", { extensionId: id, expectedVersion: revision, reason }, extension);
}

export function refusesTime(actor: Actor, { id, revision }: Versioned, reason = "工期足够"): ExtensionOutcome {
  return actor.tries("refuseExtension", { extensionId: id, expectedVersion: revision, reason }, extension);
}

export async function amends(actor: Actor, named: Named, reason = "上级调整整改时限"): PlanOutcome {
  return actor.tries("amendPlan", { ...(await version(actor, named)), reason }, `plan { ${planSelection} }`);
}

export async function dropsAmendment(actor: Actor, named: Named): PlanOutcome {
  return actor.tries("dropAmendment", await version(actor, named), `plan { ${planSelection} }`);
}
