import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Actor } from "../support/actor.js";
import { asksForPlans } from "../support/plan.verbs.js";
import { sends, uploadSeen } from "../support/upload.verbs.js";
import { World } from "../support/world.js";
import { Installation, victims } from "./installation.js";

const rounds = 30;
const numberOfUploaders = 4;
/** A plan takes 200 files. */
const plansOfAnUploader = 4;

/** A file that the product said it has. */
interface Acknowledged {
  readonly fileId: string;
  readonly sha256: string;
}

const acknowledged: Acknowledged[] = [];
let brokenOff = 0;
let wentOn = 0;
let installation: Installation;
let uploaders: Uploader[];

/** Uploads one file after the other, in one request and in parts by turns; what was broken off is gone on with when the product is back. */
class Uploader {
  private done = 0;
  private waiting: { readonly url: string; readonly bytes: Buffer; readonly plan: string } | null = null;

  constructor(
    private readonly actor: Actor,
    private readonly plans: readonly string[],
  ) {}

  async works(goesOn: () => boolean): Promise<void> {
    while (goesOn()) {
      const plan = this.plans[this.done % this.plans.length] as string;
      this.done += 1;
      const done = await (this.done % 2 === 0 ? this.sendsAtOnce(plan) : this.sendsInParts(plan)).catch(() => false);
      if (done) continue;
      brokenOff += 1;
      await pause(20);
    }
  }

  private async sendsAtOnce(plan: string): Promise<boolean> {
    const bytes = randomBytes(60_000);
    const slowly = Readable.toWeb(Readable.from(inPieces(bytes)));
    const response = await fetch(`${this.actor.address}/files?plan=${plan}`, {
      method: "POST",
      headers: { ...this.actor.credentials, "x-file-name": "a.bin" },
      body: slowly,
      duplex: "half",
    } as RequestInit);
    if (response.status !== 201) return false;
    acknowledged.push((await response.json()) as Acknowledged);
    return true;
  }

  private async sendsInParts(newPlan: string): Promise<boolean> {
    const { url, bytes, plan } = this.waiting ?? { url: "", bytes: randomBytes(60_000), plan: newPlan };
    const { url: sentTo, status } = await sends(this.actor, { plan }, "b.bin", bytes, { chunkSize: 15_000, ...(url ? { url } : {}) });
    this.waiting = status === 204 || sentTo === "" ? null : { url: sentTo, bytes, plan };
    if (status !== 204) return false;
    if (url !== "") wentOn += 1;
    const { file } = (await uploadSeen(this.actor, sentTo)) ?? {};
    if (file) acknowledged.push(file);
    return true;
  }
}

async function* inPieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += 20_000) {
    yield bytes.subarray(from, from + 20_000);
    await pause(5);
  }
}

beforeAll(async () => {
  installation = await Installation.start();
  const group = await World.on(installation, installation.database).group("storing");
  const manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  const officer = await group.actor("officer", "SUBMITTER");
  const units = [];
  for (let number = 0; number < numberOfUploaders; number += 1) units.push(await group.organization(`U-${number}`));
  const plans: string[][] = units.map(() => []);
  for (let campaign = 0; campaign < plansOfAnUploader; campaign += 1) {
    const asked = await asksForPlans(manager, group.top, units, `ZT-${campaign}`);
    for (const [number, { id }] of asked.plans.entries()) plans[number]?.push(id);
  }
  uploaders = plans.map((own) => new Uploader(officer, own));
}, 120_000);
afterAll(() => installation.stop());

/** Everything on the disk, by the name under which it lies. */
function onDisk(): Map<string, string> {
  const entries = readdirSync(installation.files, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(entries.map(({ parentPath, name }) => [name.replace(".part", ""), join(parentPath, name)]));
}

/** What is wrong while nobody uploads: files without their bytes, and bytes that no row knows of. */
async function complaints(): Promise<string[]> {
  const disk = onDisk();
  const files = await installation.query<{ id: string; sha256: string }>("select id, sha256 from app.files");
  const known = await installation.query<{ id: string }>(
    "select id from app.files union all select unnest(parts) from app.uploads union all select id from app.loose_bytes",
  );
  const named = new Set(known.map(({ id }) => id));
  const hashes = new Set(files.map(({ sha256 }) => sha256));
  return [
    ...files
      .filter(({ id, sha256 }) => hashOf(disk.get(id)) !== sha256)
      .map(({ id }) => `the file ${id} is not on the disk as its row says`),
    ...[...disk.keys()].filter((id) => !named.has(id)).map((id) => `no row knows of ${id}`),
    ...acknowledged.filter(({ sha256 }) => !hashes.has(sha256)).map(({ fileId }) => `${fileId} was acknowledged and is lost`),
  ];
}

function hashOf(path: string | undefined): string {
  return path === undefined ? "" : createHash("sha256").update(readFileSync(path)).digest("hex");
}

test(`${rounds} kills under ${numberOfUploaders} uploaders leave no file without a row and no row without its file`, async () => {
  for (let round = 0; round < rounds; round += 1) {
    // Mostly the process that holds the bytes; what it writes to dies, too.
    const victim = round % 5 === 3 ? "backend" : round % 10 === 9 ? "postmaster" : victims[0];
    let goesOn = true;
    const work = Promise.all(uploaders.map((uploader) => uploader.works(() => goesOn)));
    const before = acknowledged.length;
    for (let tries = 0; tries < 400 && acknowledged.length < before + numberOfUploaders; tries++) await pause(10);
    await pause(Math.random() * 60);
    await installation.kill(victim, Math.random);
    goesOn = false;
    await work;
    for (let tries = 0; tries < 1_000 && !(await installation.isReady()); tries++) await pause(10);
    expect({ round, victim, complaints: await complaints() }).toEqual({ round, victim, complaints: [] });
  }
  expect(acknowledged.length).toBeGreaterThan(rounds * numberOfUploaders);
  expect(brokenOff).toBeGreaterThan(rounds); // else the kills hit nobody at work
  expect(wentOn).toBeGreaterThan(5);

  // Once its time is over, what the kills left behind is gone, and nothing else.
  const left = await installation.query("select id from app.loose_bytes");
  expect(left.length).toBeGreaterThan(0);
  const over = new Date(Date.now() - 1);
  await installation.query("update app.loose_bytes set expires_at = $1", [over]);
  await installation.query("update app.uploads set expires_at = $1", [over]);
  expect(await installation.command(["files", "--mend"])).toMatchObject({ code: 0, output: "" });
  const files = await installation.query<{ id: string }>("select id from app.files");
  expect([...onDisk().keys()].sort()).toEqual(files.map(({ id }) => id).sort());
  expect(await installation.query("select id from app.loose_bytes union all select id from app.uploads")).toEqual([]);
}, 420_000);
