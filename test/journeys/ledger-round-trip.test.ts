import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import {
  accepts,
  assigns,
  type Four,
  inPost,
  type LedgerProblem,
  opensLedger,
  plans,
  problemOf,
  registers,
  reports,
  starts,
} from "../support/ledger.verbs.js";
import { done } from "../support/outcome.js";
import { bringsBack, marksList, problemSheet, type ReturnedRow, revises, takesList } from "../support/revision.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let manager: Actor;
let officer: Actor;
let reader: Actor;
let stranger: Actor;
let campaign: Versioned;
let unit: Versioned;
let sibling: Versioned;
let four: Four;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("round-trip");
  unit = await group.organization("R-1");
  sibling = await group.organization("R-2");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  reader = await group.actor("reader", "VIEWER");
  stranger = await (await world.group("elsewhere")).actor("stranger", "CAMPAIGN_MANAGER");
  campaign = await openedCampaign(manager, group.top, "RT", [unit, sibling]);
  four = {
    executive: await inPost(group, group.top, "郑怀远", "副总经理"),
    department: await group.organization("R-D"),
    person: await inPost(group, unit, "蒋立新", "厂长"),
  };
}, 120_000);
afterAll(() => world.stop());

let ledgers = 0;

/** A ledger of its own with some problems on it, and what narrows a list to them. */
async function entered(rows: readonly object[]): Promise<{ problems: LedgerProblem[]; filter: { ledgerId: string } }> {
  ledgers += 1;
  const { ledger } = done(await opensLedger(manager, campaign, `RT${ledgers}`, { aspects: [{ name: "政治建设" }] }));
  const whole = rows.map((row) => ({ organizationId: unit.id, deadline: inDays(30), ...row }));
  const problems: LedgerProblem[] = [];
  for (let from = 0; from < whole.length; from += 500) {
    problems.push(...done(await registers(manager, ledger, whole.slice(from, from + 500) as never)).problems);
  }
  return { problems, filter: { ledgerId: ledger.id } };
}

const standings = (rows: readonly ReturnedRow[]) => rows.map(({ subject, standing }) => [subject?.code.slice(-3) ?? null, standing]);
const reasons = (row: ReturnedRow | undefined) => row?.wrong.map(({ code }) => code);

async function titleOf(problem: LedgerProblem): Promise<string> {
  return (await problemOf(manager, problem)).title;
}

