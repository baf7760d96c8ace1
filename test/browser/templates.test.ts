import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Form } from "./support/form.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

let stage: Stage;
let manager: Visit;
beforeAll(async () => {
  stage = await Stage.open();
  manager = await stage.enters("su.jincheng@lanyue.example", { path: "/campaigns" });
}, 60_000);
afterAll(() => stage.close());

const isTold = (words: string) => manager.sees(manager.page.getByRole("status").filter({ hasText: words }));
const field = (label: string) => manager.page.getByLabel(label, { exact: true });

test("a campaign begins from the template of its sector: terms, rules and what plans begin with are there", async () => {
  await manager.page.getByRole("link", { name: "活动样板" }).click();
  const row = manager.page.getByRole("row").filter({ hasText: "能源企业巡视整改样板" });
  await manager.sees(row.getByText("能源", { exact: true }));
  await row.getByRole("link", { name: "用它新建活动" }).click();
  await manager.sees(field("英文名称").and(manager.page.locator("[value='Inspection feedback in energy companies']")));
  expect(await field("第 2 批名称").inputValue()).toBe("第二批");
  await field("名称").fill("冬季安全整改");
  await field("编码").fill("DJ2026");
  await manager.button("建立，下一步选参加组织").click();
  await manager.sees(manager.page.getByRole("heading", { level: 1, name: "冬季安全整改" }));
  await manager.page.getByRole("tab", { name: "活动安排" }).click();
  await manager.seesWords(/此后要的方案从样板开始：工作任务 \d+ 项/);
  await manager.page.getByRole("tab", { name: "预审规则" }).click();
  await manager.sees(
    manager.page.getByRole("radiogroup", { name: "R16 的分量" }).locator(".ant-segmented-item-selected").getByText("建议"),
  );
});

test("plans begin with another plan, or with none", async () => {
  await manager.page.getByRole("tab", { name: "活动安排" }).click();
  await manager.button("不用样板").click();
  await manager.seesWords(/各单位的方案从空白开始写/);
  await manager.button("选一份方案作样板").click();
  await new Form(manager.dialog()).chooses("方案", "西陵管道公司", "西陵");
  await manager.dialog().getByRole("button", { name: "用作方案样板" }).click();
  await isTold("方案样板已设定");
  await manager.seesWords(/此后要的方案从样板开始：工作任务 \d+ 项/);
});

test("and is kept as a template of another sector, which can be retired", async () => {
  await manager.button("存为样板").click();
  const form = new Form(manager.dialog());
  await form.writes({ 适用行业: "化工", 名称: "化工企业冬季安全样板" });
  await manager.dialog().getByRole("button", { name: "存为样板" }).click();
  await manager.sees(manager.dialog().getByRole("alert")); // the code is missing
  expect(await manager.dialog().getByLabel("适用行业", { exact: true }).inputValue()).toBe("化工");
  await form.writes({ 编码: "YB-HG" });
  await manager.dialog().getByRole("button", { name: "存为样板" }).click();
  await isTold("已存为样板“化工企业冬季安全样板”");
  await manager.opens("/campaigns/templates");
  await manager.page.getByRole("link", { name: "化工企业冬季安全样板" }).click();
  await manager.sees(manager.button("用它新建活动"));
  expect(await manager.page.getByRole("tab").allInnerTexts()).toEqual(["活动安排", "预审规则", "销号核验", "回头看"]);
  await manager.button("停用样板").click();
  await manager.dialog().getByRole("button", { name: "停用样板" }).click();
  await isTold("“化工企业冬季安全样板”已结束");
  await manager.opens("/campaigns/templates");
  await manager.seesNoMore(manager.page.getByRole("link", { name: "化工企业冬季安全样板" }));
});
