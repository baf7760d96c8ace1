import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { inDays } from "../support/actor.js";
import { axeViolations } from "./support/axe.js";
import { Form } from "./support/form.js";
import { Stage } from "./support/stage.js";

const year = inDays(0).slice(0, 4);
const manager = "hou.zhixing@cangheng.example";
const picture = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

test("from the list of outcomes to a problem, where a reading is recorded in place", async () => {
  const visit = await stage.enters(manager, { path: "/problems?list=outcomes" });
  const list = visit.page.getByRole("table", { name: "成果清单" });
  await visit.sees(list);
  expect(await axeViolations(visit)).toEqual([]);
  await new Form(visit.page.locator("main")).chooses("成果", "未达成");
  await visit.seesNoMore(list.getByText("已达成").first());
  expect(new URL(visit.page.url()).searchParams.get("outcome")).toBe("BELOW_TARGET");
  await list.getByRole("link", { name: new RegExp(`XF${year}-004`) }).click();
  await visit.sees(visit.page.getByText("已达成或豁免 0/1"));
  await visit.page.getByRole("button", { name: "登记读数 隐患按期整改率" }).click();
  await visit.isIn(visit.page.getByRole("textbox", { name: "数值（%）" }));
  await visit.types("97.9");
  await visit.sees(visit.page.getByText("未达到目标"));
  await visit.presses("Backspace", "Backspace", "Backspace");
  await visit.types("8.35");
  await visit.sees(visit.page.getByText("达到目标", { exact: true }));
  expect(await axeViolations(visit)).toEqual([]);
  await visit.presses("Enter");
  await visit.sees(visit.page.getByText("已达成或豁免 1/1"));
  await visit.sees(visit.page.getByText("98.35%"));
  await visit.page.getByRole("button", { name: "更多 隐患按期整改率" }).click();
  await visit.page.getByRole("menuitem", { name: "历次读数（4）" }).click();
  await visit.sees(visit.dialog("隐患按期整改率：历次读数").getByText("按月度报表口径统计"));
});

test("a target is set, refused in words where it asks for less than there is, and let go for a reason", async () => {
  const visit = await stage.enters(manager, { path: `/problems/XF${year}-011` });
  await visit.button("新增目标").click();
  const dialog = visit.dialog(`为 XF${year}-011 新增成果目标`);
  const form = new Form(dialog);
  await form.writes({ 指标名称: "比价单留存率", "基线值（可不填）": "85", 目标值: "80" });
  await dialog.getByRole("button", { name: "保存目标" }).click();
  await visit.sees(dialog.getByText("目标值 80 比基线值 85 还要宽松", { exact: false }));
  expect(await axeViolations(visit)).toEqual([]);
  await form.writes({ 目标值: "100" });
  await dialog.getByRole("button", { name: "保存目标" }).click();
  await visit.seesNoMore(dialog);
  await visit.sees(visit.page.getByText("比价单留存率", { exact: true }));
  await visit.page.getByRole("button", { name: "更多 比价单留存率" }).click();
  await visit.page.getByRole("menuitem", { name: "豁免" }).click();
  const waiver = visit.dialog("豁免“比价单留存率”");
  await waiver.getByLabel("理由").fill("采购已上线系统强制比价");
  await waiver.getByRole("button", { name: "豁免" }).click();
  await visit.seesNoMore(waiver);
  await visit.sees(visit.page.getByText("侯知行豁免：采购已上线系统强制比价"));
});

test("what was put right on a visit is entered, shown and asked to be closed out in one go", async () => {
  const visit = await stage.enters(manager, { path: "/problems" });
  await visit.button("登记问题").click();
  const dialog = visit.dialog("登记问题");
  const form = new Form(dialog);
  await form.writes({ 问题: "装卸平台消防通道被占用" });
  await dialog.getByRole("checkbox", { name: /当场整改完成/ }).check();
  await form.writes({ 当场采取的措施: "当场清空通道并划线", 整改结果: "督导组见证，通道已清空" });
  await form.chooses("挂帅领导", "练启华", "练启华");
  await form.chooses("责任人", "侯知行", "侯知行");
  const department = dialog.getByLabel("牵头部门");
  await department.click();
  await department.fill("整改工作办公室");
  await visit.page
    .locator(".ant-select-tree-title:visible, .ant-select-item-option:visible")
    .filter({ hasText: "整改工作办公室" })
    .first()
    .click();
  await dialog
    .locator("input[type=file]")
    .setInputFiles({ name: "通道现场.png", mimeType: "image/png", buffer: Buffer.from(picture, "base64") });
  expect(await axeViolations(visit)).toEqual([]);
  await dialog.getByRole("button", { name: "登记并申请销号" }).click();
  await visit.seesNoMore(dialog);
  const told = await visit.page.getByText(/已登记并申请销号/).innerText();
  await visit.opens(`/problems/${/[A-Z]+\d+-\d+/.exec(told)?.[0]}`);
  await visit.sees(visit.page.getByText("核验中，内容不能修改"));
  await visit.sees(visit.page.getByText("当场清空通道并划线"));
  await visit.sees(visit.page.getByRole("button", { name: /通道现场/ }));
});
