import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { parseCsv } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import { accepts, assigns, type Four, inPost, type LedgerProblem, ledgerOf, plans, registers } from "../support/ledger.verbs.js";
import { done } from "../support/outcome.js";
import { aims, promisesRule, reads, waives } from "../support/outcome-target.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let manager: Actor;
let officer: Actor;
let stranger: Actor;
let problems: LedgerProblem[];
let unit: Versioned;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("export");
  unit = await group.organization("E-1");
  const sibling = await group.organization("E-2");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  stranger = await (await world.group("elsewhere")).actor("stranger", "CAMPAIGN_MANAGER");
  const ledger = await ledgerOf(manager, await openedCampaign(manager, group.top, "DC", [unit, sibling]));
  problems = done(
    await registers(manager, ledger, [
      {
        organizationId: unit.id,
        title: "=HYPERLINK(1)",
        area: "安全生产",
        amountInvolved: "80000.5",
        confidential: true,
        deadline: inDays(5),
      },
      { organizationId: sibling.id, title: "承包商管理不严", severity: "MAJOR" },
    ]),
  ).problems;
  const four: Four = {
    executive: await inPost(group, group.top, "郑怀远", "副总经理"),
    department: await group.organization("E-D"),
    person: await inPost(group, unit, "蒋立新", "厂长"),
  };
  const [first] = problems as [LedgerProblem];
  done(await assigns(manager, first, four, { cooperatorIds: [sibling.id] }));
  done(await accepts(officer, first));
  done(await plans(officer, first, four.person, { endsOn: inDays(4) }));
}, 120_000);
afterAll(() => world.stop());

async function takes(actor: Actor, file: string, filter: object = {}, language = "zh-CN"): Promise<Response> {
  const address = new URL(`/files/ledger/${file}?filter=${encodeURIComponent(JSON.stringify(filter))}`, actor.address);
  return fetch(address, { headers: { ...actor.credentials, "accept-language": language } });
}

async function csv(actor: Actor, list: string, filter: object = {}, language?: string): Promise<Record<string, string>[]> {
  const response = await takes(actor, `${list}.csv`, filter, language);
  expect(response.status).toBe(200);
  const [titles = [], ...rows] = parseCsv(await response.text(), { typeInference: false }) as string[][];
  return rows.map((row) => Object.fromEntries(titles.map((title, column) => [title.replace("\uFEFF", ""), row[column] ?? ""])));
}

describe("a list that is taken out", () => {
  test("is what the filter keeps, with who answers, and nothing in it is a formula", async () => {
    const [first, second] = await csv(manager, "problems");
    expect(first).toMatchObject({
      编号: "DC-001",
      问题: "'=HYPERLINK(1)",
      保密: "是",
      领域: "安全生产",
      "涉及金额（元）": "80000.50",
      挂帅领导: "郑怀远（副总经理）",
      牵头部门: "单位E-D",
      责任单位编码: "E-1",
      责任人: "蒋立新（厂长）",
      配合单位: "单位E-2",
      整改措施: "1. 补办停用报备",
      期限: inDays(5),
      办理环节: "已承接",
      状态: "临期",
    });
    expect(second).toMatchObject({ 编号: "DC-002", 严重程度: "重大", 挂帅领导: "" });
    expect((await csv(manager, "problems", { severities: ["MAJOR"] })).map((row) => row["编号"])).toEqual(["DC-002"]);
    expect((await csv(manager, "problems", { organizationId: unit.id })).map((row) => row["编号"])).toEqual(["DC-001"]);
    expect((await csv(manager, "responsibilities", {}, "en"))[0]).toMatchObject({ Number: "DC-001", State: "Accepted" });
    expect(await csv(manager, "measures")).toMatchObject([{ 问题编号: "DC-001", 整改措施: "补办停用报备", 责任人: "蒋立新（厂长）" }]);
  });

  test("tells of the outcomes of the problems that the filter keeps", async () => {
    const [first, second] = problems as [LedgerProblem, LedgerProblem];
    const { target } = done(await aims(officer, first, { dueOn: inDays(4) }));
    done(await reads(officer, target, "97.10", { note: "=1+1" }));
    done(await waives(manager, done(await promisesRule(manager, second)).target));
    const [metric, rule] = await csv(manager, "outcomes");
    expect(metric).toMatchObject({
      ...{ 问题编号: "DC-001", 成果目标: "监测装置在线率", 计量单位: "%", 基线值: "62", 目标值: "98.5", 达成条件: "不低于" },
      ...{ 最新读数: "97.10", 读数日期: inDays(0), 读数说明: "'=1+1", 成果: "未达成", 状态: "临期" },
    });
    expect(rule).toMatchObject({ 问题编号: "DC-002", 类别: "长效制度", 成果: "已豁免", 豁免理由: "装置已整体停用" });
    const codes = async (filter: object) => (await csv(manager, "outcomes", filter)).map((row) => row["问题编号"]);
    expect(await codes({ outcomeStates: ["WAIVED"] })).toEqual(["DC-002"]);
    expect(await codes({ severities: ["GENERAL"], standings: ["REGULAR"] })).toEqual(["DC-001"]);
    expect((await csv(officer, "outcomes")).map((row) => row["问题编号"])).toEqual(["DC-001"]);
    expect(await csv(stranger, "outcomes")).toEqual([]);
  });

  test("begins with the mark by which Excel reads UTF-8, and stands the same in a workbook", async () => {
    const bytes = new Uint8Array(await (await takes(manager, "problems.csv")).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const workbook = await takes(manager, "problems.xlsx");
    expect(workbook.headers.get("content-disposition")).toContain("attachment");
    const { sheets } = await readXlsx(new Uint8Array(await workbook.arrayBuffer()));
    expect(sheets[0]?.name).toBe("问题清单");
    expect(sheets[0]?.rows.slice(1).map(([code]) => code)).toEqual(["DC-001", "DC-002"]);
  });

  test("holds only what its reader sees", async () => {
    expect((await csv(officer, "problems")).map((row) => row["编号"])).toEqual(["DC-001"]);
    expect(await csv(stranger, "problems")).toEqual([]);
    expect(await csv(stranger, "measures")).toEqual([]);
    const nobody = await fetch(new URL("/files/ledger/problems.csv", manager.address));
    expect(nobody.status).toBe(401);
  });

  test("is refused in words where the filter or the list is unknown", async () => {
    for (const filter of [{ states: ["NO"] }, { ledgerId: "x" }, { unheard: true }, { constructor: 1 }]) {
      expect((await takes(manager, "problems.csv", filter)).status).toBe(400);
    }
    expect((await takes(manager, "elsewhere.csv")).status).toBe(404);
    expect((await fetch(new URL("/files/ledger/problems.csv?filter=[", manager.address), { headers: manager.credentials })).status).toBe(
      400,
    );
  });
});
