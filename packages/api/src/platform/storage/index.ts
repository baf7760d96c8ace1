import { join } from "node:path";
import type { Configuration } from "../../configuration.js";
import type { FileStore } from "./file-store.js";
import { LocalFileStore } from "./local-file-store.js";
import { S3FileStore } from "./s3-file-store.js";

export type { FileStore, StoredBytes, StoredName } from "./file-store.js";

/** The store that the configuration names: a bucket, or the data directory. */
export function openFileStore({ s3, dataDirectory }: Pick<Configuration, "s3" | "dataDirectory">): FileStore {
  return s3 ? new S3FileStore(s3, join(dataDirectory, "incoming")) : new LocalFileStore(join(dataDirectory, "files"));
}
