import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { inDays } from "../support/actor.js";
import { axeViolations } from "./support/axe.js";
import { EditorPage } from "./support/editor.page.js";
import { Form } from "./support/form.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

/** Waits for the word that something was done. */
const isTold = (visit: Visit, words: string) => visit.sees(visit.page.getByRole("status").filter({ hasText: words }));

describe("a campaign manager", () => {
  let manager: Visit;
  beforeAll(async () => {
    manager = await stage.enters("su.jincheng@lanyue.example", { path: "/campaigns" });
  });

  test("creates a campaign", async () => {
    await manager.button("新建专项活动").click();
    await manager.sees(manager.page.getByRole("heading", { level: 1, name: "新建专项活动" }));
    const form = new Form(manager.page.locator("main"));
    await form.writes({
      名称: "能源保供专项检查",
      英文名称: "Energy supply check",
      编码: "BG2026",
      "第 1 批名称": "第一批",
      专题名称: "保供",
    });
    for (const position of [0, 1]) {
      await form.dates("开始", inDays(8), position);
      await form.dates("结束", inDays(120), position);
    }
    await form.dates("方案提交期限", `${inDays(27)} 18:00`);
    await manager.button("建立，下一步选参加组织").click();
    await manager.sees(manager.page.getByRole("heading", { level: 1, name: "能源保供专项检查" }));
  });

  test("adds a participant", async () => {
    await manager.page.getByRole("checkbox", { name: "云程物流公司" }).check();
    await manager.button("保存参加组织（1 个）").click();
    await isTold(manager, "参加组织已保存，共 1 个");
  });

  test("hands a problem down", async () => {
    await manager.page.getByRole("tab", { name: /^下达问题/ }).click();
    const panel = manager.page.getByRole("tabpanel");
    await panel.getByRole("button", { name: "下达问题" }).click();
    const form = new Form(panel);
    await form.chooses("责任单位", "云程物流公司");
    await form.writes({ 问题: "冬季备煤低于警戒线" });
    await panel.getByRole("button", { name: "下达 1 个问题" }).click();
    await manager.sees(panel.getByRole("row").filter({ hasText: "BG2026-001" }).getByText("冬季备煤低于警戒线"));
  });

  test("makes a rule blocking: a new version of the rule set", async () => {
    await manager.page.getByRole("tab", { name: "预审规则" }).click();
    await manager.page.getByRole("radiogroup", { name: "R05 的分量" }).getByText("阻断").click();
    await manager.button("保存为第 2 版").click();
    await isTold(manager, "预审规则第 2 版已生效");
  });

  test("adds a vague word to those that plans are searched for", async () => {
    const words = manager.page.getByRole("combobox", { name: "笼统措辞" });
    await words.fill("抓好落实");
    await manager.presses("Enter");
    expect(await axeViolations(manager)).toEqual([]);
    await manager.button("保存为第 3 版").click();
    await isTold(manager, "预审规则第 3 版已生效");
    await manager.sees(manager.page.getByText("抓好落实", { exact: true }));
  });

  test("asks for the plans, and the submitter has one to write", async () => {
    await manager.button("向 1 个单位要方案").click();
    await manager.dialog().getByRole("button", { name: "向 1 个单位要方案" }).click();
    await isTold(manager, "已向 1 个单位要方案");
    await manager.sees(manager.page.getByText("进行中").first());
    const submitter = await stage.enters("tang.xiaolan@lanyue.example");
    const matter = submitter.page.getByRole("row").filter({ hasText: "BG2026-P001" });
    await submitter.sees(matter.getByText("起草方案"));
    await matter.getByRole("link").click();
    const editor = await EditorPage.at(submitter);
    await editor.opensSection("问题应答");
    await submitter.seesWords("冬季备煤低于警戒线");
  });
});

