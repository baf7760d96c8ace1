import { type ErrorParams, format, type Locale, type RefusalCode, textIn } from "@duban/schema";
import { problemColumns } from "@duban/schema/problem/ledger-columns";
import { type CellNote, readRevisionRows } from "@duban/schema/problem/revision-sheet";
import type { FastifyInstance } from "fastify";
import type { Actor } from "../../platform/actor.js";
import { dayOf } from "../../platform/clock.js";
import type { Caller } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import type { Authenticate } from "../../platform/feature.js";
import { bytesOf, callerOf, downloadHeaders, takeBytes } from "../../platform/http/file-answers.js";
import { encodeId } from "../../platform/ids.js";
import type { Services } from "../../platform/services.js";
import { readSpreadsheet } from "../../platform/spreadsheets/read-spreadsheet.js";
import { columnName, type ReadSheet } from "../../platform/spreadsheets/spreadsheet.js";
import { spreadsheetType, writeSpreadsheet } from "../../platform/spreadsheets/write-spreadsheet.js";
import { type ComparedRow, compareReturnedList } from "./ledger-edit.commands.js";
import { editKey, editSheets, type LineResult, markedSheets, rowsSent } from "./ledger-edit.sheets.js";
import { readLedgerExport } from "./ledger-export.commands.js";
import { exportFilter } from "./ledger-export.filter.js";

const largestMegabytes = 10;
/** What somebody can answer for in one sheet. */
const mostRows = 5_000;

type Asker = Caller & { readonly actor: Actor };

/**
 * `GET /files/ledger-edits/problems.xlsx` gives what a filter keeps of the problems, to be edited; `POST` of the same says how an edited one
 * stands against the ledger, and `POST /files/ledger-edits/marked.xlsx` gives it back with what is wrong beside each line.
 */
export async function serveLedgerEdits(app: FastifyInstance, services: Services, authenticate: Authenticate): Promise<void> {
  await app.register(async (edits) => {
    takeBytes(edits);
    edits.get<{ Querystring: { readonly filter?: unknown } }>("/files/ledger-edits/problems.xlsx", async (request, reply) => {
      const caller = await callerOf(request, authenticate);
      const filter = exportFilter(request.query.filter);
      const { rows } = await services.spine.perform(readLedgerExport, { list: "problems", filter }, caller);
      if (rows.length > mostRows) throw new Refusal("EXPORT_TOO_LARGE", { count: rows.length, maximum: mostRows });
      const sheets = editSheets(keyOf(services, caller), rows, services.clock(), caller.locale);
      const name = textIn({ zh: "问题清单（可编辑）", en: "Problems to edit" }, caller.locale);
      const bytes = Buffer.from(await writeSpreadsheet(sheets));
      return reply.headers(downloadHeaders(`${name} ${dayOf(services.clock())}.xlsx`, spreadsheetType)).send(bytes);
    });
    edits.post("/files/ledger-edits/problems.xlsx", async (request, reply) => {
      const caller = await callerOf(request, authenticate);
      const sheets = await readSpreadsheet(await bytesOf(request, largestMegabytes));
      const { takenAt, rows } = await compared(services, caller, sheets);
      const shown = rows.filter(({ standing, ignored }) => standing !== "UNCHANGED" || ignored.length > 0);
      const total = rows.length;
      return reply.send({ takenAt, total, unchanged: total - shown.length, rows: shown.map((row) => rowFields(row, caller.locale)) });
    });
    edits.post("/files/ledger-edits/marked.xlsx", async (request, reply) => {
      const caller = await callerOf(request, authenticate);
      const sheets = await readSpreadsheet(await bytesOf(request, largestMegabytes));
      const { rows } = await compared(services, caller, sheets);
      const results = new Map(rows.flatMap((row) => resultOf(row, caller.locale)));
      const marked = markedSheets(keyOf(services, caller), sheets, results, caller.locale);
      const name = textIn({ zh: "问题清单（核对结果）", en: "Problems with results" }, caller.locale);
      const bytes = Buffer.from(await writeSpreadsheet(marked));
      return reply.headers(downloadHeaders(`${name} ${dayOf(services.clock())}.xlsx`, spreadsheetType)).send(bytes);
    });
  });
}

function keyOf({ configuration }: Services, { actor }: Asker) {
  return editKey(configuration.secret, actor.tenantId);
}

async function compared(services: Services, caller: Asker, sheets: readonly ReadSheet[]) {
  const { takenAt, sent } = rowsSent(keyOf(services, caller), sheets);
  const read = readRevisionRows(sheets, sent);
  if (!read) throw new Refusal("REVISION_SHEET_FOREIGN");
  const { rows } = await services.spine.perform(compareReturnedList, { rows: read, sent }, caller);
  return { takenAt, rows };
}

function rowFields({ line, problem, standing, cells, wrong, ignored }: ComparedRow, locale: Locale) {
  const notes = (of: readonly CellNote[]) =>
    of.map((note) => ({ ...placeOf(note, line), code: note.code, message: wordsOf(note, locale) }));
  return {
    ...{ line, standing, cells, wrong: notes(wrong), ignored: notes(ignored) },
    problem: problem && { ...problem, id: encodeId("Problem", problem.id) },
  };
}

/** The field that a note is about, and the cell where it stands unless columns were moved. */
function placeOf({ field }: CellNote, line: number): { field: string | null; cell: string | null } {
  const column = problemColumns.findIndex((one) => one.field === field);
  return { field, cell: column < 0 ? null : `${columnName(column + 1)}${line}` };
}

function wordsOf({ code, params }: CellNote, locale: Locale): string {
  return format(code, params as ErrorParams<RefusalCode>, locale);
}

/** What a marked list says about a row; nothing where all is well. */
function resultOf({ line, cells, wrong, ignored }: ComparedRow, locale: Locale): [number, LineResult][] {
  const conflicts = cells.filter(({ standing }) => standing === "CONFLICT");
  const notes = [...wrong, ...ignored];
  if (notes.length === 0 && conflicts.length === 0) return [];
  const now = conflicts.map(({ field, theirs }) => {
    const title = problemColumns.find((column) => column.field === field)?.title ?? { zh: field, en: field };
    return textIn({ zh: `“${title.zh}”导出后系统中已改为：${theirs}`, en: `${title.en} was changed here since: ${theirs}` }, locale);
  });
  const fields = [...notes.flatMap(({ field }) => field ?? []), ...conflicts.map(({ field }) => field)];
  return [[line, { words: [...notes.map((note) => wordsOf(note, locale)), ...now].join("\n"), fields }]];
}
