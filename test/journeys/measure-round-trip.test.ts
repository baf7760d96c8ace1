import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import { accepts, assigns, changes, completes, type Four, inPost, ledgerOf, plans, problemOf, registers } from "../support/ledger.verbs.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { asksForPlans } from "../support/plan.verbs.js";
import { isJoined, passesReview } from "../support/plan-ledger.verbs.js";
import { bringsBack, marksList, measureSheet, type ReturnedRow, revisesMeasures, takesList } from "../support/revision.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let manager: Actor;
let officer: Actor;
let neighbour: Actor;
let reader: Actor;
let unit: Versioned;
let ledger: Versioned;
let four: Four;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("measure-lists");
  unit = await group.organization("M-1");
  const sibling = await group.organization("M-2");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  neighbour = await group.actor("neighbour", "SUBMITTER", sibling);
  reader = await group.actor("reader", "VIEWER");
  ledger = await ledgerOf(manager, await openedCampaign(manager, group.top, "MR", [unit, sibling]));
  four = {
    executive: await inPost(group, group.top, "郑怀远", "副总经理"),
    department: await group.organization("M-D"),
    person: await inPost(group, unit, "蒋立新", "厂长"),
  };
}, 120_000);
afterAll(() => world.stop());

/** A problem of the unit with measures of these titles, and what narrows a list to them. */
async function planned(titles: readonly string[]) {
  const [problem] = done(await registers(manager, ledger, [{ organizationId: unit.id, title: "台账缺页", deadline: inDays(60) }])).problems;
  if (!problem) throw new Error("Nothing was entered");
  done(await assigns(manager, problem, four));
  done(await accepts(officer, problem));
  for (const title of titles) done(await plans(officer, problem, four.person, { title }));
  const { measures } = await problemOf(officer, problem);
  return { problem, measures, filter: { problemId: problem.id } };
}

const standings = (rows: readonly ReturnedRow[]) => rows.map(({ subject, standing }) => [subject?.title ?? null, standing]);
const reasons = (row: ReturnedRow | undefined) => row?.wrong.map(({ code }) => code);
const writing = (row: ReturnedRow | undefined, values: object) => ({
  ...{ measureId: row?.subject?.id, expectedVersion: row?.subject?.revision },
  ...values,
});

