import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { inDays } from "../support/actor.js";
import { axeViolations } from "./support/axe.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

let stage: Stage;
let manager: Visit;
let sheet: string;
beforeAll(async () => {
  stage = await Stage.open();
  manager = await stage.enters("hou.zhixing@cangheng.example", { path: "/problems" });
}, 90_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

const cell = ({ page }: Visit, name: RegExp) => page.getByRole("table", { name: "对照表" }).getByRole("button", { name });
const focused = ({ page }: Visit) => page.locator("[data-cell]:focus");

test("a problem leads to the sheet that its area stands in; arrow keys go from cell to cell", async () => {
  await manager.opens(`/problems/ZX${inDays(0).slice(0, 4)}-024`);
  await manager.page.locator("a[href$=areas]", { hasText: "安全环保欠账" }).click();
  await manager.page.waitForURL(/\/ledgers\/.*\/areas/);
  sheet = new URL(manager.page.url()).pathname;
  await manager.sees(manager.page.getByText("已对照 23/24"));
  expect(await axeViolations(manager)).toEqual([]);
  await cell(manager, /沧衡农化公司 贯彻落实决策部署/).focus();
  await manager.presses("ArrowDown", "ArrowRight", "End");
  await manager.sees(focused(manager).filter({ hasText: "沧衡储运公司 安全环保欠账" }));
  await manager.presses("Home");
  await manager.sees(focused(manager).filter({ hasText: "沧衡储运公司 贯彻落实决策部署" }));
  await manager.presses("Enter");
  await manager.dialog().getByRole("link", { name: "查看这 1 个问题" }).click();
  await manager.page.waitForURL(/\/problems\?.*aspect=/);
  await manager.sees(manager.page.getByText("1 项").first());
});

test("a unit answers what is still open: not applicable only with the reason; then the sheet is whole", async () => {
  const unit = await stage.enters("yu.shutong@cangheng.example", { path: sheet });
  await unit.sees(unit.page.getByText("已对照 7/8"));
  await cell(unit, /领导人员亲属经商.*未对照/).focus();
  await unit.presses("Enter");
  const dialog = unit.dialog("沧衡农化公司 · 领导人员亲属经商");
  await dialog.getByRole("radio", { name: "不适用" }).check();
  await dialog.getByRole("button", { name: "保存对照结果" }).click();
  await unit.sees(dialog.getByRole("alert"));
  expect(await axeViolations(unit)).toEqual([]);
  await dialog.getByRole("textbox", { name: "不适用的原因" }).fill("领导人员均无亲属经商，报备核查为零");
  await dialog.getByRole("button", { name: "保存对照结果" }).click();
  await unit.seesNoMore(dialog);
  await unit.sees(unit.page.getByText("已对照 8/8"));
  await manager.opens(`${sheet}?show=open`);
  await manager.sees(manager.page.getByText("已对照 24/24"));
  await manager.seesWords("没有这样的单位");
});

test("on a phone each unit is a card with its areas", async () => {
  const phone = await stage.enters("hou.zhixing@cangheng.example", { path: sheet, width: 390 });
  await phone.sees(phone.page.getByRole("heading", { name: /沧衡新材料公司/ }));
  await phone.sees(phone.page.getByText("礼品登记簿与接待台账逐笔核对一致"));
  expect(await axeViolations(phone)).toEqual([]);
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
