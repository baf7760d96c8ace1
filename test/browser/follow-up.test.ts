import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { asDemo } from "../support/demo.js";
import { ledgerOf, registers } from "../support/ledger.verbs.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { approves, asksForPlans, saves, startsReview, submits } from "../support/plan.verbs.js";
import { axeViolations } from "./support/axe.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

// What comes after the daily work: projects that are inspected, problems that are looked back on, samples, and the end of a campaign.

const year = inDays(0).slice(0, 4);
const manager = "su.jincheng@lanyue.example";
const reviewer = "shen.jingyi@lanyue.example";
const officer = "tang.xiaolan@lanyue.example";
const phone = 390;

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

const chosen = (visit: Visit, words: string) => visit.page.locator(".ant-select-item-option").filter({ hasText: words }).first();

/** The page of the campaign that a problem belongs to. */
async function campaignPath(email: string, code: string, tab: string): Promise<string> {
  const actor = await asDemo(stage.world, email);
  const { problem } = await actor.sees<{ problem: { campaign: { id: string } } }>(`{ problem(code: "${code}") { campaign { id } } }`);
  return `/campaigns/${problem.campaign.id}?tab=${tab}`;
}

/** Where somebody belongs, and what they see below it. */
async function homeOf(actor: Actor): Promise<{ readonly unit: Versioned; readonly branches: readonly Versioned[] }> {
  const { viewer, organizations } = await actor.sees<{
    viewer: { person: { organization: Versioned } };
    organizations: { edges: { node: Versioned }[] };
  }>("{ viewer { person { organization { id revision } } } organizations(first: 100) { edges { node { id revision } } } }");
  const unit = viewer.person.organization;
  return { unit, branches: organizations.edges.map(({ node }) => node).filter(({ id }) => id !== unit.id) };
}

test("a problem is registered as a project and inspected, by those who were there, from a phone in English", async () => {
  const code = `WT${year}-004`;
  const plans = await stage.enters(manager, { path: `/problems/${code}`, locale: "en", width: phone });
  await plans.button("Register as a project").click();
  const schedule = plans.dialog(`${code}: register as a project, with inspections`);
  expect(await axeViolations(plans)).toEqual([]);
  await schedule.getByRole("button", { name: "Register as a project" }).click();
  await plans.seesNoMore(schedule);
  await plans.sees(plans.page.getByText(/inspected every 2 weeks/));

  const inspects = await stage.enters(reviewer, { path: `/problems/${code}`, locale: "en", width: phone });
  await inspects.button("Record an inspection").click();
  const record = inspects.dialog(`${code}: record an inspection`);
  await record.getByRole("button", { name: "Record an inspection" }).click();
  await inspects.sees(record.getByText("This is required. Fill it in.").first());
  await record.getByRole("combobox", { name: "Who was there" }).first().click();
  await inspects.types("沈静怡");
  await chosen(inspects, "Shen Jingyi").click();
  await record.getByRole("textbox", { name: "What was found" }).click();
  await inspects.types("Two of five rooms are put right");
  expect(await axeViolations(inspects)).toEqual([]);
  await record.getByRole("button", { name: "Record an inspection" }).click();
  await inspects.seesNoMore(record);
  await inspects.sees(inspects.page.getByText("Two of five rooms are put right"));
});

test("a sample of what is closed out is drawn, and anybody draws it again in the browser", async () => {
  const visit = await stage.enters(manager, { path: await campaignPath(manager, `WT${year}-001`, "lookbacks") });
  await visit.button("抽取样本").click();
  const draw = visit.dialog("从已销号问题中抽取样本");
  await draw.getByRole("spinbutton", { name: "比例（%）" }).fill("100");
  await draw.getByRole("textbox", { name: "完成期限" }).fill(inDays(20));
  await draw.getByRole("textbox", { name: "抽查事由" }).fill("年度抽查");
  expect(await axeViolations(visit)).toEqual([]);
  await draw.getByRole("button", { name: "抽取样本" }).click();
  await visit.seesNoMore(draw);
  await visit.sees(visit.page.getByText(/已抽取第 1 次样本/));
  await visit.button("查看名单与复算").click();
  const proof = visit.dialog("第 1 次抽查");
  await proof.getByRole("button", { name: "在本机复算" }).click();
  await visit.sees(proof.getByText(/复算一致：抽中的 \d+ 项与公开规则完全相同/));
  expect(await axeViolations(visit)).toEqual([]);
});

