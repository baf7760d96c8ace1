import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import type { FileStore, StoredBytes, StoredName } from "./file-store.js";
import { receive } from "./receive.js";

const unfinished = ".part";

/** Files in a folder of this machine, or of a disk that several machines share. */
export class LocalFileStore implements FileStore {
  constructor(private readonly folder: string) {}

  async write(tenantId: string, id: string, bytes: Readable, maximum: number): Promise<StoredBytes> {
    const path = this.pathOf(tenantId, id);
    const part = `${path}${unfinished}`;
    await mkdir(dirname(path), { recursive: true });
    try {
      const stored = await receive(bytes, part, maximum);
      await rename(part, path);
      await flush(dirname(path));
      return stored;
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }

  async read(tenantId: string, id: string): Promise<Readable> {
    return createReadStream(this.pathOf(tenantId, id));
  }

  async discard(tenantId: string, id: string): Promise<void> {
    const path = this.pathOf(tenantId, id);
    for (const one of [path, `${path}${unfinished}`]) await rm(one, { force: true });
  }

  async *list(): AsyncIterable<StoredName> {
    const tenants = await readdir(this.folder).catch(() => []);
    for (const tenantId of tenants) {
      for (const name of await readdir(join(this.folder, tenantId))) {
        const { size } = await stat(join(this.folder, tenantId, name));
        yield { tenantId, id: name.replace(unfinished, ""), size };
      }
    }
  }

  async examine(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
  }

  private pathOf(tenantId: string, id: string): string {
    return join(this.folder, tenantId, id);
  }
}

/** A new name is on disk when its folder is. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
