import { createHash, randomBytes } from "node:crypto";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { duban } from "../support/command-line.js";
import { ObjectStore } from "../support/object-store.js";
import { asksForPlans } from "../support/plan.verbs.js";
import { sends, uploadSeen } from "../support/upload.verbs.js";
import { type Group, World } from "../support/world.js";

const megabyte = 1024 * 1024;
const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

describe.each(["a folder", "a bucket"])("uploads that are broken off, into %s", (where) => {
  let bucket: ObjectStore | null;
  let world: World;
  let group: Group;
  let unit: Versioned;
  let plan: string;
  let officer: Actor;
  let colleague: Actor;
  let neighbour: Actor;

  beforeAll(async () => {
    bucket = where === "a bucket" ? await ObjectStore.start() : null;
    world = await World.start({ env: bucket?.environment ?? {} });
    group = await world.group("sending");
    unit = await group.organization("S-1");
    officer = await group.actor("officer", "SUBMITTER", unit);
    colleague = await group.actor("colleague", "SUBMITTER", unit);
    neighbour = await group.actor("neighbour", "SUBMITTER", await group.organization("S-2"));
    const manager = await group.actor("manager", "CAMPAIGN_MANAGER");
    plan = ((await asksForPlans(manager, group.top, [unit], "ZT")).plans[0] as { id: string }).id;
  }, 120_000);
  afterAll(async () => {
    await world.stop();
    await bucket?.stop();
  });

  test("go on where they were and become one file", async () => {
    const bytes = randomBytes(11 * megabyte + 7);
    const begun = await sends(officer, { plan }, "现场录像 1.mp4", bytes, { chunkSize: 5 * megabyte, stopsAt: 5 * megabyte });
    expect(await uploadSeen(officer, begun.url)).toMatchObject({
      name: "现场录像 1.mp4",
      size: bytes.length,
      received: 5 * megabyte,
      file: null,
    });

    expect(await sends(officer, { plan }, "", bytes, { url: begun.url })).toMatchObject({ url: begun.url, status: 204 });
    const { file } = (await uploadSeen(officer, begun.url)) ?? {};
    expect(file).toMatchObject({ size: bytes.length, sha256: hashOf(bytes), contentType: "application/octet-stream" });
    const answer = await fetch(`${world.address}/files/${file?.fileId}`, { headers: { ...officer.credentials } });
    // A file of a plan is nobody's to read before a draft or version names it; whoever writes the plan reads it.
    expect(hashOf(Buffer.from(await answer.arrayBuffer()))).toBe(hashOf(bytes));
    expect(answer.headers.get("content-disposition")).toContain("attachment");
    // Whoever did not hear the last answer asks again, and hears that all is there.
    expect(await sends(officer, { plan }, "", bytes, { url: begun.url })).toMatchObject({ status: 204 });
    await expectNothingLoose();
  });

  test("keep what has come of a request that breaks", async () => {
    const bytes = randomBytes(2 * megabyte);
    const { url } = await sends(officer, { plan }, "a.bin", bytes, { chunkSize: 1_000, stopsAt: 1_000 });
    const half = bytes.subarray(1_000, megabyte);
    await breaksOff(officer, url, 1_000, bytes.length - 1_000, half);
    for (let tries = 0; tries < 100 && (await uploadSeen(officer, url))?.received === 1_000; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await uploadSeen(officer, url)).toMatchObject({ received: megabyte });
    expect(await sends(officer, { plan }, "", bytes, { url })).toMatchObject({ status: 204 });
    expect((await uploadSeen(officer, url))?.file?.sha256).toBe(hashOf(bytes));
  });

  test("are for whoever began them, with the rights of the plan, and may be given up", async () => {
    const bytes = Buffer.alloc(3_000, 1);
    expect(await sends(neighbour, { plan }, "a.bin", bytes)).toMatchObject({ status: 404, code: "NOT_FOUND" });
    expect(await sends(world.visitor, { plan }, "a.bin", bytes)).toMatchObject({ status: 401, code: "UNAUTHENTICATED" });
    const { url } = await sends(officer, { plan }, "a.bin", bytes, { chunkSize: 1_000, stopsAt: 1_000 });
    for (const other of [colleague, neighbour]) {
      expect(await uploadSeen(other, url)).toBeNull();
      expect(await asks(other, url, "DELETE")).toMatchObject({ status: 404 });
      expect(await asks(other, url, "PATCH", "1000", bytes.subarray(1_000))).toMatchObject({ status: 404 });
    }
    expect(await asks(officer, url, "PATCH", "500", bytes.subarray(500))).toMatchObject({ status: 409, code: "UPLOAD_ELSEWHERE" });
    expect(await asks(officer, url, "PATCH", "1000", bytes)).toMatchObject({ status: 422, code: "UPLOAD_TOO_LONG" });
    expect(await uploadSeen(officer, url)).toMatchObject({ received: 1_000 });
    expect(await asks(officer, url, "DELETE")).toMatchObject({ status: 204 });
    expect(await uploadSeen(officer, url)).toBeNull();
    await expectNothingLoose();
  });

  test("two that send the same byte at once do not both count", async () => {
    const bytes = randomBytes(4_000);
    const { url } = await sends(officer, { plan }, "twice.bin", bytes, { chunkSize: 1_000, stopsAt: 1_000 });
    const answers = await Promise.all(Array.from({ length: 6 }, () => asks(officer, url, "PATCH", "1000", bytes.subarray(1_000))));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409, 409, 409, 409]);
    expect((await uploadSeen(officer, url))?.file?.sha256).toBe(hashOf(bytes));
    await expectNothingLoose();
  });

  test("are refused before a byte is sent where they could not be kept", async () => {
    const begins = (headers: Record<string, string>) =>
      fetch(`${world.address}/files/uploads?plan=${plan}`, {
        method: "POST",
        headers: { ...officer.credentials, "tus-resumable": "1.0.0", "upload-length": "5", "upload-metadata": "filename YQ==", ...headers },
      }).then(async (response) => [response.status, ((await response.json().catch(() => ({}))) as { code?: string }).code]);
    expect(await begins({ "upload-length": String(501 * megabyte) })).toEqual([413, "FILE_TOO_LARGE"]);
    expect(await begins({ "upload-length": "0" })).toEqual([422, "FILE_EMPTY"]);
    expect(await begins({ "upload-length": "-1" })).toEqual([400, "BAD_USER_INPUT"]);
    expect(await begins({ "upload-metadata": `filename ${Buffer.from("../x").toString("base64")}` })).toEqual([422, "FILE_NAME_INVALID"]);
    expect(await begins({ "upload-metadata": "" })).toEqual([422, "FILE_NAME_INVALID"]);
    expect(await begins({ "tus-resumable": "0.2.2" })).toEqual([412, "BAD_USER_INPUT"]);
    const offered = await fetch(`${world.address}/files/uploads`, { method: "OPTIONS" });
    expect(offered.headers.get("tus-extension")).toBe("creation,expiration,termination");
  });

  /** Nothing lies in the store that no row names, and nothing is left over. */
  async function expectNothingLoose(): Promise<void> {
    expect(await world.database.query("select id from app.loose_bytes")).toEqual([]);
    if (!bucket) return;
    const rows = await world.database.query<{ id: string }>(
      "select id from app.files union all select unnest(parts) from app.uploads order by 1",
    );
    expect(bucket.keys.map((key) => key.split("/").at(-1)).sort()).toEqual(rows.map(({ id }) => id));
    expect(await duban(world.database.url, ["files"], "", bucket.environment)).toMatchObject({ code: 0, output: "" });
  }
});

