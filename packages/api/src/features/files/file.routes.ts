import type { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { v7 as uuid } from "uuid";
import type { Caller } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import type { Authenticate } from "../../platform/feature.js";
import { callerOf, downloadHeaders, FileTooLarge, takeBytes } from "../../platform/http/file-answers.js";
import { decodeId, encodeId } from "../../platform/ids.js";
import type { Services } from "../../platform/services.js";
import { takeIn } from "../../platform/storage/intake.js";
import { readFile } from "./file.commands.js";
import { fileName } from "./file-name.js";
import { attaching, expecting } from "./file-owner.js";
import { type OwnerNamed, ownerNamed } from "./owner-named.js";

const largestMegabytes = 20;
const largestFile = largestMegabytes * 1024 * 1024;

/**
 * `POST /files?plan=<id>` takes the bytes of an attachment, `POST /files?problem=<id>` those of evidence, `GET /files/<id>` gives them back.
 * What is larger, or may be broken off, comes by `/files/uploads`.
 */
export async function serveFiles(app: FastifyInstance, services: Services, authenticate: Authenticate): Promise<void> {
  await app.register(async (files) => {
    takeBytes(files);
    files.post<{ Querystring: OwnerNamed }>("/files", async (request, reply) => {
      const caller = await callerOf(request, authenticate);
      return upload(services, caller, ownerNamed(request.query), request, reply);
    });
    files.get<{ Params: { id: string } }>("/files/:id", async (request, reply) => {
      const caller = await callerOf(request, authenticate);
      const { id } = decodeId(request.params.id, "File", ["id"]);
      const file = await services.spine.perform(readFile, { id }, caller);
      const about = { "content-length": String(file.size), etag: `"${file.sha256}"` };
      const bytes = await services.files.read(caller.actor.tenantId, id);
      return reply.headers({ ...downloadHeaders(file.name, file.contentType), ...about }).send(bytes);
    });
  });
}

async function upload(
  services: Services,
  caller: Caller,
  { owner, ownerId }: ReturnType<typeof ownerNamed>,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const name = fileName(percentDecoded(String(request.headers["x-file-name"] ?? "")));
  if (Number(request.headers["content-length"] ?? 0) > largestFile) throw new FileTooLarge(largestMegabytes);
  const id = uuid();
  await services.spine.perform(expecting(owner), { id, ownerId }, caller);
  const incoming = { tenantId: caller.actor.tenantId, id, bytes: request.body as Readable, maximum: largestFile };
  const stored = await takeIn(services, incoming, async (stored) => {
    if (stored.size === 0) throw new Refusal("FILE_EMPTY");
    await services.spine.perform(attaching(owner), { id, ownerId, name, ...stored }, caller);
    return stored;
  });
  return reply.status(201).send({ fileId: encodeId("File", id), name, ...stored });
}

/** The name is sent percent-encoded, since a header holds no Chinese. */
function percentDecoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
