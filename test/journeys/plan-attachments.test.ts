import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { type PlanFrame, wholePlan } from "../support/plan.content.js";
import { asksForPlans, saves, submits } from "../support/plan.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let plan: { readonly id: string };
let frame: PlanFrame;
let officer: Actor;
let reviewer: Actor;
let neighbour: Actor;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("attaching");
  unit = await group.organization("A-1");
  const manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  reviewer = await group.actor("reviewer", "REVIEWER");
  neighbour = await group.actor("neighbour", "SUBMITTER", await group.organization("A-2"));
  const campaign = await asksForPlans(manager, group.top, [unit], "ZT");
  plan = campaign.plans[0] as { id: string };
  frame = { unit, branches: [], headquarters: group.top, problems: campaign.problems };
}, 120_000);
afterAll(() => world.stop());

async function uploads(actor: Actor, name: string, bytes: BodyInit, to = plan.id) {
  const response = await fetch(new URL(`/files?plan=${to}`, world.address), {
    method: "POST",
    headers: { ...actor.credentials, "x-file-name": encodeURIComponent(name), "content-type": "application/octet-stream" },
    body: bytes,
    duplex: "half",
  } as RequestInit);
  return { status: response.status, body: (await response.json()) as Readonly<Record<string, string>> };
}

function downloads(actor: Actor, fileId: string): Promise<Response> {
  return fetch(new URL(`/files/${fileId}`, world.address), { headers: actor.credentials });
}

const bytes = "<script>alert('督办')</script>";

test("what was attached is submitted with the plan and downloaded by its reviewer, never shown in the page", async () => {
  const { status, body } = await uploads(officer, "会议纪要 “终稿”.html", bytes);
  expect(status).toBe(201);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  expect(body).toMatchObject({ name: "会议纪要 “终稿”.html", size: Buffer.byteLength(bytes), sha256, contentType: "text/plain" });
  const { fileId, name, contentType } = body as Record<"fileId" | "name" | "contentType", string>;
  const attachment = { id: "attachment-1", fileId, name, size: Buffer.byteLength(bytes), sha256, contentType };
  const forged = await saves(officer, plan, { ...wholePlan(frame), attachments: [{ ...attachment, sha256: "0".repeat(64) }] });
  await expect(forged).toBeRefused("REFERENCE_INVALID", "input.content.attachments.0.fileId");
  done(await saves(officer, plan, { ...wholePlan(frame), attachments: [attachment] }));
  done(await submits(officer, plan));

  const answer = await downloads(reviewer, fileId);
  expect(await answer.text()).toBe(bytes);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-disposition": `attachment; filename="____ ____.html"; filename*=UTF-8''${encodeURIComponent(name)}`,
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
  });
  expect((await downloads(neighbour, fileId)).status).toBe(404);
  expect((await downloads(world.visitor, fileId)).status).toBe(401);
  expect(await uploads(officer, "late.txt", "x")).toMatchObject({ status: 409, body: { code: "STEP_NOT_OPEN" } });
});

test("a file is for those who write the plan until a version names it, then for all who read the plan", async () => {
  const { plans, problems } = await asksForPlans(await group.actor("fourth manager", "CAMPAIGN_MANAGER"), group.top, [unit], "ZT-4");
  const own = plans[0] as { id: string };
  const attached = async (name: string) => {
    const { body } = await uploads(officer, name, name, own.id);
    const { fileId, size, sha256, contentType } = body as Record<"fileId" | "size" | "sha256" | "contentType", string>;
    return { id: sha256.slice(0, 20), fileId, name, size: Number(size), sha256, contentType };
  };
  const colleague = await group.actor("colleague", "SUBMITTER", unit);
  const reached = async (fileId: string) => {
    const readers = [officer, colleague, reviewer, neighbour];
    return Promise.all(readers.map(async (reader) => (await downloads(reader, fileId)).status));
  };
  const content = wholePlan({ ...frame, problems });
  const [first, second] = [await attached("初稿.txt"), await attached("弃用.txt")];
  done(await saves(officer, own, { ...content, attachments: [first] }));
  expect(await reached(first.fileId)).toEqual([200, 200, 404, 404]);
  done(await submits(officer, own));
  expect(await reached(first.fileId)).toEqual([200, 200, 200, 404]);
  expect(await reached(second.fileId)).toEqual([200, 200, 404, 404]);
  const program = await reviewer.lendsToken(group.top, ["CAMPAIGNS_READ"]);
  expect((await downloads(program, first.fileId)).status).toBe(404);
});

test("who is refused hears why, even while still sending", async () => {
  const large = Buffer.alloc(20 * 1024 * 1024 + 1);
  const inParts = (parts: number) => Readable.toWeb(Readable.from(Array.from({ length: parts }, () => large.subarray(0, 1024 * 1024))));
  const send = async (actor: Actor, body: unknown, to = plan.id) => (await uploads(actor, "a.bin", body as BodyInit, to)).status;
  const [open] = (await asksForPlans(await group.actor("third manager", "CAMPAIGN_MANAGER"), group.top, [unit], "ZT-3")).plans;
  for (let round = 0; round < 3; round++) {
    expect(await send(officer, large, open?.id)).toBe(413);
    expect(await send(officer, inParts(21), open?.id)).toBe(413);
    expect(await send(neighbour, large.subarray(1))).toBe(404);
    expect(await send(world.visitor, inParts(30))).toBe(401);
  }
});

test("only those who write the plan upload to it, and only files that can be kept", async () => {
  expect(await uploads(neighbour, "a.txt", "x")).toMatchObject({ status: 404, body: { code: "NOT_FOUND" } });
  expect(await uploads(reviewer, "a.txt", "x")).toMatchObject({ status: 403, body: { code: "FORBIDDEN" } });
  expect(await uploads(world.visitor, "a.txt", "x")).toMatchObject({ status: 401 });
  expect(await uploads(officer, "a.txt", "x", "nonsense")).toMatchObject({ status: 400, body: { code: "VALUE_INVALID" } });
  expect(await uploads(officer, "../../etc/passwd", "x")).toMatchObject({ status: 422, body: { code: "FILE_NAME_INVALID" } });
  const open = await asksForPlans(await group.actor("second manager", "CAMPAIGN_MANAGER"), group.top, [unit], "ZT-2");
  const [{ id }] = open.plans as [{ id: string }];
  expect(await uploads(officer, "empty.txt", "", id)).toMatchObject({ status: 422, body: { code: "FILE_EMPTY" } });
  expect(await uploads(officer, "large.bin", Buffer.alloc(20 * 1024 * 1024 + 1), id)).toMatchObject({
    status: 413,
    body: { code: "FILE_TOO_LARGE" },
  });
  expect(await uploads(officer, "exact.bin", Buffer.alloc(20 * 1024 * 1024), id)).toMatchObject({ status: 201 });
});