test("a look-back that finds a relapse opens the problem again, with those who answered", async () => {
  const code = `WT${year}-026`;
  const visit = await stage.enters(reviewer, { path: `/problems/${code}` });
  await visit.sees(visit.page.getByText("已销号，责任到此为止"));
  await visit.button("记录回头看").first().click();
  const dialog = visit.dialog(`${code}：记录回头看`);
  await dialog.getByRole("radio", { name: "有松动" }).check();
  await visit.sees(dialog.getByRole("textbox", { name: "整改要求" }));
  await dialog.getByRole("radio", { name: "反弹" }).check();
  await visit.sees(dialog.getByText(/销号时的责任人继续负责/));
  expect(await axeViolations(visit)).toEqual([]);
  await dialog.getByRole("button", { name: "记录回头看" }).click();
  await visit.sees(dialog.getByText("此项必填，请填写。").first());
  await dialog.getByRole("textbox", { name: "看到的情况和依据" }).click();
  await visit.types("两台塔吊维保记录再次缺页");
  await visit.presses("Control+Enter");
  await visit.seesNoMore(dialog);
  await visit.sees(visit.page.getByText(`已认定反弹，${code} 重开整改`));
  await visit.sees(visit.page.getByText("反弹 1 次").first());
  await visit.seesNoMore(visit.page.getByText("已销号，责任到此为止"));
  await visit.opens("/problems?relapsed=true");
  await visit.sees(visit.page.getByText("塔吊维保记录不全").first());
});

test("a campaign with open problems ends with the word on how the work goes on, and they stay on the ledger", async () => {
  const [head, examiner, writer] = await Promise.all([manager, reviewer, officer].map((email) => asDemo(stage.world, email)));
  const [{ unit: top }, { unit, branches }] = [await homeOf(head as Actor), await homeOf(writer as Actor)];
  const campaign = await asksForPlans(head as Actor, top, [unit], "JS");
  const ledger = await ledgerOf(head as Actor, campaign);
  done(await registers(head as Actor, ledger, [{ organizationId: unit.id, title: "应急物资台账与实物不符" }]));
  const plan = campaign.plans[0] as Versioned;
  done(await saves(writer as Actor, plan, wholePlan({ unit, branches, headquarters: top, problems: campaign.problems })));
  done(await submits(writer as Actor, plan));
  done(await startsReview(examiner as Actor, plan));
  done(await approves(examiner as Actor, plan));
  const visit = await stage.enters(manager, { path: `/campaigns/${campaign.id}` });
  await visit.button("结束活动").click();
  const dialog = visit.dialog(/结束/);
  await dialog.getByRole("button", { name: "结束活动" }).click();
  await visit.sees(dialog.getByText(/还有 2 个问题未销号/));
  await dialog.getByRole("textbox", { name: "未销号的问题怎样继续整改" }).fill("未销号的问题由安全环保部逐月调度，至全部销号为止");
  expect(await axeViolations(visit)).toEqual([]);
  await dialog.getByRole("button", { name: "结束活动" }).click();
  await visit.seesNoMore(dialog);
  await visit.sees(visit.page.getByText("未销号的问题由安全环保部逐月调度，至全部销号为止"));
  await visit.link("看未销号的问题").click();
  await visit.sees(visit.page.getByText("应急物资台账与实物不符"));
});