async function asks(actor: Actor, url: string, method: string, offset = "0", body: Buffer | null = null) {
  const response = await fetch(url, {
    method,
    headers: {
      ...actor.credentials,
      "tus-resumable": "1.0.0",
      ...(body ? { "upload-offset": offset, "content-type": "application/offset+octet-stream" } : {}),
    },
    ...(body ? { body: new Uint8Array(body) } : {}),
  });
  return { status: response.status, code: /"code":"(\w+)"/.exec(await response.text())?.[1] };
}

/** Sends less than the head announces, and is gone. */
async function breaksOff(actor: Actor, url: string, offset: number, announced: number, bytes: Buffer): Promise<void> {
  const { host, hostname, port, pathname } = new URL(url);
  const socket = connect(Number(port), hostname);
  const head = {
    host,
    ...actor.credentials,
    "tus-resumable": "1.0.0",
    "content-type": "application/offset+octet-stream",
    "upload-offset": String(offset),
    "content-length": String(announced),
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`);
  await new Promise<void>((resolve) => socket.write(`PATCH ${pathname} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`, () => resolve()));
  await new Promise<void>((resolve) => socket.write(bytes, () => resolve()));
  socket.end();
  await new Promise((resolve) => setTimeout(resolve, 100));
  socket.destroy();
}
