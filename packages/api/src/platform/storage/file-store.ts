import type { Readable } from "node:stream";

/** What is known of a file once its last byte is stored. */
export interface StoredBytes {
  readonly size: number;
  readonly sha256: string;
  readonly contentType: string;
}

/** A file that is in the store, whoever names it. */
export interface StoredName {
  readonly tenantId: string;
  readonly id: string;
  readonly size: number;
}

/** The bytes of files, each under its tenant and id; names that people gave never become names in the store. */
export interface FileStore {
  /** Streams bytes in. The file is there, whole and durable, or it is not. */
  write(tenantId: string, id: string, bytes: Readable, maximum: number): Promise<StoredBytes>;
  /** The bytes as a stream that ends with an error where they are not there. */
  read(tenantId: string, id: string): Promise<Readable>;
  /** For bytes that no row names; also what was left of a write that was cut off. It may be done twice. */
  discard(tenantId: string, id: string): Promise<void>;
  /** Everything that is in the store. */
  list(): AsyncIterable<StoredName>;
  /** Fails, with the reason, where the store cannot be reached or does not let us in. */
  examine(): Promise<void>;
}
