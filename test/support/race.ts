import type { Outcome } from "./outcome.js";
import type { World } from "./world.js";

// What is left of many who tried at once.

/** Whether something was done. */
export function isDone({ payload, userErrors, faults }: Outcome<unknown>): boolean {
  return payload !== null && userErrors.length + faults.length === 0;
}

/** Two acts at once; by the round now the one and now the other sets out first. */
export async function both<First, Second>(
  number: number,
  first: () => Promise<First>,
  second: () => Promise<Second>,
): Promise<[First, Second]> {
  const later = async <Result>(after: boolean, act: () => Promise<Result>): Promise<Result> => {
    if (after) await new Promise((resolve) => setTimeout(resolve, 4));
    return act();
  };
  return Promise.all([later(number % 3 === 1, first), later(number % 3 === 2, second)]);
}

/** How many were done, and with which fault codes the others ended. */
export function summary(outcomes: readonly Outcome<unknown>[]) {
  const others = outcomes.filter((outcome) => !isDone(outcome));
  const codes = others.map(({ userErrors, faults }) => faults[0]?.extensions.code ?? userErrors[0]?.code);
  return { done: outcomes.length - others.length, others: [...new Set(codes)] };
}

/** Rows that a plan left in the audit trail and the outbox under these names. */
export async function traces(world: World, { id }: { readonly id: string }, actions: readonly string[], events: readonly string[]) {
  const planId = Buffer.from(id, "base64url").toString().split(":")[1];
  const [row] = await world.database.query<{ audit: number; outbox: number }>(
    `select (select count(*)::int from app.audit_events where subject_id = $1 and noun = 'Plan' and action = any($2)) as audit,
      (select count(*)::int from app.outbox_events where subject_id = $1 and event = any($3)) as outbox`,
    [planId, actions, events],
  );
  return row;
}
