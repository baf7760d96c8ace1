import { Readable } from "node:stream";
import { v7 as uuid } from "uuid";
import type { Caller } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import type { Services } from "../../platform/services.js";
import { takeIn, throwAway } from "../../platform/storage/intake.js";
import { completing, expectingPart, keepingPart, ownerOf } from "./upload.commands.js";
import type { UploadState } from "./upload.queries.js";

/** What is kept of an upload in one go: so much is lost at most where the process is killed. */
const sliceSize = 4 * 1024 * 1024;

/** Takes in what comes of an upload from a byte on, and keeps it even if the rest never comes; gives the byte that is expected next. */
export async function receiveUpload(
  services: Services,
  caller: Caller,
  upload: UploadState,
  offset: number,
  body: Readable,
): Promise<number> {
  let received = offset;
  let nothing = true;
  for await (const slice of slicesOf(body)) {
    nothing = false;
    if (received + slice.length > upload.size) throw new Refusal("UPLOAD_TOO_LONG", { size: upload.size });
    await (received + slice.length === upload.size ? complete : keep)(services, caller, upload, received, slice);
    received += slice.length;
  }
  if (nothing) await services.spine.perform(expectingPart(ownerOf(upload)), { id: upload.id, offset, announced: [] }, caller);
  return received;
}

/** One part among several. */
async function keep(services: Services, caller: Caller, upload: UploadState, offset: number, slice: Buffer): Promise<void> {
  const { id } = upload;
  const owner = ownerOf(upload);
  const part = uuid();
  await services.spine.perform(expectingPart(owner), { id, offset, announced: [part] }, caller);
  const incoming = { tenantId: caller.actor.tenantId, id: part, bytes: Readable.from([slice]), maximum: sliceSize };
  await takeIn(services, incoming, () => services.spine.perform(keepingPart(owner), { id, offset, part, size: slice.length }, caller));
}

/** With the last part all of it becomes one file, whose hash and type are found as of any other. */
async function complete(services: Services, caller: Caller, upload: UploadState, offset: number, slice: Buffer): Promise<void> {
  const { id, size } = upload;
  const { tenantId } = caller.actor;
  const owner = ownerOf(upload);
  const fileId = uuid();
  const { upload: present } = await services.spine.perform(expectingPart(owner), { id, offset, announced: [fileId] }, caller);
  const bytes = Readable.from(joined(services, tenantId, present.parts, slice));
  await takeIn(services, { tenantId, id: fileId, bytes, maximum: size }, (stored) =>
    services.spine.perform(completing(owner), { id, offset, fileId, stored }, caller),
  ).catch(async (error: unknown) => {
    // Somebody who sent the same may have completed it meanwhile and thrown its parts away: then that is what is told.
    await services.spine.perform(expectingPart(owner), { id, offset, announced: [] }, caller);
    throw error;
  });
  await throwAway(services, tenantId, present.parts);
}

async function* joined({ files }: Services, tenantId: string, parts: readonly string[], last: Buffer): AsyncGenerator<Buffer> {
  for (const part of parts) yield* (await files.read(tenantId, part)) as AsyncIterable<Buffer>;
  yield last;
}

/** The body in slices. Where it breaks off, what has come so far is a slice, too: there is nobody any more to be told of the break. */
async function* slicesOf(body: Readable): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let size = 0;
  try {
    // The stream stays open when the upload is refused, so that the answer can still be sent.
    for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      waiting.push(chunk);
      size += chunk.length;
      while (size >= sliceSize) {
        const whole = Buffer.concat(waiting);
        const rest = whole.subarray(sliceSize);
        [waiting, size] = [[rest], rest.length];
        yield whole.subarray(0, sliceSize);
      }
    }
  } catch (error) {
    if (!body.errored) throw error;
  }
  if (size > 0) yield Buffer.concat(waiting);
}
