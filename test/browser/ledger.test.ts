import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { inDays } from "../support/actor.js";
import { axeViolations } from "./support/axe.js";
import { InputMethod } from "./support/input-method.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

const year = inDays(0).slice(0, 4);

let stage: Stage;
let manager: Visit;
beforeAll(async () => {
  stage = await Stage.open();
  manager = await stage.enters("hou.zhixing@cangheng.example", { path: "/problems" });
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

const current = (visit: Visit) => visit.page.locator("tr[aria-current]");
const peek = (visit: Visit) => visit.page.getByRole("complementary", { name: "问题速览" });

/** Types a part of a name into the focused list and takes the only one who is left. */
async function chooses(visit: Visit, part: string, whole: string): Promise<void> {
  await visit.types(part);
  const options = visit.page.locator(".ant-select-item-option:visible");
  await visit.sees(options.filter({ hasText: whole }).first());
  await visit.presses("Enter");
  await visit.seesNoMore(options.first());
}

test("the manager goes through the ledger by keyboard, the peek along; what repeats another is counted once", async () => {
  await manager.sees(manager.page.getByText("60 项"));
  await manager.sees(manager.page.getByText("来源重复已合并计 1 项"));
  await manager.presses("j", "j");
  await manager.sees(current(manager).getByText(`XF${year}-003`));
  await manager.sees(peek(manager).getByText("民主生活会整改事项未闭环"));
  expect(await axeViolations(manager)).toEqual([]);
  await manager.presses("Space");
  await manager.seesNoMore(peek(manager));
  await manager.presses("Space", "k");
  await manager.sees(peek(manager).getByText("党委会前置研究清单未更新"));
});

test("letters are dead while an input method composes", async () => {
  const chosen = () => new URL(manager.page.url()).searchParams.get("problem");
  const before = chosen();
  await manager.page.getByRole("link", { name: "打开全页" }).focus();
  await (await InputMethod.of(manager)).composes("jk");
  expect([before, chosen()]).toEqual([`XF${year}-002`, before]);
  await manager.opens("/problems");
});

test("a count leads to what it counts, and filters stay in the address", async () => {
  await manager.page.getByRole("button", { name: /^逾期/ }).click();
  await manager.page.waitForURL("**/problems?light=RED");
  await manager.sees(manager.page.getByText("12 项"));
  await manager.page.getByRole("tab", { name: "责任清单" }).click();
  await manager.page.waitForURL(/list=responsibilities/);
  await manager.sees(manager.page.getByRole("columnheader", { name: "牵头部门" }));
  await manager.page.getByRole("tab", { name: "措施清单" }).click();
  await manager.sees(manager.page.getByRole("columnheader", { name: "完成时限" }));
  expect(await axeViolations(manager)).toEqual([]);
});

test("a problem is assigned by keyboard; the unit takes it on, adds a measure and starts", async () => {
  const code = `ZX${year}-007`;
  await manager.opens(`/problems/${code}`);
  await manager.button("交办").focus();
  await manager.presses("Enter");
  const dialog = manager.dialog(`交办 ${code}`);
  await manager.isIn(dialog.getByRole("combobox", { name: "挂帅领导" }));
  await chooses(manager, "练启华", "练启华");
  await manager.tabsTo(dialog.getByRole("combobox", { name: "牵头部门" }));
  await chooses(manager, "整改", "整改工作办公室");
  await manager.tabsTo(dialog.getByRole("combobox", { name: "责任人" }));
  await chooses(manager, "俞书桐", "俞书桐");
  expect(await axeViolations(manager)).toEqual([]);
  await manager.tabsTo(dialog.getByRole("button", { name: "交办" }));
  await manager.presses("Enter");
  await manager.seesNoMore(dialog);
  await manager.sees(manager.page.getByText("待承接"));
  await manager.sees(manager.page.getByText("练启华"));

  const officer = await stage.enters("yu.shutong@cangheng.example", { path: `/problems/${code}` });
  await officer.button("承接").click();
  await officer.sees(officer.page.getByText("已承接", { exact: true }));
  await officer.button("新增").click();
  const measure = officer.dialog("新增措施");
  await officer.isIn(measure.getByRole("textbox", { name: "措施" }));
  await officer.types("创新项目逐项结题");
  await measure.getByRole("button", { name: "保存措施" }).click();
  await officer.seesNoMore(measure);
  await officer.sees(officer.page.getByText("创新项目逐项结题").filter({ visible: true }).first());
  await officer.button("开始整改").click();
  await officer.sees(officer.button("填报进展"));
  expect(await axeViolations(officer)).toEqual([]);
});

test("a responsibility is handed over: the successor is asked and takes over, the history says who was when", async () => {
  const code = `ZX${year}-001`;
  const officer = await stage.enters("yu.shutong@cangheng.example", { path: `/problems/${code}` });
  await officer.button("更多").click();
  await officer.page.getByRole("menuitem", { name: "移交责任" }).click();
  const dialog = officer.dialog(`移交 ${code} 的责任`);
  await dialog.getByRole("combobox", { name: "接手人" }).click();
  await officer.types("俞书桐");
  await officer.page.locator(".ant-select-item-option:visible").first().click();
  await dialog.getByRole("textbox", { name: "移交原因" }).fill("岗位调整");
  await dialog.getByRole("button", { name: "提请接手" }).click();
  await officer.sees(dialog.getByText(/现在就承担这项责任/));
  expect(await axeViolations(officer)).toEqual([]);
  await officer.presses("Escape");
  await officer.button("历任").click();
  await officer.sees(officer.dialog().getByText(/俞书桐/));
  expect(await axeViolations(officer)).toEqual([]);
});

test("on a phone the ledger is cards", async () => {
  const visit = await stage.enters("hou.zhixing@cangheng.example", { path: "/problems?light=RED", width: 390 });
  await visit.sees(visit.page.getByText("12 项"));
  await visit.page.locator("li a[href^='/problems/']").first().click();
  // The list has a heading, too, until the problem is there.
  await visit.sees(visit.page.getByRole("heading", { level: 1 }).filter({ hasNotText: "问题台账" }));
  expect(await axeViolations(visit)).toEqual([]);
});
