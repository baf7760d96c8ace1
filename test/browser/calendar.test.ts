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

test("the strip says which row does not fit, leads to it, and puts its dates right in one step that can be taken back", async () => {
  const visit = await stage.enters("tang.xiaolan@lanyue.example");
  const editor = await EditorPage.ofFirstMatter(visit);
  const strip = visit.page.getByRole("region", { name: "倒排工期" });
  await visit.sees(strip.getByText(/^整改落实第 3 行差 \d+ 个工作日$/));
  await visit.sees(strip.getByRole("img", { name: /整改实施 .* 至 .*，可用 \d+ 个工作日、自查 5 个工作日/ }));
  await visit.sees(editor.checks.getByText(/“运费结算系统与客户系统对接，结算周期压到 30 天”排不进自查开始前，差 \d+ 个工作日，最晚/));
  expect(await axeViolations(visit)).toEqual([]);

  await strip.getByRole("button", { name: "转到该行" }).click();
  const start = visit.page.getByRole("textbox", { name: "开始，第 3 行" });
  await visit.isIn(start);
  const before = await start.inputValue();
  // Of the same lateness, by the calendar; the row comes first where both are as late.
  const left = strip.getByText(/^(整改落实第 5 行|\S+ 第 2 条措施)差 \d+ 个工作日$/);
  await strip.getByRole("button", { name: "按倒排调整" }).click();
  await visit.sees(left);
  await visit.seesNoMore(editor.checks.getByText(/“运费结算系统与客户系统对接，结算周期压到 30 天”排不进/));
  expect((await start.inputValue()) < before).toBe(true);
  for (let more = 0; more < 2; more++) {
    const saying = await left.innerText();
    await strip.getByRole("button", { name: "按倒排调整" }).click();
    await visit.seesNoMore(strip.getByText(saying, { exact: true }));
  }
  await visit.sees(strip.getByText(/^工作和措施都排得进，最紧的一项还有 0 个工作日$/));
  expect(await axeViolations(visit)).toEqual([]);
  await visit.page.getByRole("button", { name: /^撤销/ }).click();
  await visit.sees(left);

  await strip.getByRole("button", { name: "倒排工期" }).click();
  await visit.seesNoMore(strip.getByRole("img"));
  await visit.page.reload();
  await visit.sees(strip.getByRole("button", { name: "倒排工期", expanded: false }));
  await visit.page.setViewportSize({ width: 390, height: 844 });
  await visit.seesNoMore(strip);
});

test("the administrator of the group sets a day by keyboard, and everybody's schedule follows", async () => {
  const keeper = await stage.enters("gu.mingchuan@lanyue.example", { path: "/settings/calendar?year=2027" });
  await keeper.sees(keeper.page.getByText("2027 年的放假调休安排尚未收录"));
  const day = (name: RegExp) => keeper.page.getByRole("button", { name });
  await day(/^1 月 1 日 周五、元旦、休息日$/).focus();
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowDown", "PageDown"]) await keeper.presses(key);
  await keeper.isIn(day(/^2 月 11 日 周四、工作日$/));
  await keeper.presses("Enter");
  await keeper.isIn(keeper.dialog().getByRole("textbox", { name: "名称或原因" }));
  expect(await axeViolations(keeper)).toEqual([]);
  await keeper.types("厂庆日");
  await keeper.presses("Enter");
  await keeper.sees(day(/^2 月 11 日 周四、厂庆日、休息日$/));
  expect(await axeViolations(keeper)).toEqual([]);

  const reader = await stage.enters("wen.yining@lanyue.example", { path: "/settings/calendar?year=2027" });
  await reader.sees(reader.page.getByText("02-11 厂庆日"));
  expect(await reader.page.getByRole("button", { name: /^2 月 11 日/ }).count()).toBe(0);

  const writer = await stage.enters("tang.xiaolan@lanyue.example");
  await EditorPage.ofFirstMatter(writer);
  await writer.sees(writer.page.getByRole("region", { name: "倒排工期" }).getByText(/已扣除.*厂庆日/));

  await day(/^2 月 11 日/).click();
  await keeper.dialog().getByRole("button", { name: "恢复为国家安排" }).click();
  await keeper.sees(day(/^2 月 11 日 周四、工作日$/));
});

test("the palette leads to the calendar", async () => {
  const visit = await stage.enters("tang.xiaolan@lanyue.example");
  await visit.presses("Control+k");
  await visit.isIn(visit.dialog().getByRole("combobox"));
  await visit.types("gzrl");
  await visit.seesNoMore(visit.page.getByRole("option", { name: "收件箱" }));
  await visit.presses("Enter");
  await visit.sees(visit.page.getByRole("heading", { level: 1, name: "工作日历" }));
});
