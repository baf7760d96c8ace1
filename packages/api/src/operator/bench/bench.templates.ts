import {
  calendarWith,
  canonicalText,
  defaultRuleSet,
  fingerprintOf,
  type PlanContent,
  type PreCheckContext,
  type ProblemResponse,
  pillars,
  type RuleSetting,
  runPreChecks,
  type WorkRow,
} from "@duban/schema";
import { problemTitles } from "./bench.words.js";

/**
 * What the plans of a measured group say. A few hundred contents are made as the product makes them, with marks where a plan names
 * its own organization, what is below it, and its problems; the database puts those in. The text is the canonical one, and a mark
 * does not move a field, so that the hash of a version can be taken there, too.
 */
export interface ContentTemplate {
  readonly variant: number;
  readonly round: number;
  readonly content: string;
  readonly preChecks: string;
  readonly hashes: readonly number[];
}

/** The places that each plan fills with ids of its own. */
export const marks = {
  organization: "@organization@",
  parent: "@parent@",
  /** Stands alone in a list, and is replaced with its quotation marks. */
  below: "@below@",
  problems: ["@problem1@", "@problem2@", "@problem3@"],
} as const;

export const variantCount = 240;
const mostRounds = 3;

/** The days between which everything is planned, as YYYY-MM-DD. */
export interface Days {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly today: string;
}

/** The rules of the campaigns. A plan answers three of its problems, so that it stays of the usual length: R01 is off. */
export function benchRules(): RuleSetting[] {
  return defaultRuleSet().map((setting) => (setting.rule === "R01" ? { ...setting, enabled: false } : setting));
}

export function contentTemplates(days: Days): ContentTemplate[] {
  const rules = benchRules();
  return Array.from({ length: variantCount * mostRounds }, (_, position): ContentTemplate => {
    const [variant, round] = [position % variantCount, Math.floor(position / variantCount) + 1];
    const content = contentOf(variant, round, days);
    const results = runPreChecks(content, contextOf(days), rules);
    const failed = results.find(({ passed, weight }) => !passed && weight === "BLOCKING");
    if (failed) throw new Error(`The plans to measure with fail ${failed.rule}: ${JSON.stringify(failed.findings[0])}`);
    return {
      ...{ variant, round },
      content: canonicalText(content),
      preChecks: JSON.stringify(results),
      hashes: fingerprintOf(content, []),
    };
  });
}

function contextOf({ startsOn, endsOn, today }: Days): PreCheckContext {
  return {
    ...{ today, ledgerProblems: [], submittedEnds: [], likeness: { nearest: null, unchanged: false } },
    campaign: { startsOn, endsOn, pillars: pillars.values },
    calendar: calendarWith([]),
    organization: { id: marks.organization, name: "" },
    subordinates: [{ id: marks.below, name: "" }],
    problems: marks.problems.map((id, position) => ({
      ...{ id, code: id, title: problemTitles[position] ?? "", severity: "GENERAL" as const, repeated: false, deadline: endsOn },
    })),
  };
}

const noSlip = { firstEndsOn: null, slipReason: "", doneOn: null };
const departments = ["安全环保部", "设备管理部", "工程建设部", "物资采购部", "人力资源部", "生产运行部"];
const places = ["主装置区", "储罐区", "承包商营地", "中心化验室", "检修车间", "调度大厅", "外输首站", "物资仓库"];
const works = ["逐条对照制度找差距", "跟班写实作业全过程", "抽查近一年的台账", "访谈一线班组长", "复盘同类事件", "核对系统与现场数据"];
const results = ["问题清单", "分析报告", "整改台账", "对照检查表"];
const people = ["秦牧", "田思远", "唐晓岚", "卢景行", "施念慈", "陆文斌", "吴一帆"];

/** One of a list, another one for each variant and place in the plan. */
function pick(list: readonly string[], variant: number, place: number): string {
  return list[(variant * 7 + place * 5 + Math.floor(variant / list.length)) % list.length] ?? "";
}

