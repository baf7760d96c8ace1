import { type CellValue, readXlsx, writeXlsx } from "hucre/xlsx";
import type { Actor } from "./actor.js";

/** A workbook as somebody has it open: the cells of its sheets by the key in their first cell. */
export class OpenWorkbook {
  private constructor(private readonly sheets: { name: string; hidden: boolean; rows: CellValue[][] }[]) {}

  static async of(bytes: Uint8Array): Promise<OpenWorkbook> {
    const { sheets } = await readXlsx(bytes);
    return new OpenWorkbook(sheets.map(({ name, rows, hidden, veryHidden }) => ({ name, rows, hidden: Boolean(hidden || veryHidden) })));
  }

  get names(): readonly string[] {
    return this.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
  }

  rows(key: string): CellValue[][] {
    const sheet = this.sheets.find(({ rows }) => rows[0]?.[0] === key);
    if (!sheet) throw new Error(`There is no sheet ${key}`);
    return sheet.rows;
  }

  /** The cell of a row, counted from 1 below the titles, and a field. */
  at(key: string, row: number, field: string): CellValue {
    const rows = this.rows(key);
    return rows[row + 1]?.[rows[0]?.indexOf(field) ?? -1] ?? null;
  }

  put(key: string, row: number, field: string, value: CellValue): this {
    const rows = this.rows(key);
    const column = rows[0]?.indexOf(field) ?? -1;
    while (rows.length < row + 2) rows.push([]);
    const cells = rows[row + 1] as CellValue[];
    while (cells.length < column) cells.push(null);
    cells[column] = value;
    return this;
  }

  /** All texts, also those out of sight. */
  get texts(): string[] {
    return this.sheets.flatMap(({ rows }) => rows.flat().filter((cell) => typeof cell === "string"));
  }

  save(): Promise<Uint8Array> {
    return writeXlsx({ sheets: this.sheets.map(({ name, rows }) => ({ name, rows })) });
  }
}

/** Takes a file from a route. */
export async function takes(actor: Actor, path: string): Promise<{ status: number; headers: Headers; bytes: Uint8Array; text: string }> {
  const response = await fetch(new URL(path, actor.address), { headers: actor.credentials });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes, text: Buffer.from(bytes).toString() };
}

/** Hands a file in to a route. */
export async function handsIn<Body>(actor: Actor, path: string, bytes: Uint8Array): Promise<{ status: number; body: Body }> {
  const headers = { ...actor.credentials, "content-type": "application/octet-stream" };
  const response = await fetch(new URL(path, actor.address), { method: "POST", headers, body: Buffer.from(bytes) });
  return { status: response.status, body: (await response.json()) as Body };
}
