import { type Locale, type Text, textIn } from "./locale.js";

/** A closed list of values in their order, each with its label in both languages. */
export interface Enumeration<Value extends string> {
  /** All values, in their order. */
  readonly values: readonly Value[];
  /** `{ VALUE: "VALUE" }`, the form that GraphQL libraries register as an enum. */
  readonly members: { readonly [Member in Value]: Member };
  readonly labels: Readonly<Record<Value, Text>>;
  label(value: Value, locale: Locale): string;
  includes(value: unknown): value is Value;
}

/** The union of an enumeration's values. */
export type ValueOf<E> = E extends Enumeration<infer Value> ? Value : never;

/** Builds an enumeration from `VALUE: [Chinese label, English label]`. */
export function enumeration<const Value extends string>(
  entries: Readonly<Record<Value, readonly [zh: string, en: string]>>,
): Enumeration<Value> {
  const values = Object.keys(entries) as Value[];
  const labels = Object.fromEntries(values.map((value) => [value, { zh: entries[value][0], en: entries[value][1] }])) as Record<
    Value,
    Text
  >;
  const known = new Set<unknown>(values);
  return {
    values,
    members: Object.fromEntries(values.map((value) => [value, value])) as { [Member in Value]: Member },
    labels,
    label: (value, locale) => textIn(labels[value], locale),
    includes: (value): value is Value => known.has(value),
  };
}
