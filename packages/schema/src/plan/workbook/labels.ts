import type { Enumeration } from "../../enumeration.js";
import { type Locale, locales } from "../../locale.js";

/** Something that a cell names by a readable code. */
export interface Named {
  /** Global id. */
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** What the cells of a workbook may name. */
export interface WorkbookNames {
  readonly organizations: readonly Named[];
  readonly problems: readonly Named[];
}

/** Words by id, and the other way round. */
export interface Labels {
  /** What is written for an id; the id itself where it has no words. */
  of(id: string): string;
  /** The id that words stand for; null when none, or more than one, could be meant. */
  find(words: string): string | null;
}

/** `编码 名称`; read by the whole, by the code, whatever the name has become since, or by a name that only one has. */
export function namedLabels(named: readonly Named[]): Labels {
  const words = new Map(named.map(({ id, code, name }) => [id, `${code} ${name}`]));
  const ids = new Map<string, string | null>();
  for (const { id, name } of named) ids.set(name, ids.has(name) ? null : id);
  for (const { id, code, name } of named) for (const label of [`${code} ${name}`, code, id]) ids.set(label, id);
  const codeOf = (label: string) => label.split(/\s/, 1)[0] ?? "";
  return { of: (id) => words.get(id) ?? id, find: (label) => ids.get(label) ?? ids.get(codeOf(label)) ?? null };
}

/** What rows are called by others that belong to them: by their first cell, numbered where two are called the same. */
export function rowLabels(rows: readonly { readonly id: string; readonly words: string }[]): Labels {
  const words = new Map<string, string>();
  const ids = new Map<string, string>();
  for (const [position, row] of rows.entries()) {
    const plain = row.words.trim() || `#${position + 1}`;
    let label = plain;
    for (let number = 2; ids.has(label); number += 1) label = `${plain} (${number})`;
    words.set(row.id, label);
    ids.set(label, row.id);
  }
  return { of: (id) => words.get(id) ?? "", find: (label) => ids.get(label) ?? null };
}

/** The words of a closed list in one language; read in any language, or by the value itself. */
export function choiceLabels(choices: Enumeration<string> | null, locale: Locale): Labels {
  if (!choices) return { of: (value) => value, find: (words) => words };
  const values = new Map<string, string>();
  for (const value of choices.values)
    for (const words of [value, ...locales.map((each) => choices.label(value, each))]) values.set(words, value);
  return { of: (value) => (choices.includes(value) ? choices.label(value, locale) : value), find: (words) => values.get(words) ?? null };
}
