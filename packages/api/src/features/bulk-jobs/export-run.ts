import { Readable } from "node:stream";
import { type ExportFormat, mostExportedRows } from "@duban/schema";
import { Refusal } from "../../platform/errors.js";
import type { SpreadsheetCell } from "../../platform/spreadsheets/spreadsheet.js";
import { csvLines, csvMark } from "../../platform/spreadsheets/write-csv.js";
import { spreadsheetOfRows } from "../../platform/spreadsheets/write-spreadsheet.js";
import { objectIn, readDocument } from "./bulk-document.js";
import type { BulkOutcome, BulkRun } from "./bulk-run.js";
import { cellIn } from "./export-columns.js";
import { type ExportDocument, exportDocument, pageIn, placeAfter } from "./export-document.js";

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Reads a list to its end, page after page, each as it is when it is read, and writes it into one file. */
export async function runExport(run: BulkRun): Promise<BulkOutcome> {
  const { job, schema } = run;
  const document = exportDocument(schema, readDocument(schema, job.document, "query"));
  const progress = { total: null as number | null, done: 0, refused: 0 };
  const pages = pagesOf(run, document, progress);
  const result = await run.write(writers[job.format ?? "NDJSON"](pages, document));
  return { progress: { ...progress, total: progress.done }, result, errors: null };
}

async function* pagesOf(
  run: BulkRun,
  document: ExportDocument,
  progress: { total: number | null; done: number; refused: number },
): AsyncGenerator<Rows> {
  const variables = objectIn(run.job.variables ?? "{}") ?? {};
  for (let after: string | null = null, asked = document.first; ; asked = document.next) {
    const page = pageIn(document, await run.answerWhole(asked, { ...variables, ...placeAfter(after) }));
    progress.total ??= page.total;
    progress.done += page.rows.length;
    if (Math.max(progress.total ?? 0, progress.done) > mostExportedRows)
      throw new Refusal("EXPORT_TOO_LONG", { maximum: mostExportedRows });
    await run.note(progress);
    yield page.rows;
    after = page.after;
    if (after === null) return;
  }
}

type Writer = (pages: AsyncIterable<Rows>, document: ExportDocument) => Readable;

const writers: Readonly<Record<ExportFormat, Writer>> = {
  NDJSON: (pages) => Readable.from(linesOf(pages)),
  CSV: (pages, document) => Readable.from(csvOf(pages, document)),
  XLSX: (pages, document) => spreadsheetOfRows(cellsOf(pages, document)),
};

async function* linesOf(pages: AsyncIterable<Rows>): AsyncGenerator<Buffer> {
  for await (const rows of pages) yield Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
}

async function* csvOf(pages: AsyncIterable<Rows>, { columns }: ExportDocument): AsyncGenerator<Buffer> {
  yield Buffer.from(csvMark + csvLines([columns.map(({ path }) => path.join("."))]));
  for await (const rows of pages) {
    if (rows.length > 0) yield Buffer.from(csvLines(rows.map((row) => columns.map((column) => cellIn(row, column)))));
  }
}

async function* cellsOf(pages: AsyncIterable<Rows>, { columns }: ExportDocument): AsyncGenerator<readonly SpreadsheetCell[]> {
  yield columns.map(({ path }) => path.join("."));
  for await (const rows of pages) for (const row of rows) yield columns.map((column) => cellIn(row, column));
}
