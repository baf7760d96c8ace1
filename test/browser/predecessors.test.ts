import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { asDemo } from "../support/demo.js";
import { contentOf } from "../support/plan.selection.js";
import { axeViolations } from "./support/axe.js";
import { EditorPage } from "./support/editor.page.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

const submitter = "tang.xiaolan@lanyue.example";
const late = "建立车队长任职轮换办法";
const visits = "适时开展仓储承包商履约走访";
const ownCheck = "对照 3 个下达问题逐项自查";

/** What of the row stands in the plan on the server. */
async function savedOf(words: string) {
  const actor = await asDemo(stage.world, submitter);
  const query = "{ plans(first: 1, filter: { states: [RETURNED] }) { edges { node { id } } } }";
  const { plans } = await actor.sees<{ plans: { edges: { node: { id: string } }[] } }>(query, {});
  const { workTable } = await contentOf(actor, plans.edges[0]?.node as { id: string });
  const row = workTable.find(({ task }) => task.startsWith(words));
  return { ...row, predecessors: row?.predecessorIds.map((id) => workTable.find((each) => each.id === id)?.task) };
}

const stripOf = (visit: Visit) => visit.page.getByRole("region", { name: "倒排工期" });
const optionOf = (visit: Visit, words: string) => visit.page.locator(".ant-select-item-option").filter({ hasText: words });

test("rows to wait for are chosen by keyboard, what would close a circle cannot be, and one step puts the whole chain right", async () => {
  const visit = await stage.enters(submitter);
  const editor = await EditorPage.ofFirstMatter(visit);
  const cell = await editor.cell(late, "紧前");
  expect(await cell.innerText()).toBe("2.3.1");
  await cell.click();
  await visit.isIn(visit.page.getByRole("textbox", { name: "紧前工作，第 5 行" }));
  await visit.presses("Enter");
  await visit.isIn(visit.page.getByRole("combobox", { name: "紧前工作，第 5 行" }));
  expect(await axeViolations(visit)).toEqual([]);
  await visit.types("2.2.3");
  await visit.presses("Enter");
  await visit.types("警示教育");
  await visit.presses("Enter");
  await visit.presses("Escape");
  await visit.isIn(visit.page.getByRole("textbox", { name: "紧前工作，第 5 行" }));
  expect(await cell.getByRole("textbox").inputValue()).toBe("2.1.3, 2.2.3, 2.3.1");

  const strip = stripOf(visit);
  await visit.sees(strip.getByText(/^调查研究第 3 行差 \d+ 个工作日$/));
  await visit.sees(strip.getByRole("img", { name: /2\.4\.5 在 .*2\.2\.3.* 之后/ }));
  const waits = editor.checks.getByText(/完成得太晚，等它的 2\.4\.5 排不进/);
  const early = editor.checks.getByText(/早于紧前工作 2\.2\.3 的完成日期/);
  await visit.sees(waits.filter({ hasText: visits }));
  await visit.sees(early);

  await (await editor.cell(visits, "紧前")).click();
  await visit.presses("2");
  await visit.isIn(visit.page.getByRole("combobox", { name: "紧前工作，第 3 行" }));
  await visit.presses("Backspace");
  await visit.types("车队长");
  await visit.sees(optionOf(visit, late).getByText("在本行之后"));
  await visit.presses("Enter");
  await visit.presses("Tab");
  await editor.isSaved();
  expect((await savedOf(visits)).predecessors).toEqual([]);

  await strip.getByRole("button", { name: "按倒排调整" }).click();
  await visit.seesNoMore(waits.first());
  await visit.seesNoMore(early);
  await visit.sees(visit.page.getByText(/^已调整 \d 行：.*2\.2\.3, .*2\.4\.5$/));
  await editor.isSaved();
  const [last, first] = [await savedOf(late), await savedOf(visits)];
  expect(last.predecessors).toHaveLength(3);
  expect((first.endsOn ?? "") < (last.startsOn ?? "")).toBe(true);
  await visit.page.getByRole("button", { name: /^撤销/ }).click();
  await visit.sees(waits.first());
});

test("a row that is deleted is waited for no more, and again when it is put back", async () => {
  const visit = await stage.enters(submitter);
  const editor = await EditorPage.ofFirstMatter(visit);
  const waiting = await editor.cell("班子成员领办问题清单公示", "紧前");
  expect(await waiting.innerText()).toBe("1");
  await (await editor.cell(ownCheck, "步骤")).click();
  await visit.presses("Control+Delete");
  await visit.sees(waiting.filter({ hasText: /^$/ }));
  await visit.page.getByRole("button", { name: /^撤销/ }).click();
  await visit.sees(waiting.filter({ hasText: /^1$/ }));
});

test("on a phone they are chosen in the row's card, and stand in the plan as it is read", async () => {
  const visit = await stage.enters(submitter, { width: 390 });
  const actor = await asDemo(stage.world, submitter);
  const query = "{ plans(first: 1, filter: { states: [RETURNED] }) { edges { node { id } } } }";
  const { plans } = await actor.sees<{ plans: { edges: { node: { id: string } }[] } }>(query, {});
  await visit.opens(`/plans/${plans.edges[0]?.node.id}/edit?section=WORK_TABLE`);
  await visit.page.getByRole("button", { name: /油库装卸区视频盲区补点/ }).click();
  await visit.page.getByRole("combobox", { name: "紧前工作" }).click();
  await visit.types("外协");
  await optionOf(visit, "外协车队准入复核").click();
  await visit.sees(visit.page.locator(".ant-select-selection-item").filter({ hasText: /^2$/ }));
  await visit.presses("Escape");
  expect(await axeViolations(visit)).toEqual([]);
  await visit.sees(visit.page.getByRole("status").filter({ hasText: "已保存" }));
  const reader = await stage.enters("shen.jingyi@lanyue.example", { path: `/plans/${plans.edges[0]?.node.id}` });
  await reader.sees(reader.page.getByText("紧前工作：2.1.1"));
});
