import type { Readable } from "node:stream";
import { localeFrom } from "@duban/schema";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Actor } from "../actor.js";
import type { Caller } from "../command.js";
import { Fault, Refusal } from "../errors.js";
import type { Authenticate } from "../feature.js";
import { userErrorsOf } from "../payload.js";
import { hearOut } from "./hear-out.js";

// What the routes have in common that take and give the bytes of files.

/** More bytes came than a file may have. */
export class FileTooLarge extends Error {
  constructor(readonly megabytes = 0) {
    super("The file is too large");
  }
}

/** Whatever type a client names, bodies are taken as bytes, the type is found by looking at them; refusals are answered with their words. */
export function takeBytes(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
  // Also what is refused before the route's own code runs, such as a foreign origin, has to reach a client that still sends.
  app.setErrorHandler(async (error, request, reply) => {
    await hearOut(request.raw);
    if (!request.raw.complete) reply.header("connection", "close");
    return answerRefusal(error, request, reply);
  });
}

/** Who asks for a file or hands one in. */
export async function callerOf(request: FastifyRequest, authenticate: Authenticate): Promise<Caller & { actor: Actor }> {
  const actor = await authenticate(request);
  if (!actor) throw new Fault("UNAUTHENTICATED");
  return { actor, locale: localeFrom(request.headers["accept-language"] ?? actor.locale), traceId: request.id };
}

/** The bytes of a body, which may have this many megabytes. */
export async function bytesOf(request: FastifyRequest, megabytes: number): Promise<Buffer> {
  const maximum = megabytes * 1024 * 1024;
  if (Number(request.headers["content-length"] ?? 0) > maximum) throw new FileTooLarge(megabytes);
  if (!request.body) throw new Refusal("FILE_EMPTY");
  const chunks: Buffer[] = [];
  let size = 0;
  // The stream stays open when too much comes, so that the answer can still be sent.
  for await (const chunk of (request.body as Readable).iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maximum) throw new FileTooLarge(megabytes);
    chunks.push(chunk);
  }
  if (size === 0) throw new Refusal("FILE_EMPTY");
  return Buffer.concat(chunks);
}

/** A refusal is no fault: it is answered with its code and words. */
function answerRefusal(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const tooLarge = error instanceof FileTooLarge;
  if (!tooLarge && !(error instanceof Refusal)) throw error;
  const refusal = tooLarge ? new Refusal("FILE_TOO_LARGE", { maximum: error.megabytes }) : error;
  const [reason] = userErrorsOf(refusal, localeFrom(request.headers["accept-language"]));
  return reply.status(tooLarge ? 413 : 422).send({ code: reason?.code, message: reason?.message, traceId: request.id });
}

/** Never shown in the browser's page: what somebody uploaded may be a page with a script in it. */
export function downloadHeaders(name: string, contentType: string): Readonly<Record<string, string>> {
  const plain = name.replace(/[^\x20-\x7e]|["%\\]/g, "_");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  return {
    "content-type": contentType,
    "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  };
}
