import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { axeViolations } from "./support/axe.js";
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

const palette = (visit: Visit) => visit.dialog("搜索或跳转");
const field = (visit: Visit) => palette(visit).getByRole("combobox");
const option = (visit: Visit, name: string | RegExp) => palette(visit).getByRole("option", { name });

async function opensPalette(visit: Visit): Promise<void> {
  await visit.presses("Control+k");
  await visit.isIn(field(visit));
}

describe("the palette", () => {
  test("finds a plan by the initials of its organization, and Enter goes there", async () => {
    await opensPalette(reviewer);
    await reviewer.types("dhlh");
    await reviewer.sees(option(reviewer, /东海炼化公司 · .*实施方案/).first());
    expect(await axeViolations(reviewer)).toEqual([]);
    await reviewer.presses("Enter");
    await reviewer.seesNoMore(palette(reviewer));
    await reviewer.page.waitForURL("**/plans/*");
    await reviewer.sees(reviewer.page.getByRole("heading", { level: 1, name: "东海炼化公司" }));
  });

  test("finds an organization by its code and a campaign by a part of its title", async () => {
    await opensPalette(reviewer);
    await reviewer.types("LY-203");
    await reviewer.sees(option(reviewer, /云程物流公司.*LY-203/));
    await field(reviewer).fill("巡视");
    await reviewer.sees(palette(reviewer).getByRole("group", { name: "专项活动" }).getByRole("option").first());
    await field(reviewer).fill("没有这样的名称");
    await reviewer.sees(palette(reviewer).getByText(/^没有找到/));
    await reviewer.presses("Escape");
    await reviewer.seesNoMore(palette(reviewer));
  });

  test("does what the present page can do, and knows the letter for it", async () => {
    await reviewer.opens("/plans");
    await opensPalette(reviewer);
    const act = option(reviewer, /^搜索方案/);
    await reviewer.sees(act.getByText("/", { exact: true }));
    await act.click();
    await reviewer.isIn(reviewer.page.getByRole("textbox", { name: /^搜索/ }).first());
  });

  test("searches only what an input method has made into words, and leaves Enter to it", async () => {
    await reviewer.opens("/inbox");
    await opensPalette(reviewer);
    const session = await reviewer.context.newCDPSession(reviewer.page);
    let asked = 0;
    reviewer.page.on("request", (request) => {
      if (request.url().includes("graphql") && request.postData()?.includes("Palette")) asked++;
    });
    await session.send("Input.imeSetComposition", { text: "dong'hai", selectionStart: 8, selectionEnd: 8 });
    await reviewer.page.waitForTimeout(400);
    expect(asked).toBe(0);
    await session.send("Input.insertText", { text: "东海炼化" });
    await reviewer.sees(option(reviewer, /^东海炼化公司/).first());
    await reviewer.presses("Escape");
  });
});

describe("keys", () => {
  test("g and a letter lead to the parts of the product", async () => {
    await reviewer.opens("/inbox");
    await reviewer.presses("g", "p");
    await reviewer.page.waitForURL("**/plans");
    await reviewer.presses("g", "o");
    await reviewer.page.waitForURL("**/orgs");
    await reviewer.presses("g", "i");
    await reviewer.page.waitForURL("**/inbox");
  });

  test("the sheet tells the page's keys, the ways, and what works everywhere", async () => {
    await reviewer.opens("/orgs");
    await reviewer.presses("Shift+?");
    const sheet = reviewer.dialog("快捷键");
    await reviewer.sees(sheet.getByRole("region", { name: "这一页" }).getByText("折叠 / 展开"));
    await reviewer.sees(sheet.getByRole("region", { name: "前往" }).getByText("收件箱"));
    await reviewer.sees(sheet.getByRole("region", { name: "随处可用" }).getByText("搜索或跳转"));
    expect(await axeViolations(reviewer)).toEqual([]);
    await reviewer.presses("Escape");
  });

  test("letters are turned off for the person, on every device; the palette still opens", async () => {
    await reviewer.opens("/inbox");
    await reviewer.presses("Shift+?");
    await reviewer.dialog("快捷键").getByRole("switch").click();
    await reviewer.presses("Escape");
    await reviewer.seesNoMore(reviewer.dialog("快捷键"));
    const phone = await stage.enters("shen.jingyi@lanyue.example");
    await phone.presses("g", "p");
    await opensPalette(phone);
    expect(new URL(phone.page.url()).pathname).toBe("/inbox");
    await phone.presses("Escape");
    await phone.opens("/settings/account");
    await phone.page.getByRole("switch", { name: "启用单字母快捷键" }).click();
    await phone.sees(phone.page.getByRole("switch", { name: "启用单字母快捷键", checked: true }));
  });
});

describe("appearance", () => {
  test("dark and comfortable follow to another device", async () => {
    const desk = await stage.enters("wen.yining@lanyue.example", { path: "/plans" });
    const heightOf = (visit: Visit) =>
      visit.page
        .locator("tbody tr")
        .first()
        .evaluate((row) => row.getBoundingClientRect().height);
    const compact = await heightOf(desk);
    await desk.button(/^账号/).click();
    await desk.page.getByRole("menuitemradio", { name: "外观：深色" }).click();
    await desk.sees(desk.page.locator("html[data-scheme=dark]"));
    await desk.button(/^账号/).click();
    await desk.page.getByRole("menuitemradio", { name: "行高：宽松" }).click();
    await desk.sees(desk.page.locator("html[data-density=comfortable]"));
    expect(await heightOf(desk)).toBe(compact + 8);
    const other = await stage.enters("wen.yining@lanyue.example", { path: "/settings/account" });
    await other.sees(other.page.locator("html[data-scheme=dark][data-density=comfortable]"));
    expect(await other.page.getByRole("radio", { name: "深色" }).isChecked()).toBe(true);
    expect(await axeViolations(other)).toEqual([]);
  });
});
