import type { DemoCalendar } from "./demo.calendar.js";
import { type Company, drawnFrom, planOf } from "./demo.company.js";
import { member, type PlanSketch, row, type SketchRow } from "./demo.sketch.js";
import { contractors, money, safety } from "./lanyue.themes.js";

export const donghai: Company = {
  name: "东海炼化公司",
  code: "LY-301",
  head: ["容知远", "党委书记、总经理"],
  deputy: ["秦牧", "副总经理"],
  office: ["陆文斌", "督办办公室"],
  phone: "0580-555-0301",
  training: { subject: "承包商管理制度", officer: ["吴一帆", "安全环保部"] },
  visits: [],
  batches: [],
  keyPeople: [
    {
      batch: 1,
      post: "安全总监",
      name: "严冬青",
      category: "安全管理",
      requirement: "每周到承包商作业现场不少于 2 次，当日录入检查记录。",
    },
    { batch: 1, post: "检维修中心主任", name: "田思远", category: "检修管理", requirement: "检修作业票逐张到现场签发。" },
    { batch: 1, post: "港储装卸队长", name: "", category: "装卸管理", requirement: "装卸前对承运人逐车核验资质。" },
  ],
  problems: [
    {
      title: "承包商入厂人员核查流于形式",
      severity: "MAJOR",
      theme: contractors,
      repeated: true,
      type: "IMMEDIATE",
      until: 50,
      goal: "承包商入厂人员实名核验率 100%",
      measures: ["门禁与实名核验系统打通，未核验不放行", "每周五由属地班组抽查 20 人，结果通报承包商"],
      criteria: [["连续 8 周核验率 100%", "SYSTEM_RECORD"]],
      officer: ["吴一帆", "安全环保部"],
    },
    {
      title: "外委检修作业票签字不全",
      severity: "IMPORTANT",
      theme: safety,
      type: "PHASED",
      until: 66,
      goal: "外委检修作业票签字齐全率 100%",
      measures: ["作业票改为移动端签发，缺一人签字不能生效", "检维修中心每日复核前一日全部作业票"],
      criteria: [
        ["移动签发上线单", "DOCUMENT"],
        ["连续 6 周复核无缺签", "SYSTEM_RECORD"],
      ],
      officer: ["田思远", "检维修中心"],
    },
    {
      title: "港口装卸费结算依据不全",
      severity: "GENERAL",
      theme: money,
      kind: "AUDIT",
      type: "PHASED",
      until: 80,
      goal: "装卸费结算依据完整率 100%",
      measures: ["清理近两年 312 笔结算，缺依据的向对方补取", "结算系统设必附件，缺件不能提交"],
      criteria: [
        ["清理台账", "DOCUMENT"],
        ["抽查 50 笔依据齐全", "DATA"],
      ],
      officer: ["纪云帆", "财务部"],
    },
  ],
  guidance: { guides: ["LY-301-1", "LY-301-2"], members: [] },
  lasting: { rule: "修订《承包商安全管理办法》（长效机制）", officer: ["吴一帆", "安全环保部"] },
};

const safetyOffice = ["吴一帆", "安全环保部"] as const;
const maintenance = ["田思远", "检维修中心"] as const;
const office = ["陆文斌", "督办办公室"] as const;

