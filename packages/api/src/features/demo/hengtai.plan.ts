import { moment } from "./demo.calendar.js";
import { type Company, drawnFrom, planOf } from "./demo.company.js";
import { member, type PlanSketch, row, type SketchGroup } from "./demo.sketch.js";
import type { DemoPlan } from "./demo.story.js";

/** The directly managed enterprise whose plan did not pass the first gate at once. */
export const industrial: Company = {
  name: "衡泰产业投资公司",
  code: "HT-101",
  head: ["颜立言", "党委书记、总经理"],
  deputy: ["穆清风", "党委副书记"],
  office: ["高一辰", "党群工作部"],
  phone: "010-555-1101",
  training: { subject: "基金投后管理和廉洁从业规定", officer: ["宣若谷", "风控合规部"] },
  visits: [
    { to: "到 5 家下属单位座谈，逐家核对投后报告与实际经营", officer: ["宣若谷", "风控合规部"] },
    { to: "到物业服务公司 14 个基层网点查党员联系群众记录", officer: ["高一辰", "党群工作部"] },
  ],
  batches: [
    {
      name: "第一批",
      span: [-22, 40],
      organizations: ["HT-101-1", "HT-101-2", "HT-101-3"],
      headCount: 386,
      scope: "东部基金、西部基金、资产运营三家公司的班子成员、中层干部和全体党员。",
    },
    {
      name: "第二批",
      span: [14, 108],
      organizations: ["HT-101-4", "HT-101-5"],
      headCount: 912,
      scope: "物业服务公司 14 个基层网点和培训中心的全体党员，流动党员由所在网点支部负责。",
    },
  ],
  keyPeople: [
    { batch: 1, post: "基金公司总经理", name: "", category: "投资决策", requirement: "对在管项目逐个写出投后风险和整改期限。" },
    { batch: 1, post: "风控合规部主任", name: "宣若谷", category: "风险防控", requirement: "每两周向班子报告一次重大风险。" },
    { batch: 2, post: "基层网点支部书记", name: "", category: "基层党建", requirement: "网点党员学习和联系群众记录每月检查一次。" },
  ],
  problems: [
    {
      title: "在管基金项目投后管理不到位",
      severity: "MAJOR",
      theme: "防范化解重大风险",
      kind: "AUDIT",
      type: "PHASED",
      until: 80,
      goal: "62 个在管项目投后报告与实际经营相符率 100%",
      measures: ["62 个在管项目逐个现场核查，出具投后风险清单", "连续两个季度无投后报告的项目由班子成员领办"],
      criteria: [
        ["现场核查报告 62 份", "DOCUMENT"],
        ["重大风险项目处置进度达标", "DATA"],
      ],
      officer: ["宣若谷", "风控合规部"],
    },
    {
      title: "基层网点党员学习记录补抄",
      severity: "IMPORTANT",
      theme: "学习教育走深走实",
      type: "IMMEDIATE",
      until: 40,
      goal: "基层网点学习记录真实率 100%",
      measures: ["14 个网点改用线上签到和现场照片留痕", "每月随机电话抽访 20 名党员核实参学情况"],
      criteria: [["连续两个月抽访属实", "SITE_CHECK"]],
      officer: ["高一辰", "党群工作部"],
    },
  ],
  lasting: { rule: "印发《直管基金投后管理规定》（长效机制）", officer: ["宣若谷", "风控合规部"] },
};

function guidanceGroup(
  number: string,
  leader: readonly [string, string, string],
  members: SketchGroup["members"],
  guides: string,
  tasks: string,
): SketchGroup {
  const [name, post, home] = leader;
  return { name: `第${number}指导组`, leader: name, post, rank: "DEPUTY", home, members, guides: [guides], tasks };
}

/** Five guidance groups, each led by a deputy of a sister enterprise and staffed from across the system. */
const fiveGroups: readonly SketchGroup[] = [
  guidanceGroup(
    "一",
    ["尚云霄", "党委副书记", "HT-102"],
    [member("荀子墨", "党建主管", "HT-103"), member("钮宁之", "纪检专员", "HT-104")],
    "HT-101-1",
    "结合政治巡视，重点看基金项目投后报告；每月到点两次。",
  ),
  guidanceGroup(
    "二",
    ["麦冬阳", "副总经理", "HT-103"],
    [member("全若虚", "党建专员", "HT-102"), member("计明理", "审计主管", "HT-105")],
    "HT-101-2",
    "结合跟踪审计，重点看重大政策措施落实；每月到点两次。",
  ),
  guidanceGroup(
    "三",
    ["郎清越", "纪委书记", "HT-104"],
    [member("易知难", "组织主管", "HT-105"), member("水云舟", "财务专员", "HT-102")],
    "HT-101-3",
    "重点看资产处置和租金收缴；列席班子专题会。",
  ),
  guidanceGroup(
    "四",
    ["哈丹青", "副总经理", "HT-105"],
    [member("来星河", "工会干事", "HT-103"), member("乐正源", "信访专员", "HT-104")],
    "HT-101-4",
    "网点分散，采取分片集中、送学上门的形式；每周联系一个网点。",
  ),
  guidanceGroup(
    "五",
    ["茅知新", "党委副书记", "HT-102"],
    [member("仲夏清", "教务主管", "HT-105"), member("冷凝霜", "党建专员", "HT-103")],
    "HT-101-5",
    "人员年龄结构复杂，采取小班研讨的形式；每月随堂听课一次。",
  ),
];

