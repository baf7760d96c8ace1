import { Readable } from "node:stream";
import { type Locale, textIn } from "@duban/schema";
import type { FastifyInstance } from "fastify";
import { dayOf } from "../../platform/clock.js";
import type { Authenticate } from "../../platform/feature.js";
import { callerOf, downloadHeaders, takeBytes } from "../../platform/http/file-answers.js";
import { decodeId } from "../../platform/ids.js";
import type { Services } from "../../platform/services.js";
import { csvPieces, csvType } from "../../platform/spreadsheets/write-csv.js";
import { spreadsheetType, writeSpreadsheet } from "../../platform/spreadsheets/write-spreadsheet.js";
import { type AreaSheet, areaLines, areaSheet, readAreaSheet } from "./area-sheet.commands.js";

interface SheetRoute {
  Params: { readonly ledger: string };
}

/** `GET /files/areas/<ledger>.xlsx` or `.csv` gives the comparison of a ledger's areas over the units that the caller sees. */
export async function serveAreaSheets(app: FastifyInstance, services: Services, authenticate: Authenticate): Promise<void> {
  await app.register(async (sheets) => {
    takeBytes(sheets);
    sheets.get<SheetRoute>("/files/areas/:ledger.xlsx", async (request, reply) => {
      const caller = await callerOf(request, authenticate);
      const sheet = await services.spine.perform(readAreaSheet, ledgerIn(request.params), caller);
      const bytes = Buffer.from(await writeSpreadsheet([areaSheet(sheet, caller.locale)]));
      return reply.headers(downloadHeaders(nameOf(sheet, services, caller.locale, "xlsx"), spreadsheetType)).send(bytes);
    });
    sheets.get<SheetRoute>("/files/areas/:ledger.csv", async (request, reply) => {
      const caller = await callerOf(request, authenticate);
      const sheet = await services.spine.perform(readAreaSheet, ledgerIn(request.params), caller);
      const pieces = Readable.from(csvPieces(areaLines(sheet, caller.locale)));
      return reply.headers(downloadHeaders(nameOf(sheet, services, caller.locale, "csv"), csvType)).send(pieces);
    });
  });
}

function ledgerIn({ ledger }: SheetRoute["Params"]): { readonly ledgerId: string } {
  return { ledgerId: decodeId(ledger, "Ledger", ["ledger"]).id };
}

function nameOf({ title }: AreaSheet, { clock }: Services, locale: Locale, ending: string): string {
  return `${textIn(title, locale)} ${dayOf(clock())}.${ending}`;
}
