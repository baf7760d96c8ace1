import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { says } from "../support/comment.verbs.js";
import { asDemo } from "../support/demo.js";
import { done } from "../support/outcome.js";
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

const row = "外协车队准入复核";
let visit: Visit;
let editor: EditorPage;
beforeEach(async () => {
  visit = await stage.enters("tang.xiaolan@lanyue.example");
  editor = await EditorPage.ofFirstMatter(visit);
});

test("a date that cannot be is marked at its cell while typing, and goes with the mistake", async () => {
  await editor.writes(row, "结束", "2026-01-05");
  const cell = await editor.cell(row, "结束");
  await visit.sees(editor.grid.locator("[aria-invalid=true]").filter({ hasText: "01-05" }));
  await visit.sees(editor.checks.getByText("早于开始日期"));
  await visit.sees(editor.missing.getByText(/提交前还差/));
  await cell.click();
  await visit.sees(editor.grid.getByText("早于开始日期"));
  await editor.writes(row, "结束", "2027-01-22");
  await visit.seesNoMore(editor.checks.getByText("早于开始日期"));
  expect(await cell.getAttribute("aria-invalid")).toBeNull();
});

test("a vague word is marked in its cell, and no more once a result stands beside it", async () => {
  const vague = editor.grid.locator("mark");
  await editor.writes(row, "步骤", "适时复核");
  await visit.sees(vague.filter({ hasText: /^适时$/ }).nth(1));
  await visit.sees(editor.checks.getByText(/步骤中，“适时”没有可检验的结果/));
  await editor.writes(row, "步骤", "适时复核，每月不少于 2 家");
  await visit.seesNoMore(editor.checks.getByText(/步骤中，“适时”没有可检验的结果/));
  expect(await vague.allInnerTexts()).toEqual(["适时"]);
});

test("each failed check leads to its cell, from any section", async () => {
  await editor.opensSection("保障措施");
  await visit.seesNoMore(editor.grid);
  await editor.checks.getByRole("button", { name: "转到 2.4 第 4 行" }).click();
  await visit.sees(visit.page.getByRole("textbox", { name: "责任人，第 4 行" }));
  expect(await visit.page.getByRole("textbox", { name: "责任人，第 4 行" }).evaluate((field) => field === document.activeElement)).toBe(
    true,
  );
});

test("what was typed is saved by itself, with the time, and stands after a reload", async () => {
  await editor.writes(row, "成果", "复核台账、清退名单");
  await visit.sees(visit.page.getByRole("status").filter({ hasText: /已保存 \d\d:\d\d:\d\d/ }));
  await editor.isSaved();
  await visit.page.reload();
  await visit.sees(editor.grid.getByText("复核台账、清退名单"));
});

test("what the server refuses stays in its cell, marked, also after a reload, until it is put right", async () => {
  visit.bringsAbout(/400/);
  const long = "逐家到场。".repeat(900);
  await editor.writes(row, "步骤", long);
  const refused = visit.page.getByRole("alert").filter({ hasText: "超过 4000 个字符" });
  await visit.sees(refused);
  const cell = await editor.cell(row, "步骤");
  await visit.sees(editor.grid.locator("[aria-invalid=true]").filter({ hasText: "逐家到场。逐家到场。" }));
  await visit.page.reload();
  await visit.sees(refused);
  await cell.click();
  expect(await cell.getByRole("textbox").inputValue()).toBe(long);
  await editor.writes(row, "步骤", "12 家逐家到场，三项同查。");
  await visit.seesNoMore(refused);
  await editor.isSaved();
});

test("while the service is recovering the work goes on, says so, and is saved afterwards", async () => {
  visit.bringsAbout(/503/);
  const why = "系统的数据服务暂时连不上";
  const away = { errors: [{ message: `${why}，请稍候片刻再试。`, extensions: { code: "UNAVAILABLE", traceId: "trace" } }] };
  await visit.page.route("**/graphql", (route) =>
    route.fulfill({ status: 503, headers: { "content-type": "application/json", "retry-after": "5" }, body: JSON.stringify(away) }),
  );
  await editor.writes(row, "完成佐证", "复核台账和回执");
  await visit.sees(visit.page.getByRole("alert").filter({ hasText: why }));
  await visit.page.unroute("**/graphql");
  await visit.presses("Control+s"); // it would try again by itself, but later
  await visit.seesNoMore(visit.page.getByRole("alert").filter({ hasText: why }));
  await editor.isSaved();
  await visit.page.reload();
  await visit.sees(editor.grid.getByText("复核台账和回执"));
});

