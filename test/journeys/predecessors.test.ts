import { closingBefore, contentHash, nationalCalendar, type PlanContent, type WorkRow } from "@duban/schema";
import type { Paper } from "@duban/schema/paper";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { campaignOf, changesRules } from "../support/campaign.verbs.js";
import { done, type Outcome } from "../support/outcome.js";
import { type PlanFrame, wholePlan } from "../support/plan.content.js";
import { contentOf, versionOf } from "../support/plan.selection.js";
import { answers, asksForPlans, notes, returns, saves, startsReview, submits } from "../support/plan.verbs.js";
import { handsIn, OpenWorkbook, takes } from "../support/workbook.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let manager: Actor;
let officer: Actor;
let reviewer: Actor;
let campaigns = 0;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("one-after-the-other");
  unit = await group.organization("JQ-1");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  reviewer = await group.actor("reviewer", "REVIEWER");
}, 120_000);
afterAll(() => world.stop());

/** A plan that was asked for in a campaign that insists on the schedule, and what it is to say. */
async function asked(change: (row: (id: string) => WorkRow) => void, more: Readonly<Record<string, unknown>> = {}) {
  const campaign = await asksForPlans(manager, group.top, [unit], `JQ-${++campaigns}`, more);
  done(await changesRules(manager, await campaignOf(manager, campaign), [{ rule: "R14", weight: "BLOCKING" }]));
  const frame: PlanFrame = { unit, branches: [], headquarters: group.top, problems: campaign.problems };
  const content = wholePlan(frame);
  change((id) => rowOf(content, id));
  return { plan: campaign.plans[0] as { id: string }, content };
}

function rowOf({ workTable }: PlanContent, id: string): WorkRow {
  const row = workTable.find((each) => each.id === id);
  if (!row) throw new Error(`The plan has no row ${id}`);
  return row;
}

/** Where a submission was refused, and in which words. */
function refusedFor({ userErrors }: Outcome<unknown>): string[][] {
  return userErrors.map(({ params, message }) => {
    const value = (wanted: string) => params.find(({ name }) => name === wanted)?.value ?? "";
    return [value("rule"), value("rowId"), value("field"), message];
  });
}

describe("rows that wait for one another", () => {
  test("are kept, submitted and compared; a plan in which none does is what it always was", async () => {
    const { plan, content } = await asked(() => {});
    const old = content.workTable.map(({ predecessorIds: _, ...row }) => row as WorkRow);
    done(await saves(officer, plan, { ...content, workTable: old }));
    expect(rowOf(await contentOf(officer, plan), "LEARNING-2").predecessorIds).toEqual([]);
    done(await submits(officer, plan));
    expect(await contentHash(await versionOf(officer, plan))).toBe(await contentHash({ ...content, workTable: old }));
    done(await startsReview(reviewer, plan));
    const { finding } = done(
      await notes(reviewer, plan, { at: { section: "NARRATIVE" }, reason: "OTHER", weight: "ADVISORY", demand: "写明先后" }),
    );
    done(await returns(reviewer, plan));
    done(await answers(officer, finding));
    rowOf(content, "LEARNING-2").predecessorIds = ["LEARNING-1"];
    done(await saves(officer, plan, content));
    done(await submits(officer, plan));
    expect(rowOf(await versionOf(reviewer, plan), "LEARNING-2").predecessorIds).toEqual(["LEARNING-1"]);
    expect(await changesOf(plan)).toEqual([
      { rowId: "LEARNING-2", fields: [{ field: "predecessorIds", before: "", after: "LEARNING-1" }] },
    ]);
  });

  async function changesOf({ id }: { id: string }) {
    const query = `query ($id: ID!) { plan(id: $id) { latestVersion { difference { rowId fields { field before after } } } } }`;
    const { plan } = await reviewer.sees<{ plan: { latestVersion: { difference: unknown } } }>(query, { id });
    return plan.latestVersion.difference;
  }

  test("are refused where they wait for what is not there, for themselves, or for too much", async () => {
    const { plan, content } = await asked((row) => {
      row("RESEARCH-1").predecessorIds = ["gone"];
      row("LEARNING-2").predecessorIds = ["RECTIFICATION-2"];
      row("RECTIFICATION-2").predecessorIds = ["LEARNING-2"];
    });
    done(await saves(officer, plan, content));
    const refused = refusedFor(await submits(officer, plan)).filter(([, , field]) => field === "predecessorIds");
    expect(refused).toEqual([
      ["R03", "RESEARCH-1", "predecessorIds", expect.stringContaining("有 1 项已不在工作表中")],
      ["R03", "RECTIFICATION-2", "predecessorIds", expect.stringContaining("2.4.2 → 2.1.2 → 2.4.2")],
    ]);
    rowOf(content, "LEARNING-2").predecessorIds = ["不是编号"];
    await expect(saves(officer, plan, content)).toBeRefused("ROW_ID_INVALID", "input.content.workTable.1.predecessorIds.0");
    rowOf(content, "LEARNING-2").predecessorIds = Array.from({ length: 51 }, (_, index) => `row-${index}`);
    await expect(saves(officer, plan, content)).toBeRefused("TOO_MANY_ITEMS", "input.content.workTable.1.predecessorIds");
  });

  test("are refused where one keeps another waiting too long, and where one does not wait", async () => {
    const { plan, content } = await asked((row) => {
      Object.assign(row("RESEARCH-2"), { startsOn: inDays(20), predecessorIds: ["RESEARCH-1"] });
    });
    done(await saves(officer, plan, content));
    expect(refusedFor(await submits(officer, plan))).toEqual([
      ["R14", "RESEARCH-2", "startsOn", expect.stringContaining(`早于紧前工作 2.2.1 的完成日期 ${inDays(24)}`)],
    ]);
    rowOf(content, "RESEARCH-2").startsOn = inDays(25);
    done(await saves(officer, plan, content));
    expect(done(await submits(officer, plan)).plan.state).toBe("SUBMITTED");
  });
});

