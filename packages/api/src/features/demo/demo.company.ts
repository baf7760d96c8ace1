import type { EvidenceKind, ProblemKind, ProblemSeverity, RectificationType } from "@duban/schema";
import {
  member,
  type PlanSketch,
  row,
  type SketchBatch,
  type SketchGroup,
  type SketchKeyPerson,
  type SketchMember,
  type SketchResponse,
  type SketchRow,
  type Span,
} from "./demo.sketch.js";
import type { DemoProblem } from "./demo.story.js";

/** Somebody with the department they speak for. */
export type Officer = readonly [name: string, department: string];

/** A problem that is handed down to the company, and how the company answers it. */
export interface CompanyProblem {
  readonly title: string;
  readonly severity: ProblemSeverity;
  readonly theme: string;
  /** Inspection feedback where nothing is said. */
  readonly kind?: ProblemKind;
  readonly repeated?: boolean;
  readonly type: RectificationType;
  readonly goal: string;
  /** The day, from today, on which it is to be resolved. */
  readonly until: number;
  readonly measures: readonly [first: string, second: string];
  readonly criteria: readonly (readonly [text: string, evidence: EvidenceKind])[];
  readonly officer: Officer;
}

/** What is particular to a company; the form that all plans of the group follow is added to it. */
export interface Company {
  readonly name: string;
  readonly code: string;
  readonly head: readonly [name: string, post: string];
  readonly deputy: readonly [name: string, post: string];
  readonly office: Officer;
  readonly phone: string;
  readonly training: { readonly subject: string; readonly officer: Officer };
  readonly visits: readonly { readonly to: string; readonly officer: Officer }[];
  readonly batches: readonly SketchBatch[];
  readonly keyPeople: readonly SketchKeyPerson[];
  readonly problems: readonly CompanyProblem[];
  /** Absent where nothing lies below the company. */
  readonly guidance?: { readonly guides: readonly string[]; readonly members: readonly SketchMember[] };
  readonly lasting: { readonly rule: string; readonly officer: Officer };
}

const groupName = "第一指导组";

/** The problems as the campaign hands them down, each with ten days to spare. */
export function problemsOf(companies: readonly Company[]): DemoProblem[] {
  return companies.flatMap(({ code, problems }) =>
    problems.map(({ title, severity, theme, kind = "INSPECTION_FEEDBACK", repeated = false, until }) => ({
      organization: code,
      ...{ title, severity, theme, kind, repeated },
      deadline: until + 10,
    })),
  );
}

/** The plan of a company that did what was asked of it: every pre-check passes. */
export function planOf(company: Company): PlanSketch {
  const { head, deputy, office, phone } = company;
  return {
    leadership: {
      executive: head[0],
      department: office[1],
      contact: office[0],
      phone,
      group: "整改工作领导小组",
    },
    batches: company.batches,
    keyPeople: company.keyPeople,
    work: {
      LEARNING: learning(company),
      RESEARCH: company.visits.map((visit, position) => research(visit.to, visit.officer, position)),
      PROBLEM_REVIEW: review(company),
      RECTIFICATION: rectification(company),
    },
    groups: company.guidance ? [guidance(company, company.guidance)] : [],
    responses: company.problems.map((problem) => response(company, problem)),
    safeguards: `${head[0]}负总责，${deputy[0]}分管推进，${office[1]}每周五汇总进度并报总部督办办公室；进度滞后 10 天以上的事项提级到班子会研究，整改成效与单位年度考核挂钩。`,
    narrative: [
      `## 总体要求`,
      `${company.name}把巡视反馈问题整改作为当前首要工作，对下达的 ${company.problems.length} 个问题逐项明确责任、措施、时限和销号标准，改一项、销一项，问题不解决，责任不脱钩。`,
      `## 组织推进`,
      `整改工作领导小组由${head[0]}（${head[1]}）任组长，${deputy[0]}（${deputy[1]}）任副组长；每两周召开一次推进会，逐项过堂。`,
    ].join("\n\n"),
    commitment: {
      signedBy: head[0],
      post: head[1],
      signedOn: -30,
      text: "本人承诺对方案的真实性和整改结果负责，问题不解决，责任不脱钩。",
    },
  };
}

