import { addWorkingDays, nationalCalendar } from "@duban/schema";
import type { Paper } from "@duban/schema/paper";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Actor, inDays } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { type PlanFrame, thinPlan, wholePlan } from "../support/plan.content.js";
import {
  answers,
  approves,
  asksForPlans,
  confirms,
  notes,
  onlyAdvises,
  planOf,
  raisesAgain,
  returns,
  saves,
  startsReview,
  submits,
} from "../support/plan.verbs.js";
import { wordOf } from "../support/word.js";
import { takes } from "../support/workbook.js";
import { World } from "../support/world.js";

let world: World;
let plan: { readonly id: string };
let frame: PlanFrame;
let officer: Actor;
let reviewer: Actor;
let neighbour: Actor;
let stranger: Actor;
let keeper: Actor;

beforeAll(async () => {
  world = await World.start();
  const group = await world.group("on-paper");
  keeper = group.administrator;
  const unit = await group.organization("P-1");
  const manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  reviewer = await group.actor("reviewer", "REVIEWER");
  neighbour = await group.actor("neighbour", "SUBMITTER", await group.organization("P-2"));
  stranger = (await world.group("elsewhere")).administrator;
  const campaign = await asksForPlans(manager, group.top, [unit], "ZT", { reviewWorkingDays: 30 });
  await onlyAdvises(manager, campaign, ["R02", "R16", "R17", "R06", "R05"]);
  plan = campaign.plans[0] as { id: string };
  frame = { unit, branches: [], headquarters: group.top, problems: campaign.problems };
}, 120_000);
afterAll(() => world.stop());

const decision = (round: number, form = "docx") => `/files/plans/${plan.id}/decisions/${round}.${form}`;
const version = (name: number | "draft", form = "docx") => `/files/plans/${plan.id}/versions/${name}.${form}`;
const paperOf = async (actor: Actor, path: string) => JSON.parse((await takes(actor, path)).text) as Paper;

test("a return is a letter with its findings as numbered demands at their places, the same for both sides", async () => {
  done(await saves(officer, plan, thinPlan(frame)));
  done(await submits(officer, plan));
  expect(await takes(reviewer, decision(1))).toMatchObject({ status: 422, text: expect.stringContaining("ROUND_NOT_DECIDED") });
  done(await startsReview(reviewer, plan));
  const row = { section: "LEARNING", rowId: "LEARNING-1", field: "responsiblePerson" };
  done(await notes(reviewer, plan, { at: row, reason: "WORK_TABLE_NOT_DETAILED", demand: "责任人要具体到人\n并写明职务" }));
  done(await notes(reviewer, plan, { at: { section: "BATCHES" }, reason: "SCOPE_UNCLEAR", weight: "ADVISORY", demand: "范围再写细" }));
  done(await returns(reviewer, plan));

  const { status, headers, bytes } = await takes(officer, decision(1));
  expect(status).toBe(200);
  expect(headers.get("content-type")).toContain("wordprocessingml");
  const { paragraphs, parts } = wordOf(bytes);
  const { code } = await planOf(officer, plan);
  expect(paragraphs.slice(0, 4)).toEqual([
    "集团on-paper文件",
    expect.stringMatching(new RegExp(`^督审〔\\d{4}〕${code}-1号$`)),
    expect.stringMatching(/^关于退回《.*》的通知$/),
    "单位P-1：",
  ]);
  const text = paragraphs.join("\n");
  expect(text).toContain("一、必须整改的意见（1条）");
  expect(text).toMatch(/1\. F1 第2\.1节“学习教育”第1行“整改组组织第 1 期专题研讨.*”的“责任人”：工作表不细。责任人要具体到人/);
  expect(text).toMatch(/二、建议改进的意见（1条）\n2\. F2 第1\.1节“批次”：批次范围不清。范围再写细/);
  expect(paragraphs.at(-2)).toBe("审核人：reviewer");
  expect(text).toMatch(/请于\d{4}年\d+月\d+日前完成修改并重新报送/);
  expect(parts["word/document.xml"]).toContain('w:eastAsia="仿宋_GB2312"');
  expect(parts["word/document.xml"]).toContain('w:color w:val="D7000F"');
  expect(Object.entries(parts).filter(([name, part]) => name.includes("footer") && part.includes("PAGE"))).toHaveLength(2);
  expect(await paperOf(reviewer, decision(1, "json"))).toEqual(await paperOf(officer, decision(1, "json")));
  const english = await paperOf(officer.with({ "accept-language": "en" }), decision(1, "json"));
  expect(english).toMatchObject({ locale: "en", addressee: "To Unit P-1:" });
});

