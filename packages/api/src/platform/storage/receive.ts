import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { fileTypeFromFile } from "file-type";
import { FileTooLarge } from "../http/file-answers.js";
import type { StoredBytes } from "./file-store.js";

const looked = 4_096;

/** Streams bytes into a new file on disk, flushed, and finds out what it is. Whoever calls it takes a file away that did not become whole. */
export async function receive(bytes: Readable, path: string, maximum: number): Promise<StoredBytes> {
  const handle = await open(path, "wx", 0o600);
  const hash = createHash("sha256");
  let beginning = Buffer.alloc(0);
  let size = 0;
  try {
    // The stream stays open when too much comes, so that the answer can still be sent.
    for await (const chunk of bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maximum) throw new FileTooLarge(maximum / 1024 / 1024);
      hash.update(chunk);
      if (beginning.length < looked) beginning = Buffer.concat([beginning, chunk]).subarray(0, looked);
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  const contentType = (await fileTypeFromFile(path))?.mime ?? (isText(beginning) ? "text/plain" : "application/octet-stream");
  return { size, sha256: hash.digest("hex"), contentType };
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
