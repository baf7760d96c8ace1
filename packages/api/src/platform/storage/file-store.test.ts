import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { ObjectStore } from "../../../../../test/support/object-store.js";
import { readConfiguration } from "../../configuration.js";
import { FileTooLarge } from "../http/file-answers.js";
import { type FileStore, openFileStore, type StoredName } from "./index.js";

let bucket: ObjectStore;
beforeAll(async () => {
  bucket = await ObjectStore.start();
});
afterAll(() => bucket.stop());

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "duban-files-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** The store that the product would open with this environment. */
function opened(environment: Readonly<Record<string, string>> = {}): FileStore {
  return openFileStore(readConfiguration({ DUBAN_DATA_DIR: directory, ...environment }));
}

async function listed(store: FileStore): Promise<StoredName[]> {
  const names: StoredName[] = [];
  for await (const name of store.list()) names.push(name);
  return names.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Everything on this machine's disk but the secret. */
const onDisk = () =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "secret")
    .map(({ name }) => name);

describe.each(["a folder", "a bucket"])("files in %s", (where) => {
  let store: FileStore;
  beforeEach(() => {
    store = opened(where === "a bucket" ? bucket.environment : {});
  });
  afterEach(async () => {
    for (const { tenantId, id } of await listed(store)) await store.discard(tenantId, id);
  });

  test("what was written is read back, with its size, hash and type", async () => {
    const known = await store.write("tenant", "one", Readable.from([Buffer.from("你好，"), Buffer.from("世界")]), 100);
    expect(known).toEqual({
      size: 15,
      sha256: "46932f1e6ea5216e77f58b1908d72ec9322ed129318c6d4bd4450b5eaab9d7e7",
      contentType: "text/plain",
    });
    expect(await text(await store.read("tenant", "one"))).toBe("你好，世界");
    expect(await listed(store)).toEqual([{ tenantId: "tenant", id: "one", size: 15 }]);
    expect(onDisk()).toEqual(where === "a bucket" ? [] : ["one"]);
  });

  test.each([
    [
      "image/png",
      Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"),
    ],
    ["application/pdf", Buffer.from("%PDF-1.7\n1 0 obj\n")],
    ["text/plain", Buffer.from("<script>alert(1)</script>")],
    ["application/octet-stream", Buffer.from([1, 2, 3, 4])],
    ["application/octet-stream", Buffer.from([0xff, 0xfe, 0xfd])],
  ])("the type %s is found by looking at the bytes", async (contentType, bytes) => {
    expect(await store.write("tenant", "one", Readable.from([bytes]), 1_000)).toMatchObject({ contentType, size: bytes.length });
  });

  test("a letter that is cut by the part that is looked at is still text", async () => {
    const long = `${"a".repeat(4_095)}督办`;
    expect(await store.write("tenant", "one", Readable.from([Buffer.from(long)]), 10_000)).toMatchObject({ contentType: "text/plain" });
  });

  test("a file that is too large leaves nothing behind, and its stream can still be answered", async () => {
    const bytes = Readable.from(Array.from({ length: 40 }, () => Buffer.alloc(60)));
    await expect(store.write("tenant", "one", bytes, 100)).rejects.toThrow(FileTooLarge);
    expect(bytes.destroyed).toBe(false);
    expect([await listed(store), onDisk()]).toEqual([[], []]);
  });

  test("a stream that breaks leaves nothing behind", async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.alloc(10);
        throw new Error("the client is gone");
      })(),
    );
    await expect(store.write("tenant", "one", broken, 100)).rejects.toThrow("the client is gone");
    expect([await listed(store), onDisk()]).toEqual([[], []]);
  });

  test("bytes that no row names are thrown away, as often as one likes", async () => {
    for (const id of ["one", "two"]) await store.write("tenant", id, Readable.from([Buffer.from(id)]), 100);
    for (let time = 0; time < 2; time++) await store.discard("tenant", "one");
    expect((await listed(store)).map(({ id }) => id)).toEqual(["two"]);
  });
});

test("who knows the wrong secret, or names another bucket, is told so, and the secret stays with us", async () => {
  const secret = "not-the-secret";
  const locked = opened({ ...bucket.environment, S3_SECRET_ACCESS_KEY: secret });
  const reason = await locked.examine().catch((error: Error) => error);
  expect(reason).toMatchObject({ message: expect.stringContaining("403") });
  expect(JSON.stringify(reason, Object.getOwnPropertyNames(reason))).not.toContain(secret);
  await expect(opened({ ...bucket.environment, S3_BUCKET: "another" }).examine()).rejects.toThrow();
  await expect(opened(bucket.environment).examine()).resolves.toBeUndefined();
});

test("a store that is away is a passing fault", async () => {
  const away = opened({ ...bucket.environment, S3_ENDPOINT: "http://127.0.0.1:9" });
  await expect(away.write("tenant", "one", Readable.from([Buffer.from("x")]), 100)).rejects.toMatchObject({ code: "UNAVAILABLE" });
  expect(onDisk()).toEqual([]);
});
