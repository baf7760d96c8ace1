import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { axeViolations } from "./support/axe.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

let stage: Stage;
let manager: Visit;
beforeAll(async () => {
  stage = await Stage.open();
  manager = await stage.enters("su.jincheng@lanyue.example", { path: "/campaigns" });
}, 60_000);
afterAll(() => stage.close());

test("a rule is tried on the plans that were submitted before it is saved", async () => {
  await manager.page.getByRole("link", { name: "巡视反馈问题整改" }).first().click();
  await manager.page.getByRole("tab", { name: "预审规则" }).click();
  await manager.page.getByRole("radiogroup", { name: "R07 的分量" }).getByText("阻断").click();
  await manager.button("试运行").click();
  const dialog = manager.dialog();
  await manager.sees(dialog.getByText(/^用已提交的 \d+ 份方案的最近一版试判/));
  await manager.sees(dialog.getByText(/^不能提交的方案：现在 \d+ 份，改后 \d+ 份/));
  const stopped = dialog.getByRole("listitem").filter({ hasText: "改后不能提交" }).first();
  await manager.sees(stopped.getByText("R07"));
  expect(await axeViolations(manager)).toEqual([]);
  await manager.presses("Escape");
  await manager.sees(manager.button(/^保存为第 \d+ 版/));
  expect(manager.complaints).toEqual([]);
});
