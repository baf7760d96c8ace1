import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Actor } from "../support/actor.js";
import { asksForPlans } from "../support/plan.verbs.js";
import { type Group, World } from "../support/world.js";

const megabyte = 1024 * 1024;

let world: World;
let group: Group;
let plan: { readonly id: string };
let officer: Actor;
let neighbour: Actor;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("refusing");
  const unit = await group.organization("R-1");
  officer = await group.actor("officer", "SUBMITTER", unit);
  neighbour = await group.actor("neighbour", "SUBMITTER", await group.organization("R-2"));
  plan = (await asksForPlans(await group.actor("manager", "CAMPAIGN_MANAGER"), group.top, [unit], "ZT")).plans[0] as { id: string };
}, 120_000);
afterAll(() => world.stop());

interface Sender {
  readonly credentials?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the head says how much will come. */
  readonly announced: boolean;
  readonly parts: readonly Buffer[];
  readonly pauseBetween?: number;
}

/** A client that does not look at the answer before its last byte is sent, over a connection of its own; gives status and code. */
async function sends({ credentials = {}, headers = {}, announced, parts, pauseBetween = 0 }: Sender) {
  const { host, hostname, port } = new URL(world.address);
  const socket = connect(Number(port), hostname);
  socket.pause();
  socket.on("error", () => {}); // a write that fails says so itself
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  const length: Record<string, string> = announced ? { "content-length": String(size) } : { "transfer-encoding": "chunked" };
  const head = { host, connection: "close", "x-file-name": "a.bin", ...length, ...credentials, ...headers };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`);
  const write = (bytes: Buffer | string) =>
    new Promise<void>((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve())));
  await write(`POST /files?plan=${plan.id} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
  for (const part of parts) {
    if (announced) await write(part);
    else await write(Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from("\r\n")]));
    if (pauseBetween > 0) await pause(pauseBetween);
  }
  if (!announced) await write("0\r\n\r\n");
  const received: Buffer[] = [];
  for await (const bytes of socket) received.push(bytes as Buffer);
  const answer = Buffer.concat(received).toString();
  return { status: Number(answer.split(" ")[1]), code: /"code":"(\w+)"/.exec(answer)?.[1] };
}

const large = [...Array.from({ length: 20 }, () => Buffer.alloc(megabyte)), Buffer.alloc(1)];
const slow = Array.from({ length: 30 }, () => Buffer.alloc(1_000));

test.each([true, false])(
  "who sends all of a file that is too large before reading gets the answer (its length announced: %s)",
  async (announced) => {
    const { credentials } = officer;
    expect(await sends({ credentials, announced, parts: large })).toEqual({ status: 413, code: "FILE_TOO_LARGE" });
  },
);

test.each([true, false])("so does who may not send it at all, or not so (its length announced: %s)", async (announced) => {
  const { credentials } = officer;
  const parts = large.slice(1);
  expect(await sends({ announced, parts })).toEqual({ status: 401, code: "UNAUTHENTICATED" });
  expect(await sends({ credentials: neighbour.credentials, announced, parts })).toEqual({ status: 404, code: "NOT_FOUND" });
  expect(await sends({ credentials, headers: { "x-file-name": "..%2F" }, announced, parts })).toEqual({
    status: 422,
    code: "FILE_NAME_INVALID",
  });
  // These never come as far as the route's own code.
  expect(await sends({ credentials, headers: { origin: "https://evil.example" }, announced, parts })).toEqual({
    status: 403,
    code: "FORBIDDEN",
  });
  expect(await sends({ credentials, headers: { "content-type": "nonsense" }, announced, parts })).toEqual({
    status: 415,
    code: "BAD_USER_INPUT",
  });
});

test.each([true, false])(
  "so does who sends slowly (its length announced: %s)",
  async (announced) => {
    const sender = { announced, parts: slow, pauseBetween: 100 };
    expect(await sends({ ...sender, credentials: neighbour.credentials })).toEqual({ status: 404, code: "NOT_FOUND" });
    expect(await sends({ ...sender, credentials: officer.credentials })).toEqual({ status: 201, code: undefined });
  },
  20_000,
);

test("who goes on without end is not heard out: the connection is closed", async () => {
  const endless = Array.from({ length: 160 }, () => Buffer.alloc(megabyte));
  await expect(sends({ credentials: neighbour.credentials, announced: false, parts: endless })).rejects.toThrow(/EPIPE|ECONNRESET/);
}, 30_000);
