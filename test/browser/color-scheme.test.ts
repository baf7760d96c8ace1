import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { Stage } from "./support/stage.js";

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
      .filter((element) => !/(^|\s)ant-/.test(element.getAttribute("class") ?? ""))
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
