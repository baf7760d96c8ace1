import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { inDays } from "../support/actor.js";
import { axeViolations } from "./support/axe.js";
import { Stage } from "./support/stage.js";

// More time and another standing, asked for by the unit and decided by the superior.

const year = inDays(0).slice(0, 4);
const manager = "su.jincheng@lanyue.example";
const officer = "tang.xiaolan@lanyue.example";
const phone = 390;

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

test("a unit asks for more time by keyboard, and the superior grants it: the first deadline stays beside it", async () => {
  const code = `WT${year}-020`;
  const asks = await stage.enters(officer, { path: `/problems/${code}` });
  await asks.button("申请延期").click();
  const dialog = asks.dialog(`${code} 申请延期`);
  await dialog.getByRole("textbox", { name: "申请延至" }).fill(inDays(40));
  await asks.tabsTo(dialog.getByRole("textbox", { name: "理由" }));
  expect(await axeViolations(asks)).toEqual([]);
  await asks.presses("Control+Enter");
  await asks.sees(dialog.getByText("此项必填，请填写。"));
  await asks.types("检测机构排期推迟");
  await asks.presses("Control+Enter");
  await asks.seesNoMore(dialog);
  await asks.sees(asks.page.getByText("检测机构排期推迟"));

  const decides = await stage.enters(manager, { path: `/problems/${code}` });
  await decides.button("准予").click();
  const answer = decides.dialog(/准予/);
  expect(await axeViolations(decides)).toEqual([]);
  await answer.getByRole("button", { name: "准予" }).click();
  await decides.seesNoMore(answer);
  await decides.sees(decides.page.getByText(/顺延 1 次，共 \d+ 天/).first());
});

test("what is to be rectified continuously is asked for in English on a phone, granted with a reason, and verified again", async () => {
  const code = `WT${year}-019`;
  const asks = await stage.enters(officer, { path: `/problems/${code}`, locale: "en", width: phone });
  await asks.button("Ask for another type").click();
  const dialog = asks.dialog(`${code}: ask for another type of rectification`);
  await dialog.getByRole("textbox", { name: "Reason" }).fill("It comes back each rainy season");
  expect(await axeViolations(asks)).toEqual([]);
  await dialog.getByRole("button", { name: "Send to the superior" }).click();
  await asks.seesNoMore(dialog);

  const decides = await stage.enters(manager, { path: `/problems/${code}`, locale: "en", width: phone });
  await decides.button("Grant").click();
  const answer = decides.dialog(/Grant/);
  await answer.getByRole("button", { name: "Grant" }).click();
  await decides.sees(answer.getByText("This is required. Fill it in."));
  await answer.getByRole("textbox").fill("Agreed");
  await answer.getByRole("button", { name: "Grant" }).click();
  await decides.seesNoMore(answer);
  await decides.sees(decides.page.getByText(/verified every \d+ days, next on/));
  await decides.button("Record a verification").click();
  const verify = decides.dialog(`${code}: record a verification`);
  await verify.getByRole("textbox", { name: "What it rests on" }).fill("Two sites were looked at");
  expect(await axeViolations(decides)).toEqual([]);
  await verify.getByRole("button", { name: "Record a verification" }).click();
  await decides.seesNoMore(verify);
  await decides.sees(decides.page.getByText("Two sites were looked at"));
});

test("many requests are sent at once, and decided at once, each after a dry run", async () => {
  const asks = await stage.enters(officer, { path: "/problems?state=IN_RECTIFICATION" });
  await asks.sees(asks.page.getByText(`WT${year}-019`).first());
  await asks.presses("x", "j", "x");
  await asks.sees(asks.page.getByText("已选 2 项"));
  await asks.button("申请延期").first().click();
  const dialog = asks.dialog("申请延期：2 项");
  await dialog.getByRole("spinbutton", { name: "每项延长几天" }).fill("15");
  await dialog.getByRole("textbox", { name: "原因" }).fill("统一推迟检测");
  await dialog.getByRole("button", { name: "试算" }).click();
  await asks.sees(dialog.getByText(/可办理 \d 项，跳过 \d 项。/));
  expect(await axeViolations(asks)).toEqual([]);
  await dialog.getByRole("button", { name: /^申请延期 \d 项$/ }).click();
  await asks.seesNoMore(dialog);

  const decides = await stage.enters(manager, { path: "/problems?awaiting=true" });
  await decides.presses("x");
  await decides.button("不准予申请").click();
  const answer = decides.dialog("不准予申请：1 项");
  await answer.getByRole("textbox", { name: "原因" }).fill("时间充足");
  await answer.getByRole("button", { name: "试算" }).click();
  await answer.getByRole("button", { name: "不准予申请 1 项" }).click();
  await decides.seesNoMore(answer);
  await decides.sees(decides.page.getByText("不准予申请：已办理 1 项"));
});
