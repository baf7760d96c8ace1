import type * as z from "zod/mini";
import type { ErrorParams, RefusalCode } from "../error-codes.js";
import { type PlanContent, planContent } from "./content.js";

/** One thing wrong with the form of a content: where, and which refusal says so. */
export interface ContentProblem<Code extends RefusalCode = RefusalCode> {
  readonly path: readonly string[];
  readonly code: Code;
  readonly params: ErrorParams<Code>;
}

/** A content that may be stored, or what is wrong with it. */
export type ReadContent =
  | { readonly content: PlanContent; readonly problems: readonly [] }
  | { readonly content: null; readonly problems: readonly ContentProblem[] };

const reported = 50;

/** Checks the form of a content that came from outside; at most 50 problems are named. */
export function readPlanContent(input: unknown): ReadContent {
  const result = planContent.safeParse(input);
  if (result.success) return { content: result.data, problems: [] };
  return { content: null, problems: result.error.issues.slice(0, reported).map(problemOf) };
}

/** What an issue of the schema means to whoever wrote the value. */
export function problemOf(issue: z.core.$ZodIssue): ContentProblem {
  const path = issue.path.map(String);
  if (issue.code === "too_big") {
    const maximum = Number(issue.maximum);
    if (issue.origin === "string") return { path, code: "VALUE_TOO_LONG", params: { maximum } };
    if (issue.origin === "array") return { path, code: "TOO_MANY_ITEMS", params: { maximum } };
  }
  if (issue.code === "custom") {
    const { code, id } = issue.params ?? {};
    if (code === "ROW_ID_DUPLICATE") return { path, code, params: { id: String(id) } };
    if (code === "TEXT_NOT_WELL_FORMED" || code === "DATE_INVALID") return { path, code, params: {} };
  }
  const isRowId = path.at(-1) === "id" || path.at(-1) === "batchId" || path.at(-2) === "predecessorIds";
  return { path, code: isRowId ? "ROW_ID_INVALID" : "VALUE_INVALID", params: {} };
}
