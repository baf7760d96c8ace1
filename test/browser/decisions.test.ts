import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { axeViolations } from "./support/axe.js";
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
let address = "";

test("the matrix shows what the plan leaves open, and each cell leads to its place", async () => {
  await new InboxPage(reviewer).opensByKeyboard(unit);
  address = new URL(reviewer.page.url()).pathname;
  await reviewer.sees(new WorkbenchPage(reviewer).content);
  await reviewer.presses("v");
  const matrix = reviewer.page.getByRole("region", { name: "覆盖矩阵" });
  await reviewer.sees(matrix);
  await reviewer.page.waitForURL(/[?&]view=coverage\b/); // the address follows a moment later
  expect(await matrix.getByRole("rowheader").count()).toBe(3);
  expect(await axeViolations(reviewer)).toEqual([]);
  await matrix
    .getByRole("button", { name: / 措施：有，2 项$/ })
    .first()
    .click();
  await reviewer.sees(new WorkbenchPage(reviewer).currentRow);
  await reviewer.seesNoMore(matrix);
});

test("a decision just taken is undone by one key, and the plan is as it was", async () => {
  await reviewer.opens(address);
  const workbench = new WorkbenchPage(reviewer);
  await workbench.begins();
  for (const label of ["F1", "F2", "F3"]) await workbench.confirms(label);
  await reviewer.sees(workbench.footer.getByText("可以同意"));
  await workbench.decides("a", "同意实施。");
  await reviewer.sees(reviewer.page.getByRole("status").filter({ hasText: `已同意${unit}第 2 轮` }));
  await reviewer.sees(reviewer.page.getByRole("button", { name: /^撤销/ }));
  // The next plan of the queue has opened.
  await reviewer.seesNoMore(reviewer.page.getByRole("heading", { level: 1, name: unit }));
  await reviewer.presses("z");
  await reviewer.sees(reviewer.page.getByRole("status").filter({ hasText: "结论已撤销，一切如前" }));
  await reviewer.sees(reviewer.page.getByRole("heading", { level: 1, name: unit }));
  await reviewer.sees(workbench.footer.getByText("可以同意"));
  await reviewer.sees(workbench.finding("F2").getByText("已确认"));
});

test("a leader overrides what stands against a plan, and the reason is seen wherever the plan is", async () => {
  const workbench = new WorkbenchPage(reviewer);
  await reviewer.presses("c");
  await reviewer.types("第二批的重点人员请列明。");
  await reviewer.presses("Control+Enter");
  await reviewer.sees(workbench.finding("草1"));
  await workbench.decides("r", "只差一处。");
  const submitter = await stage.enters("lu.wenbin@lanyue.example", { path: address });
  await submitter.page.getByRole("button", { name: /^F4/ }).click();
  await submitter.page.getByRole("textbox", { name: "答复" }).fill("第二批人员名单下月确定。");
  await submitter.sees(submitter.page.getByText(/^已保存/).first());
  await submitter.opens(address.replace("/review", "/edit"));
  await submitter.button("提交").click();
  await submitter.dialog().getByRole("button", { name: "提交第 3 轮" }).click();
  await submitter.sees(submitter.page.getByRole("status").filter({ hasText: "已提交第 3 轮" }));

  const leader = await stage.enters("zheng.huaiyuan@lanyue.example", { path: address });
  await new WorkbenchPage(leader).begins();
  await leader.presses("o");
  const reason = leader.dialog().getByLabel("破例的理由");
  await leader.isIn(reason);
  expect(await axeViolations(leader)).toEqual([]);
  await leader.types("检修窗口不能推迟");
  await leader.dialog().getByRole("button", { name: "破例同意" }).click();
  await leader.sees(leader.page.getByRole("status").filter({ hasText: `已同意${unit}第 3 轮` }));
  await submitter.opens(address.replace("/review", ""));
  await submitter.seesWords(/破例同意，当时未关闭的阻断意见 1 条.*检修窗口不能推迟/);
  await submitter.opens("/plans");
  await submitter.seesWords("破例同意");
});
