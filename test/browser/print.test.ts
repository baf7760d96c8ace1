import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { asDemo } from "../support/demo.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

// What comes out of the printer: A4, black on white, all rows of the page, and nothing that is only for a screen.

let stage: Stage;
let reader: Visit;
beforeAll(async () => {
  stage = await Stage.open();
  reader = await stage.enters("shen.jingyi@lanyue.example");
  await reader.button(/^账号/).click();
  await reader.page.getByRole("menuitemradio", { name: "外观：深色" }).click();
  await reader.sees(reader.page.locator("html[data-scheme=dark]"));
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(reader.complaints).toEqual([]));

// A4 without its margins, in pixels of the page.
const upright = { width: 703, sheet: /\/MediaBox \[0 0 59[45]/ };
const lying = { width: 1032, sheet: /\/MediaBox \[0 0 84[12]/ };

/** How many sheets of A4, and that none is needed beside another. */
async function prints(visit: Visit, { width, sheet } = upright): Promise<number> {
  await visit.page.emulateMedia({ media: "print" });
  await visit.page.setViewportSize({ width, height: 1000 });
  const paper = await visit.page.evaluate(() => ({
    ground: getComputedStyle(document.documentElement).colorScheme,
    words: getComputedStyle(document.querySelector("main") as Element).color,
    widest: document.documentElement.scrollWidth,
    screenOnly: [...document.querySelectorAll("nav, header button, footer, [role=status]")].filter((each) => each.checkVisibility()).length,
  }));
  expect(paper).toEqual({ ground: "light", words: "rgb(27, 31, 38)", widest: width, screenOnly: 0 });
  const pdf = (await visit.page.pdf({ preferCSSPageSize: true })).toString("latin1");
  await visit.page.setViewportSize({ width: 1440, height: 900 });
  await visit.page.emulateMedia({ media: "screen" });
  expect(pdf).toMatch(sheet);
  return pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
}

test("the list of plans, with the filters that it was printed by", async () => {
  await reader.opens("/plans?light=RED");
  await reader.page.emulateMedia({ media: "print" });
  expect(await reader.page.locator("[data-chip]", { hasText: "逾期" }).isVisible()).toBe(true);
  expect(await reader.page.getByRole("textbox").first().isVisible()).toBe(false);
  expect(await prints(reader)).toBe(1);
});

test("the tree with every unit that is unfolded", async () => {
  await reader.opens("/orgs");
  await reader.sees(reader.page.getByRole("row").nth(15));
  expect(await prints(reader, lying)).toBeGreaterThanOrEqual(1);
  await reader.page.emulateMedia({ media: "print" });
  await reader.page.setViewportSize({ width: lying.width, height: 700 });
  const columns = await reader.page.getByRole("columnheader").count();
  expect(columns).toBe(9);
  for (let column = 0; column < columns; column++) await reader.sees(reader.page.getByRole("columnheader").nth(column));
  await reader.page.emulateMedia({ media: "screen" });
});

test("a plan from its first section to its last, and what was found beside it", async () => {
  const actor = await asDemo(stage.world, "shen.jingyi@lanyue.example");
  const { plans } = await actor.sees<{ plans: { edges: { node: { id: string } }[] } }>(
    '{ plans(filter: { search: "东海炼化", states: [SUBMITTED] }, first: 1) { edges { node { id } } } }',
  );
  await reader.opens(`/plans/${plans.edges[0]?.node.id}`);
  await reader.sees(reader.page.locator("#section-WORK_TABLE, [id^=section-]").first());
  expect(await prints(reader)).toBeGreaterThan(2);
});
