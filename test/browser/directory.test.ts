import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { axeViolations } from "./support/axe.js";
import { EditorPage } from "./support/editor.page.js";
import { Stage } from "./support/stage.js";

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

test("a guidance group is drawn from a sister company, which its submitter finds by name and reads by name ever after", async () => {
  const visit = await stage.enters("tang.xiaolan@lanyue.example");
  const editor = await EditorPage.ofFirstMatter(visit);
  await editor.opensSection("指导力量");
  const home = visit.page.getByRole("combobox", { name: "组长所在组织" }).first();
  await home.click();
  await home.fill("港储");
  const choice = visit.page.getByTitle("港储分公司").filter({ hasText: "LY-301-3 · 澜岳能源集团 / 炼化板块 / 东海炼化公司" });
  await visit.sees(choice);
  await visit.presses("Enter");
  const chosen = visit.page.getByTitle("港储分公司").filter({ visible: true });
  await visit.sees(chosen.first());
  await editor.isSaved();
  expect(await axeViolations(visit)).toEqual([]);

  await visit.page.reload();
  await visit.sees(chosen.first());
  await visit.page.getByText("预览", { exact: true }).click();
  await visit.sees(visit.page.getByRole("heading", { name: "3.1 指导组" }));
  await visit.seesWords("港储分公司");
  expect(await visit.page.getByText("…", { exact: true }).count()).toBe(0);
});
