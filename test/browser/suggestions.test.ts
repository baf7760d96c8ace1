import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { axeViolations } from "./support/axe.js";
import { EditorPage } from "./support/editor.page.js";
import { InboxPage } from "./support/inbox.page.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";
import { WorkbenchPage } from "./support/workbench.page.js";

let stage: Stage;
let reviewer: Visit;
beforeAll(async () => {
  stage = await Stage.open();
  reviewer = await stage.enters("shen.jingyi@lanyue.example");
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

const unit = "东海炼化公司";
let editing = "";
const better = "每月抽测 30 人，合格率低于 90% 的当日停工复训";

test("the reviewer suggests other words for a row, beginning from what it says, by keyboard", async () => {
  await new InboxPage(reviewer).opensByKeyboard(unit);
  const workbench = new WorkbenchPage(reviewer);
  editing = new URL(reviewer.page.url()).pathname.replace("/review", "/edit");
  await workbench.begins();
  await reviewer.presses("m");
  await reviewer.sees(workbench.content.getByText("我上次审核 · 第 1 轮"));
  expect(new URL(reviewer.page.url()).searchParams.get("against")).toBe("mine");
  for (const label of ["F1", "F2", "F3"]) await workbench.confirms(label);
  await workbench.content.getByRole("cell", { name: /承包商安全培训效果抽测/ }).click();
  await reviewer.sees(workbench.currentRow);
  await reviewer.presses("c");
  const demand = reviewer.page.getByRole("textbox", { name: "要求怎样改" });
  await reviewer.isIn(demand);
  await reviewer.types("不合格的何时复训，请写明。");
  await reviewer.tabsTo(workbench.findings.getByRole("button", { name: "建议改文" }));
  await reviewer.presses("Enter");
  const task = workbench.findings.getByRole("textbox", { name: "任务与措施" });
  expect(await task.inputValue()).toMatch(/^承包商安全培训效果抽测/);
  await task.fill(better);
  await reviewer.sees(workbench.findings.getByText("建议改文：1 个字段"));
  expect(await axeViolations(reviewer)).toEqual([]);
  await reviewer.sees(workbench.findings.getByText(/^已保存/));
  await reviewer.tabsTo(demand, "Shift+Tab");
  await reviewer.presses("Control+Enter");
  await reviewer.sees(workbench.finding("草1"));
  await workbench.decides("r", "请按建议改一处。");
});

test("the submitter sees old and new at the finding and takes it over in one step", async () => {
  const submitter = await stage.enters("lu.wenbin@lanyue.example", { path: editing });
  const editor = await EditorPage.at(submitter);
  const finding = editor.finding("F4");
  await submitter.sees(finding.getByRole("insertion").first());
  expect(await axeViolations(submitter)).toEqual([]);
  await finding.getByRole("button", { name: "采纳建议" }).click();
  await submitter.sees(editor.grid.getByText(better));
  await submitter.sees(submitter.page.getByRole("status").filter({ hasText: "已采纳建议，并答复了 F4" }));
  await submitter.sees(finding.filter({ hasText: "已改" }));
  await editor.submits(3);
});

test("a row that was edited since is shown beside the suggestion, and replaced only when asked for", async () => {
  const submitter = await stage.enters("tang.xiaolan@lanyue.example");
  const editor = await EditorPage.ofFirstMatter(submitter);
  await editor.opensSection("指导力量");
  const tasks = submitter.page.getByRole("textbox", { name: "任务" }).first();
  await tasks.fill("每月到现场一次。");
  await editor.isSaved();
  const finding = editor.finding("F3");
  await submitter.sees(finding.getByText("与建议对不上", { exact: false }));
  await submitter.sees(finding.getByText("每月到现场一次。"));
  expect(await axeViolations(submitter)).toEqual([]);
  await finding.getByRole("button", { name: "仍用建议替换" }).click();
  await submitter.sees(submitter.page.getByRole("status").filter({ hasText: "已采纳建议，并答复了 F3" }));
  expect(await tasks.inputValue()).toMatch(/^每两周到现场指导不少于 2 次/);
});
