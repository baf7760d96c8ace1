import { unzipSync, zipSync } from "fflate";
import { parseCsv } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";
import { asWritten } from "./harmless-text.js";
import type { ReadSheet, SpreadsheetCell } from "./spreadsheet.js";

/** How much a workbook may hold once it is unpacked. */
export const largestUnpackedMegabytes = 64;
const largestUnpacked = largestUnpackedMegabytes * 1024 * 1024;
const mostEntries = 1_000;
/** More rows and columns than any of our templates has; what lies beyond is not read. */
const readRange = "A1:CV20002";

/** Why nothing was read. */
export class UnreadableSpreadsheet extends Error {
  constructor(readonly reason: "WORKBOOK_UNREADABLE" | "WORKBOOK_TOO_LARGE") {
    super(reason);
  }
}

/** Reads a workbook (.xlsx) or, as one sheet, text with separated values (.csv). Runs in a worker: it trusts nothing it is given. */
export async function parseSpreadsheet(bytes: Uint8Array): Promise<ReadSheet[]> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return [{ name: "CSV", rows: trimmed(csvRows(bytes)) }];
  const repacked = zipSync(unpacked(bytes), { level: 0 });
  const workbook = await readXlsx(repacked, { range: readRange }).catch(() => {
    throw new UnreadableSpreadsheet("WORKBOOK_UNREADABLE");
  });
  return workbook.sheets.map(({ name, rows, cells }) => {
    const formulas = [...(cells ?? [])].flatMap(([place, { formula }]) => (formula === undefined ? [] : [place]));
    return { name, rows: trimmed(rows.map((row) => row.map(plainCell))), ...(formulas.length > 0 ? { formulas } : {}) };
  });
}

/**
 * The parts of the archive, once they say that together they are of a bearable size. None becomes larger than it said: the room for
 * it is made beforehand. The reader then gets these very parts, so that it cannot find others in the archive than were measured.
 */
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  let entries = 0;
  try {
    return unzipSync(bytes, {
      filter({ size, originalSize }) {
        total += Math.max(size, originalSize);
        entries += 1;
        if (total > largestUnpacked || entries > mostEntries) throw new UnreadableSpreadsheet("WORKBOOK_TOO_LARGE");
        return true;
      },
    });
  } catch (error) {
    throw error instanceof UnreadableSpreadsheet ? error : new UnreadableSpreadsheet("WORKBOOK_UNREADABLE");
  }
}

function plainCell(value: SpreadsheetCell | Date | undefined): SpreadsheetCell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  return typeof value === "string" ? asWritten(value) : (value ?? null);
}

/** UTF-8, or what Excel writes on a Chinese machine. */
function csvRows(bytes: Uint8Array): SpreadsheetCell[][] {
  if (bytes.includes(0)) throw new UnreadableSpreadsheet("WORKBOOK_UNREADABLE");
  const rows = parseCsv(decoded(bytes), { typeInference: false, maxRows: 20_002 });
  return rows.map((row) => row.map((cell) => plainCell(cell === "" ? null : cell)));
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function trimmed(rows: readonly (readonly SpreadsheetCell[])[]): SpreadsheetCell[][] {
  const isBlank = (cell: SpreadsheetCell) => cell === null || cell === "";
  const cells = rows.map((row) => row.slice(0, row.findLastIndex((cell) => !isBlank(cell)) + 1));
  return cells.slice(0, cells.findLastIndex((row) => row.length > 0) + 1);
}
