import type { PlanContent } from "./content.js";

const milestone = { firstEndsOn: null, slipReason: "", doneOn: null } as const;

/**
 * Fields that contents have not had from the beginning, with what a content says by not having them. Stored versions are never
 * rewritten: on reading they get these values, and a field that still has its value is left out of what is hashed, so an old
 * version reads like a new one and keeps its hash.
 */
const laterFields = {
  workRow: { ...milestone, predecessorIds: [] },
  measure: milestone,
  response: { cause: "", siblingCheck: "", funds: null, contingency: "" },
} as const;

type Fields = Readonly<Record<string, unknown>>;

/** A stored content with the fields that the product has learned since it was stored. */
export function completeContent(stored: PlanContent): PlanContent {
  return mapRows(stored, (row, later) => (Object.keys(later).every((name) => name in row) ? row : { ...later, ...row }));
}

/** A content without the later fields that say nothing: what is hashed. */
export function withoutSilentFields(content: PlanContent): PlanContent {
  return mapRows(content, (row, later) => {
    const silent = Object.entries(later).filter(([name, value]) => name in row && isSame(row[name as keyof typeof row], value));
    if (silent.length === 0) return row;
    const names = new Set(silent.map(([name]) => name));
    return Object.fromEntries(Object.entries(row).filter(([name]) => !names.has(name))) as typeof row;
  });
}

function isSame(value: unknown, other: unknown): boolean {
  return value === other || (Array.isArray(value) && Array.isArray(other) && value.length === 0 && other.length === 0);
}

function mapRows(content: PlanContent, change: <Row extends object>(row: Row, later: Fields) => Row): PlanContent {
  return {
    ...content,
    workTable: content.workTable.map((row) => change(row, laterFields.workRow)),
    problemResponses: content.problemResponses.map((response) => ({
      ...change(response, laterFields.response),
      measures: response.measures.map((measure) => change(measure, laterFields.measure)),
    })),
  };
}
