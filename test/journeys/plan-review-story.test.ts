import { emptyMeasure, emptyPlanContent, emptyResponse, emptyWorkRow, type PlanContent, pillars, type WorkRow } from "@duban/schema";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import {
  campaignSeenBy,
  changesRules,
  closesCampaign,
  createsCampaign,
  handsDown,
  requestsPlans,
  setsParticipants,
  terms,
} from "../support/campaign.verbs.js";
import { done } from "../support/outcome.js";
import {
  answers,
  approves,
  confirms,
  notes,
  openSteps,
  planOf,
  returns,
  saves,
  seenBy,
  startsReview,
  submits,
} from "../support/plan.verbs.js";
import { type Group, World } from "../support/world.js";

// The fourth group of the source: a holding examines the plan of an enterprise that it manages directly, sends back what is unclear
// and thin, and so holds the first gate. Five guidance groups, led by deputies, are staffed from across the system.

let world: World;
let holding: Group;
let enterprise: Versioned;
let sisters: Versioned[];
let units: Versioned[];
let head: Actor;
let writer: Actor;
let examiner: Actor;
let neighbours: Actor[];
let plan: { id: string };
let campaign: { id: string };
let problem: { id: string };

beforeAll(async () => {
  world = await World.start();
  holding = await world.group("holding");
  enterprise = await holding.organization("E-1");
  sisters = [await holding.organization("E-2"), await holding.organization("E-3")];
  units = [];
  for (const code of ["E-1-1", "E-1-2", "E-1-3", "E-1-4", "E-1-5"]) units.push(await holding.organization(code, enterprise));
  head = await holding.actor("head", "CAMPAIGN_MANAGER");
  writer = await holding.actor("writer", "SUBMITTER", enterprise);
  examiner = await holding.actor("examiner", "REVIEWER");
  neighbours = [];
  for (const code of ["energy", "chemistry", "bank"]) neighbours.push((await world.group(code)).administrator);
}, 120_000);
afterAll(() => world.stop());

function batch(id: string, organizations: readonly Versioned[], scope: string, headCount: number | null): PlanContent["batches"][number] {
  return { id, name: id, startsOn: inDays(1), endsOn: inDays(55), organizationIds: organizations.map((unit) => unit.id), headCount, scope };
}

function work(pillar: WorkRow["pillar"], number: number, [from, to]: readonly [number, number], task: string, steps: string): WorkRow {
  const written = steps === "" ? { deliverable: "", evidence: "" } : { deliverable: "问题清单", evidence: "签到表、研讨记录" };
  const dates = { startsOn: inDays(from), endsOn: inDays(to) };
  return {
    ...emptyWorkRow(`${pillar}-${number}`, pillar),
    task,
    steps,
    ...dates,
    responsiblePerson: "高一辰",
    responsibleDepartment: "党群工作部",
    ...written,
  };
}

/** What both versions say: who leads, and how the problem handed down is answered. */
function common(): PlanContent {
  return {
    ...emptyPlanContent(),
    safeguards: "每周汇总进度，滞后十天的提级研究。",
    narrative: "# 实施方案\n\n边学边查边改。",
    leadership: {
      leadingExecutive: "颜立言",
      leadDepartment: "党群工作部",
      contactName: "高一辰",
      contactPhone: "010-55501101",
      rectificationGroup: "党群工作部",
    },
    commitment: { signedBy: "颜立言", post: "党委书记", signedOn: inDays(0), text: "对整改负总责。" },
    problemResponses: [
      {
        ...emptyResponse("response-1", problem.id),
        rectificationType: "PHASED",
        leadingExecutive: "颜立言",
        leadDepartment: "党群工作部",
        responsibleUnit: "党群工作部",
        responsiblePerson: "高一辰",
        contact: "010-55501101",
        cause: "投后报告由被投企业自报，公司不到现场核对",
        siblingCheck: "东部、西部两支基金的项目一并核查",
        funds: 38,
        contingency: "被投企业不配合的，由派出董事三日内提请董事会",
        goal: "在管项目投后报告与实际经营相符率 100%",
        startsOn: inDays(2),
        endsOn: inDays(45),
        measures: [
          { ...emptyMeasure("measure-1", { startsOn: inDays(2), endsOn: inDays(45) }), text: "62 个在管项目逐个现场核查", owner: "宣若谷" },
        ],
        criteria: [{ id: "criterion-1", text: "现场核查报告 62 份", evidenceKind: "DOCUMENT" }],
      },
    ],
  };
}

