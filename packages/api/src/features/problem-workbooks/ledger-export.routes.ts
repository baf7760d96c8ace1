import { Readable } from "node:stream";
import { type Locale, textIn } from "@duban/schema";
import { type LedgerListName, ledgerColumns, ledgerListNames } from "@duban/schema/problem/ledger-columns";
import type { FastifyInstance } from "fastify";
import { dayOf } from "../../platform/clock.js";
import { Fault } from "../../platform/errors.js";
import type { Authenticate } from "../../platform/feature.js";
import { callerOf, downloadHeaders, takeBytes } from "../../platform/http/file-answers.js";
import type { Services } from "../../platform/services.js";
import { csvPieces, csvType } from "../../platform/spreadsheets/write-csv.js";
import { spreadsheetType, writeSpreadsheet } from "../../platform/spreadsheets/write-spreadsheet.js";
import { readLedgerExport } from "./ledger-export.commands.js";
import { exportFilter } from "./ledger-export.filter.js";
import { exportLines, exportSheet } from "./ledger-export.sheets.js";

interface ExportRoute {
  Params: { readonly list: string };
  Querystring: { readonly filter?: unknown };
}

/** `GET /files/ledger/<list>.xlsx` or `.csv` gives exactly what a filter keeps of a list of the ledger, as far as the caller sees it. */
export async function serveLedgerExports(app: FastifyInstance, services: Services, authenticate: Authenticate): Promise<void> {
  await app.register(async (exports) => {
    takeBytes(exports);
    exports.get<ExportRoute>("/files/ledger/:list.xlsx", async (request, reply) => {
      const caller = await callerOf(request, authenticate);
      const list = listOf(request.params.list);
      const { rows } = await services.spine.perform(readLedgerExport, { list, filter: exportFilter(request.query.filter) }, caller);
      const bytes = Buffer.from(await writeSpreadsheet([exportSheet(list, rows, caller.locale)]));
      return reply.headers(downloadHeaders(nameOf(list, services, caller.locale, "xlsx"), spreadsheetType)).send(bytes);
    });
    exports.get<ExportRoute>("/files/ledger/:list.csv", async (request, reply) => {
      const caller = await callerOf(request, authenticate);
      const list = listOf(request.params.list);
      const { rows } = await services.spine.perform(readLedgerExport, { list, filter: exportFilter(request.query.filter) }, caller);
      const pieces = Readable.from(csvPieces(exportLines(ledgerColumns[list], rows, caller.locale)));
      return reply.headers(downloadHeaders(nameOf(list, services, caller.locale, "csv"), csvType)).send(pieces);
    });
  });
}

function listOf(name: string): LedgerListName {
  if (Object.hasOwn(ledgerListNames, name)) return name as LedgerListName;
  throw new Fault("NOT_FOUND");
}

function nameOf(list: LedgerListName, { clock }: Services, locale: Locale, ending: string): string {
  return `${textIn(ledgerListNames[list], locale)} ${dayOf(clock())}.${ending}`;
}
