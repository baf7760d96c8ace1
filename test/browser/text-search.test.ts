import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { axeViolations } from "./support/axe.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

let stage: Stage;
let manager: Visit;
beforeAll(async () => {
  stage = await Stage.open();
  manager = await stage.enters("hou.zhixing@cangheng.example", { path: "/inbox" });
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

const palette = (visit: Visit) => visit.dialog("搜索或跳转");
const group = (visit: Visit, name: string) => palette(visit).getByRole("group", { name });

test("the palette finds problems by what they say, once the input method has made words, and goes there", async () => {
  const { page } = manager;
  await manager.presses("Control+k");
  await manager.isIn(palette(manager).getByRole("combobox"));
  const session = await manager.context.newCDPSession(page);
  let asked = 0;
  page.on("request", (request) => {
    if (request.url().includes("graphql") && request.postData()?.includes("TextHits")) asked++;
  });
  await session.send("Input.imeSetComposition", { text: "di'yi'yi'ti", selectionStart: 11, selectionEnd: 11 });
  await page.waitForTimeout(400);
  expect(asked).toBe(0);
  await session.send("Input.insertText", { text: "第一议题" });
  const hit = group(manager, "问题（文中提到）").getByRole("option", { name: /XF2026-001/ });
  await manager.sees(hit);
  expect(await hit.locator("mark").innerText()).toBe("第一议题");
  expect(await axeViolations(manager)).toEqual([]);
  await hit.click();
  await page.waitForURL("**/problems/XF2026-001");
  await manager.seesNoMore(palette(manager));
});

test("the palette finds a title by its initials, and a text by words apart, by keyboard alone", async () => {
  const { page } = manager;
  await manager.opens("/inbox");
  await manager.presses("Control+k");
  await manager.isIn(palette(manager).getByRole("combobox"));
  await manager.types("dyytxx");
  await manager.sees(group(manager, "问题（文中提到）").getByRole("option", { name: /XF2026-001/ }));
  await palette(manager).getByRole("combobox").fill("责任到人 查清成因");
  await manager.sees(group(manager, "问题（文中提到）").getByRole("option").first());
  await manager.presses("Enter");
  await page.waitForURL("**/problems/XF2026-*");
});

test("all that texts say is a page of its own: by kinds with counts, the words marked, kept in the address", async () => {
  const { page } = manager;
  await manager.opens("/inbox");
  await manager.presses("Control+k");
  await manager.isIn(palette(manager).getByRole("combobox"));
  await manager.types("责任");
  await palette(manager).getByRole("option", { name: "查看“责任”的全部结果" }).click();
  await page.waitForURL("**/search?q=*");
  const rows = page.getByRole("table", { name: "问题" }).getByRole("row");
  await manager.sees(rows.nth(30));
  expect(new Set(await rows.locator("mark").allInnerTexts())).toEqual(new Set(["责任"]));
  await manager.button("再显示更多").click();
  await manager.sees(rows.nth(31));
  expect(await axeViolations(manager)).toEqual([]);
  await page.getByRole("tab", { name: /^方案/ }).click();
  await page.waitForURL("**/search?q=*&kind=PLAN");
  await manager.sees(page.getByRole("table", { name: "方案" }).getByRole("row").nth(1));
});

test("the page of texts works by keys: a key leads there, Enter to the rows, j and k among them, Enter opens one", async () => {
  const { page } = manager;
  await manager.opens("/inbox");
  await manager.presses("g");
  await manager.presses("f");
  await page.waitForURL("**/search");
  await manager.seesWords("输入要找的词");
  await manager.isIn(page.getByRole("textbox"));
  await manager.types("责");
  await manager.seesWords("再多输入一个字");
  await manager.types("任");
  const rows = page.getByRole("table", { name: "问题" }).getByRole("row");
  await manager.sees(rows.nth(2));
  for (const key of ["Enter", "j", "j", "k"]) await manager.presses(key);
  expect(await rows.nth(1).getAttribute("aria-current")).toBe("true");
  await manager.presses("/");
  await manager.isIn(page.getByRole("textbox"));
  await manager.presses("Escape");
  const code = await rows.nth(1).locator("code").first().innerText();
  await manager.presses("Enter");
  await page.waitForURL(`**/problems/${code}`);
});
