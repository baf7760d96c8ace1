import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readXlsx } from "hucre/xlsx";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import { ledgerOf, opensLedger, problemsSeen, registers } from "../support/ledger.verbs.js";
import { done } from "../support/outcome.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let manager: Actor;
let outsider: Actor;
let unit: Versioned;
let ledger: Versioned;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("import");
  unit = await group.organization("I-1");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  outsider = await group.actor("viewer", "VIEWER");
  const campaign = await openedCampaign(manager, group.top, "DR", [unit]);
  await ledgerOf(manager, campaign);
  ledger = done(await opensLedger(manager, campaign, "XS", { aspects: [{ name: "政治建设" }] })).ledger;
}, 120_000);
afterAll(() => world.stop());

const path = () => `/files/ledgers/${ledger.id}.xlsx`;

async function handsIn(actor: Actor, text: string) {
  const headers = { ...actor.credentials, "accept-language": "zh-CN", origin: actor.address };
  const response = await fetch(new URL(path(), actor.address), { method: "POST", headers, body: text });
  const body = (await response.json()) as {
    rows: ({ place: { line: number } } & Record<string, unknown>)[];
    problems: { cell: string; code: string; message: string }[];
    lines: unknown[][];
  };
  return { status: response.status, ...body };
}

test("problems are entered from a sheet: what cannot be read is said by its cell, what the ledger does not take by its row", async () => {
  const csv = [
    "责任单位,问题,来源,严重程度,期限,方面,主题",
    `I-1,制度未修订,审计,重大,${inDays(30)},政治建设,`,
    `I-9,单位不存在,审计,一般,${inDays(30)},,`,
    `I-1,主题不存在,审计,一般,${inDays(30)},,没有的主题`,
  ].join("\r\n");
  const read = await handsIn(manager, csv);
  expect(read.status).toBe(200);
  expect(read.problems).toMatchObject([{ cell: "A3", code: "CELL_UNIT_UNKNOWN" }]);
  expect(read.problems[0]?.message).toContain("I-9");
  expect(read.rows.map(({ place, title }) => [place.line, title])).toEqual([
    [2, "制度未修订"],
    [4, "主题不存在"],
  ]);
  expect(read.lines).toHaveLength(4);

  const problems = read.rows.map(({ place: _place, ...problem }) => problem);
  await expect(registersDry(problems)).toBeRefused("THEME_UNKNOWN", "input.problems.1.theme");
  done(await registersDry(problems.slice(0, 1)));
  expect(await problemsSeen(manager, { ledgerId: ledger.id })).toEqual([]);
  done(await registers(manager, ledger, problems.slice(0, 1)));
  expect(await problemsSeen(manager, { ledgerId: ledger.id })).toEqual(["XS-001"]);
});

function registersDry(problems: readonly object[]) {
  return manager.tries("registerProblems", { ledgerId: ledger.id, dryRun: true, problems }, "problems { id }");
}

test("the sheet to fill in has the titles of the language, and is for whoever enters problems", async () => {
  const response = await fetch(new URL(path(), manager.address), { headers: { ...manager.credentials, "accept-language": "en" } });
  const { sheets } = await readXlsx(new Uint8Array(await response.arrayBuffer()));
  expect(sheets[0]?.rows[0]?.slice(0, 4)).toEqual(["Responsible unit*", "Problem*", "Source*", "Severity*"]);
  const refused = await fetch(new URL(path(), outsider.address), { headers: outsider.credentials });
  expect(refused.status).toBe(403);
  expect((await handsIn(outsider, "x")).status).toBe(403);
});

test("five thousand rows are read within a sensible time", async () => {
  const rows = Array.from({ length: 5_000 }, (_, index) => `I-1,第 ${index} 个问题,审计,一般,${inDays(40)},,`);
  const begun = Date.now();
  const read = await handsIn(manager, ["责任单位,问题,来源,严重程度,期限,方面,主题", ...rows].join("\r\n"));
  expect([read.rows.length, read.problems]).toEqual([5_000, []]);
  expect(Date.now() - begun).toBeLessThan(15_000);
});