describe("an administrator", () => {
  let administrator: Visit;
  let link: string;
  beforeAll(async () => {
    administrator = await stage.enters("gu.mingchuan@lanyue.example", { path: "/settings/organizations" });
  });
  const dialog = () => administrator.dialog().last();
  const form = () => new Form(dialog());
  const opensTab = (name: string) => administrator.page.getByRole("tab", { name }).click();

  test("creates an organization", async () => {
    await administrator.button("新建下级组织").click();
    await form().writes({ 中文名称: "新能源公司", 英文名称: "New Energy", 编码: "LY-601" });
    await dialog().getByRole("button", { name: "新建下级组织" }).click();
    await isTold(administrator, "已新建“新能源公司”");
    await administrator.page
      .getByRole("treegrid", { name: "组织" })
      .getByRole("row", { name: /新能源公司/ })
      .click();
    await administrator.sees(administrator.page.getByRole("heading", { level: 1, name: "新能源公司" }));
  });

  test("a code that is taken is refused at its field, and what was typed stays", async () => {
    await administrator.button("新建下级组织").click();
    await form().writes({ 中文名称: "新能源一公司", 英文名称: "New Energy 1", 编码: "LY-601" });
    await dialog().getByRole("button", { name: "新建下级组织" }).click();
    await administrator.sees(dialog().getByRole("alert"));
    await administrator.sees(dialog().getByLabel("编码", { exact: true }).and(administrator.page.locator("[aria-invalid=true]")));
    expect(await dialog().getByLabel("中文名称", { exact: true }).inputValue()).toBe("新能源一公司");
    await dialog().getByRole("button", { name: "取消" }).click();
    await administrator.seesNoMore(administrator.dialog());
  });

  test("enters a person and appoints them", async () => {
    await opensTab("人员");
    await administrator.button("新建人员").click();
    await form().writes({ 中文姓名: "谷雨晴", 英文姓名: "Gu Yuqing" });
    await dialog().getByRole("button", { name: "新建人员" }).click();
    const panel = administrator.dialog("人员");
    await administrator.sees(panel.getByRole("heading", { name: "谷雨晴" }));
    await panel.getByRole("button", { name: "新增任职" }).click();
    await form().writes({ 职务: "督办联络人" });
    await dialog().getByRole("button", { name: "新增任职" }).click();
    await administrator.sees(panel.getByText(/督办联络人/).first());
  });

  test("gives them a role beside their posts, sees who gave it, and takes it back", async () => {
    const panel = administrator.dialog("人员");
    await panel.getByRole("button", { name: "授予角色" }).click();
    const role = dialog().getByRole("combobox", { name: "角色" });
    await role.and(administrator.page.locator(":focus")).waitFor({ state: "attached" });
    await form().chooses("角色", "查看者");
    await dialog().getByRole("button", { name: "授予角色" }).click();
    const given = panel.getByRole("listitem").filter({ hasText: "查看者 · 新能源公司及下级" });
    await administrator.sees(given.getByText(/ – 长期 · 顾明川授予$/));
    await given.getByRole("button", { name: /^收回/ }).click();
    await dialog().getByRole("button", { name: "收回" }).click();
    await administrator.sees(given.getByText("已结束"));
  });

  test("invites them to an account", async () => {
    await administrator.dialog("人员").getByRole("button", { name: "邀请开通账号" }).click();
    await form().writes({ 邮箱: "gu.yuqing@lanyue.example" });
    await dialog().getByRole("button", { name: "生成邀请链接" }).click();
    const field = dialog().getByLabel("邀请链接", { exact: true });
    await administrator.sees(field);
    link = await field.inputValue();
    expect(await axeViolations(administrator)).toEqual([]);
    await dialog().getByRole("button", { name: "已复制，关闭" }).click();
    await administrator.dialog("人员").getByRole("button", { name: "关闭" }).click();
    await administrator.seesNoMore(administrator.dialog());
  });

  test("grants a role until a day", async () => {
    await opensTab("授权");
    await administrator.button("授予角色").click();
    await form().chooses("人员", "谷雨晴", "谷雨");
    await form().chooses("角色", "填报人");
    await form().dates("结束日期", inDays(30)); // Enter in the last field hands the form in
    await administrator.seesNoMore(administrator.dialog());
    const grant = administrator.page.getByRole("table", { name: "授权" }).getByRole("row").filter({ hasText: "谷雨晴" });
    await administrator.sees(grant.getByText("填报人", { exact: true }));
  });

  test("the invited person takes the link up in another browser and is in; the link works once", async () => {
    const invited = await stage.stranger({ path: link });
    await invited.sees(invited.page.getByText("谷雨晴"));
    invited.bringsAbout(/\/auth\/invitation/);
    await invited.page.getByLabel(/设置密码/).fill("too short");
    await invited.button("接受并登录").click();
    await invited.sees(invited.page.getByRole("alert"));
    await invited.page.getByLabel(/设置密码/).fill("lantern by the quiet river");
    await invited.button("接受并登录").click();
    await invited.sees(invited.button(/谷雨晴.*新能源公司 · 填报人/));
    await invited.sees(invited.page.getByText("今天没有待办"));
    const late = await stage.stranger({ path: link });
    late.bringsAbout(/\/auth\/invitation/);
    await late.seesWords(/邀请链接无效、已使用或已过期/);
  });
});

