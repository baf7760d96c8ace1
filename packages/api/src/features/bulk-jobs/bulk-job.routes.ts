import type { Readable } from "node:stream";
import { bulkJobKinds, type ExportFormat, largestImportMegabytes, localeFrom, textIn } from "@duban/schema";
import type { FastifyInstance } from "fastify";
import { v7 as uuid, validate } from "uuid";
import { dayOf } from "../../platform/clock.js";
import { Fault, Refusal } from "../../platform/errors.js";
import type { Authenticate } from "../../platform/feature.js";
import { callerOf, downloadHeaders, FileTooLarge, takeBytes } from "../../platform/http/file-answers.js";
import { decodeId } from "../../platform/ids.js";
import type { Services } from "../../platform/services.js";
import { csvType } from "../../platform/spreadsheets/write-csv.js";
import { spreadsheetType } from "../../platform/spreadsheets/write-spreadsheet.js";
import { takeIn } from "../../platform/storage/intake.js";
import { expectInput, keepInput } from "./bulk-job.commands.js";
import { isGood } from "./bulk-job.links.js";
import { type BulkPart, fileOf } from "./bulk-job.queries.js";

interface Download {
  Params: { readonly id: string; readonly part: string };
  Querystring: { readonly group?: unknown; readonly until?: unknown; readonly signature?: unknown };
}

const linesType = "application/x-ndjson; charset=utf-8";
const types: Readonly<Record<ExportFormat, string>> = { NDJSON: linesType, CSV: csvType, XLSX: spreadsheetType };
const parts: Readonly<Record<BulkPart, { readonly zh: string; readonly en: string }>> = {
  result: { zh: "结果", en: "result" },
  errors: { zh: "未办理的行", en: "refused lines" },
};

/**
 * `POST /files/bulk-jobs/<id>` takes the lines of an import, which then begins; `GET /files/bulk-jobs/<id>/result` and `/errors` give back what
 * a bulk job left, to whoever has the signed address that it names.
 */
export async function serveBulkFiles(app: FastifyInstance, services: Services, authenticate: Authenticate): Promise<void> {
  const { configuration, clock, files, spine } = services;
  await app.register(async (bulk) => {
    takeBytes(bulk);
    bulk.post<{ Params: { readonly id: string } }>("/files/bulk-jobs/:id", async (request, reply) => {
      const caller = await callerOf(request, authenticate);
      const { id: bulkJobId } = decodeId(request.params.id, "BulkJob", ["id"]);
      const maximum = largestImportMegabytes * 1024 * 1024;
      if (Number(request.headers["content-length"] ?? 0) > maximum) throw new FileTooLarge(largestImportMegabytes);
      if (!request.body) throw new Refusal("FILE_EMPTY");
      const fileId = uuid();
      await spine.perform(expectInput, { bulkJobId, fileId }, caller);
      const incoming = { tenantId: caller.actor.tenantId, id: fileId, bytes: request.body as Readable, maximum };
      await takeIn(services, incoming, async (stored) => {
        if (stored.size === 0) throw new Refusal("FILE_EMPTY");
        await spine.perform(keepInput, { bulkJobId, fileId, stored }, caller);
      });
      return reply.status(202).send({ bulkJobId: request.params.id });
    });
    bulk.get<Download>("/files/bulk-jobs/:id/:part", async (request, reply) => {
      const { id } = decodeId(request.params.id, "BulkJob", ["id"]);
      const { group: tenantId, until, signature } = request.query;
      const part = request.params.part === "errors" ? "errors" : "result";
      const link = { until: Number(until), signature: String(signature) };
      const isLink = typeof tenantId === "string" && validate(tenantId) && Number.isSafeInteger(link.until);
      if (!isLink || !isGood(configuration.secret, { tenantId, id, part }, link, clock())) {
        throw new Fault("FORBIDDEN", { reason: "BULK_LINK_INVALID" });
      }
      const job = await fileOf(services, tenantId, id, part);
      if (!job) throw new Fault("NOT_FOUND");
      const locale = localeFrom(request.headers["accept-language"]);
      const ending = part === "errors" || job.format === null ? "ndjson" : job.format.toLowerCase();
      const name = `${bulkJobKinds.label(job.kind, locale)} ${textIn(parts[part], locale)} ${dayOf(new Date(job.createdAt))}.${ending}`;
      const type = part === "errors" || job.format === null ? linesType : types[job.format];
      const headers = { ...downloadHeaders(name, type), "content-length": String(job.size) };
      return reply.headers(headers).send(await files.read(tenantId, job.fileId));
    });
  });
}
