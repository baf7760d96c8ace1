import { type Actor, inDays, type Versioned } from "./actor.js";
import type { Outcome } from "./outcome.js";

// What people do who are going to be absent, over HTTP.

/** A delegation as the two whom it is about see it. */
export interface DelegationSeen extends Versioned {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly endedAt: string | null;
  readonly reason: string;
  readonly delegator: { readonly id: string };
  readonly delegate: { readonly id: string };
  readonly organization: { readonly id: string } | null;
}

const delegation = "id revision startsOn endsOn endedAt reason delegator { id } delegate { id } organization { id }";

type DelegationOutcome = Promise<Outcome<{ delegation: DelegationSeen }>>;

/** Names who stands in, from today until tomorrow unless other days are named. */
export function delegates(
  actor: Actor,
  to: { readonly personId: string },
  more: { readonly startsOn?: string; readonly endsOn?: string; readonly organizationId?: string; readonly reason?: string } = {},
): DelegationOutcome {
  const input = { delegateId: to.personId, reason: "出差", endsOn: inDays(1), ...more };
  return actor.tries("createDelegation", input, `delegation { ${delegation} }`);
}

export function endsDelegation(actor: Actor, { id, revision }: Versioned): DelegationOutcome {
  return actor.tries("endDelegation", { delegationId: id, expectedVersion: revision }, `delegation { ${delegation} }`);
}

/** Those that the actor gave and those that the actor holds. */
export async function delegationsOf(actor: Actor): Promise<readonly DelegationSeen[]> {
  const query = `{ viewer { delegations { ${delegation} } } }`;
  return (await actor.sees<{ viewer: { delegations: DelegationSeen[] } }>(query)).viewer.delegations;
}
