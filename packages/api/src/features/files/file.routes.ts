import type { Readable } from "node:stream";
import { isWellFormed, localeFrom } from "@duban/schema";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { v7 as uuid } from "uuid";
import type { Actor } from "../../platform/actor.js";
import type { Caller } from "../../platform/command.js";
import { Fault, Refusal } from "../../platform/errors.js";
import type { Authenticate } from "../../platform/feature.js";
import { decodeId, encodeId } from "../../platform/ids.js";
import { userErrorsOf } from "../../platform/payload.js";
import type { Services } from "../../platform/services.js";
import { attachFile, expectFile, readFile } from "./file.commands.js";
import { FileStore, FileTooLarge } from "./file.store.js";
import { hearOut } from "./hear-out.js";

const largestMegabytes = 20;
const largestFile = largestMegabytes * 1024 * 1024;
const longestName = 200;

/** `POST /files?plan=<id>` takes the bytes of an attachment, `GET /files/<id>` gives them back. */
export async function serveFiles(app: FastifyInstance, services: Services, authenticate: Authenticate): Promise<void> {
  const store = new FileStore(services.configuration.dataDirectory);
  await app.register(async (files) => {
    // Whatever type a client names, the body is taken as bytes; the type is found by looking at them.
    files.removeAllContentTypeParsers();
    files.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
    // Also what is refused before the route's own code runs, such as a foreign origin, has to reach a client that still sends.
    files.setErrorHandler(async (error, request, reply) => {
      await hearOut(request.raw);
      if (!request.raw.complete) reply.header("connection", "close");
      return answerRefusal(error, request, reply);
    });
    files.post<{ Querystring: { plan?: unknown } }>("/files", async (request, reply) => {
      const caller = await callerOf(request, authenticate);
      const planId = decodeId(String(request.query.plan ?? ""), "Plan", ["plan"]).id;
      return upload(services, store, caller, planId, request, reply);
    });
    files.get<{ Params: { id: string } }>("/files/:id", async (request, reply) => {
      const caller = await callerOf(request, authenticate);
      const { id } = decodeId(request.params.id, "File", ["id"]);
      const file = await services.spine.perform(readFile, { id }, caller);
      return reply.headers(downloadHeaders(file)).send(store.read(caller.actor.tenantId, id));
    });
  });
}

async function callerOf(request: FastifyRequest, authenticate: Authenticate): Promise<Caller & { actor: Actor }> {
  const actor = await authenticate(request);
  if (!actor) throw new Fault("UNAUTHENTICATED");
  return { actor, locale: localeFrom(request.headers["accept-language"] ?? actor.locale), traceId: request.id };
}

async function upload(services: Services, store: FileStore, caller: Caller, planId: string, request: FastifyRequest, reply: FastifyReply) {
  const name = nameOf(request);
  if (Number(request.headers["content-length"] ?? 0) > largestFile) throw new FileTooLarge();
  await services.spine.perform(expectFile, { planId }, caller);
  const { tenantId } = caller.actor;
  const id = uuid();
  const stored = await store.write(tenantId, id, request.body as Readable, largestFile);
  try {
    if (stored.size === 0) throw new Refusal("FILE_EMPTY");
    await services.spine.perform(attachFile, { id, planId, name, ...stored }, caller);
  } catch (error) {
    await store.discard(tenantId, id);
    throw error;
  }
  return reply.status(201).send({ fileId: encodeId("File", id), name, ...stored });
}

/** The name is sent percent-encoded, since a header holds no Chinese. */
function nameOf(request: FastifyRequest): string {
  const header = String(request.headers["x-file-name"] ?? "");
  const name = percentDecoded(header).normalize("NFC").trim();
  const fits = name.length > 0 && name.length <= longestName && isWellFormed(name);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (!fits || /[\u0000-\u001f\u007f/\\]/.test(name)) throw new Refusal("FILE_NAME_INVALID");
  return name;
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/** A refusal is no fault: it is answered with its code and words. */
function answerRefusal(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const tooLarge = error instanceof FileTooLarge;
  if (!tooLarge && !(error instanceof Refusal)) throw error;
  const refusal = tooLarge ? new Refusal("FILE_TOO_LARGE", { maximum: largestMegabytes }) : error;
  const [reason] = userErrorsOf(refusal, localeFrom(request.headers["accept-language"]));
  return reply.status(tooLarge ? 413 : 422).send({ code: reason?.code, message: reason?.message, traceId: request.id });
}

/** Never shown in the browser's page: what somebody uploaded may be a page with a script in it. */
function downloadHeaders({ name, size, contentType, sha256 }: { name: string; size: number; contentType: string; sha256: string }) {
  const plain = name.replace(/[^\x20-\x7e]|["%\\]/g, "_");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  return {
    "content-type": contentType,
    "content-length": String(size),
    "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
    etag: `"${sha256}"`,
  };
}
