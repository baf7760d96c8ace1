import type { Text } from "../../locale.js";
import { type Rank, ranks } from "../../person/rank.js";

/** What a parameter may be: a number, one of a few values, or a list of words. */
export type ParameterValue = string | number | readonly string[];

/** What a campaign may set for a rule. On the wire every value is a string, a list of words with commas between them. */
export interface ParameterDescription<Value extends ParameterValue = ParameterValue> {
  readonly kind: "number" | "choice" | "words";
  readonly title: Text;
  readonly default: Value;
  /** What values are possible, in words. */
  readonly expected: Text;
  /** The values to choose from; null where there is no such list. */
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
    kind: "number",
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
    kind: "choice",
    title,
    default: initial,
    expected: { zh: `职级之一：${ranks.values.join("、")}`, en: `one of the ranks ${ranks.values.join(", ")}` },
    choices: ranks.values,
    minimum: null,
    maximum: null,
    parse: (value) => (ranks.includes(value) ? value : null),
  };
}

/** How many words a list may hold, and how long each may be. */
export const wordLimits = { words: 100, length: 20 } as const;

const betweenWords = /[,，、;；\n]/;

/** The words of a list as it is typed: each once, without the space around them. */
export function wordsIn(value: string): string[] {
  return [...new Set(value.split(betweenWords).map((word) => word.trim()))].filter((word) => word !== "");
}

/** A parameter that is a list of words; it may be empty. */
export function wordList(title: Text, initial: readonly string[]): ParameterDescription<readonly string[]> {
  const { words: most, length } = wordLimits;
  return {
    kind: "words",
    title,
    default: initial,
    expected: {
      zh: `以逗号分隔的词语，至多 ${most} 个，每个不超过 ${length} 个字`,
      en: `words with commas between them, at most ${most}, each of at most ${length} characters`,
    },
    choices: null,
    minimum: null,
    maximum: null,
    parse(value) {
      const words = wordsIn(value);
      return words.length <= most && words.every((word) => word.length <= length) ? words : null;
    },
  };
}
