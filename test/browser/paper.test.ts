import { readFile } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { Locator } from "playwright-core";
import { wordOf } from "../support/word.js";
import { OpenWorkbook } from "../support/workbook.js";
import { axeViolations } from "./support/axe.js";
import { EditorPage } from "./support/editor.page.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

const writer = "tang.xiaolan@lanyue.example";
const administrator = "gu.mingchuan@lanyue.example";

/** Takes the file that a click hands over. */
async function takes(visit: Visit, click: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([visit.page.waitForEvent("download"), click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

async function chooses(visit: Visit, menu: string, entry: RegExp): Promise<void> {
  await visit.button(menu).click();
  await visit.page.getByRole("menuitem", { name: entry }).click();
}

/** Hands a file in by the field that has this name. */
function handsIn(visit: Visit, field: string, name: string, bytes: Uint8Array): Promise<void> {
  return visit.page
    .getByLabel(field, { exact: true })
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
}

/** Pastes text into the field that has the focus, as the clipboard gives it. */
function pastes(field: Locator, words: string): Promise<void> {
  return field.evaluate((element, text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, words);
}

test("a draft goes to Excel and comes back: what would change is shown, and what is ticked is taken and saved", async () => {
  const visit = await stage.enters(writer);
  const editor = await EditorPage.ofFirstMatter(visit);
  const { name, bytes } = await takes(visit, () => chooses(visit, "Excel", /导出模板/));
  expect(name).toMatch(/\.xlsx$/);
  const workbook = await OpenWorkbook.of(bytes);
  workbook
    .put("workTable", 1, "task", "从表格里改的任务")
    .put("workTable", 2, "endsOn", "年底")
    .put("workTable", 3, "deliverable", "从表格里改的成果");
  await editor.writes("外协车队准入复核", "成果", "编辑器里改的成果");
  await handsIn(visit, "从 Excel 导入…", "方案.xlsx", await workbook.save());
  const dialog = visit.dialog("从 Excel 导入");
  await visit.sees(dialog.getByText(/有 1 处未能读入/));
  await visit.sees(dialog.getByText("“年底”不是日期", { exact: false }));
  await visit.sees(dialog.getByText("从表格里改的任务"));
  expect(await axeViolations(visit)).toEqual([]);
  await dialog.getByRole("button", { name: /写入草稿（2 处）/ }).click();
  await visit.seesNoMore(dialog);
  await visit.sees(editor.grid.getByText("从表格里改的任务"));
  await editor.isSaved();
  await visit.page.reload();
  await visit.sees(editor.grid.getByText("从表格里改的任务"));
  await visit.sees(editor.grid.getByText("编辑器里改的成果"));
});

test("where the draft was changed meanwhile, one is chosen; a file from elsewhere is refused with words", async () => {
  const visit = await stage.enters(writer);
  const editor = await EditorPage.ofFirstMatter(visit);
  const { bytes } = await takes(visit, () => chooses(visit, "Excel", /导出模板/));
  const workbook = (await OpenWorkbook.of(bytes)).put("workTable", 1, "responsibleDepartment", "表格部");
  const row = String((await OpenWorkbook.of(bytes)).at("workTable", 1, "task"));
  await editor.writes(row, "牵头部门", "编辑部");
  await handsIn(visit, "从 Excel 导入…", "方案.xlsx", await workbook.save());
  const dialog = visit.dialog("从 Excel 导入");
  await dialog.getByRole("radio", { name: /草稿/ }).check();
  await dialog.getByRole("button", { name: /写入草稿/ }).click();
  await visit.seesNoMore(dialog);
  await visit.sees(editor.grid.getByText("编辑部"));
  visit.bringsAbout(/422/);
  await handsIn(visit, "从 Excel 导入…", "别的.xlsx", Buffer.from("a,b"));
  await visit.sees(visit.page.getByRole("status").filter({ hasText: "不是从本系统导出的方案模板" }));
});

test("a block from Excel fills the rows of a form, says by cell what it could not read, and is taken back in one step", async () => {
  const visit = await stage.enters(writer);
  const editor = await EditorPage.ofFirstMatter(visit);
  await editor.opensSection("重点人员");
  const posts = visit.page.getByRole("textbox", { name: "岗位" });
  const before = await posts.count();
  await pastes(posts.last(), "调度长\t林远\t关键岗位\t每周到班组\n安全员\t\t一线\t逐日巡查");
  await visit.sees(visit.page.getByRole("status").filter({ hasText: "已粘贴 8 格" }));
  expect(await posts.count()).toBe(before + 1);
  await visit.button("撤销").click();
  expect(await posts.count()).toBe(before);
  await editor.opensSection("批次");
  await pastes(
    visit.page
      .getByRole("textbox", { name: "人数" })
      .or(visit.page.getByRole("spinbutton", { name: "人数" }))
      .first(),
    "若干\t写清范围",
  );
  await visit.sees(visit.page.getByRole("alert").filter({ hasText: "“若干”不是数字" }));
});

test("a decided round has its letter on the plan's page: on paper, and as a Word document", async () => {
  const visit = await stage.enters(writer, { path: "/plans" });
  await visit.page.getByRole("row").filter({ hasText: "已退回" }).getByRole("link").first().click();
  const { name, bytes } = await takes(visit, () => visit.button("Word 版退回通知").first().click());
  expect(name).toMatch(/退回.*\.docx$/);
  expect(wordOf(bytes).paragraphs.join("\n")).toMatch(/督审〔\d{4}〕/);
  await visit.link("退回通知").first().click();
  await visit.sees(visit.page.getByRole("article").getByText(/督审〔\d{4}〕/));
  await visit.page.emulateMedia({ media: "print" });
  expect(await visit.page.locator("#root").isVisible()).toBe(false);
  await visit.sees(visit.page.getByText(/督审〔\d{4}〕/).last());
  expect((await visit.page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe("%PDF-");
});

test("organizations and people come in by a file: every row with what would become of it, then all at once", async () => {
  const visit = await stage.enters(administrator, { path: "/settings/organizations" });
  await visit.link("从 Excel 导入").click();
  await visit.page.waitForURL("**/import*");
  const titles = "组织编码,上级编码,类别,中文名称,英文名称";
  await handsIn(
    visit,
    "上传填好的文件",
    "组织.csv",
    Buffer.from(`${titles}\nLY-991,LY-203,分公司,新分公司,New branch\nLY-992,LY-990,分公司,又一家,Another\n`),
  );
  await visit.sees(visit.page.getByRole("row").filter({ hasText: "找不到上级“LY-990”" }));
  await visit.sees(visit.page.getByRole("row").filter({ hasText: "新分公司" }).filter({ hasText: "新建" }));
  expect(await visit.button("导入").isDisabled()).toBe(true);
  expect(await axeViolations(visit)).toEqual([]);
  await handsIn(visit, "上传填好的文件", "组织.csv", Buffer.from(`${titles}\nLY-991,LY-203,分公司,新分公司,New branch\n`));
  await visit.sees(visit.page.getByText("没有问题，可以导入。"));
  await visit.button("导入").click();
  await visit.sees(visit.page.getByRole("status").filter({ hasText: "新建 1 行" }));
});
