import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { axeViolations } from "./support/axe.js";
import { InboxPage } from "./support/inbox.page.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";
import { WorkbenchPage } from "./support/workbench.page.js";

// Two people look at the same matter: what one does the other sees without doing anything.

const unit = "东海炼化公司";
let stage: Stage;
let reviewer: Visit;
let leader: Visit;
let submitter: Visit;
beforeAll(async () => {
  stage = await Stage.open();
  reviewer = await stage.enters("shen.jingyi@lanyue.example");
  leader = await stage.enters("zheng.huaiyuan@lanyue.example");
  submitter = await stage.enters("lu.wenbin@lanyue.example");
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

/** Marks the page, so that a reload would show. */
const stays = ({ page }: Visit) => page.evaluate(() => Object.assign(window, { stayed: true }));
const hasStayed = ({ page }: Visit) => page.evaluate(() => "stayed" in window);
const bell = (visit: Visit) => visit.page.getByRole("button", { name: /未读消息$/ });

test("a reminder reaches the other side's inbox and bell while it is being looked at", async () => {
  await stays(reviewer);
  const matter = new InboxPage(submitter).matter(unit).filter({ hasText: "审核方案" }).first();
  await matter.getByRole("button", { name: /^催办/ }).click();
  await submitter.sees(submitter.page.getByRole("status").filter({ hasText: `已催办${unit}` }));
  await submitter.sees(matter.getByText("刚刚已催办"));
  await reviewer.sees(new InboxPage(reviewer).matter(unit).getByText("刚刚已催办"));
  await reviewer.sees(bell(reviewer));
  await reviewer.presses("b");
  const panel = reviewer.dialog("消息");
  await reviewer.sees(panel.getByText(`催办：请办理${unit}的方案`));
  expect(await axeViolations(reviewer)).toEqual([]);
  await reviewer.presses("Escape");
  await reviewer.seesNoMore(panel);
  expect(await hasStayed(reviewer)).toBe(true);
});

test("a decision in one window appears in another within a second of waiting", async () => {
  await stays(submitter);
  await stays(leader);
  await reviewer.opens("/inbox");
  await new InboxPage(reviewer).opensByKeyboard(unit);
  const workbench = new WorkbenchPage(reviewer);
  await workbench.begins();
  const gone = new InboxPage(leader).matter(unit).filter({ hasText: "审核方案" });
  await leader.sees(gone);
  for (const finding of ["F1", "F2", "F3"]) await workbench.confirms(finding);
  await workbench.decides("a", "范围清楚，责任到人。");
  const decided = Date.now();
  await submitter.seesNoMore(new InboxPage(submitter).matter(unit).filter({ hasText: "审核方案" }));
  expect(Date.now() - decided).toBeLessThan(3_000);
  await leader.seesNoMore(gone);
  expect(await hasStayed(submitter)).toBe(true);
  expect(await hasStayed(leader)).toBe(true);
});

test("a notice leads to its plan and is read by being followed", async () => {
  await bell(submitter).waitFor({ timeout: 25_000 }); // a decision goes out when it can no longer be taken back
  await submitter.opens("/notices");
  const notice = submitter.page.getByRole("list", { name: "消息" }).getByRole("link").filter({ hasText: "第 2 轮方案已同意" }).first();
  await submitter.sees(notice.getByText("未读"));
  await notice.click();
  await submitter.page.waitForURL("**/plans/**");
  await submitter.opens("/notices");
  await submitter.seesNoMore(notice.getByText("未读"));
});

test("everything is marked as read at once", async () => {
  await reviewer.opens("/notices");
  await reviewer.sees(bell(reviewer));
  await reviewer.button("全部标为已读").click();
  await reviewer.seesNoMore(bell(reviewer));
  await reviewer.seesNoMore(reviewer.page.getByRole("list", { name: "消息" }).getByText("未读").first());
});
