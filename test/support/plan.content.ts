import { emptyPlanContent, type PlanContent, pillars, type WorkRow } from "@duban/schema";
import { inDays } from "./actor.js";

interface Named {
  readonly id: string;
}

/** What a plan of a test speaks of, by global ids. */
export interface PlanFrame {
  /** The organization that writes it; its guidance groups come from another. */
  readonly unit: Named;
  readonly branches: readonly Named[];
  readonly headquarters: Named;
  readonly problems: readonly Named[];
}

const noSlip = { firstEndsOn: null, slipReason: "", doneOn: null };

/** A plan that every pre-check passes. */
export function wholePlan({ unit, branches, headquarters, problems }: PlanFrame): PlanContent {
  const covered = branches.length > 0 ? branches : [unit];
  return {
    ...emptyPlanContent(),
    batches: [
      {
        id: "batch-1",
        name: "第一批",
        startsOn: inDays(1),
        endsOn: inDays(50),
        organizationIds: covered.map(({ id }) => id),
        headCount: 486,
        scope: "机关部门和所属各分公司，覆盖到班组长，以逐人签到为准",
      },
    ],
    keyPeople: [
      { id: "person-1", batchId: "batch-1", post: "安全总监", name: "", category: "关键岗位", requirement: "带头查摆，逐项整改" },
    ],
    workTable: pillars.values.flatMap((pillar) => [workRow(pillar, 1, 2, 24), workRow(pillar, 2, 25, 48)]),
    guidanceGroups: covered.map((branch, number) => ({
      id: `group-${number + 1}`,
      name: `第${number + 1}指导组`,
      leaderName: "秦牧",
      leaderPost: "党委副书记",
      leaderRank: "DEPUTY",
      leaderOrganizationId: headquarters.id,
      members: [{ id: "member-1", name: "卢景行", post: "主管", homeOrganizationId: headquarters.id }],
      guidedOrganizationIds: [branch.id],
      tasks: "每两周到现场指导一次，列席专题会",
    })),
    problemResponses: problems.map(({ id }, number) => ({
      id: `response-${number + 1}`,
      problemId: id,
      rectificationType: "PHASED",
      leadingExecutive: "秦牧",
      leadDepartment: "安全环保部",
      responsibleUnit: "安全环保部",
      responsiblePerson: "田思远",
      contact: "010-55501010",
      cause: "准入只看证照，进场后无人核对人证是否一致",
      siblingCheck: "同类承包商 6 家一并核对，发现 1 家同样问题",
      funds: 12.5,
      contingency: "系统停用时改为人工逐人登记，4 小时内恢复",
      goal: "承包商人员百分之百实名核验",
      startsOn: inDays(2),
      endsOn: inDays(40),
      measures: [{ id: "measure-1", text: "每周抽查 20 人", owner: "田思远", startsOn: inDays(2), endsOn: inDays(40), ...noSlip }],
      criteria: [{ id: "criterion-1", text: "连续四周抽查合格", evidenceKind: "SYSTEM_RECORD" }],
    })),
    safeguards: "成立整改组，每周例会，经费列入预算。",
    narrative: "# 实施方案\n\n坚持边学边查边改。",
    commitment: { signedBy: "秦牧", post: "党委书记", signedOn: inDays(0), text: "对整改负总责。" },
    leadership: {
      leadingExecutive: "秦牧",
      leadDepartment: "安全环保部",
      contactName: "田思远",
      contactPhone: "010-55501010",
      rectificationGroup: "整改组",
    },
  };
}

/** The plan of the story: scope and key people unclear, the work table thin, the guidance groups thinly staffed. */
export function thinPlan(frame: PlanFrame): PlanContent {
  const whole = wholePlan(frame);
  return {
    ...whole,
    batches: whole.batches.map((batch) => ({ ...batch, scope: "相关人员" })),
    keyPeople: [],
    workTable: whole.workTable.filter(({ id }) => id.endsWith("-1")),
    guidanceGroups: whole.guidanceGroups.slice(0, 1).map((group) => ({ ...group, leaderRank: "DIVISION_HEAD", members: [] })),
  };
}

function workRow(pillar: WorkRow["pillar"], number: number, from: number, to: number): WorkRow {
  return {
    id: `${pillar}-${number}`,
    pillar,
    task: `整改组组织第 ${number} 期专题研讨，各指导组参加：第1指导组、第2指导组、第3指导组`,
    steps: "制定提纲；分组研讨；形成清单",
    startsOn: inDays(from),
    endsOn: inDays(to),
    responsiblePerson: "田思远",
    responsibleDepartment: "安全环保部",
    deliverable: "问题清单一份",
    evidence: "签到表、研讨记录",
    predecessorIds: [],
    ...noSlip,
  };
}
