import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { axeViolations } from "./support/axe.js";
import { EditorPage } from "./support/editor.page.js";
import { InboxPage } from "./support/inbox.page.js";
import { InputMethod } from "./support/input-method.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";
import { WorkbenchPage } from "./support/workbench.page.js";

// Whoever writes Chinese presses letters, Enter and Escape for the input method. None of that is meant for the page.

let stage: Stage;
let reviewer: Visit;
beforeAll(async () => {
  stage = await Stage.open();
  reviewer = await stage.enters("shen.jingyi@lanyue.example");
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

test("letters of a composition neither move in the inbox nor open a matter", async () => {
  const inbox = new InboxPage(reviewer);
  const first = await inbox.current.getAttribute("id");
  for (const key of ["j", "k", "Enter", "?"]) {
    await reviewer.page.evaluate((pressed) => {
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: pressed, isComposing: true, bubbles: true, cancelable: true }));
    }, key);
  }
  expect(await inbox.current.getAttribute("id")).toBe(first);
  expect(await reviewer.dialog().count()).toBe(0);
  expect(new URL(reviewer.page.url()).pathname).toBe("/inbox");
});

test("a demand that is being composed is neither closed nor decided upon, and is saved whole", async () => {
  await new InboxPage(reviewer).opensByKeyboard("东海炼化公司");
  const workbench = new WorkbenchPage(reviewer);
  await workbench.begins();
  await workbench.confirms("F1");
  await workbench.confirms("F2");
  await workbench.confirms("F3");
  await reviewer.presses("j", "c");
  const demand = workbench.findings.getByRole("textbox", { name: "要求怎样改" });
  await reviewer.isIn(demand);
  const method = await InputMethod.of(reviewer);
  await method.composes("xiemingshui");
  for (const key of ["Escape", "r", "a", "y"]) await method.presses(key);
  await method.pressesControlEnter();
  await reviewer.sees(demand);
  expect(await reviewer.dialog().count()).toBe(0);
  await method.commits("写明谁验收。");
  expect(await demand.inputValue()).toBe("写明谁验收。");
  await reviewer.presses("Control+Enter");
  await reviewer.seesNoMore(demand);
  await reviewer.sees(workbench.finding("草1").getByText("写明谁验收。"));
});

test("a note that is being composed does not send the decision", async () => {
  await reviewer.sees(reviewer.page.getByRole("button", { name: /^退回/, disabled: false }));
  await reviewer.presses("r");
  const dialog = reviewer.dialog();
  const note = dialog.getByLabel("附言（可不填）");
  await reviewer.isIn(note);
  const method = await InputMethod.of(reviewer);
  await method.composes("qingjinkuai");
  await method.presses("Escape");
  await method.pressesControlEnter();
  await reviewer.sees(note);
  await method.commits("请尽快。");
  expect(await axeViolations(reviewer)).toEqual([]);
  expect(await note.inputValue()).toBe("请尽快。");
  await dialog.getByRole("button", { name: "取消" }).click();
  await reviewer.seesNoMore(dialog);
});

test("a cell that is being composed keeps the cursor until the words are chosen", async () => {
  const submitter = await stage.enters("tang.xiaolan@lanyue.example");
  const editor = await EditorPage.ofFirstMatter(submitter);
  const cell = await editor.cell("油库装卸区视频盲区补点", "责任人");
  await cell.click();
  const method = await InputMethod.of(submitter);
  await method.composes("juwenxuan");
  for (const key of ["Enter", "ArrowDown", "Escape", "Tab"]) await method.presses(key);
  await method.commits("鞠文轩");
  expect(await cell.getByRole("textbox").inputValue()).toBe("鞠文轩");
  await submitter.presses("Enter");
  await submitter.sees(cell.getByText("鞠文轩"));
  await editor.isSaved();
});
