import { type Action, actions, type RefusalCode } from "@duban/schema";
import type { Actor, Stead } from "./actor.js";
import { Fault, type RefusalDetail } from "./errors.js";
import type { Lookup } from "./loaders.js";
import type { NounClass } from "./select/registry.js";
import type { Transaction } from "./transaction.js";

export { visible } from "./select/visibility.js";
export type { NounClass };

/** Yes, yes in somebody's stead, no, or no with the reason that the user reads. */
export type Answer = boolean | Stead | RefusalCode | RefusalDetail;

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

/** Whether an answer is yes, be it in somebody's stead. */
export function isYes(answer: Answer): answer is true | Stead {
  return answer === true || isStead(answer);
}

function isStead(answer: Answer): answer is Stead {
  return typeof answer === "object" && "onBehalfOfId" in answer;
}

/** Whether the actor may do it at all of these paths: by a right of their own, which comes first, or in somebody's stead. */
export function permitted(actor: Actor, action: Action, ...paths: readonly string[]): Answer {
  if (paths.every((path) => actor.mayOneself(action, path))) return true;
  return actor.steads(action, ...paths)[0] ?? (actor.couldInStead(action, ...paths) ? "DELEGATION_ENDED" : false);
}

type Denial = RefusalDetail | { readonly code: "FORBIDDEN" };

/** Null when the actor may, otherwise why not. An action without a rule is allowed to nobody. */
export async function why(lookup: Lookup, actor: Actor, action: Action, row: object | null): Promise<Denial | null> {
  const { denied } = await judge(lookup, actor, action, row);
  return denied;
}

/** Why the actor may not, if so; and if they may in somebody's stead only, in whose. */
export async function judge(
  lookup: Lookup,
  actor: Actor,
  action: Action,
  row: object | null,
): Promise<{ readonly denied: Denial | null; readonly stead: Stead | null }> {
  const policy = policies.get(action);
  if (!policy || (policy.noun === null) !== (row === null)) {
    throw new Error(`${action} has no rule for ${row === null ? "nothing" : "a row"}`);
  }
  if (actor.isSystem) return { denied: null, stead: null };
  const answer = policy.rule(actor, row, await policy.facts?.(lookup, row));
  if (answer === true) return { denied: null, stead: null };
  if (isStead(answer)) return { denied: null, stead: answer };
  if (answer === false) return { denied: { code: "FORBIDDEN" }, stead: null };
  return { denied: typeof answer === "string" ? { code: answer } : answer, stead: null };
}

/** Whether somebody still stands in for another, asked in the transaction; whoever answers holds it until the commit. */
type Confirmation = (tx: Transaction, stead: Stead) => Promise<boolean>;

let confirmation: Confirmation | null = null;

/** Says, once, how a stead is confirmed before anything is done by it. */
export function confirmSteads(confirm: Confirmation): void {
  if (confirmation) throw new Error("steads are confirmed in two ways");
  confirmation = confirm;
}

/** DELEGATION_ENDED when the stead has ended since the actor came in. */
export async function confirmStead(tx: Transaction, stead: Stead): Promise<void> {
  if (!(await confirmation?.(tx, stead))) throw forbidden({ code: "DELEGATION_ENDED" });
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
