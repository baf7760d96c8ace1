import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { inDays } from "../support/actor.js";
import { axeViolations } from "./support/axe.js";
import { Stage } from "./support/stage.js";

// Who is told that a problem has turned yellow or red: said by the campaign, seen at the problem, found in one's own list.

const year = inDays(0).slice(0, 4);
const manager = "su.jincheng@lanyue.example";
const officer = "tang.xiaolan@lanyue.example";

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

test("a manager says who is told and when; nobody before whoever is nearer", async () => {
  const visit = await stage.enters(manager, { path: "/campaigns" });
  await visit.page.getByRole("link", { name: "巡视反馈问题整改" }).first().click();
  await visit.page.getByRole("tab", { name: "预审规则" }).click();
  const section = visit.page.getByRole("region", { name: "变灯告知" });
  const managers = section.getByRole("group", { name: "活动管理人员" });
  const days = managers.getByLabel("亮灯后几天");
  await days.fill("3");
  await section.getByRole("button", { name: "保存变灯告知" }).click();
  await visit.sees(managers.getByText(/“活动管理人员”不能早于其下一级得到告知/));
  expect(await days.inputValue()).toBe("3");
  expect(await axeViolations(visit)).toEqual([]);
  await days.fill("21");
  await section.getByRole("button", { name: "保存变灯告知" }).click();
  await visit.sees(visit.page.getByText("变灯告知已保存"));
  await visit.page.reload();
  await visit.sees(managers);
  expect(await days.inputValue()).toBe("21");
});

test("who was told stands at the problem, in English on a phone", async () => {
  const visit = await stage.enters(manager, { path: `/problems/ZJ${year}-003`, locale: "en", width: 390 });
  const letters = visit.page.getByRole("list", { name: "Told of its light" });
  await visit.sees(letters.getByText(/up to: Campaign managers/));
  await visit.sees(letters.getByText(/Su Jincheng/));
  expect(await axeViolations(visit)).toEqual([]);
});

test("each finds the problems of whose light they were told", async () => {
  const visit = await stage.enters(officer, { path: "/problems" });
  await visit.sees(visit.page.getByText(`WT${year}-009`).first());
  await visit.page.getByRole("combobox", { name: "跟进事项" }).click();
  await visit.page.locator(".ant-select-item-option:visible").filter({ hasText: "变灯告知过我" }).click();
  await visit.sees(visit.page.getByText(`WT${year}-019`).first());
  await visit.seesNoMore(visit.page.getByText(`WT${year}-009`).first());
  expect(visit.page.url()).toContain("told=true");
});
