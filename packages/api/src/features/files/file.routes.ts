import type { Readable } from "node:stream";
import { isWellFormed } from "@duban/schema";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { v7 as uuid } from "uuid";
import type { Caller, Command } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import type { Authenticate } from "../../platform/feature.js";
import { callerOf, downloadHeaders, FileTooLarge, takeBytes } from "../../platform/http/file-answers.js";
import { decodeId, encodeId } from "../../platform/ids.js";
import type { Services } from "../../platform/services.js";
import { expectEvidence, storeEvidence } from "./evidence-file.commands.js";
import { attachFile, expectFile, readFile, type Upload } from "./file.commands.js";
import { FileStore } from "./file.store.js";

const largestMegabytes = 20;
const largestFile = largestMegabytes * 1024 * 1024;
const longestName = 200;

/** `POST /files?plan=<id>` takes the bytes of an attachment, `POST /files?problem=<id>` those of evidence, `GET /files/<id>` gives them back. */
export async function serveFiles(app: FastifyInstance, services: Services, authenticate: Authenticate): Promise<void> {
  const store = new FileStore(services.configuration.dataDirectory);
  await app.register(async (files) => {
    takeBytes(files);
    files.post<{ Querystring: OwnerNamed }>("/files", async (request, reply) => {
      const caller = await callerOf(request, authenticate);
      return upload(services, store, caller, ownerOf(request.query), request, reply);
    });
    files.get<{ Params: { id: string } }>("/files/:id", async (request, reply) => {
      const caller = await callerOf(request, authenticate);
      const { id } = decodeId(request.params.id, "File", ["id"]);
      const file = await services.spine.perform(readFile, { id }, caller);
      const about = { "content-length": String(file.size), etag: `"${file.sha256}"` };
      return reply.headers({ ...downloadHeaders(file.name, file.contentType), ...about }).send(store.read(caller.actor.tenantId, id));
    });
  });
}

interface OwnerNamed {
  readonly plan?: unknown;
  readonly problem?: unknown;
}

/** What a file is uploaded for, and the commands that take it in there. */
interface Owner {
  readonly id: string;
  readonly expect: Command<{ readonly ownerId: string }, object>;
  readonly attach: Command<Upload, object>;
}

function ownerOf({ plan, problem }: OwnerNamed): Owner {
  if (problem !== undefined) {
    return { id: decodeId(String(problem), "Problem", ["problem"]).id, expect: expectEvidence, attach: storeEvidence };
  }
  return { id: decodeId(String(plan ?? ""), "Plan", ["plan"]).id, expect: expectFile, attach: attachFile };
}

async function upload(services: Services, store: FileStore, caller: Caller, owner: Owner, request: FastifyRequest, reply: FastifyReply) {
  const name = nameOf(request);
  if (Number(request.headers["content-length"] ?? 0) > largestFile) throw new FileTooLarge(largestMegabytes);
  await services.spine.perform(owner.expect, { ownerId: owner.id }, caller);
  const { tenantId } = caller.actor;
  const id = uuid();
  const stored = await store.write(tenantId, id, request.body as Readable, largestFile);
  try {
    if (stored.size === 0) throw new Refusal("FILE_EMPTY");
    await services.spine.perform(owner.attach, { id, ownerId: owner.id, name, ...stored }, caller);
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
