import { type Action, actions, type RefusalCode } from "@duban/schema";
import type { Actor } from "./actor.js";
import { Fault, type RefusalDetail } from "./errors.js";
import type { Lookup } from "./loaders.js";
import type { NounClass } from "./select/registry.js";

export { visible } from "./select/visibility.js";
export type { NounClass };

/** Yes, no, or no with the reason that the user reads. */
export type Answer = boolean | RefusalCode | RefusalDetail;

/** Decides from what is loaded; it reads nothing itself, so it can be tested with plain objects. */
export type Rule<Row, Facts> = (actor: Actor, row: Row, facts: Facts) => Answer;

/** What a rule needs to know beyond the row, such as the path of the row's organization. */
export type FactsOf<Row, Facts> = (lookup: Lookup, row: Row) => Promise<Facts>;

interface Policy {
  readonly noun: NounClass | null;
  readonly rule: Rule<unknown, unknown>;
  readonly facts: FactsOf<unknown, unknown> | undefined;
}

const policies = new Map<Action, Policy>();

/** Who may do these things to a row of this noun; with null, to nothing in particular. One rule for each action. */
export function allow(names: readonly Action[], noun: null, rule: Rule<null, undefined>): void;
export function allow<Row extends object>(names: readonly Action[], noun: NounClass<Row>, rule: Rule<Row, undefined>): void;
export function allow<Row extends object, Facts>(
  names: readonly Action[],
  noun: NounClass<Row>,
  rule: Rule<Row, Facts>,
  facts: FactsOf<Row, Facts>,
): void;
export function allow(names: readonly Action[], noun: NounClass | null, rule: Rule<never, never>, facts?: FactsOf<never, unknown>): void {
  for (const name of names) {
    if (policies.has(name)) throw new Error(`${name} has two rules`);
    policies.set(name, {
      noun,
      rule: rule as Rule<unknown, unknown>,
      facts: facts as FactsOf<unknown, unknown> | undefined,
    });
  }
}

/** Null when the actor may, otherwise why not. An action without a rule is allowed to nobody. */
export async function why(
  lookup: Lookup,
  actor: Actor,
  action: Action,
  row: object | null,
): Promise<RefusalDetail | { readonly code: "FORBIDDEN" } | null> {
  const policy = policies.get(action);
  if (!policy || (policy.noun === null) !== (row === null)) {
    throw new Error(`${action} has no rule for ${row === null ? "nothing" : "a row"}`);
  }
  if (actor.isSystem) return null;
  const answer = policy.rule(actor, row, await policy.facts?.(lookup, row));
  if (answer === true) return null;
  if (answer === false) return { code: "FORBIDDEN" };
  return typeof answer === "string" ? { code: answer } : answer;
}

export async function can(lookup: Lookup, actor: Actor, action: Action, row: object | null): Promise<boolean> {
  return (await why(lookup, actor, action, row)) === null;
}

/** The fault that stops an operation for the reason that `why` gave. */
export function forbidden(reason: RefusalDetail | { readonly code: "FORBIDDEN" }): Fault {
  return new Fault("FORBIDDEN", { reason: reason.code, ...("params" in reason ? { params: reason.params ?? {} } : {}) });
}

/** Actions that have a rule. */
export function ruledActions(): Action[] {
  return actions.filter((action) => policies.has(action));
}
