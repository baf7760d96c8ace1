import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { axeViolations } from "./support/axe.js";
import { InboxPage } from "./support/inbox.page.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";
import { WorkbenchPage } from "./support/workbench.page.js";

let stage: Stage;
let reviewer: Visit;
beforeAll(async () => {
  stage = await Stage.open();
  reviewer = await stage.enters("shen.jingyi@lanyue.example", { path: "/settings/phrases" });
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

const words = "请逐班组写明频次和佐证。";

test("a reviewer keeps a phrase for a reason", async () => {
  await reviewer.sees(reviewer.page.getByRole("heading", { level: 1, name: "常用语" }));
  await reviewer.button("新增常用语").click();
  const field = reviewer.dialog().getByRole("textbox", { name: "内容" });
  await reviewer.isIn(field);
  await reviewer.types(words);
  await reviewer.dialog().getByRole("combobox", { name: "原因" }).click();
  await reviewer.page.getByTitle("工作表不细").click();
  expect(await axeViolations(reviewer)).toEqual([]);
  await reviewer.dialog().getByRole("button", { name: "新增常用语" }).click();
  await reviewer.sees(reviewer.page.getByRole("row").filter({ hasText: words }).getByText("工作表不细"));
});

test("puts it into a finding by the menu, and by one key after what is written", async () => {
  await reviewer.opens("/inbox");
  await new InboxPage(reviewer).opensByKeyboard("东海炼化公司");
  const workbench = new WorkbenchPage(reviewer);
  await workbench.begins();
  await workbench.content.getByRole("cell", { name: /承包商安全培训效果抽测/ }).click();
  await reviewer.presses("c");
  const demand = reviewer.page.getByRole("textbox", { name: "要求怎样改" });
  await reviewer.isIn(demand);
  await reviewer.sees(workbench.findings.getByRole("button", { name: "常用语" }));
  await workbench.findings.getByRole("button", { name: "常用语" }).click();
  await reviewer.sees(reviewer.page.getByRole("menuitem").filter({ hasText: words }));
  expect(await axeViolations(reviewer)).toEqual([]);
  await reviewer.page.getByRole("menuitem").filter({ hasText: words }).click();
  expect(await demand.inputValue()).toBe(words);
  await demand.focus();
  await reviewer.presses("Alt+1");
  expect(await demand.inputValue()).toBe(`${words}\n${words}`);
  await reviewer.opens("/settings/phrases");
  await reviewer.sees(reviewer.page.getByRole("row").filter({ hasText: words }).getByRole("cell", { name: "2", exact: true }));
});
