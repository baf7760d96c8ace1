import { type ErrorParams, format, type Locale, type RefusalCode, textIn } from "@duban/schema";
import { columnTitle, type ImportColumn } from "@duban/schema/organization/import-sheets";
import { readRegisterSheets, registerColumns } from "@duban/schema/problem/register-sheet";
import type { FastifyInstance } from "fastify";
import { dayOf } from "../../platform/clock.js";
import type { Authenticate } from "../../platform/feature.js";
import { bytesOf, callerOf, downloadHeaders, takeBytes } from "../../platform/http/file-answers.js";
import { decodeId, encodeId } from "../../platform/ids.js";
import type { Services } from "../../platform/services.js";
import { readSpreadsheet } from "../../platform/spreadsheets/read-spreadsheet.js";
import type { Choices, WrittenSheet } from "../../platform/spreadsheets/spreadsheet.js";
import { spreadsheetType, writeSpreadsheet } from "../../platform/spreadsheets/write-spreadsheet.js";
import { type RegisterSource, readRegisterSource } from "./register-sheet.commands.js";

const largestMegabytes = 10;
const offeredLines = 1_000;
const mostOffered = 5_000;
const listsName = "_lists";

interface LedgerRoute {
  Params: { readonly id: string };
}

/**
 * `GET /files/ledgers/<id>.xlsx` gives the sheet in which problems are entered on a ledger; `POST` of the same reads one (or a .csv) into
 * the rows that `registerProblems` takes, with the lines as they came for whoever puts them right.
 */
export async function serveRegisterSheets(app: FastifyInstance, services: Services, authenticate: Authenticate): Promise<void> {
  await app.register(async (sheets) => {
    takeBytes(sheets);
    sheets.get<LedgerRoute>("/files/ledgers/:id.xlsx", async (request, reply) => {
      const caller = await callerOf(request, authenticate);
      const { id: ledgerId } = decodeId(request.params.id, "Ledger", ["id"]);
      const source = await services.spine.perform(readRegisterSource, { ledgerId }, caller);
      const bytes = Buffer.from(await writeSpreadsheet(templateSheets(source, caller.locale)));
      const name = textIn({ zh: "问题登记表", en: "Problems to enter" }, caller.locale);
      return reply.headers(downloadHeaders(`${source.ledger.code} ${name}.xlsx`, spreadsheetType)).send(bytes);
    });
    sheets.post<LedgerRoute>("/files/ledgers/:id.xlsx", async (request, reply) => {
      const caller = await callerOf(request, authenticate);
      const { id: ledgerId } = decodeId(request.params.id, "Ledger", ["id"]);
      const { ledger, units } = await services.spine.perform(readRegisterSource, { ledgerId }, caller);
      const given = await readSpreadsheet(await bytesOf(request, largestMegabytes));
      const named = units.map(({ id, code, name, nameEn }) => ({ id: encodeId("Organization", id), code, name, nameEn }));
      const { rows, problems } = readRegisterSheets(given, { units: named, aspects: ledger.aspects }, dayOf(services.clock()));
      const said = problems.map(({ code, params, ...place }) => ({
        ...place,
        code,
        message: format(code, params as ErrorParams<RefusalCode>, caller.locale),
      }));
      return reply.send({ rows, problems: said, lines: given.find(({ name }) => name !== listsName)?.rows ?? [] });
    });
  });
}

/** The sheet to fill in, and what its cells may name. */
function templateSheets({ ledger, themes, units }: RegisterSource, locale: Locale): WrittenSheet[] {
  const lists = [units.slice(0, mostOffered).map(({ name }) => name), themes, ledger.aspects.map(({ name }) => name)] as const;
  const listed = { unit: 0, theme: 1, aspect: 2 } as const;
  const choices = ({ field, choices }: ImportColumn): Choices | null => {
    if (choices) return { words: choices.values.map((value) => choices.label(value, locale)) };
    if (!(field in listed)) return null;
    const column = listed[field as keyof typeof listed];
    const { length } = lists[column];
    return length === 0 ? null : { sheet: listsName, column, from: 1, to: length };
  };
  const longest = Math.max(...lists.map(({ length }) => length));
  return [
    {
      name: textIn({ zh: "问题登记表", en: "Problems to enter" }, locale),
      head: 1,
      offered: offeredLines,
      columns: registerColumns.map((column) => ({ width: 20, holds: column.date ? "date" : "text", choices: choices(column) })),
      rows: [registerColumns.map((column) => columnTitle(column, locale))],
    },
    {
      name: listsName,
      hidden: true,
      columns: lists.map(() => ({ width: 30 })),
      rows: Array.from({ length: longest }, (_, line) => lists.map((list) => list[line] ?? null)),
    },
  ];
}
