import { type Actor, inDays, type Versioned } from "../../support/actor.js";
import { done } from "../../support/outcome.js";
import { id } from "./template.js";

/** Somebody stands in later on, so that nobody does yet. */
export async function delegationOf(actor: Actor, delegate: Actor, reason: string): Promise<string> {
  const input = { delegateId: delegate.personId, reason, startsOn: inDays(20), endsOn: inDays(21) };
  return done(await actor.tries<{ delegation: Versioned }>("createDelegation", input, "delegation { id }")).delegation.id;
}

/** What the control names: a person and an organization of a place, on days that are still free. */
export const ownDelegation = {
  ...{ delegateId: id("clerk"), organizationId: id("organization"), reason: "cnry-own-delegation" },
  ...{ startsOn: inDays(40), endsOn: inDays(41) },
};
