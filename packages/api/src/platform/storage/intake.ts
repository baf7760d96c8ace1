import type { Readable } from "node:stream";
import type { Services } from "../services.js";
import type { StoredBytes } from "./index.js";
import { forgetBytes, holdBytes, type WhichBytes } from "./loose-bytes.js";

/** What the intake and the sweep need. */
export type Shelf = Pick<Services, "files" | "store" | "log">;

/** Bytes that were announced, and how many there may be at most. */
interface Incoming {
  readonly tenantId: string;
  readonly id: string;
  readonly bytes: Readable;
  readonly maximum: number;
}

/** Stores bytes that were announced and has them claimed; where that fails, they are thrown away. */
export async function takeIn<Kept>(
  shelf: Shelf,
  { tenantId, id, bytes, maximum }: Incoming,
  claim: (stored: StoredBytes) => Promise<Kept>,
): Promise<Kept> {
  try {
    return await claim(await shelf.files.write(tenantId, id, bytes, maximum));
  } catch (error) {
    await throwAway(shelf, tenantId, [id]);
    throw error;
  }
}

/** Throws loose bytes away now; where the database or the store is away, the sweep does it when their time is over. */
export async function throwAway(shelf: Shelf, tenantId: string, ids: readonly string[]): Promise<void> {
  await sweepBytes(shelf, tenantId, { ids }).catch((err: unknown) => shelf.log.warn({ err }, "bytes were left to the sweep"));
}

/** Takes loose bytes out of the store. They are held meanwhile, so what has been claimed stays, even if nobody heard of the claim. */
export function sweepBytes({ files, store }: Shelf, tenantId: string, which: WhichBytes): Promise<number> {
  return store.transaction(tenantId, async (connection) => {
    const ids = await holdBytes(connection, which);
    for (const id of ids) await files.discard(tenantId, id);
    if (ids.length > 0) await forgetBytes(connection, ids);
    return ids.length;
  });
}