test("without a connection the work goes on, and is saved when it is back", async () => {
  visit.bringsAbout(/ERR_INTERNET_DISCONNECTED/);
  await visit.context.setOffline(true);
  await editor.writes(row, "完成佐证", "复核台账和签收单");
  await visit.sees(visit.page.getByRole("status").filter({ hasText: "离线，已存在本机" }));
  await visit.context.setOffline(false);
  await editor.isSaved();
  await visit.page.reload();
  await visit.sees(editor.grid.getByText("复核台账和签收单"));
});

/** A window in which one has typed before it heard of what is typed meanwhile; it hears of everything once it is let go. */
async function deafWindow(): Promise<{ window: Visit; other: EditorPage; letGo(): void }> {
  const window = await stage.secondWindow(visit, visit.page.url());
  const other = await EditorPage.at(window);
  let letGo = () => {};
  const heard = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await window.page.route("**/graphql", async (route) => {
    await heard;
    await route.continue();
  });
  return { window, other, letGo: () => letGo() };
}

test("what is said about the plan is read and answered beside the draft", async () => {
  const discussion = visit.page.getByRole("region", { name: "讨论", exact: true });
  await discussion.getByRole("button", { name: "展开讨论" }).click();
  await visit.sees(discussion.getByText("还没有人发言。"));
  const words = discussion.getByRole("textbox", { name: "发言" });
  const isUncovered = (field: Element) => {
    const { x, y, width, height } = field.getBoundingClientRect();
    return field.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  };
  expect(await words.evaluate(isUncovered)).toBe(true);
  await words.fill("第 3 行的期限能否后移？");
  await visit.presses("Control+Enter");
  await visit.sees(discussion.getByRole("listitem").filter({ hasText: "第 3 行的期限能否后移？" }));
  expect(await axeViolations(visit)).toEqual([]);
  const id = new URL(visit.page.url()).pathname.split("/")[2] ?? "";
  done(await says(await asDemo(stage.world, "shen.jingyi@lanyue.example"), { id }, "可以，请写明依据。"));
  await visit.sees(discussion.getByText("可以，请写明依据。"));
});

test("two windows change different cells of one draft: both changes stand", async () => {
  const { window, other, letGo } = await deafWindow();
  await other.writes(row, "牵头部门", "安全质量部、市场部");
  await editor.writes("班子成员领办问题清单公示", "责任人", "祁远山、谷雨");
  await editor.isSaved();
  letGo();
  await window.seesWords(/也保存了修改，与您的不在同一处，已合并/);
  await other.isSaved();
  await visit.page.reload();
  await visit.sees(editor.grid.getByText("祁远山、谷雨"));
  await visit.sees(editor.grid.getByText("安全质量部、市场部"));
});

test("two windows change the same cell: mine and theirs are shown, and what is chosen stands", async () => {
  const { window, other, letGo } = await deafWindow();
  await other.writes(row, "责任人", "丁若愚二");
  await editor.writes(row, "责任人", "丁若愚一");
  await editor.isSaved();
  letGo();
  const question = window.dialog("两人改了同一处");
  await window.sees(question.getByText("丁若愚一"));
  await window.sees(question.getByText("丁若愚二"));
  expect(await axeViolations(window)).toEqual([]);
  await question.getByRole("radio", { name: /对方/ }).check();
  await question.getByRole("button", { name: "按所选保存" }).click();
  await window.seesNoMore(question);
  await window.sees(other.grid.getByText("丁若愚一"));
  await window.page.reload();
  await window.sees(other.grid.getByText("丁若愚一"));
});