describe("an integrator", () => {
  test("makes a token, shown once, and the line of the page works as it stands", async () => {
    const developer = await stage.enters("lu.wenbin@lanyue.example", { path: "/developers/tokens" });
    await developer.button("新建令牌").first().click();
    const form = new Form(developer.dialog());
    await form.writes({ 名称: "数据中台同步" });
    await developer.dialog().getByRole("button", { name: "生成令牌" }).click();
    const shown = developer.dialog("令牌“数据中台同步”已生成");
    expect(await axeViolations(developer)).toEqual([]);
    const command = await shown.locator("pre").innerText();
    const { stdout } = await promisify(execFile)("sh", ["-c", command]);
    const { data, errors } = JSON.parse(stdout);
    expect(errors).toBeUndefined();
    expect(data.plans.edges.length).toBeGreaterThan(0);
    await shown.getByRole("button", { name: "已保存，关闭" }).click();
    const row = developer.page.getByRole("row").filter({ hasText: "数据中台同步" });
    await row.getByRole("button", { name: /^吊销/ }).click();
    await developer.dialog().getByRole("button", { name: "吊销" }).click();
    await isTold(developer, "令牌“数据中台同步”已吊销");
    const refused = JSON.parse((await promisify(execFile)("sh", ["-c", command])).stdout);
    expect(refused.errors[0].extensions.code).toBe("UNAUTHENTICATED");
  });

  test("is given a service token by the administrator, which is rotated; a trial token takes one click", async () => {
    const administrator = await stage.enters("gu.mingchuan@lanyue.example", { path: "/developers/tokens" });
    await administrator.button("新建服务令牌").click();
    await new Form(administrator.dialog()).writes({ 名称: "巡检系统", 英文名称: "Inspection system" });
    await administrator.dialog().getByRole("button", { name: "生成令牌" }).click();
    const made = administrator.dialog("令牌“巡检系统”已生成");
    const first = await made.getByLabel("密钥", { exact: true }).inputValue();
    await made.getByRole("button", { name: "已保存，关闭" }).click();
    const row = administrator.page.getByRole("row").filter({ hasText: "巡检系统" });
    await administrator.sees(row.getByText("服务令牌"));
    await row.getByRole("button", { name: /^轮换/ }).click();
    expect(await axeViolations(administrator)).toEqual([]);
    await administrator.dialog().getByRole("button", { name: "生成新密钥" }).click();
    const rotated = administrator.dialog("令牌“巡检系统”已生成");
    expect(await rotated.getByLabel("密钥", { exact: true }).inputValue()).not.toBe(first);
    await rotated.getByRole("button", { name: "已保存，关闭" }).click();
    await administrator.sees(row.getByText(/^旧密钥至/));
    await administrator.button("试用令牌").click();
    await administrator.sees(administrator.dialog("令牌“试用令牌”已生成").getByLabel("密钥", { exact: true }));
  });
});
