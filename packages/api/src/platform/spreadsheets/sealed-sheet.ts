import { createHmac, timingSafeEqual } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { isWellFormed } from "@duban/schema";
import type { ReadSheet, SpreadsheetCell, WrittenSheet } from "./spreadsheet.js";

// A workbook that goes out to come back carries what it was made from, out of sight and signed: what comes back is compared with that, and
// nothing has to be kept here for workbooks that never do.

const sheetName = "_duban";
/** Below what a cell holds. */
const chunkLength = 30_000;
const largestPayload = 32 * 1024 * 1024;

/** What a workbook carries. */
export interface Sealed {
  /** What it is of, such as an id and a revision. */
  readonly parts: readonly string[];
  readonly payload: unknown;
}

/** What a seal is made with: the installation's key, the form of workbook, and whose it is. */
export interface SealKey {
  readonly secret: string;
  readonly form: string;
  readonly tenantId: string;
}

/** The hidden sheet of a workbook. */
export function sealedSheet(key: SealKey, { parts, payload }: Sealed): WrittenSheet {
  const packed = deflateRawSync(JSON.stringify(payload)).toString("base64url");
  const chunks = Array.from({ length: Math.ceil(packed.length / chunkLength) }, (_, index) => [
    `#${packed.slice(index * chunkLength, (index + 1) * chunkLength)}`,
  ]);
  const rows = [[key.form], ...parts.map((part) => [part]), [sign(key, [...parts, packed])], ...chunks];
  return { name: sheetName, hidden: true, columns: [{ width: 20 }], rows };
}

/** Whether a sheet is the hidden one of such a workbook. */
export function isSealOf({ form }: Pick<SealKey, "form">, { rows }: ReadSheet): boolean {
  return rows[0]?.[0] === form;
}

/** What a workbook that came back was made from; null unless it is one of ours, unchanged. */
export function unsealed(key: SealKey, sheets: readonly ReadSheet[], partCount: number): Sealed | null {
  const rows = sheets.find((sheet) => isSealOf(key, sheet))?.rows ?? [];
  const texts = rows.map(([cell]) => textOf(cell));
  const parts = Array.from({ length: partCount }, (_, place) => texts[place + 1] ?? "");
  const signature = texts[partCount + 1] ?? "";
  const packed = texts
    .slice(partCount + 2)
    .map((chunk) => chunk.replace(/^#/, ""))
    .join("");
  const expected = Buffer.from(sign(key, [...parts, packed]));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const text = inflateRawSync(Buffer.from(packed, "base64url"), { maxOutputLength: largestPayload }).toString();
  return { parts, payload: JSON.parse(text) };
}

function textOf(cell: SpreadsheetCell | undefined): string {
  const text = String(cell ?? "");
  return isWellFormed(text) ? text : "";
}

function sign({ secret, form, tenantId }: SealKey, parts: readonly string[]): string {
  return createHmac("sha256", secret)
    .update(JSON.stringify([form, tenantId, ...parts]))
    .digest("hex");
}
