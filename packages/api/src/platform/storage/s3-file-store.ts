import { openAsBlob } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { S3mini } from "s3mini";
import type { Configuration } from "../../configuration.js";
import { Fault } from "../errors.js";
import type { FileStore, StoredBytes, StoredName } from "./file-store.js";
import { receive } from "./receive.js";

const prefix = "files/";

/**
 * Files in a bucket of an S3-compatible store. Bytes are first taken in on this machine's disk: size, hash and type are known before the
 * store is asked, and one request puts the object there whole, so that no half of one is ever left in the bucket.
 */
export class S3FileStore implements FileStore {
  private readonly bucket: S3mini;

  constructor(
    { bucketUrl: endpoint, ...access }: NonNullable<Configuration["s3"]>,
    /** Where bytes wait while they come in. */
    private readonly waiting: string,
  ) {
    this.bucket = new S3mini({ ...access, endpoint });
  }

  async write(tenantId: string, id: string, bytes: Readable, maximum: number): Promise<StoredBytes> {
    const path = join(this.waiting, id);
    await mkdir(this.waiting, { recursive: true });
    try {
      const stored = await receive(bytes, path, maximum);
      const body = await openAsBlob(path);
      await reached(() => this.bucket.putObject(keyOf(tenantId, id), body, stored.contentType, undefined, undefined, stored.size));
      return stored;
    } finally {
      await rm(path, { force: true });
    }
  }

  async read(tenantId: string, id: string): Promise<Readable> {
    const response = await reached(() => this.bucket.getObjectResponse(keyOf(tenantId, id)));
    if (!response?.body) throw new Error(`The file ${id} is not in the bucket`);
    return Readable.fromWeb(response.body as ReadableStream);
  }

  async discard(tenantId: string, id: string): Promise<void> {
    await rm(join(this.waiting, id), { force: true });
    await reached(() => this.bucket.deleteObject(keyOf(tenantId, id)));
  }

  async *list(): AsyncIterable<StoredName> {
    let token: string | undefined;
    do {
      const page = await reached(() => this.bucket.listObjectsPaged("/", prefix, 1_000, token));
      for (const { Key, Size } of page?.objects ?? []) {
        const [tenantId = "", id = ""] = Key.slice(prefix.length).split("/");
        yield { tenantId, id, size: Number(Size) };
      }
      token = page?.nextContinuationToken;
    } while (token !== undefined);
  }

  async examine(): Promise<void> {
    const page = await this.bucket.listObjectsPaged("/", prefix, 1);
    if (page?.objects === null) throw new Error("there is no such bucket");
  }
}

function keyOf(tenantId: string, id: string): string {
  return `${prefix}${tenantId}/${id}`;
}

/** A store that is away, or answers with an error of its own, is a passing fault: nothing is wrong with what was asked. */
async function reached<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (cause) {
    throw new Fault("UNAVAILABLE", { cause });
  }
}
