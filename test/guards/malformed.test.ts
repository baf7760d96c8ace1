import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Actor } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { World } from "../support/world.js";
import { Random } from "./malformed/random.js";
import { rawRequest } from "./malformed/raw.js";
import { TypedRequests } from "./malformed/typed.js";
import { complaintAbout } from "./malformed/verdict.js";
import { Wire } from "./malformed/wire.js";
import { CallMaker, detailsOf } from "./matrix/call.js";
import { canary } from "./matrix/canary.js";
import { actorWith, everyRole, type Place, settle } from "./matrix/place.js";
import { withPlanAnswer } from "./matrix/plan-ledger.js";
import { introspected } from "./matrix/selection.js";

/** Another seed gives other requests: SEED=7 pnpm jest malformed. */
const seed = Number(process.env["SEED"] ?? 20_261_123);
const total = Number(process.env["REQUESTS"] ?? 10_000);
const atOnce = 6;
/** Megabytes; what is made of documents that come again takes some sixty of them, once. */
const mostGrowth = 200;

let world: World;
let place: Place;
let english: Actor;
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  world = await World.start({ env: { LOG_LEVEL: "error" } });
  const group = await world.group(canary("top", "organization"));
  place = await withPlanAnswer(await settle(group, "own", await group.organization(canary("own", "organization"))));
  english = await actorWith(group, canary("own", "reader"), everyRole, place.organization);
  done(await english.tries("updateViewer", { locale: "en" }));
  const foreign = await world.group(canary("other", "organization"));
  ids = { foreignOrganization: foreign.top.id, foreignPerson: foreign.administrator.personId };
}, 120_000);
afterAll(() => world.stop());

/** Resident memory of the application in megabytes. */
function memory(): number {
  const pid = String(world.application.process.pid);
  const linux = `/proc/${pid}/status`;
  const kilobytes = existsSync(linux)
    ? /VmRSS:\s+(\d+)/.exec(readFileSync(linux, "utf8"))?.[1]
    : execFileSync("ps", ["-o", "rss=", "-p", pid], { encoding: "utf8" });
  return Number(kilobytes) / 1_024;
}

test("an answer that is wrong is noticed", () => {
  const request = { path: "/graphql", method: "POST", headers: {}, what: "a request" };
  const complaint = (status: number, body: object, locale: "zh_CN" | "en" = "en") =>
    complaintAbout(request, { status, type: "application/json", text: JSON.stringify(body) }, locale)?.split("\n")[0];
  const fault = (message: string, extensions: object) => ({ errors: [{ message, extensions }] });
  const payload = (userError: object) => ({ data: { approvePlan: { userErrors: [userError] } } });
  expect([
    complaint(503, {}),
    complaint(200, fault("Something failed", { code: "INTERNAL" })),
    complaint(200, fault('relation "app.plans" does not exist', { code: "BAD_USER_INPUT" })),
    complaint(200, fault("No such thing", { code: "SURPRISE" })),
    complaint(200, fault("Not found.", { code: "NOT_FOUND", reason: "NOT_FOUND" }), "zh_CN"),
    complaint(200, payload({ code: "FINDINGS_OPEN", message: "", path: [] })),
    complaint(200, payload({ code: "FINDINGS_OPEN", message: "1 finding is open." })),
    complaint(400, {}),
    complaint(200, payload({ code: "FINDINGS_OPEN", message: "1 finding is open.", path: ["input"] })),
  ]).toEqual([
    "a request: status 503",
    "a request: INTERNAL",
    'a request: tells of the inside: relation "',
    "a request: the unknown code SURPRISE",
    "a request: a refusal that is not in Chinese",
    "a request: a refusal without words",
    "a request: a user error without path",
    "a request: a refusal without errors",
    undefined,
  ]);
});

test(`${total} malformed requests are refused with words, and nothing breaks (seed ${seed})`, async () => {
  const random = new Random(seed);
  const schema = await introspected(place.chief);
  const maker = async () => new CallMaker(schema, await detailsOf(world.database), 1);
  const typed = new TypedRequests(schema, await maker(), { ...place.rows, ...ids }, random);
  const wire = new Wire(world.address);
  const complaints = new Map<string, string>();
  let sent = 0;
  const worker = async (until: number) => {
    while (sent < until && complaints.size < 20) {
      sent += 1;
      if (sent % 200 === 0) typed.maker = await maker(); // what was accepted has changed revisions
      const actor = random.chance(0.5) ? english : place.chief;
      const request = random.chance(0.7) ? typed.one() : rawRequest(random);
      const answer = await wire.send(request, actor.credentials).catch((error: Error) => ({ status: 599, type: "", text: error.message }));
      const complaint = complaintAbout(request, answer, actor === english ? "en" : "zh_CN");
      if (complaint) complaints.set(complaint.split("\n")[0] ?? "", complaint);
    }
  };
  const sendUntil = (until: number) => Promise.all(Array.from({ length: atOnce }, () => worker(until)));
  await sendUntil(total / 10);
  const before = memory();
  await sendUntil(total);
  wire.close();
  expect([...complaints.values()].join("\n\n")).toBe("");
  expect(memory() - before).toBeLessThan(mostGrowth);
  expect((await fetch(new URL("/readyz", world.address))).status).toBe(200);
  await place.chief.sees("{ viewer { today } }");
  expect(world.application.logs.filter((line) => line.includes('"level":50'))).toEqual([]);
}, 240_000);
