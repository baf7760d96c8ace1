import { createHash } from "node:crypto";
import { createReadStream, type ReadStream } from "node:fs";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { fileTypeFromFile } from "file-type";
import { FileTooLarge } from "../../platform/http/file-answers.js";

/** What is known of a file once its last byte is on disk. */
export interface StoredBytes {
  readonly size: number;
  readonly sha256: string;
  readonly contentType: string;
}

const looked = 4_096;

/** The bytes of files, each under its tenant and id; names that people gave never become names on disk. */
export class FileStore {
  constructor(private readonly dataDirectory: string) {}

  /** Streams bytes to disk. The file is there, whole and flushed, or it is not. */
  async write(tenantId: string, id: string, bytes: Readable, maximum: number): Promise<StoredBytes> {
    const path = this.pathOf(tenantId, id);
    const part = `${path}.part`;
    await mkdir(dirname(path), { recursive: true });
    try {
      const handle = await open(part, "wx", 0o600);
      const received = await receive(bytes, handle, maximum).finally(() => handle.close());
      const contentType = (await fileTypeFromFile(part))?.mime ?? (isText(received.beginning) ? "text/plain" : "application/octet-stream");
      await rename(part, path);
      return { size: received.size, sha256: received.sha256, contentType };
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }

  read(tenantId: string, id: string): ReadStream {
    return createReadStream(this.pathOf(tenantId, id));
  }

  /** For bytes to which no row belongs, since the upload was refused in the end. */
  async discard(tenantId: string, id: string): Promise<void> {
    await rm(this.pathOf(tenantId, id), { force: true });
  }

  private pathOf(tenantId: string, id: string): string {
    return join(this.dataDirectory, "files", tenantId, id);
  }
}

async function receive(bytes: Readable, handle: FileHandle, maximum: number) {
  const hash = createHash("sha256");
  let beginning = Buffer.alloc(0);
  let size = 0;
  // The stream stays open when too much comes, so that the answer can still be sent.
  for await (const chunk of bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maximum) throw new FileTooLarge(maximum / 1024 / 1024);
    hash.update(chunk);
    if (beginning.length < looked) beginning = Buffer.concat([beginning, chunk]).subarray(0, looked);
    await handle.writeFile(chunk);
  }
  await handle.sync();
  return { size, sha256: hash.digest("hex"), beginning };
}

/** No signature says that a file is text: its beginning reads as UTF-8 without control characters. A letter may be cut at the end. */
function isText(beginning: Buffer): boolean {
  if (beginning.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(beginning, { stream: true });
    return true;
  } catch {
    return false;
  }
}
