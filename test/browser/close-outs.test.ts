import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { inDays } from "../support/actor.js";
import { axeViolations } from "./support/axe.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

const year = inDays(0).slice(0, 4);
const reviewer = "shen.jingyi@lanyue.example";
const officer = "tang.xiaolan@lanyue.example";

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

const title = (visit: Visit, words: string) => visit.page.getByRole("heading", { level: 2, name: words });

test("whoever checks goes through the queue by keys, returns one problem and strikes another off", async () => {
  const visit = await stage.enters(reviewer, { path: "/problems" });
  await visit.sees(visit.page.getByText("2 件销号申请待您核验"));
  await visit.page.getByRole("link", { name: "去核验" }).click();
  await visit.sees(title(visit, "阀室备用电源切换试验缺失"));
  await visit.sees(visit.page.getByText("未发现反复"));
  await visit.presses("n");
  await visit.sees(visit.page.getByText("原办法同时废止"));
  expect(await axeViolations(visit)).toEqual([]);
  await visit.presses("j");
  await visit.sees(title(visit, "罐区巡检牌未按时翻转"));
  await visit.presses("k", "2");
  await visit.isIn(visit.page.getByRole("textbox", { name: "核验意见" }));
  await visit.types("抽查两座阀室，未见试验记录");
  await visit.tabsTo(visit.page.getByRole("textbox", { name: "补充要求" }));
  await visit.types("补做切换试验并留存记录");
  expect(await axeViolations(visit)).toEqual([]);
  await visit.presses("Control+Enter");
  await visit.sees(visit.page.getByText(`WT${year}-023 已退回整改`));
  await visit.sees(title(visit, "罐区巡检牌未按时翻转"));
  await visit.presses("a");
  await visit.types("抽查属实，同意销号");
  await visit.presses("Control+Enter");
  await visit.sees(visit.page.getByText("没有待您核验的销号申请"));
  await visit.opens(`/problems/WT${year}-024`);
  await visit.sees(visit.page.getByText("已销号，责任到此为止"));
  await visit.sees(visit.page.getByText("抽查属实，同意销号"));
});

test("the unit sees what is still demanded, adds evidence and asks again", async () => {
  const visit = await stage.enters(officer, { path: `/problems/WT${year}-025` });
  await visit.sees(visit.page.getByText("更换全部在用表单，并补充抽查记录", { exact: false }));
  await visit.button("添加佐证").click();
  const dialog = visit.dialog(`为 WT${year}-025 添加佐证`);
  await dialog
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "在用表单照片.png",
      mimeType: "image/png",
      buffer: Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"),
    });
  await dialog.getByRole("button", { name: "添加佐证" }).click();
  await visit.seesNoMore(dialog);
  await visit.page.getByRole("button", { name: /在用表单照片/ }).click();
  await visit.sees(visit.page.getByRole("img", { name: "在用表单照片" }));
  await visit.presses("Escape");
  await visit.button("申请销号").click();
  const request = visit.dialog(`申请 WT${year}-025 销号`);
  await visit.isIn(request.getByRole("textbox", { name: "整改结果" }));
  await visit.types("表单已全部更换");
  await request.getByRole("button", { name: "提交销号申请" }).click();
  await visit.sees(visit.page.getByText("核验中，内容不能修改"));
});
