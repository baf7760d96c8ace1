import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { axeViolations } from "./support/axe.js";
import { InboxPage } from "./support/inbox.page.js";
import { InputMethod } from "./support/input-method.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";
import { WorkbenchPage } from "./support/workbench.page.js";

let stage: Stage;
let reviewer: Visit;
let workbench: WorkbenchPage;
let address = "";
beforeAll(async () => {
  stage = await Stage.open();
  reviewer = await stage.enters("shen.jingyi@lanyue.example");
  workbench = new WorkbenchPage(reviewer);
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

const unit = "东海炼化公司";

/** Types a part of a name into the focused list and takes the only one who is left. */
async function choosesPerson(visit: Visit, part: string, whole: string): Promise<void> {
  await visit.types(part);
  const options = visit.page.locator(".ant-select-item-option:visible");
  await visit.sees(options.filter({ hasText: whole }));
  await visit.presses("Enter");
  await visit.seesNoMore(options.first());
}

test("the reviewer asks for an opinion by keyboard", async () => {
  await new InboxPage(reviewer).opensByKeyboard(unit);
  address = new URL(reviewer.page.url()).pathname;
  await workbench.begins();
  await reviewer.sees(reviewer.page.getByText("由我办理"));
  await reviewer.presses("e");
  const dialog = reviewer.dialog();
  await reviewer.isIn(dialog.getByRole("combobox", { name: "请谁" }));
  expect(await axeViolations(reviewer)).toEqual([]);
  await choosesPerson(reviewer, "温", "温以宁");
  await reviewer.tabsTo(dialog.getByRole("textbox", { name: "想请教的问题" }));
  await reviewer.types("承包商复训的时限够不够？");
  await reviewer.tabsTo(dialog.getByRole("button", { name: "加签" }));
  await reviewer.presses("Enter");
  await reviewer.seesNoMore(dialog);
  await reviewer.sees(workbench.findings.getByText("承包商复训的时限够不够？"));
  expect(await axeViolations(reviewer)).toEqual([]);
});

test("whoever is asked finds it in the inbox and answers once; the reviewer sees the answer at once", async () => {
  for (const label of ["F1", "F2", "F3"]) await workbench.confirms(label);
  await reviewer.presses("a");
  await reviewer.sees(reviewer.dialog().getByText("还有 1 条加签意见未到：温以宁", { exact: false }));
  expect(await axeViolations(reviewer)).toEqual([]);
  await reviewer.presses("Escape");
  await reviewer.seesNoMore(reviewer.dialog());

  const adviser = await stage.enters("wen.yining@lanyue.example");
  await adviser.sees(adviser.page.getByText("承包商复训的时限够不够？", { exact: false }).first());
  await new InboxPage(adviser).opensByKeyboard(unit);
  const asked = new WorkbenchPage(adviser);
  await asked.findings.getByText("有保留").click();
  await asked.findings.getByRole("textbox", { name: "写明意见和依据" }).fill("一周偏紧，建议两周。");
  expect(await axeViolations(adviser)).toEqual([]);
  await asked.findings.getByRole("button", { name: "提交意见" }).click();
  await adviser.sees(adviser.page.getByRole("status").filter({ hasText: "意见已提交" }));
  await adviser.seesNoMore(asked.findings.getByRole("button", { name: "提交意见" }));
  await reviewer.sees(workbench.findings.getByText("一周偏紧，建议两周。"));
});

test("what reviewers say among themselves stays there, what is said to both sides appears in the other window", async () => {
  const submitter = await stage.enters("lu.wenbin@lanyue.example", { path: `${address}?pane=discussion` });
  const theirs = new WorkbenchPage(submitter);
  await submitter.sees(theirs.findings.getByText("指导组 6 名成员都已谈话", { exact: false }));
  expect(await theirs.findings.getByText("检维修中心这次列进第一批了", { exact: false }).count()).toBe(0);
  await reviewer.presses("d");
  const words = workbench.findings.getByRole("textbox", { name: "发言" });
  await words.focus();
  const ime = await InputMethod.of(reviewer);
  await ime.composes("zheli");
  await ime.pressesControlEnter();
  await ime.commits("这里要细看 ");
  await reviewer.types("@");
  await ime.composes("zheng");
  await ime.presses("Enter");
  await ime.commits("郑");
  await ime.presses("Process");
  const options = reviewer.page.locator(".ant-mentions-dropdown li:visible");
  await reviewer.sees(options.filter({ hasText: "郑怀远" }));
  await reviewer.seesNoMore(options.filter({ hasNotText: "郑怀远" }).first());
  await reviewer.sees(reviewer.page.locator(".ant-mentions-dropdown-menu-item-active:visible", { hasText: "郑怀远" }));
  await reviewer.presses("Enter");
  await reviewer.sees(words.filter({ hasText: "这里要细看 @郑怀远" }));
  await reviewer.presses("Control+Enter");
  const inside = workbench.findings.getByRole("listitem").filter({ hasText: "这里要细看 @郑怀远" });
  await reviewer.sees(inside.getByText("审核内部"));
  await reviewer.sees(workbench.findings.getByRole("tab", { name: "讨论3" }));
  expect(await axeViolations(reviewer)).toEqual([]);

  await workbench.findings.getByText("双方可见", { exact: true }).first().click();
  await words.fill("请补一份复训名单。");
  await reviewer.presses("Control+Enter");
  await submitter.sees(theirs.findings.getByText("请补一份复训名单。"));
  expect(await theirs.findings.getByText("这里要细看", { exact: false }).count()).toBe(0);
  expect(await axeViolations(submitter)).toEqual([]);
  await inside.getByRole("button", { name: "删除" }).click();
  await reviewer.sees(workbench.findings.getByText("发言已于", { exact: false }));
});

test("the reviewer hands the review over with a note; the receiver has it, and it can be taken over again", async () => {
  await reviewer.page.locator("h1").click();
  await reviewer.presses("t");
  const dialog = reviewer.dialog();
  await reviewer.isIn(dialog.getByRole("combobox", { name: "移交给" }));
  await choosesPerson(reviewer, "郑", "郑怀远");
  await reviewer.tabsTo(dialog.getByRole("textbox", { name: "说明（可不填）" }));
  await reviewer.types("我下周出差，请接着看。");
  expect(await axeViolations(reviewer)).toEqual([]);
  await reviewer.tabsTo(dialog.getByRole("button", { name: "移交" }));
  await reviewer.presses("Enter");
  await reviewer.seesNoMore(dialog);
  await reviewer.sees(reviewer.page.getByText("郑怀远 办理中"));

  const leader = await stage.enters("zheng.huaiyuan@lanyue.example");
  const matter = new InboxPage(leader).matter(unit).first();
  await leader.sees(matter.getByText("已移交给您，沈静怡：我下周出差，请接着看。"));
  await leader.opens(address);
  await leader.sees(leader.page.getByText("由我办理"));
  await reviewer.button("接手审核").click();
  await reviewer.sees(reviewer.page.getByText("由我办理"));
  await leader.sees(leader.page.getByText("沈静怡 办理中"));
});
