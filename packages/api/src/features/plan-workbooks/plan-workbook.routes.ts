import { difference, type ErrorParams, format, type Locale, type RefusalCode } from "@duban/schema";
import { readSheets, type SheetProblem } from "@duban/schema/plan/workbook";
import type { FastifyInstance } from "fastify";
import type { Actor } from "../../platform/actor.js";
import type { Caller } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import type { Authenticate } from "../../platform/feature.js";
import { bytesOf, callerOf, downloadHeaders, takeBytes } from "../../platform/http/file-answers.js";
import { decodeId, encodeId } from "../../platform/ids.js";
import type { Services } from "../../platform/services.js";
import { readSpreadsheet } from "../../platform/spreadsheets/read-spreadsheet.js";
import { spreadsheetType, writeSpreadsheet } from "../../platform/spreadsheets/write-spreadsheet.js";
import { readWorkbookSource } from "./plan-workbook.commands.js";
import { sealedSheet, unsealed } from "./plan-workbook.seal.js";
import { templateSheets } from "./plan-workbook.sheets.js";

const largestMegabytes = 10;

type Asker = Caller & { readonly actor: Actor };

/** `GET /files/plans/<id>.xlsx` gives the draft as a workbook; `POST` of the same says what a filled-in one would change. */
export async function servePlanWorkbooks(app: FastifyInstance, services: Services, authenticate: Authenticate): Promise<void> {
  await app.register(async (workbooks) => {
    takeBytes(workbooks);
    workbooks.get<{ Params: { id: string } }>("/files/plans/:id.xlsx", async (request, reply) => {
      const caller = await callerOf(request, authenticate);
      const planId = decodeId(request.params.id, "Plan", ["id"]).id;
      const { name, bytes } = await template(services, caller, planId);
      return reply.headers(downloadHeaders(name, spreadsheetType)).send(bytes);
    });
    workbooks.post<{ Params: { id: string } }>("/files/plans/:id.xlsx", async (request, reply) => {
      const caller = await callerOf(request, authenticate);
      const planId = decodeId(request.params.id, "Plan", ["id"]).id;
      await services.spine.perform(readWorkbookSource, { planId, locale: caller.locale }, caller);
      return reply.send(await preview(services, caller, planId, await bytesOf(request, largestMegabytes)));
    });
  });
}

async function template({ spine, configuration }: Services, caller: Asker, planId: string): Promise<{ name: string; bytes: Buffer }> {
  const { locale, actor } = caller;
  const { plan, draft, vocabulary } = await spine.perform(readWorkbookSource, { planId, locale }, caller);
  const title = `${plan.code} ${plan.title}`;
  const seal = { planId: encodeId("Plan", planId), revision: draft.revision, base: draft.content };
  const sheets = [
    ...templateSheets({ title, content: draft.content, vocabulary, locale }),
    sealedSheet(configuration.secret, actor.tenantId, seal),
  ];
  return { name: `${title}.xlsx`, bytes: Buffer.from(await writeSpreadsheet(sheets)) };
}

/** What a filled-in template makes of the content that it was taken from, and the draft's revision now: whether somebody has saved since. */
async function preview({ spine, configuration }: Services, caller: Asker, planId: string, bytes: Uint8Array) {
  const { locale, actor } = caller;
  const sheets = await readSpreadsheet(bytes);
  const { plan, draft, vocabulary, frame } = await spine.perform(readWorkbookSource, { planId, locale }, caller);
  const seal = unsealed(configuration.secret, actor.tenantId, sheets);
  if (seal.planId !== encodeId("Plan", planId)) throw new Refusal("WORKBOOK_OF_OTHER_PLAN", { plan: plan.title });
  const { content, problems } = readSheets({ sheets, base: seal.base, names: vocabulary, locale, frame });
  return {
    planId: seal.planId,
    baseRevision: seal.revision,
    draftRevision: draft.revision,
    base: seal.base,
    content,
    changes: difference(seal.base, content),
    problems: problems.map((problem) => problemFields(problem, locale)),
  };
}

function problemFields({ sheet, cell, section, code, params }: SheetProblem, locale: Locale) {
  return { sheet, cell, section, code, message: format(code, params as ErrorParams<RefusalCode>, locale) };
}
