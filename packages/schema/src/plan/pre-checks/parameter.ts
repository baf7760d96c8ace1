import type { Text } from "../../locale.js";
import { type Rank, ranks } from "../../person/rank.js";

/** A number or rank that a campaign may set for a rule. On the wire every value is a string. */
export interface ParameterDescription<Value extends string | number = string | number> {
  readonly title: Text;
  readonly default: Value;
  /** What values are possible, in words. */
  readonly expected: Text;
  /** The values to choose from; null where any whole number within the bounds will do. */
  readonly choices: readonly Value[] | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** The value that a string stands for; null when it is not possible. */
  parse(value: string): Value | null;
}

export type ParameterDescriptions = Readonly<Record<string, ParameterDescription>>;

/** The values of a rule's parameters, typed by their descriptions. */
export type ParameterValues<P extends ParameterDescriptions> = {
  readonly [Name in keyof P]: P[Name] extends ParameterDescription<infer Value> ? Value : never;
};

/** A parameter that is a whole number within bounds. */
export function wholeNumber(title: Text, initial: number, minimum: number, maximum: number): ParameterDescription<number> {
  return {
    title,
    default: initial,
    expected: { zh: `${minimum} 至 ${maximum} 的整数`, en: `a whole number from ${minimum} to ${maximum}` },
    choices: null,
    minimum,
    maximum,
    parse(value) {
      const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
      return number >= minimum && number <= maximum ? number : null;
    },
  };
}

/** A parameter that is a rank. */
export function rank(title: Text, initial: Rank): ParameterDescription<Rank> {
  return {
    title,
    default: initial,
    expected: { zh: `职级之一：${ranks.values.join("、")}`, en: `one of the ranks ${ranks.values.join(", ")}` },
    choices: ranks.values,
    minimum: null,
    maximum: null,
    parse: (value) => (ranks.includes(value) ? value : null),
  };
}
