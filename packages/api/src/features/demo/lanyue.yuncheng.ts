import { moment } from "./demo.calendar.js";
import { type Company, drawnFrom, planOf } from "./demo.company.js";
import { type PlanSketch, row, type SketchRow } from "./demo.sketch.js";
import type { DemoPlan } from "./demo.story.js";
import { contractors, money, safety } from "./lanyue.themes.js";

export const yuncheng: Company = {
  name: "云程物流公司",
  code: "LY-203",
  head: ["汪远帆", "党委书记、总经理"],
  deputy: ["祁远山", "副总经理"],
  office: ["唐晓岚", "督办办公室"],
  phone: "0551-555-0203",
  training: { subject: "危货运输法规", officer: ["丁若愚", "安全质量部"] },
  visits: [],
  batches: [
    {
      name: "第一批",
      span: [-10, 60],
      organizations: ["LY-203-1", "LY-203-2"],
      headCount: 428,
      scope: "危货运输车队 6 个驻点和仓储中心全部班组，驾驶员、押运员、仓管员全部纳入。",
    },
    {
      name: "第二批",
      span: [14, 108],
      organizations: ["LY-203-3"],
      headCount: 96,
      scope: "油库装卸区全部班次和外协车队，装卸工和外协驾驶员全部纳入。",
    },
  ],
  keyPeople: [
    { batch: 1, post: "动态监控员", name: "", category: "运输安全", requirement: "离线 30 分钟必须处置并留痕，交接班逐车核对。" },
    { batch: 1, post: "调度指挥中心主任", name: "卢景行", category: "运输安全", requirement: "每日抽看 10 车轨迹，月底讲评。" },
    { batch: 2, post: "外协车队负责人", name: "", category: "外协管理", requirement: "证照到期前 30 天报备，不齐的不得入场。" },
  ],
  problems: [
    {
      title: "危货车辆卫星定位离线未处置",
      severity: "MAJOR",
      theme: safety,
      repeated: true,
      type: "IMMEDIATE",
      until: 38,
      goal: "定位离线 30 分钟以上的车辆 100% 停运处置",
      measures: ["监控平台加离线自动停运指令", "每班核对离线清单，逐车写明处置结果"],
      criteria: [["连续 8 周离线处置率 100%", "SYSTEM_RECORD"]],
      officer: ["卢景行", "调度指挥中心"],
    },
    {
      title: "外协车队准入把关不严",
      severity: "IMPORTANT",
      theme: contractors,
      type: "PHASED",
      until: 60,
      goal: "外协车辆和人员证照齐全率 100%",
      measures: ["12 家外协车队准入复核，证照不齐的当日清退", "证照到期前 30 天系统预警"],
      criteria: [
        ["复核台账和清退通知", "DOCUMENT"],
        ["预警处置记录", "SYSTEM_RECORD"],
      ],
      officer: ["丁若愚", "安全质量部"],
    },
    {
      title: "客户运费结算周期过长",
      severity: "GENERAL",
      theme: money,
      kind: "RESEARCH",
      type: "PHASED",
      until: 105,
      goal: "运费结算周期由 75 天压到 30 天",
      measures: ["运费结算系统与前 20 大客户系统对接", "逾期结算按周催办，超 60 天停运"],
      criteria: [
        ["系统上线单", "DOCUMENT"],
        ["连续三个月结算周期 30 天以内", "DATA"],
      ],
      officer: ["施念慈", "市场经营部"],
    },
  ],
  guidance: {
    guides: ["LY-203-1", "LY-203-2", "LY-203-3"],
    members: drawnFrom("LY-203", ["督办办公室", "工作人员"], ["安全质量部", "工作人员"]),
  },
  lasting: { rule: "建立车队长任职轮换办法（长效机制）", officer: ["祁远山", "人力资源部"] },
};

const office = ["唐晓岚", "督办办公室"] as const;
const quality = ["丁若愚", "安全质量部"] as const;
const market = ["施念慈", "市场经营部"] as const;
const dispatch = ["卢景行", "调度指挥中心"] as const;

function detail(steps: string, deliverable: string) {
  return { steps, deliverable };
}

const commonWork = {
  LEARNING: [
    row(
      "专题学习巡视反馈意见，逐条对照形成学习清单",
      [2, 11],
      ["唐晓岚", "党群工作部"],
      "学习清单、签到表",
      detail("班子两次、支部一次，对照写明本单位表现。", "学习清单"),
    ),
    row(
      "危货运输法规全员培训，考试合格率 100%",
      [8, 25],
      quality,
      "考试成绩导出表",
      detail("分三期组织，缺考人员一周内补考。", "培训档案"),
    ),
    row(
      "典型事故案例警示教育，驾驶员每人一份反思",
      [14, 32],
      quality,
      "反思材料 214 份",
      detail("观看 3 起危货事故警示片，车队讨论后每人一份。", "反思材料汇编"),
    ),
  ],
  PROBLEM_REVIEW: [
    row(
      "对照 3 个下达问题逐项自查，一项一表",
      [7, 18],
      office,
      "自查表 3 份",
      detail("责任部门填表，整改工作领导小组逐项复核。", "自查表和问题台账"),
    ),
    row("班子成员领办问题清单公示，接受职工反馈", [21, 25], ["祁远山", "党群工作部"], "公示截图、反馈表", {
      ...detail("公示 5 个工作日，反馈 3 日内答复。", "公示清单"),
      after: [["PROBLEM_REVIEW", 1]],
    }),
    row(
      "同类问题在兄弟单位的情形比对（举一反三）",
      [21, 37],
      office,
      "比对表",
      detail("向西陵管道、江右销售索取做法，逐项比对。", "比对报告"),
    ),
  ],
} as const;

