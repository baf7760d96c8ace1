import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { InboxPage } from "./support/inbox.page.js";
import { Stage } from "./support/stage.js";
import { WorkbenchPage } from "./support/workbench.page.js";

// Every visit has asked for less motion.

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

test("words and the ground they stand on change colour together, however deep the words lie", async () => {
  const reviewer = await stage.enters("shen.jingyi@lanyue.example");
  await reviewer.page.emulateMedia({ colorScheme: "dark" });
  await reviewer.page.locator(":root[data-scheme=dark]").waitFor();
  // A transition of every property would hand an inherited colour down one element a frame.
  const late = await reviewer.page.evaluate(() =>
    [...document.querySelectorAll("#root *")]
      .filter((element) => getComputedStyle(element).transitionProperty === "all")
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );
  expect(late).toEqual([]);
});

test("who works in the dark sees no light frame first", async () => {
  const { page } = await stage.stranger();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      if (document.querySelector("#root *")) seen.push(getComputedStyle(document.body).backgroundColor);
      if (seen.length < 10) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto("/sign-in");
  await page.waitForFunction(() => (window as unknown as { seen: string[] }).seen.length === 10);
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect([...new Set(seen)]).toEqual(["rgb(14, 16, 20)"]);
});

test("a list is gone once something was chosen from it, each time", async () => {
  const reviewer = await stage.enters("shen.jingyi@lanyue.example");
  await new InboxPage(reviewer).opensByKeyboard("东海炼化公司");
  const workbench = new WorkbenchPage(reviewer);
  await workbench.begins();
  await reviewer.presses("c");
  await reviewer.isIn(workbench.findings.getByRole("textbox", { name: "要求怎样改" }));
  await reviewer.tabsTo(workbench.findings.getByRole("combobox", { name: "原因" }), "Shift+Tab");
  for (let choices = 0; choices < 8; choices++) {
    await reviewer.presses("ArrowDown");
    await reviewer.sees(reviewer.page.locator(".ant-select-item-option-active:visible"));
    await reviewer.presses("ArrowDown", "Enter");
    await reviewer.seesNoMore(reviewer.page.locator(".ant-select-dropdown:visible"));
  }
});