const commonWork = {
  LEARNING: [
    row("专题学习巡视反馈意见，逐条对照 3 个问题形成学习清单", [2, 11], office, "学习清单、签到表", {
      steps: "班子集中学习两次，各支部一周内完成，整改工作领导小组抽查笔记。",
      deliverable: "学习清单一份",
    }),
    row("承包商管理制度全员培训，考试合格率 100%", [8, 25], safetyOffice, "考试成绩导出表", {
      steps: "分三期组织，承包商项目负责人一并参加，缺考人员一周内补考。",
      deliverable: "培训档案",
    }),
    row("典型事故案例警示教育，检修人员每人一份反思", [14, 32], maintenance, "反思材料 214 份", {
      steps: "选取 3 起外委检修事故，班组讨论后每人写一份反思。",
      deliverable: "反思材料汇编",
    }),
  ],
  RESEARCH: [
    row("到 6 个承包商驻点，查人员实名和培训档案", [3, 18], safetyOffice, "驻点记录、档案复印件", {
      steps: "第一指导组参加，随机抽 10 人核对身份、工种证和培训记录。",
      deliverable: "驻点调研报告",
    }),
    row("与 12 名属地班组长座谈，查检修交底实效", [9, 30], maintenance, "座谈记录", {
      steps: "不带议题、不设陪同，问题当日列清单。",
      deliverable: "问题清单",
    }),
    row("跟船核对港口装卸计量与结算，覆盖前 8 家承运商", [15, 53], ["纪云帆", "财务部"], "核对表", {
      steps: "港储分公司配合，计量单、签收单、结算单三单比对。",
      deliverable: "三单比对报告",
    }),
  ],
  PROBLEM_REVIEW: [
    row("对照 3 个下达问题逐项自查，一项一表", [7, 18], office, "自查表 3 份", {
      steps: "责任部门填表，整改工作领导小组逐项复核，表述笼统的退回重填。",
      deliverable: "自查表和问题台账",
    }),
    row("班子成员领办问题清单公示，接受职工反馈", [21, 32], ["秦牧", "党群工作部"], "公示截图、反馈登记表", {
      steps: "内网和公告栏同步公示 5 个工作日，反馈 3 日内答复。",
      deliverable: "公示清单",
      after: [["PROBLEM_REVIEW", 1]],
    }),
    row("同类问题在兄弟单位的情形比对（举一反三）", [21, 37], office, "比对表", {
      steps: "向南屿沥青、瀚源化工索取同类问题做法，逐项比对。",
      deliverable: "比对报告",
    }),
  ],
} as const;

const vagueRow = row("进一步加强承包商管理，适时开展入厂人员核查，压实属地责任。", [2, 38], ["安全环保部", "安全环保部"], "会议纪要", {
  key: "contractors",
  steps: "结合实际开展核查，发现问题及时处理。",
  deliverable: "核查情况",
});

const measurableRow = row(
  "建立承包商入厂人员 100% 实名核验，每周五由属地班组抽查 20 人，压实属地责任。",
  [2, 27],
  ["吴一帆（安环部副经理）", "安全环保部"],
  "核验系统导出记录、抽查表",
  {
    key: "contractors",
    steps: "门禁每日导出核验记录；每周五下班前完成抽查，不合格的当日清退并通报承包商。",
    deliverable: "核验率 100% 的周报",
  },
);

const addedRow = row(
  "承包商安全培训效果抽测，每月一次，合格率低于 90% 的停工复训。",
  [8, 58],
  ["田思远（检维修中心主任）", "检维修中心"],
  "抽测成绩单",
  {
    key: "training-test",
    steps: "每月最后一个周三随机抽 30 人现场答题，成绩当日公布。",
    deliverable: "每月抽测成绩",
  },
);

