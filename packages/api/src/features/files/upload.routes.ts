import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { v7 as uuid, validate } from "uuid";
import { Fault, Refusal } from "../../platform/errors.js";
import type { Authenticate } from "../../platform/feature.js";
import { callerOf, FileTooLarge, takeBytes } from "../../platform/http/file-answers.js";
import { encodeId } from "../../platform/ids.js";
import type { Services } from "../../platform/services.js";
import { throwAway } from "../../platform/storage/intake.js";
import type { File } from "./file.entity.js";
import { fileName } from "./file-name.js";
import { type OwnerNamed, ownerNamed } from "./owner-named.js";
import { beginning, dropUpload, seeUpload } from "./upload.commands.js";
import { receiveUpload } from "./upload-intake.js";

// tus, the protocol of uploads that may be broken off (https://tus.io/protocols/resumable-upload, version 1.0.0): what any of its
// clients does works here. The answers go through our own routes so that rights, words and headers are those of every other one.

const version = "1.0.0";
const largestMegabytes = 500;
const largestUpload = largestMegabytes * 1024 * 1024;
const protocol = {
  "tus-version": version,
  "tus-extension": "creation,expiration,termination",
  "tus-max-size": String(largestUpload),
};
const partType = "application/offset+octet-stream";

type Named = { Params: { id: string } };

/**
 * `POST /files/uploads?problem=<id>` (or `plan`) begins an upload, `PATCH` sends what comes next, `HEAD` says how far it has come and `GET`
 * what became of it, `DELETE` gives it up.
 */
export function serveUploads(app: FastifyInstance, services: Services, authenticate: Authenticate): void {
  const { spine } = services;
  takeBytes(app);
  app.addHook("onRequest", async (_request, reply) => void reply.headers({ "tus-resumable": version, "cache-control": "no-store" }));
  app.addHook("preHandler", async ({ method, headers }, reply) => {
    if (method === "OPTIONS" || method === "GET" || headers["tus-resumable"] === version) return;
    reply.headers(protocol);
    throw mistake(412);
  });
  app.options("/files/uploads", async (_request, reply) => reply.status(204).headers(protocol).send());
  app.post<{ Querystring: OwnerNamed }>("/files/uploads", async (request, reply) => {
    const caller = await callerOf(request, authenticate);
    const { owner, ownerId } = ownerNamed(request.query);
    const upload = { id: uuid(), ownerId, name: nameIn(request), size: sizeIn(request) };
    await spine.perform(beginning(owner), upload, caller);
    return reply.status(201).header("location", `/files/uploads/${upload.id}`).send();
  });
  const stateOf = async (request: FastifyRequest<Named>) => {
    const caller = await callerOf(request, authenticate);
    return { caller, ...(await spine.perform(seeUpload, { id: idIn(request) }, caller)) };
  };
  const at = (reply: FastifyReply, byte: number, expiresAt: Date) =>
    reply.headers({ "upload-offset": String(byte), "upload-expires": expiresAt.toUTCString() });
  app.head<Named>("/files/uploads/:id", async (request, reply) => {
    const { upload } = await stateOf(request);
    return at(reply, upload.received, upload.expiresAt).header("upload-length", String(upload.size)).send();
  });
  app.get<Named>("/files/uploads/:id", async (request) => {
    const { upload, file } = await stateOf(request);
    const { name, size, received, expiresAt } = upload;
    return { name, size, received, expiresAt, file: file && fileFields(file) };
  });
  app.patch<Named>("/files/uploads/:id", async (request, reply) => {
    if (request.headers["content-type"] !== partType) throw mistake(415);
    const offset = byteIn(request.headers["upload-offset"]);
    const { caller, upload } = await stateOf(request);
    return at(reply, await receiveUpload(services, caller, upload, offset, bodyOf(request)), upload.expiresAt)
      .status(204)
      .send();
  });
  app.delete<Named>("/files/uploads/:id", async (request, reply) => {
    const caller = await callerOf(request, authenticate);
    const { parts } = await spine.perform(dropUpload, { id: idIn(request) }, caller);
    await throwAway(services, caller.actor.tenantId, parts);
    return reply.status(204).send();
  });
}

function fileFields({ id, name, size, sha256, contentType }: File) {
  return { fileId: encodeId("File", id), name, size, sha256, contentType };
}

/** What the protocol itself refuses, in words for whoever writes the client. */
function mistake(statusCode: number): Error {
  return Object.assign(new Error(`The protocol of uploads answers ${statusCode}`), { statusCode });
}

function idIn({ params: { id } }: FastifyRequest<Named>): string {
  if (!validate(id)) throw new Fault("NOT_FOUND");
  return id;
}

function bodyOf({ body }: FastifyRequest): Readable {
  return body instanceof Readable ? body : Readable.from([]);
}

function sizeIn({ headers }: FastifyRequest): number {
  const size = byteIn(headers["upload-length"]);
  if (size === 0) throw new Refusal("FILE_EMPTY");
  if (size > largestUpload) throw new FileTooLarge(largestMegabytes);
  return size;
}

function byteIn(header: unknown): number {
  if (typeof header !== "string" || !/^\d{1,15}$/.test(header)) throw mistake(400);
  return Number(header);
}

/** `Upload-Metadata: filename <base64>,…` */
function nameIn({ headers }: FastifyRequest): string {
  const pairs = String(headers["upload-metadata"] ?? "")
    .split(",")
    .map((pair) => pair.trim().split(" "));
  const [, encoded = ""] = pairs.find(([key]) => key === "filename") ?? [];
  return fileName(utf8(Buffer.from(encoded, "base64")));
}

function utf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
