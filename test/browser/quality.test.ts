import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

let stage: Stage;
let leader: Visit;
beforeAll(async () => {
  stage = await Stage.open();
  leader = await stage.enters("zheng.huaiyuan@lanyue.example", { path: "/orgs" });
}, 60_000);
afterAll(() => stage.close());

test("from the tree to the league: who passed with least trouble, who reviews how fast, and each plan behind it", async () => {
  await leader.page.getByRole("link", { name: "审核质量" }).click();
  const league = leader.page.getByRole("table", { name: "质量排行" });
  await leader.sees(league.getByRole("row").nth(1).getByText("蓝川气田公司"));
  await leader.sees(leader.page.getByRole("table", { name: "审核人工作量" }).getByRole("row").filter({ hasText: "沈静怡" }));
  await leader.seesWords("预审未通过（次数 / 提交版本）");
  await league.getByRole("link", { name: "西陵管道公司" }).click();
  await leader.sees(leader.page.getByRole("heading", { level: 1, name: "西陵管道公司" }));
  await leader.page.goBack();
  await leader.sees(league);
});

test("the league is taken away as a table that says the same", async () => {
  const league = leader.page.getByRole("table", { name: "质量排行" });
  await leader.sees(league);
  const shown = (await league.getByRole("row").count()) - 1;
  const [download] = await Promise.all([leader.page.waitForEvent("download"), leader.button("导出 CSV").click()]);
  expect(download.suggestedFilename()).toBe("质量排行 巡视反馈问题整改.csv");
  const rows = readFileSync(await download.path(), "utf8").split("\r\n");
  expect(rows[0]).toMatch(/^\uFEFF名次,组织,方案编号,状态/);
  expect(rows).toHaveLength(shown + 1);
  expect(rows[1]).toMatch(/^1,蓝川气田公司,XS2026-P003,已同意,1,0,0,0,0,1,1,/);
});

test("another organization is chosen, and the address keeps it", async () => {
  await leader.page.getByRole("combobox", { name: "组织" }).click();
  await leader.page.locator(".ant-select-item-option:visible").filter({ hasText: "炼化板块" }).first().click();
  const league = leader.page.getByRole("table", { name: "质量排行" });
  await leader.sees(league.getByRole("row").nth(1).getByText("瀚源化工公司"));
  expect(await league.getByRole("row").count()).toBe(4);
  await leader.page.reload();
  await leader.sees(league.getByRole("row").nth(1).getByText("瀚源化工公司"));
});