function rectification(contractorsRow: SketchRow, ...added: readonly SketchRow[]): SketchRow[] {
  return [
    row("外委检修作业票改为移动端签发，缺签不能生效", [8, 45], maintenance, "移动签发上线单", {
      key: "permits",
      steps: "先在炼油一部试点两周，再推广到全厂。",
      deliverable: "移动签发系统",
    }),
    row("检维修中心每日复核前一日全部作业票", [10, 66], maintenance, "复核台账", {
      key: "permit-review",
      steps: "次日 10 时前复核完，缺签的当日约谈签发人。",
      deliverable: "复核日报",
    }),
    contractorsRow,
    row("承包商违章积分到 12 分清退，名单每月公布", [14, 80], safetyOffice, "积分台账、清退通知", {
      key: "points",
      steps: "每周汇总违章，月底公布积分和清退名单。",
      deliverable: "积分台账",
    }),
    row("清理近两年 312 笔装卸费结算，缺依据的补取", [8, 60], ["纪云帆", "财务部"], "清理台账", {
      key: "settlements",
      steps: "逐笔核对，两个月内补取完毕，补不到的转纪检核查。",
      deliverable: "清理台账",
    }),
    row("结算系统设必附件，缺件不能提交", [20, 70], ["纪云帆", "财务部"], "系统上线单", {
      key: "attachments",
      steps: "需求评审、开发测试、试运行一个月。",
      deliverable: "结算系统新版本",
    }),
    row("港储装卸区增设 9 处视频点位，消除盲区", [14, 67], ["贾向阳", "港储分公司"], "点位验收单", {
      key: "cameras",
      steps: "现场踏勘、采购安装、联调验收。",
      deliverable: "视频点位 9 处",
    }),
    ...added,
    row("修订《承包商安全管理办法》（长效机制）", [60, 118], safetyOffice, "印发文件、宣贯记录", {
      key: "rule",
      steps: "起草、征求承包商意见、合规审查、印发。",
      deliverable: "制度文件",
    }),
  ];
}

function sketchOf(
  batchScope: string,
  first: { organizations: readonly string[]; until: number; headCount: number },
): Omit<PlanSketch, "work" | "groups"> {
  return {
    ...planOf(donghai),
    batches: [
      { name: "第一批", span: [-22, first.until], organizations: first.organizations, headCount: first.headCount, scope: batchScope },
      {
        name: "第二批",
        span: [10, 108],
        organizations: ["LY-301-5"],
        headCount: 214,
        scope: "仓储计量中心全部班组和驻库承包商，参照第一批做法开展自查。",
      },
    ],
  };
}

/** Scope, a row of the work table and the staffing are too thin; the pre-checks note the scope. */
export function donghaiFirst(calendar: DemoCalendar): PlanSketch {
  return {
    ...sketchOf(`第一批覆盖炼油一部、炼油二部和港储分公司。所属二级单位于 ${calendar.written(7)}前完成自查，三级单位参照执行。`, {
      organizations: ["LY-301-1", "LY-301-2", "LY-301-3"],
      until: 7,
      headCount: 312,
    }),
    work: { ...commonWork, RECTIFICATION: rectification(vagueRow) },
    groups: [
      {
        name: "第一指导组",
        leader: "公司领导",
        post: "由公司领导担任",
        rank: "DEPUTY",
        home: "LY-301",
        members: drawnFrom("LY-301", ["吴一帆", "安环部副经理"], ["孙予安", "督办专员"], ["顾南星", "设备工程师"]),
        guides: ["LY-301-1", "LY-301-2"],
        tasks: "从机关部门抽调，指导炼油一部、炼油二部。",
      },
    ],
  };
}

/** Four changes against the first round; the second batch still names no key people. */
export function donghaiSecond(calendar: DemoCalendar): PlanSketch {
  const [group] = donghaiFirst(calendar).groups;
  return {
    ...sketchOf(
      `第一批覆盖炼油一部、炼油二部、检维修中心和港储分公司。全部三级单位于 ${calendar.written(22)}前完成自查，班组长以上人员全部纳入。`,
      { organizations: ["LY-301-1", "LY-301-2", "LY-301-3", "LY-301-4"], until: 22, headCount: 486 },
    ),
    work: { ...commonWork, RECTIFICATION: rectification(measurableRow, addedRow) },
    groups: group
      ? [
          {
            ...group,
            leader: "秦牧",
            post: "副总经理",
            members: [
              ...group.members,
              member("田思远", "检维修中心主任", "LY-301-4"),
              member("毕可夫", "检修一班班长", "LY-301-4"),
              member("施雨桐", "检修技术员", "LY-301-4"),
            ],
            tasks: "从机关部门和检维修中心抽调，指导炼油一部、炼油二部。",
          },
        ]
      : [],
  };
}
