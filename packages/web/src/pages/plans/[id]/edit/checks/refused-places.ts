import {
  type Anchor,
  listOf,
  type PlanContent,
  type PlanContentChanges,
  type PlanSection,
  planSections,
  type RowChanges,
} from "@duban/schema";

const forms: Readonly<Record<string, PlanSection>> = {
  safeguards: "SAFEGUARDS",
  leadership: "SAFEGUARDS",
  narrative: "NARRATIVE",
  commitment: "COMMITMENT",
};

/** The place that a refusal of the server names by `input.content.workTable.3.task`, in the content that was sent; null when it names none. */
export function anchorOfPath(content: PlanContent | undefined, path: readonly string[]): Anchor | null {
  const [, within, list = "", index = "", ...inner] = path[0] === "input" ? path : ["input", ...path];
  if (!content || within !== "content") return null;
  const form = forms[list];
  if (form)
    return {
      section: form,
      rowId: null,
      field: list === "leadership" ? `leadership.${index}` : list === "commitment" ? index || null : list,
    };
  const rows = rowsNamed(content, list);
  const row = rows?.[Number(index)];
  const section =
    list === "workTable" ? content.workTable[Number(index)]?.pillar : planSections.values.find((each) => listOf(each) === list);
  if (!row || !section) return null;
  return { section, rowId: row.id, field: fieldOf(row, inner) };
}

/** The place in the content of one among the changes that were sent of it: `input.changes.workTable.rows.0.task` is the task of some row. */
export function pathInContent(path: readonly string[], changes: PlanContentChanges, content: PlanContent): readonly string[] {
  const [, within, list = "", rows, index, ...inner] = path;
  if (within !== "changes") return path;
  const changed = rows === "rows" ? (changes[list as keyof PlanContentChanges] as RowChanges<{ id: string }>).rows[Number(index)] : null;
  if (!changed) return ["input", "content", ...path.slice(2)];
  const place = rowsNamed(content, list)?.findIndex(({ id }) => id === changed.id);
  return ["input", "content", list, String(place), ...inner];
}

function rowsNamed(content: PlanContent, list: string): readonly { id: string }[] | null {
  const rows = Object.hasOwn(content, list) ? content[list as keyof PlanContent] : null;
  return Array.isArray(rows) ? rows : null;
}

/** `members`, `0`, `name` of a row is the field `members[<id>].name`; one item of a set is the field of the set. */
function fieldOf(row: object, [name, index = "", ...inner]: string[]): string | null {
  if (name === undefined) return null;
  const nested = Object.hasOwn(row, name) ? (row as Record<string, unknown>)[name] : null;
  const item: unknown = Array.isArray(nested) ? nested[Number(index)] : null;
  if (typeof item !== "object" || item === null || !("id" in item) || inner.length === 0) return name;
  return `${name}[${String(item.id)}].${inner.join(".")}`;
}
