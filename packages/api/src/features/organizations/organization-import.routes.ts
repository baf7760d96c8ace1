import { type ErrorParams, format, type Locale, type RefusalCode, textIn } from "@duban/schema";
import {
  columnTitle,
  type ImportColumn,
  importSheetNames,
  organizationColumns,
  peopleColumns,
  readImportSheets,
} from "@duban/schema/organization/import-sheets";
import type { FastifyInstance } from "fastify";
import { dayOf } from "../../platform/clock.js";
import type { Authenticate } from "../../platform/feature.js";
import { bytesOf, callerOf, downloadHeaders, takeBytes } from "../../platform/http/file-answers.js";
import { decodeId } from "../../platform/ids.js";
import type { Services } from "../../platform/services.js";
import { readSpreadsheet } from "../../platform/spreadsheets/read-spreadsheet.js";
import type { SpreadsheetCell, WrittenSheet } from "../../platform/spreadsheets/spreadsheet.js";
import { spreadsheetType, writeSpreadsheet } from "../../platform/spreadsheets/write-spreadsheet.js";
import { type ImportTemplate, readImportTemplate } from "./organization-import-template.commands.js";

const largestMegabytes = 10;
const offeredLines = 1_000;

interface OrganizationRoute {
  Params: { readonly id: string };
}

/**
 * `GET /files/organizations/<id>.xlsx` gives an organization and all below it, with their people, as a workbook to fill in; `POST` of
 * the same reads one (or a .csv) into the rows that `importOrganizations` takes.
 */
export async function serveOrganizationImports(app: FastifyInstance, services: Services, authenticate: Authenticate): Promise<void> {
  await app.register(async (imports) => {
    takeBytes(imports);
    imports.get<OrganizationRoute>("/files/organizations/:id.xlsx", async (request, reply) => {
      const caller = await callerOf(request, authenticate);
      const { id } = decodeId(request.params.id, "Organization", ["id"]);
      const template = await services.spine.perform(readImportTemplate, { organizationId: id }, caller);
      const bytes = Buffer.from(await writeSpreadsheet(sheetsOf(template, caller.locale)));
      const name = textIn({ zh: "组织与人员", en: "Organizations and people" }, caller.locale);
      return reply.headers(downloadHeaders(`${template.top.code} ${name}.xlsx`, spreadsheetType)).send(bytes);
    });
    imports.post<OrganizationRoute>("/files/organizations/:id.xlsx", async (request, reply) => {
      const caller = await callerOf(request, authenticate);
      const { id } = decodeId(request.params.id, "Organization", ["id"]);
      await services.spine.perform(readImportTemplate, { organizationId: id }, caller);
      const sheets = await readSpreadsheet(await bytesOf(request, largestMegabytes));
      const { organizations, people, problems } = readImportSheets(sheets, dayOf(services.clock()));
      const said = problems.map(({ code, params, ...place }) => ({
        ...place,
        code,
        message: format(code, params as ErrorParams<RefusalCode>, caller.locale),
      }));
      return reply.send({ organizations, people, problems: said });
    });
  });
}

function sheetsOf({ organizations, people }: ImportTemplate, locale: Locale): WrittenSheet[] {
  return [
    sheetOf(textIn(importSheetNames.organizations, locale), organizationColumns, organizations, locale),
    sheetOf(textIn(importSheetNames.people, locale), peopleColumns, people, locale),
  ];
}

function sheetOf(name: string, columns: readonly ImportColumn[], rows: readonly object[], locale: Locale): WrittenSheet {
  const cell = ({ field, choices }: ImportColumn, row: object): SpreadsheetCell => {
    const value = (row as Readonly<Record<string, string | null>>)[field] ?? null;
    return choices?.includes(value) ? choices.label(value, locale) : value;
  };
  return {
    name,
    head: 1,
    offered: offeredLines,
    columns: columns.map(({ choices, date }) => ({
      width: 22,
      holds: date ? "date" : "text",
      choices: choices ? { words: choices.values.map((value) => choices.label(value, locale)) } : null,
    })),
    rows: [columns.map((column) => columnTitle(column, locale)), ...rows.map((row) => columns.map((column) => cell(column, row)))],
  };
}
