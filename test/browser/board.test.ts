import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { axeViolations } from "./support/axe.js";
import { InputMethod } from "./support/input-method.js";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

const reviewer = "shen.jingyi@lanyue.example";

let stage: Stage;
let reader: Visit;
beforeAll(async () => {
  stage = await Stage.open();
  await stage.isQuiet();
  reader = await stage.enters(reviewer);
}, 90_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

const rows = ({ page }: Visit) => page.getByRole("treegrid").getByRole("row");
const row = (visit: Visit, name: string | RegExp) => rows(visit).filter({ hasText: name }).first();
const focused = ({ page }: Visit) => page.locator("[role=row]:focus");

test("g b leads to the chart; the reddest unit stands unfolded, and the keys of a tree go through it", async () => {
  await reader.presses("g", "b");
  await reader.sees(reader.page.getByRole("heading", { level: 1, name: "挂图作战" }));
  await reader.sees(row(reader, "注水站泄漏监测装置停用未报备").getByText("逾期"));
  await reader.sees(row(reader, "注水站泄漏监测装置停用未报备").getByText("逾 6 天"));
  await reader.sees(reader.page.getByText(/^今日/));
  expect(await axeViolations(reader)).toEqual([]);
  await rows(reader).nth(1).focus();
  await reader.presses("ArrowDown");
  await reader.sees(focused(reader).filter({ hasText: "油气板块" }));
  await reader.presses("ArrowLeft");
  await reader.seesNoMore(row(reader, "北原油田公司"));
  expect(await focused(reader).getAttribute("aria-expanded")).toBe("false");
  await reader.presses("ArrowRight", "ArrowRight");
  await reader.sees(focused(reader).filter({ hasText: "北原油田公司" }));
  await reader.presses("j");
  await reader.sees(focused(reader).filter({ hasText: "井控应急演练记录事后补签" }));
  await reader.presses("ArrowRight", "ArrowRight");
  await reader.sees(focused(reader).filter({ hasText: "限期排查" }));
  await reader.presses("ArrowLeft");
  await reader.sees(focused(reader).filter({ hasText: "井控应急演练记录事后补签" }));
});

test("Space peeks, Enter opens, and the way back finds the row again", async () => {
  await reader.presses("Space");
  await reader.sees(reader.dialog("问题速览").getByText("井控应急演练记录事后补签").first());
  expect(await axeViolations(reader)).toEqual([]);
  await reader.presses("Escape");
  await reader.seesNoMore(reader.dialog("问题速览"));
  await row(reader, "井控应急演练记录事后补签").focus();
  await reader.presses("Enter");
  await reader.page.waitForURL("**/problems/WT*");
  await reader.page.goBack();
  await reader.sees(reader.page.locator("[role=row][aria-selected=true]", { hasText: "井控应急演练记录事后补签" }));
});

test("d draws which measure waits for which, and takes it away again", async () => {
  await stage.world.database.query(`update app.measures m set predecessor_ids = array[f.id] from app.measures f join app.problems p on p.id = f.problem_id
    where p.title = '井控应急演练记录事后补签' and f.position = 1 and m.problem_id = p.id and m.position = 2`);
  await reader.opens("/board");
  await row(reader, "井控应急演练记录事后补签").focus();
  await reader.presses("ArrowRight");
  await reader.sees(row(reader, "限期排查"));
  const arrows = reader.page.locator("[data-arrow]");
  expect(await arrows.count()).toBe(0);
  await reader.presses("d");
  await arrows.first().waitFor({ state: "attached" });
  expect(await arrows.count()).toBe(1);
  expect(await reader.button(/依赖/).getAttribute("aria-pressed")).toBe("true");
  expect(await axeViolations(reader)).toEqual([]);
  await reader.presses("d");
  await arrows.first().waitFor({ state: "detached" });
});

test("t, brackets and numbers move through time, dead while an input method composes", async () => {
  const address = () => new URL(reader.page.url()).searchParams;
  await row(reader, "澜岳能源集团").focus();
  await (await InputMethod.of(reader)).composes("t3]");
  expect(address().get("zoom")).toBeNull();
  await reader.presses("3");
  await reader.page.waitForURL(/zoom=quarter/);
  await reader.presses("]");
  await reader.page.waitForURL(/from=/);
  await reader.presses("t");
  await reader.page.waitForURL((url) => !url.searchParams.has("from"));
  await reader.presses("2");
  await reader.page.waitForURL((url) => !url.searchParams.has("zoom"));
});

test("filters narrow the problems and stay in the address; a unit that is entered becomes the top", async () => {
  await reader.opens("/board?light=RED");
  await reader.sees(row(reader, "注水站泄漏监测装置停用未报备"));
  expect(await row(reader, "含油污泥转运联单缺失").count()).toBe(0);
  await reader.opens("/board");
  await row(reader, "西陵管道公司").focus();
  await reader.presses("Enter");
  await reader.page.waitForURL(/org=/);
  await reader.sees(row(reader, "管道巡护轨迹造假"));
  expect(await rows(reader).nth(1).textContent()).toContain("西陵管道公司");
});

test("on paper it is A3 with every unfolded row, its title, its day and its legend, and a picture can be taken along", async () => {
  await reader.opens("/board");
  await reader.sees(row(reader, "注水站泄漏监测装置停用未报备"));
  const all = Number(await reader.page.getByRole("treegrid").getAttribute("aria-rowcount"));
  await reader.page.emulateMedia({ media: "print" });
  await reader.sees(reader.page.getByText(/^挂图作战：澜岳能源集团/));
  await reader.sees(reader.page.getByText(/^截至/));
  expect(await reader.page.getByText("首次期限").filter({ visible: true }).count()).toBe(1);
  await reader.page.waitForFunction((count) => document.querySelectorAll("[role=treegrid] [role=row]").length === count, all);
  const pdf = (await reader.page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf).toMatch(/\/MediaBox \[0 0 11(90|91)[.\d]* 84[12]/);
  await reader.page.emulateMedia({ media: "screen" });
  const [picture] = await Promise.all([reader.page.waitForEvent("download"), reader.button("导出图片").click()]);
  expect(picture.suggestedFilename()).toMatch(/^挂图作战 澜岳能源集团 \d{4}-\d\d-\d\d\.png$/);
});

test("ten thousand problems of one unit: only what is in sight is drawn, and more comes as it is scrolled to", async () => {
  await addProblems(10_000);
  await reader.opens("/board");
  await reader.sees(row(reader, "大数 "));
  const drawn = () => rows(reader).count();
  const known = async () => Number(await reader.page.getByRole("treegrid").getAttribute("aria-rowcount"));
  const scrollTo = (rowsDown: number) =>
    reader.page.getByRole("treegrid").evaluate((grid, top) => grid.parentElement?.scrollTo({ top }), rowsDown * 32);
  expect(await drawn()).toBeLessThan(80);
  // The end of what is known of the unit comes into sight three times, and each time brings a page more.
  for (let page = 1; page <= 3; page += 1) {
    const before = await known();
    await scrollTo(page * 100 - 5);
    await reader.page.waitForFunction(
      (least) => Number(document.querySelector("[role=treegrid]")?.getAttribute("aria-rowcount")) >= least,
      before + 90,
    );
    expect(await drawn()).toBeLessThan(80);
  }
  await scrollTo(0);
  await reader.sees(rows(reader).nth(1));
  await rows(reader).nth(1).focus();
  const last = await known();
  await reader.presses("End");
  await reader.sees(focused(reader));
  // The end in sight brings a page more.
  expect(Number(await focused(reader).getAttribute("aria-rowindex"))).toBeGreaterThanOrEqual(last);
}, 60_000);

/** Puts problems on the ledger of the unit where most is overdue, as many at once as a command may. */
async function addProblems(number: number): Promise<void> {
  for (let from = 1; from <= number; from += 500) {
    await stage.world.database.query(
      `insert into app.problems (tenant_id, id, campaign_id, ledger_id, organization_id, code, title, kind, severity, repeated, deadline, first_deadline,
         handed_down_on, state_since, created_at)
       select p.tenant_id, gen_random_uuid(), p.campaign_id, p.ledger_id, p.organization_id, 'DS-' || lpad(n::text, 5, '0'), '大数 ' || n, 'AUDIT', 'GENERAL', false,
         p.deadline - 300 + n % 10, p.deadline - 300 + n % 10, p.handed_down_on - 300, p.state_since, p.created_at
       from app.problems p cross join generate_series($1::int, $1::int + 499) n where p.title = '注水站泄漏监测装置停用未报备'`,
      [from],
    );
  }
}

test("a phone shows the same as cards that unfold", async () => {
  const phone = await stage.enters(reviewer, { path: "/board", width: 390 });
  await phone.sees(phone.link(/大数/).first());
  expect(await axeViolations(phone)).toEqual([]);
  await phone.button("折叠北原油田公司").click();
  await phone.seesNoMore(phone.link(/大数/).first());
});
