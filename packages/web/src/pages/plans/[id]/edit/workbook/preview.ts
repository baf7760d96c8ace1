import type { PlanChange, PlanContent, PlanSection } from "@duban/schema";
import { askFile } from "../../../../../ui/save-file";

/** What could not be read: on which sheet, in which cell, why and what to do. */
export interface WorkbookProblem {
  readonly sheet: string;
  /** Null when it is about the sheet. */
  readonly cell: string | null;
  readonly section: PlanSection;
  readonly code: string;
  readonly message: string;
}

/** What a filled-in template would make of the content that it was taken from. */
export interface WorkbookPreview {
  readonly baseRevision: number;
  readonly base: PlanContent;
  readonly content: PlanContent;
  readonly changes: readonly PlanChange[];
  readonly problems: readonly WorkbookProblem[];
}

/** Where the workbook of a plan is taken and handed in. */
export function workbookPath(planId: string): string {
  return `/files/plans/${encodeURIComponent(planId)}.xlsx`;
}

/** Hands a filled-in template in; nothing is saved by that. */
export async function previewWorkbook(planId: string, file: File, locale: string): Promise<WorkbookPreview> {
  const headers = { "content-type": "application/octet-stream" };
  const response = await askFile(workbookPath(planId), locale, { method: "POST", headers, body: file });
  return (await response.json()) as WorkbookPreview;
}
