import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { axeViolations } from "./support/axe.js";
import { InboxPage } from "./support/inbox.page.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";
import { WorkbenchPage } from "./support/workbench.page.js";

let stage: Stage;
let reviewer: Visit;
let standIn: Visit;
beforeAll(async () => {
  stage = await Stage.open();
  reviewer = await stage.enters("shen.jingyi@lanyue.example", { path: "/settings/delegations" });
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

const unit = "东海炼化公司";
const ofReviewer = (visit: Visit) => visit.page.getByRole("region", { name: "我委托的" });

test("a reviewer names who stands in, by keyboard, and the inbox says until when", async () => {
  await reviewer.sees(reviewer.page.getByRole("region", { name: "委托我的" }).getByText("郑怀远"));
  await reviewer.button("指定代办人").focus();
  await reviewer.presses("Enter");
  const dialog = reviewer.dialog("指定代办人");
  const who = dialog.getByRole("combobox", { name: "代办人" });
  await reviewer.tabsTo(who);
  await reviewer.types("温以宁");
  await reviewer.sees(reviewer.page.locator(".ant-select-item-option-active", { hasText: "温以宁" }));
  await reviewer.presses("Enter");
  const last = dialog.getByLabel("最后一天");
  await reviewer.tabsTo(last);
  await reviewer.types(inAWeek());
  await reviewer.presses("Enter");
  await reviewer.tabsTo(dialog.getByRole("textbox", { name: "事由" }));
  await reviewer.types("赴外地出差");
  expect(await axeViolations(reviewer)).toEqual([]);
  await reviewer.tabsTo(dialog.getByRole("button", { name: "确认委托" }));
  await reviewer.presses("Enter");
  await reviewer.seesNoMore(dialog);
  await reviewer.sees(ofReviewer(reviewer).getByRole("cell", { name: /^温以宁/ }));
  expect(await axeViolations(reviewer)).toEqual([]);
  await reviewer.goesTo("收件箱");
  await reviewer.sees(reviewer.page.getByText(`委托 温以宁 代办至 ${inAWeek().slice(5)}`));
});

test("whoever stands in is told, finds what waits marked with the absent name, and decides in that name", async () => {
  standIn = await stage.enters("wen.yining@lanyue.example");
  await standIn.sees(standIn.page.getByText(`您代 沈静怡 办理至 ${inAWeek().slice(5)}`));
  const matter = new InboxPage(standIn).matter(unit).first();
  await standIn.sees(matter.getByText("代 沈静怡"));
  expect(await axeViolations(standIn)).toEqual([]);
  await new InboxPage(standIn).opensByKeyboard(unit);
  const address = new URL(standIn.page.url()).pathname.replace("/review", "");
  const workbench = new WorkbenchPage(standIn);
  await workbench.begins();
  for (const label of ["F1", "F2", "F3"]) await workbench.confirms(label);
  await standIn.sees(workbench.footer.getByText("可以同意"));
  await standIn.sees(workbench.footer.getByText("代 沈静怡"));
  await standIn.presses("a");
  await standIn.sees(standIn.dialog().getByText("您代 沈静怡 审核，结论和公文上会写明两人姓名。"));
  expect(await axeViolations(standIn)).toEqual([]);
  await standIn.presses("Escape");
  await standIn.seesNoMore(standIn.dialog());
  await workbench.decides("a", "同意实施。");
  await standIn.sees(standIn.page.getByRole("status").filter({ hasText: `已同意${unit}第 2 轮` }));
  await standIn.opens(address);
  await standIn.sees(standIn.page.getByText(/由温以宁（代 沈静怡）/));
  await standIn.opens(`${address}/print/decision-2`);
  await standIn.sees(standIn.page.getByText("审核人：沈静怡（温以宁 代）").first());
  await standIn.opens("/notices");
  await standIn.sees(standIn.link(/沈静怡委托您代办审核/));
});

test("on a phone both are there, and ending it takes the mark away", async () => {
  const phone = await stage.enters("wen.yining@lanyue.example", { width: 390 });
  await phone.sees(phone.page.getByText("代 沈静怡", { exact: true }).first());
  expect(await axeViolations(phone)).toEqual([]);
  await phone.opens("/settings/delegations");
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await axeViolations(phone)).toEqual([]);
  await reviewer.opens("/inbox");
  await reviewer.button("结束 温以宁").click();
  await reviewer.dialog().getByRole("button", { name: "结束", exact: true }).click();
  await reviewer.sees(reviewer.page.getByRole("status").filter({ hasText: "代办已结束" }));
  await reviewer.seesNoMore(reviewer.page.getByText(/^委托 温以宁/));
  await phone.opens("/inbox");
  await phone.seesNoMore(phone.page.getByText("代 沈静怡", { exact: true }).first());
});

test("an administrator finds everybody's by keyboard and ends one; an auditor only reads them", async () => {
  await reviewer.opens("/settings/delegations");
  await reviewer.seesNoMore(reviewer.page.getByRole("tab", { name: "各单位" }));
  await reviewer.button("指定代办人").click();
  await reviewer.dialog().getByRole("combobox", { name: "代办人" }).fill("温以宁");
  await reviewer.page.locator(".ant-select-item-option-active", { hasText: "温以宁" }).click();
  await reviewer.dialog().getByLabel("最后一天").fill(inAWeek());
  await reviewer.dialog().getByRole("textbox", { name: "事由" }).fill("住院");
  await reviewer.dialog().getByRole("button", { name: "确认委托" }).click();
  await reviewer.sees(ofReviewer(reviewer).getByRole("cell", { name: "住院" }));

  const administrator = await stage.enters("gu.mingchuan@lanyue.example", { path: "/settings/delegations" });
  const auditor = await stage.enters("cheng.yanqing@lanyue.example", { path: "/settings/delegations" });
  const rowOf = ({ page }: Visit, reason: string) =>
    page.getByRole("table", { name: "各单位" }).getByRole("row").filter({ hasText: reason });
  for (const visit of [administrator, auditor]) {
    await visit.sees(rowOf(visit, "住院").getByRole("cell", { name: "代办中" }));
    await visit.sees(rowOf(visit, "赴东海片区调研").getByRole("cell", { name: "已结束" }));
    expect(await axeViolations(visit)).toEqual([]);
  }
  expect(await auditor.page.getByRole("button", { name: /^结束/ }).count()).toBe(0);
  const tab = administrator.page.getByRole("tab", { name: "各单位" });
  await tab.focus();
  await administrator.presses("ArrowLeft");
  await administrator.sees(administrator.page.getByText("您没有审核权限，没有可委托的事项。"));
  await administrator.presses("ArrowRight");
  await administrator.tabsTo(administrator.button("结束 温以宁（代 沈静怡）"));
  await administrator.presses("Enter");
  await administrator.sees(administrator.dialog().getByText("但不能再代 沈静怡 办理", { exact: false }));
  await administrator.dialog().getByRole("button", { name: "结束", exact: true }).click();
  await administrator.sees(
    rowOf(administrator, "住院")
      .getByRole("cell", { name: /由 顾明川 提前结束/ })
      .last(),
  );
  await reviewer.sees(
    ofReviewer(reviewer)
      .getByRole("cell", { name: /由 顾明川 提前结束/ })
      .last(),
  );

  const phone = await stage.enters("gu.mingchuan@lanyue.example", { width: 390, path: "/settings/delegations" });
  await phone.sees(rowOf(phone, "住院").getByText("由 温以宁 代办", { exact: false }));
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await axeViolations(phone)).toEqual([]);
});

function inAWeek(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(Date.now() + 7 * 86_400_000);
}
