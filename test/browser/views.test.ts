import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { axeViolations } from "./support/axe.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

let stage: Stage;
let leader: Visit;
beforeAll(async () => {
  stage = await Stage.open();
  leader = await stage.enters("zheng.huaiyuan@lanyue.example", { path: "/plans?state=RETURNED" });
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

const item = (visit: Visit, name: string | RegExp) => visit.page.getByRole("menuitem", { name });
const choice = (visit: Visit, name: string | RegExp) => visit.page.getByRole("menuitemradio", { name });

test("filters are kept as a view and shared, by keyboard", async () => {
  await leader.button("视图").focus();
  await leader.presses("Enter", "Enter");
  const dialog = leader.dialog("把当前筛选存为视图");
  await leader.isIn(dialog.getByLabel("视图名称"));
  expect(await axeViolations(leader)).toEqual([]);
  await leader.presses("Enter");
  await leader.sees(dialog.getByText(/必填/));
  await leader.types("退回未交");
  await leader.presses("Tab", "Space", "Enter");
  await leader.seesNoMore(dialog);
  await leader.sees(leader.button("视图：退回未交"));
});

test("a view brings its filters back, in the address too", async () => {
  await leader.opens("/plans");
  const all = await leader.page.locator("tbody tr").count();
  await leader.button("视图").click();
  await choice(leader, "退回未交（已共享）").click();
  await leader.page.waitForURL("**/plans?state=RETURNED");
  await leader.sees(leader.button("视图：退回未交"));
  await leader.page.waitForFunction((before) => document.querySelectorAll("tbody tr").length < before, all);
});

test("whoever works below is offered it, and has no way to change it", async () => {
  const writer = await stage.enters("tang.xiaolan@lanyue.example", { path: "/plans" });
  await writer.button("视图").click();
  await writer.sees(choice(writer, "退回未交"));
  expect(await item(writer, "管理视图").count()).toBe(0);
  await choice(writer, "退回未交").click();
  await writer.page.waitForURL("**/plans?state=RETURNED");
});

test("the palette opens it by its name", async () => {
  await leader.opens("/plans");
  await leader.sees(leader.button("视图"));
  await leader.presses("Control+k");
  await leader.isIn(leader.dialog("搜索或跳转").getByRole("combobox"));
  await leader.types("打开视图");
  await leader.sees(leader.dialog().getByRole("option", { name: "打开视图：退回未交" }));
  await leader.presses("Enter");
  await leader.page.waitForURL("**/plans?state=RETURNED");
});

test("its owner renames it, takes it back and deletes it", async () => {
  await leader.button("视图：退回未交").click();
  await item(leader, "管理视图").click();
  const dialog = leader.dialog("我的视图");
  const name = dialog.getByLabel("视图名称");
  await name.fill("退回的");
  await name.press("Enter");
  await leader.seesNoMore(dialog.getByRole("button", { name: "改名" }));
  await dialog.getByRole("button", { name: "取消共享" }).click();
  await leader.sees(dialog.getByText("仅自己可见"));
  expect(await axeViolations(leader)).toEqual([]);
  await dialog.getByRole("button", { name: "删除" }).click();
  await leader.sees(dialog.getByText(/^还没有视图/));
  await leader.presses("Escape");
});

test("inbox and tree keep views of their own; the tree's unit is a part of it", async () => {
  await leader.opens("/inbox?light=YELLOW");
  await leader.sees(leader.page.getByText("临期").first());
  await leader.button("视图").click();
  await leader.sees(item(leader, "把当前筛选存为视图"));
  await leader.opens("/orgs?sort=overdue&descending=true");
  await leader.page.getByRole("row").filter({ hasText: "炼化板块" }).focus();
  await leader.presses("Enter");
  await leader.page.waitForURL("**/orgs/*?**");
  await leader.button("视图").click();
  await item(leader, "把当前筛选存为视图").click();
  await leader.isIn(leader.dialog().getByLabel("视图名称"));
  await leader.types("炼化按逾期");
  await leader.presses("Enter");
  await leader.sees(leader.button("视图：炼化按逾期"));
  await leader.opens("/orgs");
  await leader.button("视图").click();
  await choice(leader, "炼化按逾期").click();
  await leader.sees(leader.page.getByRole("heading", { level: 1, name: "炼化板块" }));
  await leader.page.waitForURL("**/orgs/*?sort=overdue&descending=true");
});
