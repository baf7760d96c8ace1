import type { PlanContent } from "./content.js";
import type { FieldChange } from "./difference.js";
import { fieldForm, valuesOf } from "./field-values.js";
import { listOf } from "./rows.js";
import type { Anchor, PlanSection } from "./section.js";
import { wordDifference } from "./word-difference.js";

/** One field of a suggested replacement: what it said when it was suggested and what it is to say; null for no value. */
export interface SuggestedField {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A field of a suggestion that the plan no longer fits: it says neither what it said then nor what was suggested. */
export interface MisfitField extends SuggestedField {
  readonly now: string | null;
}

const withoutValue = new Set(["startsOn", "endsOn", "headCount", "leaderRank", "rectificationType", "evidenceKind"]);
const idsOfOthers = new Set(["problemId", "batchId", "pillar", "leaderOrganizationId", "homeOrganizationId"]);
const ownToTheUnit: ReadonlySet<PlanSection> = new Set(["ATTACHMENTS", "COMMITMENT"]);

/**
 * The fields that a suggestion at an anchor may replace, with what they say: the words, days and choices of the row and of the
 * rows within it, or the words of a section without rows. What names other things (organizations, problems, batches) is left to
 * the submitter, and so are files and the commitment, which nobody else can give. Null when nothing there can be replaced.
 */
export function suggestibleFields(
  content: PlanContent,
  anchor: Pick<Anchor, "section" | "rowId">,
): ReadonlyMap<string, string | null> | null {
  if (ownToTheUnit.has(anchor.section)) return null;
  const values = valuesAt(content, anchor);
  if (!values) return null;
  const fields = [...values].filter(([field]) => isSuggestible(field, values));
  return fields.length > 0 ? new Map(fields) : null;
}

function isSuggestible(field: string, values: ReadonlyMap<string, string | null>): boolean {
  const last = field.slice(field.lastIndexOf(".") + 1);
  if (last.endsWith("Ids") || idsOfOthers.has(last)) return false;
  // The bare name of a nested list holds the ids of its rows.
  return last !== "members" && last !== "measures" && last !== "criteria" && values.has(field);
}

function valuesAt(content: PlanContent, { section, rowId }: Pick<Anchor, "section" | "rowId">): Map<string, string | null> | null {
  if (rowId !== null) {
    const row = rowAt(content, section, rowId);
    return row ? valuesOf(section, row) : null;
  }
  if (section === "NARRATIVE") return new Map([["narrative", content.narrative]]);
  if (section !== "SAFEGUARDS") return null;
  return new Map([["safeguards", content.safeguards], ...valuesOf(section, content.leadership, "leadership", "leadership.")]);
}

function rowAt(content: PlanContent, section: PlanSection, rowId: string): { readonly id: string } | undefined {
  const list = listOf(section);
  return list ? content[list].find(({ id }) => id === rowId) : undefined;
}

/** The fields of a suggestion that the content does not fit any more; null when the row itself is gone. */
export function misfits(content: PlanContent, anchor: Anchor, suggestion: readonly SuggestedField[]): MisfitField[] | null {
  const values = valuesAt(content, anchor);
  if (!values) return null;
  return suggestion.flatMap((field) => {
    const now = values.get(field.field) ?? null;
    return says(now, field.before) || says(now, field.after) ? [] : [{ ...field, now }];
  });
}

/** An empty text and no value say the same: nothing. */
function says(one: string | null, other: string | null): boolean {
  return (one ?? "") === (other ?? "");
}

/** The content with a suggestion taken over; everything that the suggestion does not name stays as it is. */
export function withSuggestion(content: PlanContent, anchor: Anchor, suggestion: readonly SuggestedField[]): PlanContent {
  const { section, rowId } = anchor;
  const list = rowId === null ? null : listOf(section);
  const replaced = <Row extends object>(row: Row): Row =>
    suggestion.reduce<object>((before, { field, after }) => withField(before, field, after), row) as Row;
  if (!list) return replaced(content);
  return { ...content, [list]: content[list].map((row) => (row.id === rowId ? replaced(row) : row)) };
}

/** A row, or the content itself, with one field replaced; `measures[<id>].text` leads into a nested row, `leadership.contactName` into a form. */
function withField(row: object, path: string, text: string | null): object {
  const [, head = "", id, rest] = /^([^.[]+)(?:\[([^\]]*)\])?(?:\.(.+))?$/.exec(path) ?? [];
  const value: unknown = row[head as never];
  if (rest === undefined) return { ...row, [head]: typedValue(head, text) };
  if (id === undefined) return { ...row, [head]: withField(value as object, rest, text) };
  return { ...row, [head]: (value as { id: string }[]).map((nested) => (nested.id === id ? withField(nested, rest, text) : nested)) };
}

function typedValue(field: string, text: string | null): string | number | null {
  if (!withoutValue.has(field)) return text ?? "";
  if (text === null || text === "") return null;
  return field === "headCount" ? Number(text) : text;
}

/** Old to new, texts word by word, as differences between versions are shown. */
export function suggestedChanges(suggestion: readonly SuggestedField[]): FieldChange[] {
  return suggestion.map(({ field, before, after }) => ({
    field,
    before,
    after,
    words: before !== null && after !== null && fieldForm(field) === "prose" ? wordDifference(before, after) : [],
  }));
}
