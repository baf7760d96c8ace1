import { createHmac, timingSafeEqual } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { isWellFormed, type PlanContent, readPlanContent } from "@duban/schema";
import { completedContent } from "@duban/schema/plan/workbook";
import { Refusal } from "../../platform/errors.js";
import type { ReadSheet, SpreadsheetCell, WrittenSheet } from "../../platform/spreadsheets/spreadsheet.js";

// A template carries the content that it was made from, out of sight and signed: what comes back is compared with that, whoever has
// changed the draft meanwhile, and nothing has to be kept here for templates that never come back.

/** Where a template was taken from. */
export interface Seal {
  readonly planId: string;
  /** Of the draft. */
  readonly revision: number;
  readonly base: PlanContent;
}

const sheetName = "_duban";
const form = "duban-plan-workbook/1";
/** Below what a cell holds. */
const chunkLength = 30_000;
const largestBase = 32 * 1024 * 1024;

/** The hidden sheet of a template. */
export function sealedSheet(secret: string, tenantId: string, { planId, revision, base }: Seal): WrittenSheet {
  const payload = deflateRawSync(JSON.stringify(base)).toString("base64url");
  const signature = sign(secret, tenantId, planId, String(revision), payload);
  const chunks = Array.from({ length: Math.ceil(payload.length / chunkLength) }, (_, index) => [
    `#${payload.slice(index * chunkLength, (index + 1) * chunkLength)}`,
  ]);
  return {
    name: sheetName,
    hidden: true,
    columns: [{ width: 20 }],
    rows: [[form], [planId], [String(revision)], [signature], ...chunks],
  };
}

/** What a template that came back was made from; refused unless it is one of ours, unchanged. */
export function unsealed(secret: string, tenantId: string, sheets: readonly ReadSheet[]): Seal {
  const rows = sheets.find(({ rows }) => rows[0]?.[0] === form)?.rows ?? [];
  const [, planId = "", revision = "", signature = ""] = rows.slice(0, 4).map(([cell]) => textOf(cell));
  const payload = rows
    .slice(4)
    .map(([cell]) => textOf(cell).replace(/^#/, ""))
    .join("");
  const expected = Buffer.from(sign(secret, tenantId, planId, revision, payload));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new Refusal("WORKBOOK_FOREIGN");
  const text = inflateRawSync(Buffer.from(payload, "base64url"), { maxOutputLength: largestBase }).toString();
  const { content } = readPlanContent(completedContent(JSON.parse(text)));
  if (!content) throw new Refusal("WORKBOOK_FOREIGN");
  return { planId, revision: Number(revision), base: content };
}

function textOf(cell: SpreadsheetCell | undefined): string {
  const text = String(cell ?? "");
  return isWellFormed(text) ? text : "";
}

function sign(secret: string, ...parts: readonly string[]): string {
  return createHmac("sha256", secret)
    .update(JSON.stringify([form, ...parts]))
    .digest("hex");
}
