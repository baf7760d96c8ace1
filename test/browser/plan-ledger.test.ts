import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { inDays } from "../support/actor.js";
import { axeViolations } from "./support/axe.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

// How a plan and the ledger are joined, as the demo shows it.

const year = inDays(0).slice(0, 4);

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 90_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

test("whoever writes a plan chooses problems from the ledger, and each gets a response that begins with what the ledger says", async () => {
  const officer = await stage.enters("tang.xiaolan@lanyue.example", { path: "/plans" });
  const link = officer.page.locator('a[href*="/plans/"]').first();
  await officer.sees(link);
  const [, id] = /plans\/([^/?]+)/.exec((await link.getAttribute("href")) ?? "") ?? [];
  await officer.opens(`/plans/${id}/edit`);
  await officer.page
    .getByRole("button", { name: /问题应答/ })
    .first()
    .click();
  await officer.sees(officer.page.getByText("台账上还有 4 个本单位的问题未纳入方案"));
  await officer.button("从台账选取问题").click();
  await officer.sees(officer.dialog("从台账选取问题"));
  expect(await axeViolations(officer)).toEqual([]);
  await officer.dialog("从台账选取问题").getByRole("checkbox").first().press("Space");
  await officer.button("加入方案（1）").click();
  await officer.sees(officer.page.getByText("台账上还有 3 个本单位的问题未纳入方案"));
  await officer.sees(officer.page.getByText("仓储单据补录").first());
}, 60_000);

test("a problem shows which version of which plan its measures came from, and where both differ; the plan shows how it stands", async () => {
  const reviewer: Visit = await stage.enters("shen.jingyi@lanyue.example", { path: "/problems" });
  await reviewer.page.goto(new URL(`/problems/XS${year}-024`, reviewer.page.url()).href);
  await reviewer.sees(reviewer.page.getByText("方案与台账不一致"));
  expect(await axeViolations(reviewer)).toEqual([]);
  await reviewer.link(`来自方案 XS${year}-P012，第 1 版`).click();
  await reviewer.page.waitForURL(/\/plans\/.*#row-/);
  await reviewer.sees(reviewer.page.getByText("措施完成 0/2").first());
}, 60_000);
