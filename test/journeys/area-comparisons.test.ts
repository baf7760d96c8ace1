import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { parseCsv } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";
import type { Actor, Versioned } from "../support/actor.js";
import { cellSeenBy, compares, comparisonOf, sheetSeenBy } from "../support/area.verbs.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import { opensLedger, problemsSeen, registers } from "../support/ledger.verbs.js";
import { done } from "../support/outcome.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let manager: Actor;
let officer: Actor;
let stranger: Actor;
let ledger: Versioned & { aspects: { id: string; name: string }[] };
let units: Versioned[];
let site: Versioned;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("areas");
  units = [await group.organization("A-1"), await group.organization("A-2"), await group.organization("A-3")];
  const [first] = units as [Versioned];
  site = done(await group.administrator.createsOrganization(first, "A-1-1", { name: "A-1-1" })).organization;
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", first);
  stranger = await (await world.group("elsewhere")).actor("stranger", "CAMPAIGN_MANAGER");
  const campaign = await openedCampaign(manager, group.top, "ZX", units);
  const opened = await opensLedger(manager, campaign, "ZXA", {
    aspects: [{ name: "贯彻落实" }, { name: "担当作为" }, { name: "安全环保" }],
  });
  ledger = done(opened).ledger;
}, 120_000);
afterAll(() => world.stop());

const area = (name: string) => ledger.aspects.find((one) => one.name === name)?.id ?? "";
const cell = (actor: Actor, unit: number, name: string) => cellSeenBy(actor, ledger, units[unit] as Versioned, name);

test("at first nothing is compared; a problem that is registered in an area is its answer, with those below the unit", async () => {
  expect(await comparisonOf(manager, ledger)).toMatchObject({ units: 3, doneUnits: 0, cells: 9, open: 9 });
  const entered = [
    { organizationId: units[0]?.id, aspectId: area("贯彻落实") },
    { organizationId: site.id, aspectId: area("贯彻落实") },
    { organizationId: units[1]?.id, aspectId: area("安全环保") },
  ];
  done(await registers(manager, ledger, entered));
  expect(await cell(manager, 0, "贯彻落实")).toMatchObject({ state: "PROBLEMS", problemCount: 2, version: 0 });
  const behind = { ledgerId: ledger.id, aspectId: area("贯彻落实"), organizationId: units[0]?.id };
  expect(await problemsSeen(manager, behind)).toHaveLength(2);
  expect(await comparisonOf(manager, ledger)).toMatchObject({ cells: 9, problems: 2, open: 7 });
});

test("a unit answers for itself: no problem, or not applicable with the reason, and takes an answer back", async () => {
  const [unit] = units as [Versioned];
  await expect(compares(officer, ledger, unit, await cell(officer, 0, "担当作为"), "NOT_APPLICABLE")).toBeRefused("VALUE_REQUIRED");
  done(await compares(officer, ledger, unit, await cell(officer, 0, "担当作为"), "NOT_APPLICABLE", "无经营业务，不设考核"));
  done(await compares(officer, ledger, unit, await cell(officer, 0, "安全环保"), "NO_PROBLEM"));
  expect(await cell(manager, 0, "担当作为")).toMatchObject({ state: "NOT_APPLICABLE", reason: "无经营业务，不设考核", version: 1 });
  expect(await comparisonOf(manager, ledger)).toMatchObject({ doneUnits: 1, problems: 2, noProblem: 1, notApplicable: 1, open: 5 });
  done(await compares(officer, ledger, unit, await cell(officer, 0, "安全环保"), null));
  expect(await cell(officer, 0, "安全环保")).toMatchObject({ state: "OPEN", version: 0 });
  done(await compares(officer, ledger, unit, await cell(officer, 0, "安全环保"), "NO_PROBLEM"));
});

test("who has answered and who has not is one filter away, page by page", async () => {
  const codes = (seen: Awaited<ReturnType<typeof sheetSeenBy>>) => seen.map(({ organization }) => organization.code);
  expect(codes(await sheetSeenBy(manager, ledger, { first: 2 }))).toEqual(codes(await sheetSeenBy(manager, ledger)));
  expect(codes(await sheetSeenBy(manager, ledger, { first: 1 }))).toHaveLength(3);
  const [done = "", ...open] = codes(await sheetSeenBy(manager, ledger));
  expect(codes(await sheetSeenBy(manager, ledger, { open: false }))).toEqual([done]);
  expect(codes(await sheetSeenBy(manager, ledger, { open: true }))).toEqual(open);
});

test("each sees their own part; nobody answers for others, over problems, or on what has changed", async () => {
  expect((await sheetSeenBy(officer, ledger)).map(({ viewerCompares }) => viewerCompares)).toEqual([true]);
  expect(await comparisonOf(officer, ledger)).toMatchObject({ units: 1, cells: 3, problems: 1, open: 0 });
  const [first, second, third] = units as [Versioned, Versioned, Versioned];
  const theirs = await cell(manager, 1, "担当作为");
  await expect(compares(officer, ledger, second, theirs, "NO_PROBLEM")).toBeRefused("NOT_FOUND");
  await expect(compares(stranger, ledger, second, theirs, "NO_PROBLEM")).toBeRefused("NOT_FOUND");
  await expect(compares(manager, ledger, site, theirs, "NO_PROBLEM")).toBeRefused("AREA_UNIT_NOT_PARTICIPANT");
  await expect(compares(officer, ledger, first, await cell(officer, 0, "贯彻落实"), "NO_PROBLEM")).toBeRefused("AREA_HAS_PROBLEMS");
  const before = await cell(manager, 2, "担当作为");
  done(await compares(manager, ledger, third, before, "NO_PROBLEM"));
  await expect(compares(manager, ledger, third, before, "NOT_APPLICABLE", "无")).toBeRefused("CONFLICT");
});

test("the sheet is taken out as it is seen, and none of it is a formula", async () => {
  const [, second] = units as [Versioned, Versioned];
  done(await compares(manager, ledger, second, await cell(manager, 1, "担当作为"), "NOT_APPLICABLE", "=HYPERLINK(1)"));
  const take = (actor: Actor, ending: string) =>
    fetch(new URL(`/files/areas/${ledger.id}.${ending}`, actor.address), { headers: { ...actor.credentials, "accept-language": "zh-CN" } });
  const csv = parseCsv(await (await take(manager, "csv")).text(), { typeInference: false }) as string[][];
  expect(csv[0]).toEqual(["单位编码", "单位", "贯彻落实", "担当作为", "安全环保", "已对照"]);
  expect(csv[1]?.slice(2)).toEqual(["2 项问题", "不适用：无经营业务，不设考核", "对照无问题", "3/3"]);
  expect(csv[2]?.slice(2)).toEqual(["未对照", "不适用：=HYPERLINK(1)", "1 项问题", "2/3"]);
  expect(csv).toHaveLength(4);
  const { sheets } = await readXlsx(new Uint8Array(await (await take(manager, "xlsx")).arrayBuffer()));
  expect(sheets[0]?.rows.map((row) => row[5])).toEqual(["已对照", "3/3", "2/3", "1/3"]);
  expect(parseCsv(await (await take(officer, "csv")).text())).toHaveLength(2);
  expect((await take(stranger, "csv")).status).toBe(404);
});
