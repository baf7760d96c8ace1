import { type Pillar, pillars } from "../campaign/pillar.js";
import { nationalCalendar } from "../working-days.js";
import type { PlanContent, ProblemResponse, WorkRow } from "./content.js";
import type { PreCheckContext } from "./pre-checks/context.js";

/** What the plan below is judged against: two subordinates, two problems, a campaign of the last quarter. */
export const context: PreCheckContext = {
  campaign: { startsOn: "2026-10-01", endsOn: "2026-12-31", pillars: pillars.values },
  today: "2026-10-20",
  calendar: nationalCalendar,
  organization: { id: "org-east", name: "东海炼化公司" },
  subordinates: [
    { id: "org-refinery", name: "炼油一部" },
    { id: "org-port", name: "港储分公司" },
  ],
  problems: [
    {
      id: "problem-1",
      code: "WT-0001",
      title: "承包商管理不严",
      severity: "MAJOR",
      repeated: false,
      deadline: "2026-12-20",
    },
    {
      id: "problem-2",
      code: "WT-0002",
      title: "结算周期过长",
      severity: "GENERAL",
      repeated: true,
      deadline: "2026-12-31",
    },
  ],
  ledgerProblems: [
    {
      id: "problem-0",
      code: "WT-0000",
      title: "重大风险跟踪不到位",
      severity: "MAJOR",
      repeated: false,
      deadline: "2026-12-31",
    },
  ],
  submittedEnds: [],
  likeness: null,
};

const noSlip = { firstEndsOn: null, slipReason: "", doneOn: null };

function workRow(pillar: Pillar, number: number, startsOn: string, endsOn: string): WorkRow {
  return {
    id: `${pillar.toLowerCase()}-${number}`,
    pillar,
    task: `安全环保部组织第 ${number} 期集中研讨，督导组参加`,
    steps: "制定提纲；分组研讨；形成清单",
    startsOn,
    endsOn,
    responsiblePerson: "吴一帆",
    responsibleDepartment: "安全环保部",
    deliverable: "问题清单一份",
    evidence: "签到表、研讨记录",
    predecessorIds: [],
    ...noSlip,
  };
}

function response(number: 1 | 2): ProblemResponse {
  return {
    id: `response-${number}`,
    problemId: `problem-${number}`,
    rectificationType: "PHASED",
    leadingExecutive: "秦牧",
    leadDepartment: "安全环保部",
    responsibleUnit: "炼油一部",
    responsiblePerson: "田思远",
    contact: "0532-5550101",
    cause: "准入只看证照，进场后无人核对人证是否一致",
    siblingCheck: "港储分公司同类承包商 6 家一并核对，发现 1 家同样问题",
    funds: 12.5,
    contingency: "系统停用时改为人工逐人登记，4 小时内恢复",
    goal: "承包商人员百分之百实名核验",
    startsOn: "2026-10-15",
    endsOn: "2026-12-15",
    measures: [{ id: "measure-1", text: "每周抽查 20 人", owner: "田思远", startsOn: "2026-10-15", endsOn: "2026-12-03", ...noSlip }],
    criteria: [{ id: "criterion-1", text: "连续四周抽查合格", evidenceKind: "SYSTEM_RECORD" }],
  };
}

/** A plan that every pre-check passes; each call gives a copy of its own. */
export function goodPlan(): PlanContent {
  return {
    batches: [
      {
        id: "batch-1",
        name: "第一批",
        startsOn: "2026-10-01",
        endsOn: "2026-12-31",
        organizationIds: ["org-refinery", "org-port"],
        headCount: 486,
        scope: "炼油一部、港储分公司全部三级单位，班组长以上人员全部纳入",
      },
    ],
    keyPeople: [
      {
        id: "key-1",
        batchId: "batch-1",
        post: "安全总监",
        name: "陆文斌",
        category: "关键岗位",
        requirement: "带头查摆，逐项整改",
      },
    ],
    workTable: pillars.values.flatMap((pillar) => [
      workRow(pillar, 1, "2026-10-10", "2026-11-10"),
      workRow(pillar, 2, "2026-11-11", "2026-12-03"),
    ]),
    guidanceGroups: [
      {
        id: "group-1",
        name: "第一指导组",
        leaderName: "秦牧",
        leaderPost: "党委副书记",
        leaderRank: "DEPUTY",
        leaderOrganizationId: "org-east",
        members: [
          { id: "member-1", name: "卢景行", post: "主管", homeOrganizationId: "org-east" },
          { id: "member-2", name: "施念慈", post: "主管", homeOrganizationId: "org-headquarters" },
        ],
        guidedOrganizationIds: ["org-refinery", "org-port"],
        tasks: "每两周到现场指导一次",
      },
    ],
    problemResponses: [response(1), response(2)].map((item) => ({
      ...item,
      measures: item.measures.map((measure) => ({ ...measure, text: `${measure.text}，第一指导组、整改组复核` })),
    })),
    safeguards: "每周调度，经费列入年度预算。",
    narrative: "## 总体安排\n坚持边学边查边改。",
    attachments: [],
    commitment: { signedBy: "秦牧", post: "党委书记", signedOn: "2026-10-18", text: "对方案的落实负总责。" },
    leadership: {
      leadingExecutive: "秦牧",
      leadDepartment: "安全环保部",
      contactName: "唐晓岚",
      contactPhone: "0532-5550100",
      rectificationGroup: "整改组",
    },
  };
}

/** The good plan with something done to it. */
export function planWith(change: (content: PlanContent) => unknown): PlanContent {
  const content = goodPlan();
  change(content);
  return content;
}

/** The first element; a test that has none is wrong. */
export function first<Item>(list: readonly Item[]): Item {
  const item = list[0];
  if (item === undefined) throw new Error("The list is empty");
  return item;
}

/** Sets fields of a row. */
export function set<Row extends object>(row: Row, fields: Partial<Row>): Row {
  return Object.assign(row, fields);
}