test("what is raised again stands in the next letter, and the first one says what it said, whatever the calendar says since", async () => {
  const first = await paperOf(officer, decision(1, "json"));
  const dayOff = { date: addWorkingDays(nationalCalendar, inDays(0), 3), working: false, name: "厂庆" };
  done(await keeper.tries("setCalendarDay", dayOff, "calendarDay { id }"));
  const { findings } = await planOf(officer, plan);
  for (const finding of findings) done(await answers(officer, finding));
  done(await saves(officer, plan, wholePlan(frame)));
  done(await submits(officer, plan));
  done(await startsReview(reviewer, plan));
  done(await raisesAgain(reviewer, findings[0] as { id: string }, "职务仍未写"));
  done(await confirms(reviewer, findings[1] as { id: string }));
  done(await returns(reviewer, plan));
  const words = (await paperOf(officer, decision(2, "json"))).blocks.map((block) => ("text" in block ? block.text : "")).join("\n");
  expect(words).toContain("（第1轮提出，本轮重提：职务仍未写）");
  expect(words).not.toContain("范围再写细");
  expect((await paperOf(officer, decision(1, "json"))).blocks).toEqual(first.blocks);
});

test("an approval is a letter bound to the version that was read", async () => {
  const { findings } = await planOf(officer, plan);
  done(await answers(officer, findings[0] as { id: string }));
  done(await submits(officer, plan));
  done(await startsReview(reviewer, plan));
  done(await confirms(reviewer, findings[0] as { id: string }));
  done(await approves(reviewer, plan));
  const { paragraphs } = wordOf((await takes(officer, decision(3))).bytes);
  const { latestVersion } = await planOf(officer, plan);
  expect(paragraphs[2]).toMatch(/^关于《.*》的批复$/);
  expect(paragraphs.join("\n")).toContain("审核中提出的2条意见已逐条确认。");
  expect(paragraphs.at(-1)).toContain(latestVersion?.contentHash);
});

test("a plan is printed version by version, its draft only by those who write it", async () => {
  const { paragraphs, parts } = wordOf((await takes(reviewer, version(2))).bytes);
  expect(paragraphs.join("\n")).toMatch(/一、整改范围[\s\S]*二、工作表[\s\S]*整改组组织第 2 期专题研讨[\s\S]*秦牧[\s\S]*八、签署承诺/);
  expect(parts["word/document.xml"]).toContain('w:orient="landscape"');
  expect((await takes(officer, version("draft"))).status).toBe(404);
  expect((await takes(officer, version(9))).status).toBe(404);
});

test("papers go to those who may read the plan, and to nobody else", async () => {
  const of = async (actor: Actor) => [(await takes(actor, decision(1))).status, (await takes(actor, version(1, "json"))).status];
  expect(await of(neighbour)).toEqual([404, 404]);
  expect(await of(stranger)).toEqual([404, 404]);
  expect(await of(world.visitor)).toEqual([401, 401]);
  expect((await takes(officer, decision(1, "exe"))).status).toBe(404);
  expect((await takes(officer, `/files/plans/nonsense/decisions/1.docx`)).status).toBe(400);
});
