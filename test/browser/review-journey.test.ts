import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { EditorPage } from "./support/editor.page.js";
import { InboxPage } from "./support/inbox.page.js";
import { Stage } from "./support/stage.js";
import { TreePage } from "./support/tree.page.js";
import type { Visit } from "./support/visit.js";
import { WorkbenchPage } from "./support/workbench.page.js";

let stage: Stage;
let submitter: Visit;
let reviewer: Visit;
let leader: Visit;
beforeAll(async () => {
  stage = await Stage.open();
  submitter = await stage.enters("tang.xiaolan@lanyue.example");
  reviewer = await stage.enters("shen.jingyi@lanyue.example");
  leader = await stage.enters("zheng.huaiyuan@lanyue.example", { path: "/orgs" });
  before = await new TreePage(leader).approvedOf(group);
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

const unit = "云程物流公司";
const group = "澜岳能源集团";
let before: [approved: number, asked: number];

test("the submitter corrects what the pre-checks found, answers the finding that is left, and submits again", async () => {
  const editor = await EditorPage.ofFirstMatter(submitter);
  await submitter.sees(editor.checks.getByText("缺：责任人"));
  expect(await editor.submit.isDisabled()).toBe(true);
  await editor.writes("油库装卸区视频盲区补点", "责任人", "鞠文轩");
  await submitter.seesNoMore(editor.checks.getByText("缺：责任人"));
  await editor.answers("F3", "组员已写明岗位和姓名。");
  await submitter.isIn(editor.finding("F3").getByRole("button", { name: "F3" }));
  await editor.isSaved();
  await editor.submits(2);
});

test("the reviewer takes the plan up by keyboard", async () => {
  await reviewer.opens("/inbox");
  await new InboxPage(reviewer).opensByKeyboard(unit);
  await new WorkbenchPage(reviewer).begins();
});

test("confirms two answers, raises one again, notes what is new at its row, and returns it all at once", async () => {
  const workbench = new WorkbenchPage(reviewer);
  await workbench.confirms("F1");
  await reviewer.presses("n", "p");
  await workbench.confirms("F2");
  await workbench.raisesAgain("F3", "仍有一名组员没有姓名。");
  await reviewer.presses("j");
  await reviewer.sees(workbench.currentRow);
  const row = await workbench.currentRow.getByRole("cell").first().innerText();
  await workbench.notes("草1", "写明走访由谁带队，到何时为止。", "时限不合理");
  await reviewer.sees(workbench.finding("草1").getByText(`2.2 第 ${row} 行`));
  await reviewer.sees(workbench.finding("草1").getByText("时限不合理"));
  await reviewer.sees(workbench.footer.getByRole("button", { name: "退回，发出 2 条意见" }));
  await workbench.decides("r", "请在两日内改好。");
  await reviewer.sees(reviewer.page.getByRole("status").filter({ hasText: `已退回${unit}第 2 轮，发出 2 条意见` }));
});

test("the submitter can submit again only when each finding is answered", async () => {
  await submitter.opens("/inbox");
  const editor = await EditorPage.ofFirstMatter(submitter);
  await submitter.sees(editor.missing.getByText("答复意见 F3"));
  await submitter.sees(editor.missing.getByText("答复意见 F4"));
  await editor.answers("F3", "组员三人均已写明姓名。");
  await submitter.isIn(editor.finding("F4").getByRole("textbox"));
  await submitter.seesNoMore(editor.missing.getByText("答复意见 F3"));
  expect(await editor.submit.isDisabled()).toBe(true);
  await editor.finding("F4").getByRole("button", { name: /^转到/ }).click();
  await submitter.sees(submitter.page.getByRole("textbox", { name: /第 \d 行$/ }));
  await editor.answers("F4", "验收由设备管理部签字，理由见佐证一栏。", "已说明");
  await editor.submits(3);
});

test("the reviewer confirms what was answered and approves", async () => {
  await reviewer.opens("/inbox");
  await new InboxPage(reviewer).opensByKeyboard(unit);
  const workbench = new WorkbenchPage(reviewer);
  await workbench.begins();
  await reviewer.sees(workbench.footer.getByText("还不能同意"));
  expect(await workbench.footer.getByRole("button", { name: "同意" }).isDisabled()).toBe(true);
  await workbench.confirms("F3");
  await workbench.confirms("F4");
  await reviewer.sees(workbench.footer.getByText("可以同意"));
  await workbench.decides("a", "范围清楚，责任到人。");
  await reviewer.sees(reviewer.page.getByRole("status").filter({ hasText: `已同意${unit}第 3 轮` }));
});

test("headquarters see it in the tree: one more plan approved, and the way to it", async () => {
  await leader.opens("/orgs");
  const tree = new TreePage(leader);
  const [approved, asked] = before;
  expect(await tree.approvedOf(group)).toEqual([approved + 1, asked]);
  await leader.sees(tree.row(unit).getByText("已同意"));
  await tree.row(unit).getByRole("link").click();
  await leader.sees(leader.page.getByRole("heading", { level: 1, name: unit }));
  await leader.sees(leader.page.getByText("范围清楚，责任到人。"));
});