/** Scope and key people unclear, one thin row for each pillar, one group without rank. */
function unclear(): PlanContent {
  return {
    ...common(),
    batches: [batch("batch-1", units.slice(0, 2), "有关单位", null)],
    workTable: pillars.values.map((pillar) => work(pillar, 1, [1, 55], pillars.label(pillar, "zh_CN"), "")),
    guidanceGroups: [
      {
        id: "group-1",
        name: "党群工作部",
        leaderName: "负责同志",
        leaderPost: "负责同志",
        leaderRank: "DIVISION_HEAD",
        leaderOrganizationId: enterprise.id,
        members: [{ id: "member-1", name: "工作人员", post: "工作人员", homeOrganizationId: null }],
        guidedOrganizationIds: [units[0]?.id ?? ""],
        tasks: "开展指导",
      },
    ],
  };
}

/** Scope clear, focus sharp; five groups, each led by a deputy of a sister enterprise and staffed from across the system. */
function clear(): PlanContent {
  return {
    ...common(),
    batches: [
      batch("batch-1", units.slice(0, 3), "三家基金和运营公司的班子成员、中层干部和全体党员", 386),
      batch("batch-2", units.slice(3), "物业十四个网点和培训中心的全体党员，流动党员由网点支部负责", 912),
    ],
    keyPeople: ["batch-1", "batch-2"].map((batchId) => ({
      ...{ id: `person-${batchId}`, batchId, post: "支部书记", name: "", category: "基层党建" },
      requirement: "每月检查一次学习记录",
    })),
    workTable: pillars.values.flatMap((pillar) => [
      work(
        pillar,
        1,
        [1, 25],
        `${pillars.label(pillar, "zh_CN")}专题研讨，五个指导组到点：${groupNames.join("、")}`,
        "定提纲；分组研讨；列清单",
      ),
      work(pillar, 2, [26, 55], `${pillars.label(pillar, "zh_CN")}成果转化，逐项形成制度`, "起草；征求意见；印发"),
    ]),
    guidanceGroups: groupNames.map((name, number) => ({
      id: `group-${number + 1}`,
      name,
      leaderName: `组长${number + 1}`,
      leaderPost: "党委副书记",
      leaderRank: "DEPUTY",
      leaderOrganizationId: sisters[number % 2]?.id ?? "",
      members: sisters.map((sister, place) => ({
        id: `member-${place + 1}`,
        name: `组员${place + 1}`,
        post: "党建主管",
        homeOrganizationId: sister.id,
      })),
      guidedOrganizationIds: [units[number]?.id ?? ""],
      tasks: "每月到点两次，与巡视同步，当场交办问题",
    })),
  };
}

const groupNames = ["第一指导组", "第二指导组", "第三指导组", "第四指导组", "第五指导组"];

/** What the first gate sends a plan back for, each remark at its place. */
const remarks = [
  { reason: "SCOPE_UNCLEAR", at: { section: "BATCHES", rowId: "batch-1", field: "scope" }, demand: "“有关单位”不是范围，请写明。" },
  { reason: "KEY_PERSONNEL_UNCLEAR", at: { section: "KEY_PEOPLE" }, demand: "没有列出重点人员，请按批次列出。" },
  {
    reason: "WORK_TABLE_NOT_DETAILED",
    at: { section: "RECTIFICATION", rowId: "RECTIFICATION-1" },
    demand: "四个贯穿始终每项只有一行，请细化。",
  },
  { reason: "STAFFING_NOT_DETAILED", at: { section: "GUIDANCE_GROUPS", rowId: "group-1" }, demand: "组长不是副职以上领导，请从系统抽调。" },
] as const;

