import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { FileTooLarge } from "../../platform/http/file-answers.js";
import { FileStore } from "./file.store.js";

let directory: string;
let store: FileStore;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "duban-files-"));
  store = new FileStore(directory);
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const stored = () => readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

test("what was written is read back, with its size, hash and type", async () => {
  const known = await store.write("tenant", "one", Readable.from([Buffer.from("你好，"), Buffer.from("世界")]), 100);
  expect(known).toEqual({
    size: 15,
    sha256: "46932f1e6ea5216e77f58b1908d72ec9322ed129318c6d4bd4450b5eaab9d7e7",
    contentType: "text/plain",
  });
  expect(await text(store.read("tenant", "one"))).toBe("你好，世界");
});

test.each([
  ["image/png", Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64")],
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
  expect(stored()).toEqual([]);
});

test("a stream that breaks leaves nothing behind", async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.alloc(10);
      throw new Error("the client is gone");
    })(),
  );
  await expect(store.write("tenant", "one", broken, 100)).rejects.toThrow("the client is gone");
  expect(stored()).toEqual([]);
});

test("bytes without a row are thrown away", async () => {
  await store.write("tenant", "one", Readable.from([Buffer.from("x")]), 100);
  await store.write("tenant", "two", Readable.from([Buffer.from("y")]), 100);
  await store.discard("tenant", "one");
  expect(stored().map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))).toEqual(["y"]);
});