describe("a list that goes out to be edited and comes back", () => {
  test("says of each row who has changed it, and what was chosen is written with nothing overwritten", async () => {
    const { problems, filter } = await entered([{ title: "一" }, { title: "二" }, { title: "三", area: "安全" }, { title: "四" }]);
    const list = await takesList(manager, filter);
    expect((await bringsBack(manager, list)).body).toMatchObject({ total: 4, unchanged: 4, rows: [] });

    list.put(problemSheet, 1, "title", "一改").put(problemSheet, 1, "aspect", "政治建设").put(problemSheet, 1, "amountInvolved", 80_000.5);
    list.put(problemSheet, 3, "title", "三改");
    const [, second, third] = problems as [LedgerProblem, LedgerProblem, LedgerProblem];
    done(await revises(manager, [{ problemId: second.id, expectedVersion: second.revision, title: "二在系统中改" }]));
    done(await revises(manager, [{ problemId: third.id, expectedVersion: third.revision, title: "三在系统中改", area: "环保" }]));

    const { body } = await bringsBack(manager, list);
    expect(standings(body.rows)).toEqual([
      ["001", "MINE"],
      ["002", "THEIRS"],
      ["003", "CONFLICT"],
    ]);
    const [changed, , conflicting] = body.rows;
    expect(changed?.cells.map(({ field, mine }) => [field, mine])).toEqual([
      ["title", "一改"],
      ["aspect", "政治建设"],
      ["amountInvolved", "80000.50"],
    ]);
    expect(conflicting?.cells).toEqual([
      { field: "title", standing: "CONFLICT", base: "三", mine: "三改", theirs: "三在系统中改" },
      { field: "area", standing: "THEIRS", base: "安全", mine: "安全", theirs: "环保" },
    ]);
    const write = (row: ReturnedRow | undefined, values: object) => ({
      ...{ problemId: row?.subject?.id, expectedVersion: row?.subject?.revision },
      ...values,
    });
    const chosen = [
      write(changed, { title: "一改", aspect: "政治建设", amountInvolved: "80000.50" }),
      write(conflicting, { title: "三改" }),
    ];
    expect(done(await revises(manager, chosen, true))).toMatchObject({ changedCount: 2 });
    expect(await titleOf(problems[0] as LedgerProblem)).toBe("一");
    expect(done(await revises(manager, chosen))).toMatchObject({ changedCount: 2, refusedCount: 0 });
    expect(await problemOf(manager, problems[0] as LedgerProblem)).toMatchObject({ title: "一改", amountInvolved: "80000.50" });
    expect(await titleOf(third)).toBe("三改");
    expect(await titleOf(second)).toBe("二在系统中改");
    // Brought in once more, it says nothing new: what was written is what the sheet says.
    expect(done(await revises(manager, chosen)).revisions.map(({ outcome }) => outcome)).toEqual(["UNCHANGED", "UNCHANGED"]);
    expect(standings((await bringsBack(manager, list)).body.rows)).toEqual([
      ["002", "THEIRS"],
      ["003", "THEIRS"],
    ]);
  });

  test("writes nothing over what was changed between looking and writing", async () => {
    const { problems, filter } = await entered([{ title: "甲" }, { title: "乙" }]);
    const list = (await takesList(manager, filter)).put(problemSheet, 1, "title", "甲改").put(problemSheet, 2, "title", "乙改");
    const { rows } = (await bringsBack(manager, list)).body;
    const [first] = problems as [LedgerProblem];
    done(await revises(manager, [{ problemId: first.id, expectedVersion: first.revision, title: "别人刚改" }]));
    const chosen = rows.map(({ subject, cells }) => ({
      ...{ problemId: subject?.id, expectedVersion: subject?.revision },
      title: cells[0]?.mine,
    }));
    const written = done(await revises(manager, chosen));
    expect(written.revisions.map(({ outcome, reasons: [reason] }) => [outcome, reason?.code])).toEqual([
      ["REFUSED", "REVISION_STALE"],
      ["CHANGED", undefined],
    ]);
    expect(await titleOf(first)).toBe("别人刚改");
  });

  test("tells what is wrong beside its line, in a sheet that can be put right and brought in again", async () => {
    const { filter } = await entered([{ title: "甲" }, { title: "乙" }, { title: "丙" }]);
    const list = (await takesList(manager, filter)).put(problemSheet, 1, "severity", "很重").put(problemSheet, 2, "theme", "没有的主题");
    list.put(problemSheet, 3, "deadline", inDays(99)).put(problemSheet, 4, "title", "新的一行");
    const { rows } = (await bringsBack(manager, list)).body;
    expect(rows.map((row) => [row.line, row.standing, reasons(row), row.ignored.map(({ code }) => code)])).toEqual([
      [3, "REFUSED", ["CELL_CHOICE_UNKNOWN"], []],
      [4, "REFUSED", ["THEME_UNKNOWN"], []],
      [5, "UNCHANGED", [], ["REVISION_READ_ONLY"]],
      [6, "REFUSED", ["REVISION_ROW_NEW"], []],
    ]);
    const marked = await marksList(manager, list);
    expect(String(marked.at(problemSheet, 1, "result"))).toContain("很重");
    expect(String(marked.at(problemSheet, 3, "result"))).toContain("期限");
    marked.put(problemSheet, 1, "severity", "重大").put(problemSheet, 2, "theme", "");
    expect((await bringsBack(manager, marked)).body.rows.map(({ standing }) => standing)).toEqual(["MINE", "UNCHANGED", "REFUSED"]);
  });

  test("follows the rights of whoever brings it in", async () => {
    const { problems, filter } = await entered([{ title: "甲" }, { title: "乙", organizationId: sibling.id }]);
    const [first] = problems as [LedgerProblem];
    done(await assigns(manager, first, four));
    done(await accepts(officer, first));
    done(await plans(officer, first, four.person));
    done(await starts(officer, first));
    const whole = (await takesList(manager, filter)).put(problemSheet, 1, "title", "甲改").put(problemSheet, 2, "title", "乙改");
    const { body } = await bringsBack(officer, whole);
    expect(body.rows.map((row) => [row.subject?.code ?? null, reasons(row)])).toEqual([
      [first.code, ["REVISION_NOT_ALLOWED"]],
      [null, ["REVISION_ROW_GONE"]],
    ]);
    const own = (await takesList(officer, filter))
      .put(problemSheet, 1, "progressPercent", "40%")
      .put(problemSheet, 1, "progressNote", "已备案");
    const [row] = (await bringsBack(officer, own)).body.rows;
    expect([row?.standing, row?.cells.map(({ field }) => field)]).toEqual(["MINE", ["progressPercent", "progressNote"]]);
    const change = { problemId: first.id, expectedVersion: row?.subject?.revision, progressPercent: 40, progressNote: "已备案" };
    expect(done(await revises(officer, [change])).changedCount).toBe(1);
    expect((await problemOf(officer, first)).progressPercent).toBe(40);
    done(await reports(officer, first, 50));

    expect((await bringsBack(reader, own)).status).toBe(403);
    expect((await bringsBack(stranger, own)).body.code).toBe("REVISION_SHEET_FOREIGN");
    await expect(revises(stranger, [change])).toBeRefused("NOT_FOUND");
    await expect(revises(reader, [change])).toBeRefused("FORBIDDEN");
  });

  test("is refused when its seal was touched, and takes bad input without falling over", async () => {
    const { problems, filter } = await entered([{ title: "甲" }]);
    const list = await takesList(manager, filter);
    const seal = list.rows("duban-problem-list/1");
    (seal[1] as unknown[])[0] = "2020-01-01T00:00:00.000Z";
    expect(await bringsBack(manager, list)).toMatchObject({ status: 422, body: { code: "REVISION_SHEET_FOREIGN" } });
    const [first] = problems as [LedgerProblem];
    const given = { problemId: first.id, expectedVersion: first.revision };
    for (const [wrong, code] of [
      [{ title: null }, "VALUE_REQUIRED"],
      [{ severity: null }, "VALUE_REQUIRED"],
      [{ amountInvolved: "x" }, "VALUE_INVALID"],
      [{ aspect: "没有" }, "CELL_ASPECT_UNKNOWN"],
      [{ rectificationType: "CONTINUOUS" }, "RECTIFICATION_TYPE_NEEDS_APPROVAL"],
      [{ progressPercent: 5 }, "REVISION_NOT_ALLOWED"],
    ] as const) {
      const { revisions } = done(await revises(manager, [{ ...given, ...wrong }]));
      expect(revisions.map(({ reasons: [reason] }) => reason?.code)).toEqual([code]);
    }
    await expect(revises(manager, [given, given])).toBeRefused("VALUE_INVALID");
    await expect(revises(manager, [])).toBeRefused("PROBLEMS_REQUIRED");
  });

  test("may have five thousand rows, and none of them overwrites anything silently", async () => {
    const count = 5_000;
    const cause = "现场检查发现承包商安全培训记录不完整，部分人员未持证上岗。".repeat(3);
    const { problems, filter } = await entered(Array.from({ length: count }, (_, index) => ({ title: `第 ${index} 个问题`, cause })));
    const begun = Date.now();
    const list = await takesList(manager, filter);
    const taken = Date.now();
    for (let row = 1; row <= count; row += 1) list.put(problemSheet, row, "title", `改过的第 ${row} 个`);
    const others = problems.filter((_, index) => index % 50 === 0);
    done(
      await revises(
        manager,
        others.map(({ id, revision }) => ({ problemId: id, expectedVersion: revision, title: "系统中改" })),
      ),
    );
    const file = Date.now();
    const { status, body } = await bringsBack(manager, list);
    const compared = Date.now();
    expect([status, body.code]).toEqual([200, undefined]);
    const tally = (standing: string) => body.rows.filter((row) => row.standing === standing).length;
    expect([body.total, tally("MINE"), tally("CONFLICT"), tally("REFUSED")]).toEqual([count, 4_900, 100, 0]);
    const changes = body.rows.flatMap(({ subject, standing, cells }) =>
      standing === "MINE" ? [{ problemId: subject?.id, expectedVersion: subject?.revision, title: cells[0]?.mine }] : [],
    );
    let changed = 0;
    for (let from = 0; from < changes.length; from += 500) {
      changed += done(await revises(manager, changes.slice(from, from + 500))).changedCount;
    }
    const written = Date.now();
    expect(changed).toBe(4_900);
    const after = (await bringsBack(manager, list)).body;
    expect(after.rows.map(({ standing }) => standing)).toEqual(Array(100).fill("CONFLICT"));
    expect(after.rows.every(({ cells }) => cells[0]?.theirs === "系统中改")).toBe(true);
    const seconds = [taken - begun, compared - file, written - compared].map((time) => time / 1_000);
    expect(Math.max(...seconds)).toBeLessThan(30);
  }, 180_000);
});
