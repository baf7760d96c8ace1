import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { inDays } from "../support/actor.js";
import { axeViolations } from "./support/axe.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

let stage: Stage;
let reader: Visit;
beforeAll(async () => {
  stage = await Stage.open();
  await stage.isQuiet();
  reader = await stage.enters("shen.jingyi@lanyue.example", { path: "/orgs" });
}, 90_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

const tree = () => reader.page.getByRole("treegrid", { name: "各组织的问题" });
const row = (unit: string) =>
  tree()
    .getByRole("row")
    .filter({ has: reader.page.getByTitle(unit, { exact: true }) });
const panel = () => reader.page.getByRole("complementary", { name: "组织速览" });

test("the tree rolls up problems by choice, which stays in the address; every number leads to the list of as many", async () => {
  await reader.page.locator(".ant-segmented-item", { hasText: "问题" }).click();
  await reader.page.waitForURL(/of=problems/);
  await reader.sees(row("油气板块"));
  expect(await axeViolations(reader)).toEqual([]);
  const red = row("油气板块").getByRole("gridcell").nth(3);
  const count = await red.innerText();
  expect(Number(count)).toBeGreaterThan(0);
  await red.getByRole("link").click();
  await reader.page.waitForURL(/\/problems\?.*light=RED/);
  await reader.seesWords(`${count} 项`);
  await reader.sees(reader.page.locator("[data-chip]", { hasText: "巡视反馈问题整改" }));
  await reader.page.goBack();
});

test("siblings stand in the order of a column, the tree keeps its shape", async () => {
  await reader.page.getByRole("columnheader", { name: "逾期", exact: true }).getByRole("button").click();
  await reader.page.waitForURL(/sort=red/);
  const levels = async () => (await tree().getByRole("row").all()).slice(1);
  const second = [];
  for (const each of await levels()) {
    if ((await each.getAttribute("aria-level")) !== "2") continue;
    const words = await each.getByRole("gridcell").nth(3).innerText();
    if (words !== "—") second.push(Number(words));
  }
  expect(second.length).toBeGreaterThan(2);
  expect(second).toEqual(second.toSorted((left, right) => right - left));
});

test("the panel tells a unit's problems apart; a past day without figures says so, one with figures shows them", async () => {
  await row("油气板块").click();
  await reader.sees(panel().getByRole("heading", { name: "来源" }));
  await reader.sees(panel().getByRole("heading", { name: "专题" }));
  expect(await axeViolations(reader)).toEqual([]);
  await reader.opens(`/orgs?of=problems&asOf=${inDays(-300)}`);
  await reader.seesWords("这一天之前没有留存数字");
  await stage.world.database.query("select app.turn_problem_day(id, $1) from app.tenants", [inDays(0)]);
  await reader.opens(`/orgs?of=problems&asOf=${inDays(-1)}`);
  await reader.seesWords(inDays(-1));
  await reader.sees(row("油气板块"));
  expect(await row("油气板块").getByRole("link").count()).toBe(0);
});
