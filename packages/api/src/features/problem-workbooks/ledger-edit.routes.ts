import { type ErrorParams, format, type Locale, type RefusalCode, type Text, textIn } from "@duban/schema";
import type { RevisionList } from "@duban/schema/problem/revision";
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
import type { SealKey } from "../../platform/spreadsheets/sealed-sheet.js";
import { columnName, type ReadSheet } from "../../platform/spreadsheets/spreadsheet.js";
import { spreadsheetType, writeSpreadsheet } from "../../platform/spreadsheets/write-spreadsheet.js";
import { type EditedListName, editedLists } from "./edited-lists.js";
import { type ComparedRow, compareReturnedList } from "./ledger-edit.commands.js";
import { editSheets, type LineResult, markedSheets, rowsSent } from "./ledger-edit.sheets.js";
import { readLedgerExport } from "./ledger-export.commands.js";
import { exportFilter } from "./ledger-export.filter.js";

const largestMegabytes = 10;
/** What somebody can answer for in one sheet. */
const mostRows = 5_000;

type Asker = Caller & { readonly actor: Actor };

/**
 * `GET /files/ledger-edits/problems.xlsx` gives what a filter keeps of the problems, to be edited; `POST` of the same says how an edited one
 * stands against the ledger, and `POST /files/ledger-edits/problems-marked.xlsx` gives it back with what is wrong beside each line. So with
 * `measures`.
 */
export async function serveLedgerEdits(app: FastifyInstance, services: Services, authenticate: Authenticate): Promise<void> {
  await app.register(async (edits) => {
    takeBytes(edits);
    for (const name of Object.keys(editedLists) as EditedListName[]) serveList(edits, name, services, authenticate);
  });
}

const fileNames = { taken: { zh: "（可编辑）", en: " to edit" }, marked: { zh: "（核对结果）", en: " with results" } } as const;

function serveList(edits: FastifyInstance, name: EditedListName, services: Services, authenticate: Authenticate): void {
  const { list } = editedLists[name];
  const headersFor = (file: Text, { locale }: Asker) => {
    const called = `${textIn(list.name, locale)}${textIn(file, locale)} ${dayOf(services.clock())}.xlsx`;
    return downloadHeaders(called, spreadsheetType);
  };
  edits.get<{ Querystring: { readonly filter?: unknown } }>(`/files/ledger-edits/${name}.xlsx`, async (request, reply) => {
    const caller = await callerOf(request, authenticate);
    const filter = exportFilter(request.query.filter);
    const { rows } = await services.spine.perform(readLedgerExport, { list: name, filter }, caller);
    if (rows.length > mostRows) throw new Refusal("EXPORT_TOO_LARGE", { count: rows.length, maximum: mostRows });
    const sheets = editSheets(list, keyOf(services, caller, name), rows, services.clock(), caller.locale);
    return reply.headers(headersFor(fileNames.taken, caller)).send(Buffer.from(await writeSpreadsheet(sheets)));
  });
  edits.post(`/files/ledger-edits/${name}.xlsx`, async (request, reply) => {
    const caller = await callerOf(request, authenticate);
    const sheets = await readSpreadsheet(await bytesOf(request, largestMegabytes));
    const { takenAt, rows } = await compared(services, caller, name, sheets);
    const shown = rows.filter(({ standing, ignored }) => standing !== "UNCHANGED" || ignored.length > 0);
    const total = rows.length;
    return reply.send({ takenAt, total, unchanged: total - shown.length, rows: shown.map((row) => rowFields(row, name, caller.locale)) });
  });
  edits.post(`/files/ledger-edits/${name}-marked.xlsx`, async (request, reply) => {
    const caller = await callerOf(request, authenticate);
    const sheets = await readSpreadsheet(await bytesOf(request, largestMegabytes));
    const { rows } = await compared(services, caller, name, sheets);
    const results = new Map(rows.flatMap((row) => resultOf(row, list, caller.locale)));
    const marked = markedSheets(list, keyOf(services, caller, name), sheets, results, caller.locale);
    return reply.headers(headersFor(fileNames.marked, caller)).send(Buffer.from(await writeSpreadsheet(marked)));
  });
}

function keyOf({ configuration }: Services, { actor }: Asker, name: EditedListName): SealKey {
  return { secret: configuration.secret, form: editedLists[name].form, tenantId: actor.tenantId };
}

async function compared(services: Services, caller: Asker, name: EditedListName, sheets: readonly ReadSheet[]) {
  const { list } = editedLists[name];
  const { takenAt, sent } = rowsSent(list, keyOf(services, caller, name), sheets);
  const read = readRevisionRows(list, sheets, sent);
  if (!read) throw new Refusal("REVISION_SHEET_FOREIGN");
  const { rows } = await services.spine.perform(compareReturnedList, { name, rows: read, sent }, caller);
  return { takenAt, rows };
}

function rowFields({ line, subject, standing, cells, wrong, ignored }: ComparedRow, name: EditedListName, locale: Locale) {
  const { list, noun } = editedLists[name];
  const notes = (of: readonly CellNote[]) =>
    of.map((note) => ({ ...placeOf(list, note, line), code: note.code, message: wordsOf(note, locale) }));
  return {
    ...{ line, standing, cells, wrong: notes(wrong), ignored: notes(ignored) },
    subject: subject && { ...subject, id: encodeId(noun, subject.id) },
  };
}

/** The field that a note is about, and the cell where it stands unless columns were moved. */
function placeOf({ columns }: RevisionList, { field }: CellNote, line: number): { field: string | null; cell: string | null } {
  const column = columns.findIndex((one) => one.field === field);
  return { field, cell: column < 0 ? null : `${columnName(column + 1)}${line}` };
}

function wordsOf({ code, params }: CellNote, locale: Locale): string {
  return format(code, params as ErrorParams<RefusalCode>, locale);
}

/** What a marked list says about a row; nothing where all is well. */
function resultOf({ line, cells, wrong, ignored }: ComparedRow, { columns }: RevisionList, locale: Locale): [number, LineResult][] {
  const conflicts = cells.filter(({ standing }) => standing === "CONFLICT");
  const notes = [...wrong, ...ignored];
  if (notes.length === 0 && conflicts.length === 0) return [];
  const now = conflicts.map(({ field, theirs }) => {
    const title = columns.find((column) => column.field === field)?.title ?? { zh: field, en: field };
    return textIn({ zh: `“${title.zh}”导出后系统中已改为：${theirs}`, en: `${title.en} was changed here since: ${theirs}` }, locale);
  });
  const fields = [...notes.flatMap(({ field }) => field ?? []), ...conflicts.map(({ field }) => field)];
  return [[line, { words: [...notes.map((note) => wordsOf(note, locale)), ...now].join("\n"), fields }]];
}