function learning({ training, office, problems }: Company): SketchRow[] {
  return [
    row(`专题学习巡视反馈意见，逐条对照 ${problems.length} 个问题形成学习清单`, [2, 11], office, "学习清单、签到表", {
      steps: "班子集中学习两次，各支部一周内完成；对照问题逐条写明本单位表现。",
      deliverable: "学习清单一份",
    }),
    row(`${training.subject}全员培训，考试合格率 100%`, [8, 32], training.officer, "考试成绩导出表", {
      steps: "分三期组织，缺考人员一周内补考；成绩进入个人培训档案。",
      deliverable: "培训档案",
    }),
  ];
}

function research(to: string, officer: Officer, position: number): SketchRow {
  return row(to, [3 + position * 7, 25 + position * 14], officer, "走访记录、现场照片", {
    steps: "先看台账，再看现场，随机访谈不少于 10 人，当日列出问题清单。",
    deliverable: "调研报告和问题清单",
  });
}

function review({ office, problems, deputy }: Company): SketchRow[] {
  return [
    row(`对照 ${problems.length} 个下达问题逐项自查，一项一表`, [7, 18], office, `自查表 ${problems.length} 份`, {
      steps: "责任部门填表，整改工作领导小组逐项复核，表述笼统的退回重填。",
      deliverable: "自查表和问题台账",
    }),
    row("班子成员领办问题清单公示，接受职工反馈", [21, 32], [deputy[0], "党群工作部"], "公示截图、反馈登记表", {
      steps: "内网和公告栏同步公示 5 个工作日，反馈 3 日内答复。",
      deliverable: "公示清单",
    }),
  ];
}

function rectification(company: Company): SketchRow[] {
  const { problems, lasting, guidance: staffing } = company;
  return [
    ...problems.map((problem, position) =>
      row(problem.measures[0], [8 + position * 5, problem.until], problem.officer, problem.criteria[0]?.[0] ?? "", {
        steps: `${problem.measures[1]}；${staffing ? `${groupName}每月到场核对一次` : "整改工作领导小组每月核对一次"}。`,
        deliverable: problem.goal,
      }),
    ),
    row(lasting.rule, [60, 118], lasting.officer, "印发文件、宣贯记录", {
      steps: "起草、征求意见、合规审查、印发，印发后一个月内抽查执行情况。",
      deliverable: "制度文件",
    }),
  ];
}

function guidance({ code, deputy }: Company, { guides, members }: NonNullable<Company["guidance"]>): SketchGroup {
  return {
    name: groupName,
    leader: deputy[0],
    post: deputy[1],
    rank: "DEPUTY",
    home: code,
    members,
    guides,
    tasks: "每月到所指导单位一次，核对工作表进度和佐证，列席民主生活会，问题当场交办、次月回看。",
  };
}

function response(company: Company, problem: CompanyProblem): SketchResponse {
  const span: Span = [8, problem.until];
  const middle = Math.floor((8 + problem.until) / 2);
  const [person, department] = problem.officer;
  return {
    type: problem.type,
    executive: company.deputy[0],
    department,
    unit: company.name,
    person,
    contact: company.phone,
    cause: `${department}对${problem.theme}重布置、轻核对，${problem.repeated ? "上次整改后没有回看" : "出了偏差才追溯"}，责任没有落到具体岗位。`,
    siblingCheck: siblings(company, problem),
    funds: problem.severity === "MAJOR" ? problem.until / 2 : null,
    contingency: problem.severity === "MAJOR" ? `${department}每周研判一次，进度受阻时由${company.deputy[0]}当日协调。` : "",
    goal: problem.goal,
    span,
    measures: [
      { text: problem.measures[0], owner: person, span: [8, middle] },
      { text: problem.measures[1], owner: person, span: [middle, problem.until] },
    ],
    criteria: problem.criteria.map(([text, evidence]) => ({ text, evidence })),
  };
}

/** What the company found where the same might have happened. */
function siblings({ name, guidance: staffing }: Company, { theme, officer }: CompanyProblem): string {
  const where = staffing ? `${name}所属 ${staffing.guides.length} 个单位` : `${name}各部门`;
  return `${officer[1]}对${where}的${theme}逐一核对，同类情况一并列入台账。`;
}

/** Members of a guidance group who come from one organization. */
export function drawnFrom(home: string, ...people: readonly (readonly [name: string, post: string])[]): SketchMember[] {
  return people.map(([name, post]) => member(name, post, home));
}
