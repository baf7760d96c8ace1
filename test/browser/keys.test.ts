import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { InboxPage } from "./support/inbox.page.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

let stage: Stage;
let reviewer: Visit;
beforeAll(async () => {
  stage = await Stage.open();
  reviewer = await stage.enters("shen.jingyi@lanyue.example");
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

const isAt = (title: string) => reviewer.sees(reviewer.page.getByRole("heading", { level: 1, name: title }));

test("g and a letter lead from part to part, one after the other", async () => {
  for (const [letter, title] of [
    ["p", "方案"],
    ["b", "挂图作战"],
    ["o", "监督树"],
    ["c", "专项活动"],
    ["d", "开发者"],
    ["i", "收件箱"],
  ] as const) {
    await reviewer.presses("g", letter);
    await isAt(title);
  }
});

test("they lead away from a page where the second letter means something else", async () => {
  await new InboxPage(reviewer).opensByKeyboard("东海炼化公司");
  await isAt("东海炼化公司");
  await reviewer.presses("g", "p");
  await isAt("方案");
});

test("in a field they are letters, and the sheet of keys tells of them", async () => {
  const field = reviewer.page.getByRole("textbox", { name: "搜索名称、编号、组织" });
  await field.pressSequentially("gi");
  expect(await field.inputValue()).toBe("gi");
  await field.fill("");
  await field.blur();
  await reviewer.presses("?");
  await reviewer.sees(reviewer.dialog("快捷键").getByText("监督树"));
});
