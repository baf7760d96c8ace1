import { readFile } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { measureSheet, problemSheet } from "../support/revision.verbs.js";
import { OpenWorkbook } from "../support/workbook.js";
import { axeViolations } from "./support/axe.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

let stage: Stage;
let manager: Visit;
beforeAll(async () => {
  stage = await Stage.open();
  manager = await stage.enters("hou.zhixing@cangheng.example", { path: "/problems?states=REGISTERED" });
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

const asFile = (bytes: Uint8Array) => ({ name: "改好的清单.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });

test("a list is taken out, edited in Excel and brought back: what both have changed is chosen, and then it is written", async () => {
  const { page } = manager;
  await manager.button("导出").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "导出可编辑清单（Excel）" }).click(),
  ]);
  const taken = await readFile(await download.path());
  const list = await OpenWorkbook.of(taken);
  list.put(problemSheet, 1, "title", "表中改过的问题").put(problemSheet, 2, "severity", "很重");
  const [first, second] = [1, 2].map((row) => String(list.at(problemSheet, row, "code")));

  await manager.button("导出").click();
  await page.getByRole("menuitem", { name: "传回改好的清单…" }).press("Enter");
  const dialog = manager.dialog("传回改好的清单");
  const hands = async (bytes: Uint8Array) => dialog.locator("input[type=file]").setInputFiles(asFile(bytes));
  await hands(await list.save());
  await manager.sees(dialog.getByText("不能写入（1）"));
  await manager.sees(dialog.getByText(/“很重”不在可选项中/));
  await manager.sees(dialog.getByText("表中已改，将写入（1）"));
  expect(await axeViolations(manager)).toEqual([]);
  await dialog.getByRole("button", { name: "写入 1 行" }).click();
  await manager.sees(page.getByText("已写入 1 行"));
  await manager.seesNoMore(dialog.getByText("表中已改，将写入（1）"));

  // The same list, edited another way by somebody who has not seen that.
  const other = (await OpenWorkbook.of(taken)).put(problemSheet, 1, "title", "另一人在表中改的");
  await hands(await other.save());
  await manager.sees(dialog.getByText("两边都改，请选择（1）"));
  expect(await dialog.getByRole("button", { name: /^写入/ }).isDisabled()).toBe(true);
  expect(await axeViolations(manager)).toEqual([]);
  await dialog.getByRole("radio", { name: /表中 另一人在表中改的/ }).press("Space");
  await dialog.getByRole("button", { name: "写入 1 行" }).click();
  await manager.seesNoMore(dialog);
  await manager.opens(`/problems/${first}`);
  await manager.sees(page.getByRole("heading", { name: /另一人在表中改的/ }));
  expect(second).not.toBe(first);
}, 120_000);

test("a file that is not one of ours says so", async () => {
  await manager.opens("/problems");
  await manager.button("导出").click();
  await manager.page.getByRole("menuitem", { name: "传回改好的清单…" }).click();
  const dialog = manager.dialog("传回改好的清单");
  await dialog.locator("input[type=file]").setInputFiles(asFile(Buffer.from("编号,问题\nA,b\n")));
  await manager.sees(dialog.getByText(/不是从本系统导出的可编辑清单/));
});

test("the list of measures goes the same way", async () => {
  const officer = await stage.enters("tang.xiaolan@lanyue.example", { path: "/problems?list=measures" });
  await officer.sees(officer.page.getByRole("table", { name: "措施清单" }));
  await officer.button("导出").click();
  const [download] = await Promise.all([
    officer.page.waitForEvent("download"),
    officer.page.getByRole("menuitem", { name: "导出可编辑清单（Excel）" }).click(),
  ]);
  const list = await OpenWorkbook.of(await readFile(await download.path()));
  const open =
    list
      .rows(measureSheet)
      .slice(2)
      .findIndex((_, row) => !list.at(measureSheet, row + 1, "doneOn")) + 1;
  list.put(measureSheet, open, "note", "表中补记的进展");
  await officer.button("导出").click();
  await officer.page.getByRole("menuitem", { name: "传回改好的清单…" }).press("Enter");
  const dialog = officer.dialog("传回改好的清单");
  await dialog.locator("input[type=file]").setInputFiles(asFile(await list.save()));
  await officer.sees(dialog.getByText("表中已改，将写入（1）"));
  await officer.sees(dialog.getByText("表中补记的进展"));
  expect(await axeViolations(officer)).toEqual([]);
  await dialog.getByRole("button", { name: "写入 1 行" }).click();
  await officer.sees(officer.page.getByText("已写入 1 行"));
  await officer.seesNoMore(dialog);
});
