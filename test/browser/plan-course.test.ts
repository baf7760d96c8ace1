import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { inDays } from "../support/actor.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

// What may happen to a plan besides return and approval, at the screen.

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

const told = (visit: Visit, words: string) => visit.sees(visit.page.getByRole("status").filter({ hasText: words }));
const inDialog = (visit: Visit, name: string) => visit.dialog().getByRole("button", { name }).click();

/** Somebody of the demo who is not among the accounts on the page to sign in; the password is the same for all. */
async function writerOf(email: string): Promise<Visit> {
  const visit = await stage.stranger();
  const answer = await visit.context.request.post("/auth/sign-in", { data: { email, password: "first gate, well held" } });
  expect(answer.ok()).toBe(true);
  return visit;
}

/** Opens the plan of an organization from the list. */
async function opensPlan(visit: Visit, organization: string, campaign: string): Promise<void> {
  await visit.opens("/plans");
  await visit.page.getByRole("row").filter({ hasText: organization }).filter({ hasText: campaign }).getByRole("link").first().click();
  await visit.sees(visit.page.getByRole("heading", { level: 1, name: organization }));
}

test("a reviewer decides on more time from the inbox; the deadline moves and the first one stays", async () => {
  const reviewer = await stage.enters("qiao.yunshu@jianghe.example");
  await reviewer.seesWords(/申请延至 .+网点合并清点未完/);
  await reviewer.button("审批延期").click();
  await reviewer.sees(reviewer.page.getByRole("heading", { level: 1, name: "云麓分行" }));
  await reviewer.button("不予延期").click();
  await inDialog(reviewer, "不予延期");
  await reviewer.sees(reviewer.dialog().getByRole("alert")); // a refusal says why
  await inDialog(reviewer, "取消");
  await reviewer.button("准予延期").click();
  await inDialog(reviewer, "准予延期");
  await told(reviewer, "已准予延期");
  await reviewer.seesWords(/累计延期 \d+ 天/);
  await reviewer.seesWords(`${inDays(14)} 23:59`);
});

test("a submitter takes a plan back, and asks for more time", async () => {
  const writer = await writerOf("he.jianguo@lanyue.example");
  await opensPlan(writer, "岳岭工程公司", "巡视反馈问题整改");
  await writer.button("撤回").click();
  await writer.dialog().getByLabel("撤回原因（可不填）").fill("附件漏传");
  await inDialog(writer, "撤回方案");
  await told(writer, "方案已撤回");
  await writer.seesWords("附件漏传");
  await writer.button("申请延期").click();
  await writer.dialog().getByLabel("延期原因").fill("附件需重新盖章");
  await writer.dialog().getByLabel("申请延至").fill(inDays(9));
  await writer.page.keyboard.press("Enter"); // takes the day and sends the form
  await told(writer, "延期申请已提交");
  await writer.seesWords("附件需重新盖章");
});

test("a submitter drops an amendment; what is in force stays so", async () => {
  const writer = await writerOf("xin.ruolan@lanyue.example");
  await opensPlan(writer, "澜岳财务公司", "巡视反馈问题整改");
  await writer.seesWords("变更获同意前，执行中的版本不变。");
  await writer.button("放弃变更").click();
  await inDialog(writer, "放弃变更");
  await told(writer, "变更已放弃");
  await writer.sees(writer.button("变更方案"));
  await writer.seesWords("已放弃");
});

test("a plan that waits at the second level shows who decided at the first, and is approved there", async () => {
  const reviewer = await stage.enters("shen.jingyi@lanyue.example");
  await opensPlan(reviewer, "瀚源化工公司", "应急处置能力专项提升");
  await reviewer.page.getByRole("link", { name: "去审核" }).click();
  const chain = reviewer.page.getByRole("list", { name: "审核层级" });
  await reviewer.sees(chain.getByText("周砚之"));
  await reviewer.sees(chain.getByText("第 2 级 待审核"));
  await reviewer.button("开始审核").click();
  await reviewer.sees(chain.getByText("第 2 级 审核中"));
});