/** Batch scope and key people unclear, the work table of the four pillars thin, the staffing of the guidance groups thin. */
function industrialFirst(): PlanSketch {
  const plan = planOf(industrial);
  const office = ["高一辰", "党群工作部"] as const;
  return {
    ...plan,
    batches: [
      { name: "第一批", span: [-22, 40], organizations: ["HT-101-1", "HT-101-2"], headCount: null, scope: "本部及有关单位" },
      { name: "第二批", span: [14, 108], organizations: ["HT-101-4"], headCount: null, scope: "其余单位" },
    ],
    keyPeople: [{ batch: 1, post: "有关负责人", name: "", category: "", requirement: "" }],
    work: {
      LEARNING: [row("组织学习教育", [2, 60], office, "", { steps: "", deliverable: "" })],
      RESEARCH: [row("开展调查研究", [2, 60], office, "")],
      PROBLEM_REVIEW: [row("检视问题", [30, 60], office, "")],
      RECTIFICATION: [row("抓好整改落实", [30, 118], office, "")],
    },
    groups: [
      {
        name: "指导组",
        leader: "党群工作部负责同志",
        post: "负责同志",
        rank: "DIVISION_HEAD",
        home: "HT-101",
        members: drawnFrom("HT-101", ["党群工作部", "工作人员"]),
        guides: ["HT-101-1"],
        tasks: "开展指导。",
      },
    ],
  };
}

/** The plan as it passed: scope clear, focus sharp, five groups staffed from across the system. */
function industrialSecond(): PlanSketch {
  const plan = planOf(industrial);
  const visits = row("五个指导组分别到点指导，与政治巡视同步开展", [9, 100], ["穆清风", "党群工作部"], "指导组到点记录", {
    steps: "第一指导组到东部基金、第二指导组到西部基金、第三指导组到资产运营、第四指导组到物业服务、第五指导组到培训中心。",
    deliverable: "每月指导报告 5 份",
  });
  return { ...plan, work: { ...plan.work, RESEARCH: [...plan.work.RESEARCH, visits] }, groups: fiveGroups };
}

/** Caught by the pre-checks, returned with the reasons of the first gate, corrected, approved. */
export const industrialPlan: DemoPlan = {
  organization: industrial.code,
  submitter: "gao.yichen@hengtai.example",
  reviewer: "jiang.muyun@hengtai.example",
  rounds: [
    {
      saved: moment(-15, "14:20"),
      sketch: industrialFirst,
      submitted: moment(-14, "10:15"),
      started: moment(-13, "09:30"),
      findings: [
        {
          reasonCode: "SCOPE_UNCLEAR",
          weight: "BLOCKING",
          section: "BATCHES",
          row: 1,
          field: "scope",
          demand: "“本部及有关单位”不是范围。请写明各批次覆盖哪些单位、哪些党员、多少人，下属五家单位不重不漏。",
        },
        {
          reasonCode: "KEY_PERSONNEL_UNCLEAR",
          weight: "BLOCKING",
          section: "KEY_PEOPLE",
          row: 1,
          demand: "“有关负责人”没有指明岗位和要求，第二批一名重点人员也没有列。请按批次列出岗位、类别和要求。",
        },
        {
          reasonCode: "WORK_TABLE_NOT_DETAILED",
          weight: "BLOCKING",
          section: "RECTIFICATION",
          demand: "“四个贯穿始终”每项只有一行，没有步骤、成果和佐证。请把四项细化到具体任务、责任人、时间和佐证。",
        },
        {
          reasonCode: "STAFFING_NOT_DETAILED",
          weight: "BLOCKING",
          section: "GUIDANCE_GROUPS",
          row: 1,
          demand: "只设一个指导组，组长不是副职以上领导，成员没有姓名。请从系统抽调人员，按下属单位设组并写明每个组的任务。",
        },
      ],
      decided: {
        at: moment(-12, "16:00"),
        outcome: "RETURNED",
        note: "批次范围、重点人员、四个贯穿始终工作表和指导组人员均需细化，请逐条修改后重新提交。",
      },
    },
    {
      saved: moment(-8, "15:30"),
      sketch: industrialSecond,
      answers: [
        { finding: 1, kind: "FIXED", text: "两个批次覆盖五家下属单位，写明党员范围和人数。" },
        { finding: 2, kind: "FIXED", text: "按批次列出三个重点岗位，写明类别和要求。" },
        { finding: 3, kind: "FIXED", text: "四项细化到任务，每项写明步骤、起止、责任人、成果和佐证。" },
        { finding: 4, kind: "FIXED", text: "设五个指导组，组长均为兄弟企业党委副职以上领导，成员从系统抽调。" },
      ],
      submitted: moment(-7, "09:40"),
      started: moment(-6, "10:20"),
      verdicts: [1, 2, 3, 4].map((finding) => ({ finding, verdict: "CONFIRMED" as const })),
      decided: { at: moment(-6, "16:30"), outcome: "APPROVED", note: "范围明确、重点突出、质量得到保证，同意实施。" },
    },
  ],
};
