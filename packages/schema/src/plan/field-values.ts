import { fieldTitles } from "./field-titles.js";
import type { PlanSection } from "./section.js";

/** How a field is compared: prose by word, lists of ids as sets, everything else as one value. */
export type FieldForm = "prose" | "value" | "set";

const prose = new Set([
  "scope",
  "requirement",
  "task",
  "steps",
  "deliverable",
  "evidence",
  "tasks",
  "goal",
  "cause",
  "siblingCheck",
  "contingency",
  "slipReason",
  "text",
  "safeguards",
  "narrative",
]);

/** The form of a field by its path: the last name in `measures[<id>].text`. */
export function fieldForm(field: string): FieldForm {
  const last = field.slice(field.lastIndexOf(".") + 1);
  if (prose.has(last)) return "prose";
  return last.endsWith("Ids") ? "set" : "value";
}

/** The values of a row by field path, each as text or null. */
export type FieldValues = ReadonlyMap<string, string | null>;

/**
 * A row as flat text values, in the order of the field titles. Ids of a set are sorted and stand on a line each. A nested
 * row gives a value for each of its fields as `members[<id>].name`, and its list one under its own name, `members`: the
 * ids in their order, a line each. `parent` names the list or form of the section that the row belongs to.
 */
export function valuesOf(section: PlanSection, row: object, parent = "", prefix = ""): Map<string, string | null> {
  const values = new Map<string, string | null>();
  for (const field of fieldsUnder(section, parent)) {
    const value: unknown = row[field as never];
    if (value === undefined) continue;
    const path = prefix + field;
    if (!Array.isArray(value)) values.set(path, value === null ? null : String(value));
    else if (field.endsWith("Ids")) values.set(path, [...new Set(value as string[])].sort().join("\n"));
    else {
      const nested = value as { id: string }[];
      values.set(path, nested.map(({ id }) => id).join("\n"));
      for (const inner of nested) {
        for (const [name, text] of valuesOf(section, inner, field, `${path}[${inner.id}].`)) values.set(name, text);
      }
    }
  }
  return values;
}

const fieldsByParent = new Map<string, readonly string[]>();

/** Fields of a section's rows, or of the rows or form under one of its fields, in the order of their titles. */
function fieldsUnder(section: PlanSection, parent: string): readonly string[] {
  const key = `${section}.${parent}`;
  const known = fieldsByParent.get(key);
  if (known) return known;
  const under = Object.keys(fieldTitles[section]).flatMap((path) => {
    const [one = "", other] = path.split(".");
    if (other === undefined) return parent === "" ? one : [];
    return one === parent ? other : [];
  });
  fieldsByParent.set(key, under);
  return under;
}