function contentOf(variant: number, round: number, days: Days): PlanContent {
  const executive = pick(people, variant, 0);
  return {
    batches: [
      {
        ...{ id: "batch-1", name: "第一批", startsOn: days.startsOn, endsOn: days.endsOn, organizationIds: [marks.below] },
        headCount: 40 + (variant % 60),
        scope: `${pick(places, variant, 1)}全部班组，班组长以上人员全部纳入，${revised(round)}逐人登记，以签到和测试合格认定完成`,
      },
    ],
    keyPeople: [
      {
        ...{ id: "key-1", batchId: "batch-1", post: "安全总监", name: pick(people, variant, 2), category: "关键岗位" },
        requirement: `带头到${pick(places, variant, 3)}查摆，逐项整改`,
      },
    ],
    workTable: pillars.values.flatMap((pillar, place) =>
      [1, 2].map((number) => workRow(pillar, number, variant, place * 2 + number, days)),
    ),
    guidanceGroups: [
      {
        ...{ id: "group-1", name: "第一指导组", leaderName: executive, leaderPost: "党委副书记", leaderRank: "DEPUTY" },
        leaderOrganizationId: marks.organization,
        members: [
          { id: "member-1", name: pick(people, variant, 4), post: "主管", homeOrganizationId: marks.organization },
          { id: "member-2", name: pick(people, variant, 5), post: "主管", homeOrganizationId: marks.parent },
        ],
        guidedOrganizationIds: [marks.below],
        tasks: `每两周到${pick(places, variant, 6)}指导一次，列席${pick(departments, variant, 7)}调度会`,
      },
    ],
    problemResponses: marks.problems.map((problemId, place) => response(problemId, variant, place, days)),
    safeguards: `每周由${pick(departments, variant, 8)}调度，经费列入年度预算，进度与绩效挂钩。`,
    narrative: `## 总体安排\n以${pick(places, variant, 9)}为重点，${pick(works, variant, 10)}，坚持边学边查边改。${revised(round)}`,
    attachments: [],
    commitment: { signedBy: executive, post: "党委书记", signedOn: days.today, text: "对方案的落实负总责。" },
    leadership: {
      ...{ leadingExecutive: executive, leadDepartment: pick(departments, variant, 11), contactName: pick(people, variant, 12) },
      ...{ contactPhone: "0532-5550100", rectificationGroup: "整改组" },
    },
  };
}

function revised(round: number): string {
  return round === 1 ? "" : `按第 ${round - 1} 次审核意见补充到岗位、到个人。`;
}

function workRow(pillar: WorkRow["pillar"], number: number, variant: number, place: number, days: Days): WorkRow {
  const department = pick(departments, variant, place);
  return {
    ...{ id: `${pillar.toLowerCase()}-${number}`, pillar },
    task: `${department}在${pick(places, variant, place + 1)}组织第 ${number} 期研讨，${pick(works, variant, place + 2)}，第一指导组参加`,
    steps: `制定提纲；${pick(works, variant, place + 3)}；形成${pick(results, variant, place)}`,
    ...{ startsOn: days.startsOn, endsOn: days.endsOn },
    ...{ responsiblePerson: pick(people, variant, place), responsibleDepartment: department },
    ...{ deliverable: `${pick(results, variant, place + 1)}一份`, evidence: "签到表、研讨记录" },
    ...noSlip,
    predecessorIds: [],
  };
}

function response(problemId: string, variant: number, place: number, days: Days): ProblemResponse {
  const span = { startsOn: days.startsOn, endsOn: days.endsOn };
  const unit = pick(places, variant, place + 2);
  return {
    ...{ id: `response-${place + 1}`, problemId, rectificationType: "PHASED" as const, leadingExecutive: pick(people, variant, place) },
    ...{ leadDepartment: pick(departments, variant, place), responsibleUnit: unit, responsiblePerson: pick(people, variant, place + 1) },
    ...{ contact: "0532-5550101", funds: 12.5, goal: `${unit}人员百分之百实名核验，连续三个月无重复问题`, ...span },
    cause: `${unit}只看证照，${pick(departments, variant, place + 3)}事后无人核对，${pick(works, variant, place)}未成为习惯`,
    siblingCheck: `${pick(places, variant, place + 4)}同类作业 ${6 + (variant % 5)} 处一并核对，发现 1 处同样问题`,
    contingency: "系统停用时改为人工逐人登记，4 小时内恢复",
    measures: [1, 2].map((number) => ({
      ...{ id: `measure-${number}`, text: `每周抽查${pick(places, variant, place + number)} ${20 + variant} 人，第一指导组、整改组复核` },
      ...{ owner: pick(people, variant, place + number), ...span, ...noSlip },
    })),
    criteria: [{ id: "criterion-1", text: "连续四周抽查合格", evidenceKind: "SYSTEM_RECORD" }],
  };
}
