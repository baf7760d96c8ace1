import type { PlanContent } from "@duban/schema";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { zipSync } from "fflate";
import type { Actor, Versioned } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { type PlanFrame, wholePlan } from "../support/plan.content.js";
import { asksForPlans, planOf, saves, submits } from "../support/plan.verbs.js";
import { handsIn, OpenWorkbook, takes } from "../support/workbook.js";
import { World } from "../support/world.js";

interface Preview {
  readonly baseRevision: number;
  readonly draftRevision: number;
  readonly base: PlanContent;
  readonly content: PlanContent;
  readonly changes: readonly { section: string; rowId: string | null; kind: string }[];
  readonly problems: readonly { sheet: string; cell: string; code: string; message: string }[];
  readonly code?: string;
}

let world: World;
let plan: { readonly id: string };
let otherPlan: { readonly id: string };
let content: PlanContent;
let officer: Actor;
let reviewer: Actor;
let neighbour: Actor;
let stranger: Actor;

beforeAll(async () => {
  world = await World.start();
  const group = await world.group("filling-in");
  const unit = await group.organization("B-1");
  const branches: Versioned[] = [await group.organization("B-1-1", unit), await group.organization("B-1-2", unit)];
  const manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  reviewer = await group.actor("reviewer", "REVIEWER");
  neighbour = await group.actor("neighbour", "SUBMITTER", await group.organization("B-2"));
  stranger = (await world.group("strangers")).administrator;
  const campaign = await asksForPlans(manager, group.top, [unit], "ZT");
  plan = campaign.plans[0] as { id: string };
  otherPlan = (await asksForPlans(manager, group.top, [unit], "ZT-2")).plans[0] as { id: string };
  const frame: PlanFrame = { unit, branches, headquarters: group.top, problems: campaign.problems };
  content = { ...wholePlan(frame), safeguards: "=每周例会" };
  done(await saves(officer, plan, content));
}, 120_000);
afterAll(() => world.stop());

const path = (named = plan) => `/files/plans/${named.id}.xlsx`;
const template = async (actor = officer, named = plan) => OpenWorkbook.of((await takes(actor, path(named))).bytes);
const hands = async (workbook: OpenWorkbook, actor = officer, named = plan) => handsIn<Preview>(actor, path(named), await workbook.save());

test("a draft goes out as a workbook and comes back as it was, without a cell that could be a formula", async () => {
  const answer = await takes(officer, path());
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment; .*\.xlsx/);
  const workbook = await OpenWorkbook.of(answer.bytes);
  expect(workbook.names).toEqual(
    expect.arrayContaining(["填写说明", "1.1 批次", "2 工作表", "4a 措施", "4b 销号标准", "5 保障措施", "8 签署承诺"]),
  );
  expect(workbook.texts.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
  expect(workbook.texts).toContain("'=每周例会");
  const { status, body } = await hands(workbook);
  expect({ status, ...body }).toMatchObject({ status: 200, baseRevision: 2, draftRevision: 2, content, changes: [], problems: [] });
});

test("what was filled in is shown before anything is saved, and saved as any draft is", async () => {
  const workbook = await template();
  const rows = workbook.rows("workTable").length - 2;
  workbook
    .put("workTable", 1, "task", "改过的任务")
    .put("workTable", 2, "endsOn", "年底")
    .put("workTable", rows + 1, "pillar", "整改落实")
    .put("workTable", rows + 1, "task", "新增的任务")
    .put("workTable", rows + 1, "startsOn", new Date("2026-12-01"))
    .put("batches", 1, "organizationIds", "B-1-2")
    .put("guidanceGroups", 1, "leaderOrganizationId", "B-2");
  const { body } = await hands(workbook);
  expect(body.problems).toEqual([
    { sheet: "2 工作表", cell: "G4", section: "LEARNING", code: "CELL_DATE_INVALID", message: expect.stringContaining("年底") },
  ]);
  expect(body.changes.map(({ section, kind }) => [section, kind])).toEqual([
    ["BATCHES", "CHANGED"],
    ["LEARNING", "CHANGED"],
    ["RECTIFICATION", "ADDED"],
    ["GUIDANCE_GROUPS", "CHANGED"],
  ]);
  expect((await planOf(officer, plan)).draft?.revision).toBe(2);
  done(await saves(officer, plan, body.content, body.draftRevision));
  const { body: stale } = await hands(workbook);
  expect(stale).toMatchObject({ baseRevision: 2, draftRevision: 3, base: content });
  await expect(await saves(officer, plan, stale.content, stale.baseRevision)).toBeRefused("CONFLICT");
});

describe("a workbook is refused", () => {
  test("from another plan, changed where it is sealed, or from somewhere else", async () => {
    expect(await hands(await template(officer, otherPlan))).toMatchObject({ status: 422, body: { code: "WORKBOOK_OF_OTHER_PLAN" } });
    const forged = await template();
    (forged.rows("duban-plan-workbook/1")[2] as unknown[])[0] = "99";
    expect(await hands(forged)).toMatchObject({ status: 422, body: { code: "WORKBOOK_FOREIGN" } });
    const csv = new TextEncoder().encode("a,b\n1,2");
    expect(await handsIn(officer, path(), csv)).toMatchObject({ status: 422, body: { code: "WORKBOOK_FOREIGN" } });
  });

  test("that is a bomb, is nothing, or is too large", async () => {
    const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(65 * 1024 * 1024) });
    expect(await handsIn(officer, path(), bomb)).toMatchObject({ status: 422, body: { code: "WORKBOOK_TOO_LARGE" } });
    expect(await handsIn(officer, path(), Uint8Array.from([0x50, 0x4b, 3, 4, 0]))).toMatchObject({ body: { code: "WORKBOOK_UNREADABLE" } });
    expect(await handsIn(officer, path(), new Uint8Array())).toMatchObject({ status: 422, body: { code: "FILE_EMPTY" } });
    expect(await handsIn(officer, path(), new Uint8Array(11 * 1024 * 1024))).toMatchObject({
      status: 413,
      body: { code: "FILE_TOO_LARGE" },
    });
  });

  test("by all who do not write the plan, and gives itself to none of them", async () => {
    const workbook = await template();
    const of = async (actor: Actor) => [(await takes(actor, path())).status, (await hands(workbook, actor)).status];
    expect(await of(reviewer)).toEqual([403, 403]);
    expect(await of(neighbour)).toEqual([404, 404]);
    expect(await of(stranger)).toEqual([404, 404]);
    expect(await of(world.visitor)).toEqual([401, 401]);
    expect((await takes(officer, path({ id: "nonsense" }))).status).toBe(400);
  });

  test("while the plan is under review", async () => {
    done(await saves(officer, plan, content));
    const workbook = await template();
    done(await submits(officer, plan));
    expect(await takes(officer, path())).toMatchObject({ status: 409 });
    expect(await hands(workbook)).toMatchObject({ status: 409, body: { code: "STEP_NOT_OPEN" } });
  });
});