describe("the first gate, as the fourth group holds it", () => {
  test("the holding opens a campaign in which the rules advise and the reviewer decides, and asks the enterprise for its plan", async () => {
    const code = "ZT";
    campaign = done(await createsCampaign(head, holding.top, code, { reviewWorkingDays: 3 })).campaign;
    done(await setsParticipants(head, campaign, [enterprise]));
    const advice = ["R05", "R06", "R16", "R17"].map((rule) => ({ rule, weight: "ADVISORY" }));
    done(await changesRules(head, campaign, advice));
    const handedDown = done(
      await handsDown(head, campaign, [{ organizationId: enterprise.id, title: "投后管理不到位", theme: terms.themes[0] }]),
    );
    problem = handedDown.problems[0] as { id: string };
    const asked = done(await requestsPlans(head, campaign));
    expect(asked.requestedCount).toBe(1);
    plan = asked.campaign.participants.edges[0]?.node.plan as { id: string };
    expect(await planOf(writer, plan)).toMatchObject({ state: "DRAFT", code: "ZT-P001" });
  });

  test("the pre-checks catch what is unclear and thin, each with place, reason and remedy", async () => {
    done(await saves(writer, plan, unclear()));
    const seen = await writer.sees<{ plan: { draft: { preChecks: { rule: string; passed: boolean; findings: unknown[] }[] } } }>(
      "query ($id: ID!) { plan(id: $id) { draft { preChecks { rule passed findings { why remedy anchor { section } } } } } }",
      plan,
    );
    const failed = seen.plan.draft.preChecks.filter(({ passed }) => !passed);
    expect(failed.map(({ rule }) => rule)).toEqual(["R06", "R16", "R17"]);
    expect(failed[1]?.findings).toContainEqual({
      why: "批次“batch-1”的范围说明不足 10 字。",
      remedy: "请说明覆盖到哪一级、哪些人，如何认定完成。",
      anchor: { section: "BATCHES" },
    });
    expect(done(await submits(writer, plan)).plan).toMatchObject({ state: "SUBMITTED", round: 1 });
  });

  test("the reviewer returns it with these reasons, and nobody can approve it meanwhile", async () => {
    done(await startsReview(examiner, plan));
    for (const remark of remarks) done(await notes(examiner, plan, remark));
    await expect(approves(examiner, plan)).toBeRefused("FINDINGS_DRAFTED");
    const returned = done(await returns(examiner, plan)).plan;
    expect(returned).toMatchObject({ state: "RETURNED", openFindingCount: 4 });
    expect(returned.findings.map(({ number, reasonCode }) => [number, reasonCode])).toEqual(
      remarks.map(({ reason }, index) => [index + 1, reason]),
    );
  });

  test("the enterprise corrects it, answers each finding, and submits it again; every rule is met", async () => {
    done(await saves(writer, plan, clear()));
    await expect(submits(writer, plan)).toBeRefused("FINDINGS_UNANSWERED");
    for (const finding of (await planOf(writer, plan)).findings) done(await answers(writer, finding, "已逐项写明"));
    const submitted = done(await submits(writer, plan)).plan;
    expect(submitted).toMatchObject({ state: "SUBMITTED", round: 2 });
    expect(submitted.latestVersion?.preChecks.filter(({ passed }) => !passed)).toEqual([]);
  });

  test("the reviewer confirms each answer and lets the plan pass: scope clear, focus sharp, quality assured", async () => {
    done(await startsReview(examiner, plan));
    await expect(approves(examiner, plan)).toBeRefused("FINDINGS_OPEN");
    for (const finding of (await planOf(examiner, plan)).findings) done(await confirms(examiner, finding));
    expect(done(await approves(examiner, plan)).plan).toMatchObject({ state: "APPROVED", light: "DONE", openFindingCount: 0 });
    expect(openSteps(await planOf(writer, plan))).toEqual(["amendPlan", "addComment"]);
  });

  test("headquarters see it in the figures, and close the campaign", async () => {
    const query = `query ($id: ID!, $campaign: ID!) { organization(id: $id) { planFigures(campaignId: $campaign) {
      asked approved decided firstPass firstPassYield rounds reasons { reasonCode count } } } }`;
    const { organization } = await examiner.sees<{ organization: { planFigures: Record<string, unknown> } }>(query, {
      id: holding.top.id,
      campaign: campaign.id,
    });
    expect(organization.planFigures).toEqual({
      ...{ asked: 1, approved: 1, decided: 1, firstPass: 0, firstPassYield: 0, rounds: 2 },
      reasons: remarks.map(({ reason }) => ({ reasonCode: reason, count: 1 })).sort((a, b) => (a.reasonCode < b.reasonCode ? -1 : 1)),
    });
    await expect(closesCampaign(head, campaign)).toBeRefused("CAMPAIGN_HAS_OPEN_PROBLEMS", "input.carryOn");
    expect(done(await closesCampaign(head, campaign, "由原责任人继续整改，督办办公室按月核验")).campaign).toMatchObject({
      ...{ state: "CLOSED", carryOn: "由原责任人继续整改，督办办公室按月核验" },
      openAtClose: expect.any(Number),
    });
    await expect(setsParticipants(head, campaign, [enterprise, ...sisters])).toBeRefused("CAMPAIGN_CLOSED");
    await expect(handsDown(head, campaign, [{ organizationId: enterprise.id }])).toBeRefused("CAMPAIGN_CLOSED");
    await expect(requestsPlans(head, campaign)).toBeRefused("CAMPAIGN_CLOSED");
  });

  test("three other groups beside it see none of it", async () => {
    for (const neighbour of neighbours) {
      expect(await seenBy(neighbour, plan)).toBeNull();
      expect(await campaignSeenBy(neighbour, campaign)).toBeNull();
      const all = "{ campaigns { totalCount } plans(first: 5) { totalCount } inbox(turn: MINE) { totalCount } }";
      expect(await neighbour.sees(all)).toEqual({ campaigns: { totalCount: 0 }, plans: { totalCount: 0 }, inbox: { totalCount: 0 } });
      await expect(approves(neighbour, plan)).toBeRefused("NOT_FOUND");
    }
  });
});