function research(customerVisits: SketchRow): SketchRow[] {
  return [
    row(
      "到 6 个车队驻点，查动态监控人员在岗情况",
      [3, 18],
      dispatch,
      "驻点记录、在岗截图",
      detail("第一指导组参加，夜班不少于 3 个驻点。", "驻点调研报告"),
    ),
    row("客户运费结算周期调研，覆盖前 20 大客户", [9, 30], market, "调研报告", detail("逐家核对合同约定与实际回款日。", "调研报告")),
    customerVisits,
  ];
}

function rectification(offline: SketchRow, cameraOfficer: string): SketchRow[] {
  return [
    offline,
    row("外协车队准入复核，证照不齐的当日清退", [14, 60], quality, "复核台账、清退通知", {
      ...detail("12 家逐家到场，车辆、人员、合同三项同查。", "复核台账"),
      after: [["LEARNING", 1]],
    }),
    row(
      "运费结算系统与客户系统对接，结算周期压到 30 天",
      [21, 105],
      market,
      "系统上线单、结算报表",
      detail("分三批对接，每批上线后核对一个月。", "结算接口"),
    ),
    row(
      "油库装卸区视频盲区补点 14 处",
      [14, 67],
      [cameraOfficer, "设备管理部"],
      "点位验收单",
      detail("踏勘、采购、安装、联调。", "视频点位 14 处"),
    ),
    row("建立车队长任职轮换办法（长效机制）", [42, 102], ["祁远山", "人力资源部"], "印发文件", {
      ...detail("起草、征求意见、职代会审议、印发。", "制度文件"),
      after: [["PROBLEM_REVIEW", 1]],
    }),
  ];
}

const vagueOffline = row(
  "加强危货车辆定位管理，离线及时处置",
  [8, 38],
  dispatch,
  "处置记录",
  detail("发现离线及时联系驾驶员。", "处置记录"),
);
const clearOffline = row(
  "危货车辆卫星定位离线 30 分钟以上停运处置",
  [8, 38],
  dispatch,
  "系统处置记录",
  detail("平台自动下停运指令，值班员 10 分钟内电话核实。", "离线处置日报"),
);

/** What was returned. */
function yunchengFirst(): PlanSketch {
  const visits = row(
    "开展仓储承包商履约走访，全年覆盖 12 家",
    [15, 53],
    market,
    "走访记录",
    detail("每月走访 2 家，核对合同履约。", "走访报告"),
  );
  return {
    ...planOf(yuncheng),
    work: { ...commonWork, RESEARCH: research(visits), RECTIFICATION: rectification(vagueOffline, "鞠文轩") },
    commitment: {
      signedBy: "汪远帆",
      post: "党委书记、总经理",
      signedOn: -12,
      text: "本人承诺对方案的真实性和整改结果负责，问题不解决，责任不脱钩。",
    },
  };
}

/** What is being reworked: a person is missing, a row is vague, the commitment is not signed anew. */
function yunchengDraft(): PlanSketch {
  const visits = row("适时开展仓储承包商履约走访", [15, 53], market, "走访记录", detail("核对合同履约。", "走访报告"));
  return {
    ...yunchengFirst(),
    work: { ...commonWork, RESEARCH: research(visits), RECTIFICATION: rectification(clearOffline, "") },
    commitment: null,
  };
}

/** Returned in its first round; two of three findings answered, one person still missing. */
export const yunchengPlan: DemoPlan = {
  organization: yuncheng.code,
  submitter: "tang.xiaolan@lanyue.example",
  reviewer: "shen.jingyi@lanyue.example",
  rounds: [
    {
      saved: moment(-8, "11:10"),
      sketch: yunchengFirst,
      submitted: moment(-7, "14:25"),
      started: moment(-5, "09:05"),
      findings: [
        {
          reasonCode: "WORK_TABLE_NOT_DETAILED",
          weight: "BLOCKING",
          section: "RECTIFICATION",
          row: 1,
          field: "task",
          demand: "“加强管理”“及时处置”没有时限，请写明离线多久必须停运、由谁处置、凭什么证明。",
        },
        {
          reasonCode: "MEASURE_NOT_TARGETED",
          weight: "ADVISORY",
          section: "RECTIFICATION",
          row: 5,
          demand: "轮换办法与下达的三个问题关系不明，请说明它解决什么。",
        },
        {
          reasonCode: "STAFFING_NOT_DETAILED",
          weight: "ADVISORY",
          section: "GUIDANCE_GROUPS",
          row: 1,
          field: "members",
          demand: "组员只写部门，未写岗位和姓名，请落实到人；任务没有频次，可按建议改文写明。",
          suggestion: { tasks: "每两周到现场指导不少于 2 次，逐项核对 3 个问题的整改证据，当日反馈、次周复核。" },
        },
      ],
      decided: { at: moment(-2, "11:30"), outcome: "RETURNED", note: "请在限期内改好后重新提交。" },
    },
    {
      saved: moment(-1, "17:40"),
      sketch: yunchengDraft,
      answers: [
        { finding: 1, kind: "FIXED", text: "已写明离线 30 分钟以上停运，责任到卢景行，佐证为系统处置记录。" },
        { finding: 2, kind: "EXPLAINED", text: "三个问题都与车队长长期不轮换、管理弱化有关，轮换是防止反弹的长效办法。" },
      ],
    },
  ],
  remindedMinutesAgo: 125,
};
