import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { EditorPage } from "./support/editor.page.js";
import { Form } from "./support/form.js";
import { InboxPage } from "./support/inbox.page.js";
import { SignInPage } from "./support/sign-in.page.js";
import { Stage } from "./support/stage.js";
import { TreePage } from "./support/tree.page.js";
import type { Visit } from "./support/visit.js";
import { WorkbenchPage } from "./support/workbench.page.js";

// The tour of README.md, step by step. Who changes one of the two changes the other.

let stage: Stage;
let guest: Visit;
beforeAll(async () => {
  stage = await Stage.open();
  guest = await stage.stranger({ path: "/" });
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(guest.complaints).toEqual([]));

describe("the tour", () => {
  test("1: the printed address opens as 沈静怡, whose inbox says whose turn it is, since when, until when", async () => {
    await guest.sees(guest.button(/沈静怡/));
    const inbox = new InboxPage(guest);
    const matter = inbox.matter("东海炼化公司").first();
    await guest.sees(matter.getByText("2 个工作日"));
    await guest.sees(matter.getByText("临期"));
    await guest.presses("j");
    await guest.sees(guest.page.locator("tr[aria-current=true]").filter({ hasText: "东海炼化公司" }));
    await guest.presses("k");
    await guest.seesNoMore(guest.page.locator("tr[aria-current=true]").filter({ hasText: "东海炼化公司" }));
    await inbox.opensByKeyboard("东海炼化公司");
  });

  test("2: the workbench shows what changed, and 东海炼化公司's plan is approved once its three findings are", async () => {
    const workbench = new WorkbenchPage(guest);
    await workbench.begins();
    await guest.sees(guest.page.getByText("第 2 轮").first());
    expect(await workbench.content.locator("ins").count()).toBeGreaterThan(0);
    expect(await workbench.content.locator("del").count()).toBeGreaterThan(0);
    await guest.presses("d");
    await guest.sees(workbench.findings.getByText("指导组 6 名成员都已谈话", { exact: false }));
    await guest.presses("d");
    await workbench.standsAt("F1");
    await guest.presses("n");
    await workbench.standsAt("F2");
    await guest.presses("p");
    await workbench.standsAt("F1");
    await guest.presses("c");
    await guest.isIn(workbench.findings.getByRole("textbox", { name: "要求怎样改" }));
    await guest.presses("Escape");
    await guest.sees(workbench.footer.getByText("还不能同意"));
    await workbench.footer.getByRole("button", { name: "F1 待确认" }).click();
    await workbench.confirms("F1");
    await workbench.confirms("F2");
    await guest.presses("n");
    await workbench.confirms("F3");
    await workbench.decides("a", "");
    await guest.sees(guest.page.getByRole("status").filter({ hasText: "已同意东海炼化公司第 2 轮" }));
  });

  test("2: 北原油田公司 has an opinion that was given, one still to come, and a discussion in both circles", async () => {
    await guest.opens("/inbox");
    await new InboxPage(guest).opensByKeyboard("北原油田公司");
    const { findings } = new WorkbenchPage(guest);
    await guest.sees(findings.getByText("按现有人手每周认定约 90 笔", { exact: false }));
    await guest.sees(findings.getByText(/前答复$/));
    await guest.presses("d");
    const said = (words: string) => findings.getByRole("listitem").filter({ hasText: words });
    await guest.sees(said("由纪检复核是否妥当？@郑怀远").getByText("审核内部"));
    await guest.sees(said("@陈柏年 历史联单最晚哪一天补齐？").getByText("双方可见"));
  });

  test("3: 唐晓岚 of 云程物流 answers the finding that is left, corrects the row that the pre-check leads to, and submits again", async () => {
    await guest.signsOut();
    await new SignInPage(guest).chooses("唐晓岚");
    await guest.sees(guest.page.getByRole("heading", { level: 1, name: "收件箱" }));
    const editor = await EditorPage.ofFirstMatter(guest);
    await editor.checks.getByRole("button", { name: "转到 2.4 第 4 行" }).click();
    await guest.types("鞠文轩");
    await guest.presses("Enter");
    await guest.seesNoMore(editor.checks.getByText("缺：责任人"));
    await editor.answers("F3", "组员的岗位和姓名已写明。");
    await editor.isSaved();
    await editor.submits(2);
  });

  test("4: the tree shows each unit's plan and the figures, and a number leads to its list", async () => {
    await guest.goesTo("监督树");
    const tree = new TreePage(guest);
    await guest.sees(tree.row("云程物流公司").getByText("已提交"));
    await guest.page.getByRole("listitem").filter({ hasText: "已提交" }).getByRole("link", { name: "1" }).first().click();
    await guest.page.waitForURL("**/plans?**state=SUBMITTED**");
    await guest.sees(guest.page.getByRole("row").filter({ hasText: "云程物流公司" }).getByText("已提交"));
  });

  test("5: 江慕云 of 恒泰 sees another group, and nothing of 澜岳", async () => {
    await guest.signsOut();
    await new SignInPage(guest).chooses("江慕云");
    await guest.sees(guest.page.getByRole("banner").getByText("衡泰投资控股集团").first());
    await guest.goesTo("方案");
    await guest.sees(guest.link("主题教育实施方案").first());
    expect(await guest.page.locator("main").innerText()).not.toMatch(/澜岳|炼化|云程/);
  });

  test("6: the developer page makes an access token", async () => {
    await guest.goesTo("开发者");
    await guest.link("访问令牌").first().click();
    await guest.button("新建令牌").first().click();
    await new Form(guest.dialog()).writes({ 名称: "试用" });
    await guest.dialog().getByRole("button", { name: "生成令牌" }).click();
    await guest.sees(guest.dialog("令牌“试用”已生成").getByLabel("密钥", { exact: true }));
  });

  test("at the end a plan is approved that was not when the tour began", async () => {
    const leader = await stage.enters("zheng.huaiyuan@lanyue.example", { path: "/orgs" });
    await leader.sees(new TreePage(leader).row("东海炼化公司").getByText("已同意"));
    expect(leader.complaints).toEqual([]);
  });
});
