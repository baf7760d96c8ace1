import type { NounClass, Row } from "./registry.js";
import type { Sql } from "./sql.js";

/**
 * Who sees a row: those whose part of the tree holds its organization (with `action`, by a role that permits it); those who see
 * the whole that it belongs to (with `where`, under a condition on both); or whoever a condition says. A row that belongs to a whole may
 * repeat the organization by which the whole is seen (`placed`), which the database has to keep the same: it is seen by that, without a
 * look at the whole.
 */
export type Visibility<T = object, Whole = object> =
  | { readonly subtree: keyof T & string; readonly action?: string }
  | {
      readonly with: string;
      readonly by: keyof T & string;
      readonly where?: (row: Row<T>, whole: Row<Whole>) => Sql;
      readonly placed?: keyof T & string;
    }
  | ((row: Row<T>) => Sql);

export type Subtree = Extract<Visibility, { readonly subtree: string }>;

const rules = new Map<NounClass, Visibility>();

/** Says, once, who sees the rows of a noun. It runs at start: nothing of a request may stand in it. */
export function visible<T extends object, Whole extends object>(noun: NounClass<T>, rule: Visibility<T, Whole>): void {
  if (rules.has(noun)) throw new Error(`${noun.name} has two rules of visibility`);
  rules.set(noun, rule as unknown as Visibility);
}

export function visibilityOf(noun: NounClass): Visibility {
  const rule = rules.get(noun);
  if (!rule) throw new Error(`${noun.name} has no rule of visibility: say visible(${noun.name}, …) in its policy`);
  return rule;
}