test("a measure is held to the same schedule as the work", async () => {
  const { plan, content } = await asked(() => {}, { endsOn: inDays(60) });
  const lead = { ownCheck: 5, verification: 10, publicity: 5 };
  const { workEndsOn } = closingBefore(inDays(60), lead, nationalCalendar);
  done(await saves(officer, plan, content));
  const measures = async () => refusedFor(await submits(officer, plan)).filter(([, rowId]) => rowId === "response-1");
  expect(await measures()).toEqual([["R14", "response-1", "measures[measure-1].endsOn", expect.stringContaining(`${workEndsOn} 完成`)]]);
  for (const item of content.problemResponses) for (const measure of item.measures) measure.endsOn = workEndsOn;
  done(await saves(officer, plan, content));
  expect(await measures()).toEqual([]);
});

describe("on paper", () => {
  interface Preview {
    readonly draftRevision: number;
    readonly content: PlanContent;
    readonly problems: readonly { cell: string; code: string; message: string }[];
  }

  const waits = (row: (id: string) => WorkRow) => {
    row("LEARNING-2").predecessorIds = ["LEARNING-1"];
    row("RESEARCH-2").predecessorIds = ["RESEARCH-1", "LEARNING-1"];
  };

  test("a workbook names rows by their numbers, and says by cell what is no number or closes a circle", async () => {
    const { plan, content } = await asked(waits);
    done(await saves(officer, plan, content));
    const path = `/files/plans/${plan.id}.xlsx`;
    const template = async () => OpenWorkbook.of((await takes(officer, path)).bytes);
    const workbook = await template();
    expect([workbook.at("workTable", 4, "#"), workbook.at("workTable", 4, "predecessorIds")]).toEqual(["2.2.2", "2.2.1, 2.1.1"]);
    workbook
      .put("workTable", 1, "predecessorIds", "2.2.2")
      .put("workTable", 5, "predecessorIds", "9")
      .put("workTable", 8, "predecessorIds", "1");
    const { body } = await handsIn<Preview>(officer, path, await workbook.save());
    expect(body.problems.map(({ cell, code, message }) => [cell, code, message])).toEqual([
      ["L7", "CELL_WORK_ROW_UNKNOWN", expect.stringContaining("“9”")],
      ["L3", "CELL_WORK_ROWS_CIRCULAR", expect.stringContaining("→")],
    ]);
    done(await saves(officer, plan, body.content, body.draftRevision));
    const saved = await contentOf(officer, plan);
    expect(saved.workTable.flatMap(({ id, predecessorIds }) => (predecessorIds.length > 0 ? [[id, ...predecessorIds]] : []))).toEqual([
      ["LEARNING-2", "LEARNING-1"],
      ["RESEARCH-2", "RESEARCH-1", "LEARNING-1"],
      ["RECTIFICATION-2", "RECTIFICATION-1"],
    ]);
    const untouched = await handsIn<Preview>(officer, path, await (await template()).save());
    expect(untouched.body).toMatchObject({ content: saved, problems: [] });
  });

  test("a printed plan has the number of each row and of those that it waits for", async () => {
    const { plan, content } = await asked(waits);
    done(await saves(officer, plan, content));
    const paper = JSON.parse((await takes(officer, `/files/plans/${plan.id}/versions/draft.json`)).text) as Paper;
    const table = paper.blocks
      .flatMap((block) => (block.kind === "table" ? [block] : []))
      .find(({ columns }) => columns[0]?.title === "序号");
    const place = table?.columns.findIndex(({ title }) => title === "紧前工作") ?? -1;
    expect(table?.rows.slice(0, 4).map((cells) => [cells[0], cells[place]])).toEqual([
      ["2.1.1", ""],
      ["2.1.2", "2.1.1"],
      ["2.2.1", ""],
      ["2.2.2", "2.2.1, 2.1.1"],
    ]);
  });
});
