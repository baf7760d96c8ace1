import type { Text } from "../../locale.js";
import { fieldText } from "../field-titles.js";
import type { PlanSection } from "../section.js";

const namedAtMost = 5;
const shownAtMost = 30;

/** Names in a row; after the fifth only how many there are. */
export function listed(names: readonly string[]): Text {
  const shown = names.slice(0, namedAtMost);
  if (names.length <= namedAtMost) return { zh: shown.join("、"), en: shown.join(", ") };
  return {
    zh: `${shown.join("、")}等 ${names.length} 个`,
    en: `${shown.join(", ")} and ${names.length - namedAtMost} more`,
  };
}

const listedFields = new Map<string, Text>();

/** Titles of fields in a row; remembered, as a large import lacks the same fields thousands of times. */
export function fieldsListed(section: PlanSection, fields: readonly string[]): Text {
  const key = `${section} ${fields.join(" ")}`;
  const known = listedFields.get(key);
  if (known) return known;
  const titles = fields.map((field) => fieldText(section, field));
  const text = { zh: titles.map(({ zh }) => zh).join("、"), en: titles.map(({ en }) => en.toLowerCase()).join(", ") };
  listedFields.set(key, text);
  return text;
}

/** A row as a message calls it: by its text, cut short, or by its place while it has none. */
export function called(text: string, position: number): Text {
  const plain = text.trim();
  if (plain === "") return { zh: `第 ${position + 1} 行`, en: `Row ${position + 1}` };
  const cut = plain.length > shownAtMost ? `${plain.slice(0, shownAtMost)}…` : plain;
  return { zh: `“${cut}”`, en: `“${cut}”` };
}

/** Those of the named fields of a row that hold nothing but space. */
export function emptyFields<Row extends object>(row: Row, fields: readonly (keyof Row & string)[]): (keyof Row & string)[] {
  return fields.filter((field) => {
    const value = row[field];
    return value === null || (typeof value === "string" && value.trim() === "");
  });
}