describe("a list of measures that goes out to be edited and comes back", () => {
  test("says of each row who has changed it, and what was chosen is written with nothing overwritten", async () => {
    const { problem, measures, filter } = await planned(["一", "二", "三", "四"]);
    const list = await takesList(officer, filter, "measures");
    expect((await bringsBack(officer, list, "measures")).body).toMatchObject({ total: 4, unchanged: 4, rows: [] });

    list
      .put(measureSheet, 1, "steps", "先核对，后补页")
      .put(measureSheet, 1, "funds", 1_200.5)
      .put(measureSheet, 1, "progressPercent", "40%");
    list.put(measureSheet, 1, "endsOn", inDays(30)).put(measureSheet, 1, "slipReason", "供应商延期");
    list.put(measureSheet, 3, "title", "三改");
    const [, second, third] = measures;
    if (!second || !third) throw new Error("There are too few measures");
    done(await changes(officer, second, four.person, { title: "二在系统中改" }));
    done(await changes(officer, third, four.person, { title: "三在系统中改" }));

    const { rows } = (await bringsBack(officer, list, "measures")).body;
    expect(standings(rows)).toEqual([
      ["一", "MINE"],
      ["二在系统中改", "THEIRS"],
      ["三在系统中改", "CONFLICT"],
    ]);
    const [changed, , conflicting] = rows;
    expect(conflicting?.cells[0]).toEqual({ field: "title", standing: "CONFLICT", base: "三", mine: "三改", theirs: "三在系统中改" });
    expect(changed?.cells.map(({ field, mine }) => [field, mine])).toEqual([
      ["steps", "先核对，后补页"],
      ["endsOn", inDays(30)],
      ["slipReason", "供应商延期"],
      ["funds", "1200.50"],
      ["progressPercent", "40"],
    ]);
    const said = { steps: "先核对，后补页", endsOn: inDays(30), slipReason: "供应商延期", funds: "1200.50", progressPercent: 40 };
    const chosen = [writing(changed, said), writing(conflicting, { title: "三改" })];
    expect(done(await revisesMeasures(officer, chosen, true))).toMatchObject({ changedCount: 2 });
    expect((await problemOf(officer, problem)).measures[0]?.endsOn).toBe(inDays(20));
    expect(done(await revisesMeasures(officer, chosen))).toMatchObject({ changedCount: 2, refusedCount: 0 });
    const after = (await problemOf(officer, problem)).measures;
    expect(after.map(({ title }) => title)).toEqual(["一", "二在系统中改", "三改", "四"]);
    expect(after[0]).toMatchObject({ endsOn: inDays(30), firstEndsOn: inDays(20), progressPercent: 40 });
    expect(after[0]?.slips).toEqual([{ from: inDays(20), to: inDays(30), reason: "供应商延期" }]);
  });

  test("writes nothing over what was changed between looking and writing, and what is said already once", async () => {
    const { problem, measures, filter } = await planned(["甲", "乙"]);
    const list = (await takesList(officer, filter, "measures")).put(measureSheet, 1, "note", "甲改").put(measureSheet, 2, "note", "乙改");
    const { rows } = (await bringsBack(officer, list, "measures")).body;
    const [first] = measures;
    if (!first) throw new Error("There is no measure");
    done(await changes(officer, first, four.person, { title: "别人刚改" }));
    const chosen = rows.map((row) => writing(row, { note: row.cells[0]?.mine }));
    const outcomes = async () =>
      done(await revisesMeasures(officer, chosen)).revisions.map(({ outcome, reasons: [reason] }) => [outcome, reason?.code]);
    expect(await outcomes()).toEqual([
      ["REFUSED", "REVISION_STALE"],
      ["CHANGED", undefined],
    ]);
    expect(await outcomes()).toEqual([
      ["REFUSED", "REVISION_STALE"],
      ["UNCHANGED", undefined],
    ]);
    expect((await problemOf(officer, problem)).measures.map(({ title }) => title)).toEqual(["别人刚改", "乙"]);
  });

  test("tells what is wrong beside its line, in a sheet that can be put right and brought in again", async () => {
    const { measures, filter } = await planned(["甲", "乙", "丙", "丁", "戊"]);
    const [, , , , last] = measures;
    if (!last) throw new Error("There are too few measures");
    done(await completes(officer, last));
    const list = (await takesList(officer, filter, "measures")).put(measureSheet, 1, "endsOn", inDays(90));
    list.put(measureSheet, 2, "endsOn", inDays(25)).put(measureSheet, 3, "endsOn", "年底").put(measureSheet, 4, "owner", "别人");
    list.put(measureSheet, 5, "note", "补记").put(measureSheet, 6, "title", "新的一行");
    const { rows } = (await bringsBack(officer, list, "measures")).body;
    expect(rows.map((row) => [row.line, row.standing, reasons(row), row.ignored.map(({ code }) => code)])).toEqual([
      [3, "REFUSED", ["MEASURE_AFTER_DEADLINE", "SLIP_REASON_REQUIRED"], []],
      [4, "REFUSED", ["SLIP_REASON_REQUIRED"], []],
      [5, "REFUSED", ["CELL_DATE_INVALID"], []],
      [6, "UNCHANGED", [], ["REVISION_READ_ONLY"]],
      [7, "REFUSED", ["MEASURE_DONE"], []],
      [8, "REFUSED", ["REVISION_ROW_NEW"], []],
    ]);
    const marked = await marksList(officer, list, "measures");
    expect(String(marked.at(measureSheet, 3, "result"))).toContain("年底");
    marked.put(measureSheet, 2, "slipReason", "雨季停工").put(measureSheet, 3, "endsOn", inDays(10));
    const again = (await bringsBack(officer, marked, "measures")).body.rows;
    expect(again.slice(0, 3).map(({ standing }) => standing)).toEqual(["REFUSED", "MINE", "MINE"]);
  });

  test("follows the rights of whoever brings it in", async () => {
    const { filter } = await planned(["甲"]);
    const list = (await takesList(officer, filter, "measures")).put(measureSheet, 1, "note", "改过");
    const [row] = (await bringsBack(officer, list, "measures")).body.rows;
    const change = writing(row, { note: "改过" });
    expect(reasons((await bringsBack(neighbour, list, "measures")).body.rows[0])).toEqual(["REVISION_ROW_GONE"]);
    expect((await bringsBack(reader, list, "measures")).status).toBe(403);
    expect((await bringsBack(officer, await takesList(officer), "measures")).body.code).toBe("REVISION_SHEET_FOREIGN");
    await expect(revisesMeasures(neighbour, [change])).toBeRefused("NOT_FOUND");
    await expect(revisesMeasures(reader, [change])).toBeRefused("FORBIDDEN");
    await expect(revisesMeasures(officer, [change, change])).toBeRefused("VALUE_INVALID");
    await expect(revisesMeasures(officer, [])).toBeRefused("MEASURES_UNCHOSEN");
    for (const [wrong, code] of [
      [{ title: null }, "VALUE_REQUIRED"],
      [{ startsOn: null }, "VALUE_REQUIRED"],
      [{ startsOn: inDays(30) }, "DATES_OUT_OF_ORDER"],
      [{ funds: "x" }, "VALUE_INVALID"],
      [{ progressPercent: 100 }, "VALUE_OUT_OF_RANGE"],
      [{ slipReason: "无故" }, "SLIP_REASON_WITHOUT_SLIP"],
    ] as const) {
      const { revisions } = done(await revisesMeasures(officer, [{ ...change, note: undefined, ...wrong }]));
      expect([wrong, revisions.map(({ reasons: [reason] }) => reason?.code)]).toEqual([wrong, [code]]);
    }
  });

  test("changes nothing that came from an approved plan, and says so at its row", async () => {
    const campaign = await asksForPlans(manager, group.top, [unit], "MP");
    const [plan] = campaign.plans as [Versioned];
    const [problem] = campaign.problems as [Versioned];
    done(await assigns(manager, problem, four));
    const sides = { officer, reviewer: await group.actor("reviewer", "REVIEWER") };
    const content = wholePlan({ unit, branches: [], headquarters: group.top, problems: campaign.problems });
    await passesReview(sides, plan, content);
    await isJoined(officer, problem);
    const list = await takesList(officer, { problemId: problem.id }, "measures");
    list.put(measureSheet, 1, "title", "另一件事").put(measureSheet, 1, "note", "已开工");
    const [row] = (await bringsBack(officer, list, "measures")).body.rows;
    expect([row?.standing, reasons(row)]).toEqual(["REFUSED", ["MEASURE_OF_PLAN"]]);
    expect(row?.wrong[0]?.message).toContain("MP");
    const refused = done(await revisesMeasures(officer, [writing(row, { title: "另一件事" })]));
    expect(refused.revisions[0]?.reasons[0]).toEqual({ code: "MEASURE_OF_PLAN", path: ["title"] });
    expect(done(await revisesMeasures(officer, [writing(row, { note: "已开工", progressPercent: 10 })])).changedCount).toBe(1);
  }, 60_000);
});
