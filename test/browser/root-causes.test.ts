import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { inDays } from "../support/actor.js";
import { axeViolations } from "./support/axe.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

const year = inDays(0).slice(0, 4);
const email = "shao.peiwen@jianghe.example";
const root = "政治建设不到位";

let stage: Stage;
let manager: Visit;
beforeAll(async () => {
  stage = await Stage.open();
  manager = await stage.enters(email, { path: "/campaigns" });
}, 90_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

const node = ({ page }: Visit, name: string) => page.locator(`svg a[aria-label*="${name}"]`);
const focused = ({ page }: Visit) => page.locator("svg a:focus");

async function opensRoots(visit: Visit): Promise<void> {
  await visit.link("调研发现问题整改").first().click();
  await visit.page.getByRole("tab", { name: "根源" }).click();
}

test("ten themes, one the root of the other nine: how it stands is seen beside its effects, and arrow keys follow the links", async () => {
  await opensRoots(manager);
  await manager.sees(node(manager, root));
  const label = await node(manager, root).first().getAttribute("aria-label");
  expect(label).toMatch(/^专题，政治建设不到位，临期，已销号 0\/1，影响 9 项，逾期 2，收起 1 个问题$/);
  expect(await axeViolations(manager)).toEqual([]);
  await node(manager, root).first().focus();
  await manager.presses("ArrowRight");
  await manager.sees(focused(manager));
  expect(await focused(manager).getAttribute("aria-label")).not.toContain(root);
  await manager.presses("ArrowLeft");
  await manager.sees(focused(manager).and(node(manager, root)));
});

test("Space folds a theme with its problems and peeks at a problem; Enter opens the list behind a theme", async () => {
  await manager.sees(node(manager, "支行班子集体研究事项留痕不全"));
  await node(manager, root).first().focus();
  await manager.presses("Space");
  await manager.seesNoMore(node(manager, "支行班子集体研究事项留痕不全"));
  await node(manager, "调研报告无问题清单").focus();
  await manager.presses("Space");
  await manager.sees(manager.dialog("问题速览").getByText("根源与影响"));
  await manager.presses("Escape");
  await manager.seesNoMore(manager.dialog("问题速览"));
  await manager.button("按专题收起").click();
  await manager.seesNoMore(node(manager, "调研报告无问题清单"));
  await node(manager, root).first().focus();
  await manager.presses("Enter");
  await manager.page.waitForURL(/\/problems\?campaign=.*theme=/);
  await manager.sees(manager.page.getByText("支行班子集体研究事项留痕不全").first());
});

test("a problem shows what it comes from; a link is added, one that closes a circle is refused with the way round, and taken out", async () => {
  await manager.opens(`/problems/ZT${year}-009`);
  await manager.sees(manager.link("支行班子集体研究事项留痕不全"));
  await manager.seesWords("经专题“选人用人程序不严”");
  await manager.button("添加关联").click();
  const dialog = manager.dialog(/添加根源关联/);
  await dialog.getByText("引起其他问题").click();
  const field = dialog.getByRole("combobox", { name: "影响" });
  const chooses = async (title: string) => {
    await field.click();
    await field.fill(title);
    await manager.page.locator(".ant-select-item-option:visible").filter({ hasText: title }).first().click();
  };
  await chooses("支行班子集体研究事项留痕不全");
  expect(await axeViolations(manager)).toEqual([]);
  await dialog.getByRole("button", { name: "添加关联" }).click();
  const [first, last] = [`ZT${year}-001 支行班子集体研究事项留痕不全`, `ZT${year}-009 竞聘答辩评分表缺签`];
  await manager.sees(dialog.getByText(`${last} → ${first} → ${last}`));
  await chooses("网点周报重复填报");
  await dialog.getByRole("button", { name: "添加关联" }).click();
  await manager.seesNoMore(dialog);
  await manager.sees(manager.link("网点周报重复填报"));
  await manager.page.getByRole("button", { name: "解除 网点周报重复填报" }).click();
  await manager.seesNoMore(manager.link("网点周报重复填报"));
});

test("a phone shows the same as a list, each effect under its cause", async () => {
  const phone = await stage.enters(email, { path: "/campaigns", width: 390 });
  await opensRoots(phone);
  const list = phone.page.getByRole("list", { name: "根源及其影响" });
  await phone.sees(list.getByText("影响 9 项，逾期 2"));
  await phone.sees(list.getByRole("link", { name: "案件警示不深刻" }));
  expect(await axeViolations(phone)).toEqual([]);
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
