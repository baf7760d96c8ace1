import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { axeViolations } from "./support/axe.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

let stage: Stage;
let manager: Visit;
beforeAll(async () => {
  stage = await Stage.open();
  manager = await stage.enters("hou.zhixing@cangheng.example", { path: "/inbox" });
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

test("a line of the inbox leads to the list of just what it counts", async () => {
  const line = manager.page.getByRole("link", { name: /待交办的问题/ });
  await manager.sees(line);
  expect(await axeViolations(manager)).toEqual([]);
  const count = (await line.locator("strong").innerText()).trim();
  await line.click();
  await manager.page.waitForURL("**/problems?task=TO_ASSIGN");
  await manager.sees(manager.page.getByText(`${count} 项`, { exact: true }));
});

test("problems are marked by keyboard, and what would become of each is seen before it is done", async () => {
  await manager.opens("/problems");
  await manager.presses("x", "j", "x");
  await manager.sees(manager.page.getByText("已选 2 项"));
  expect(await axeViolations(manager)).toEqual([]);
  await manager.button("催办").click();
  const dialog = manager.dialog("催办：2 项");
  await dialog.getByRole("button", { name: "试算" }).click();
  await manager.sees(dialog.getByText("可办理 2 项，跳过 0 项。"));
  expect(await axeViolations(manager)).toEqual([]);
  await dialog.getByRole("button", { name: "催办 2 项" }).click();
  await manager.seesNoMore(dialog);
  await manager.sees(manager.page.getByText("催办：已办理 2 项"));
});

test("the present list is taken out as a file, and problems are entered from one, with what is wrong in it", async () => {
  await manager.button("导出").click();
  const [file] = await Promise.all([
    manager.page.waitForEvent("download"),
    manager.page.getByRole("menuitem", { name: "导出当前清单为 CSV" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^问题清单 .*\.csv$/);
  await manager.button("台账").click();
  await manager.page.getByRole("menuitem", { name: "从 Excel 登记问题" }).click();
  const dialog = manager.dialog("从 Excel 登记问题");
  const csv = "责任单位,问题,来源,严重程度\n没有的单位,一,审计,一般\n";
  await dialog.locator("input[type=file]").setInputFiles({ name: "登记.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await manager.sees(dialog.getByText("可登记 0 项，有误 1 行。"));
  await manager.sees(dialog.getByText(/找不到单位“没有的单位”/));
  expect(await axeViolations(manager)).toEqual([]);
});
