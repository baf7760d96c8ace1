import { type PlanContent, readPlanContent } from "@duban/schema";
import { completedContent } from "@duban/schema/plan/workbook";
import { Refusal } from "../../platform/errors.js";
import { unsealed as opened, type SealKey, sealedSheet as sealed } from "../../platform/spreadsheets/sealed-sheet.js";
import type { ReadSheet, WrittenSheet } from "../../platform/spreadsheets/spreadsheet.js";

// A template carries the content that it was made from, out of sight and signed: what comes back is compared with that, whoever has
// changed the draft meanwhile, and nothing has to be kept here for templates that never come back.

/** Where a template was taken from. */
export interface Seal {
  readonly planId: string;
  /** Of the draft. */
  readonly revision: number;
  readonly base: PlanContent;
}

const keyOf = (secret: string, tenantId: string): SealKey => ({ secret, form: "duban-plan-workbook/1", tenantId });

/** The hidden sheet of a template. */
export function sealedSheet(secret: string, tenantId: string, { planId, revision, base }: Seal): WrittenSheet {
  return sealed(keyOf(secret, tenantId), { parts: [planId, String(revision)], payload: base });
}

/** What a template that came back was made from; refused unless it is one of ours, unchanged. */
export function unsealed(secret: string, tenantId: string, sheets: readonly ReadSheet[]): Seal {
  const seal = opened(keyOf(secret, tenantId), sheets, 2);
  const { content } = seal ? readPlanContent(completedContent(seal.payload)) : { content: null };
  if (!seal || !content) throw new Refusal("WORKBOOK_FOREIGN");
  const [planId = "", revision = ""] = seal.parts;
  return { planId, revision: Number(revision), base: content };
}
