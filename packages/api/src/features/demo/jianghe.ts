import { pillars } from "@duban/schema";
import { demoAccounts } from "./accounts.js";
import { companyOf } from "./demo.brief.js";
import { moment } from "./demo.calendar.js";
import { problemsOf } from "./demo.company.js";
import { accountOf, writer } from "./demo.people.js";
import { planApprovedAtOnce, type Sides, waitingPlan } from "./demo.rounds.js";
import type { DemoCampaign, DemoPlan, DemoTenant } from "./demo.story.js";
import { jiangheLedgers } from "./jianghe.ledgers.js";
import { jiangheRoots } from "./jianghe.roots.js";
import { jianghe } from "./neighbours.organizations.js";

/** Ten themes; the first is the root of the nine others. */
const themes = [
  "政治建设不到位",
  "党建工作形式化",
  "业务发展泛战略化",
  "风险控制模糊化",
  "服务实体经济不深",
  "乡村振兴贷款落地慢",
  "调查研究不扎实",
  "为基层减负不实",
  "选人用人程序不严",
  "案件警示不深刻",
] as const;

const jiangbei = companyOf({
  code: "JH-101",
  name: "江北分行",
  head: ["车逸尘", "党委书记、行长"],
  deputy: ["俞伯庸", "副行长"],
  office: ["范林汐", "督办室"],
  expert: ["卓文渊", "信贷管理部"],
  phone: "025-555-3101",
  headCount: 210,
  subject: "贷后管理",
  problems: [
    {
      title: "重点项目贷后检查以电话代替现场",
      ...{ severity: "IMPORTANT", theme: themes[3], kind: "RESEARCH", until: 60 },
      goal: "重点项目贷后现场检查率 100%",
      measures: ["46 个重点项目两个月内全部到现场", "检查报告须附现场定位照片，缺照片不能归档"],
      criterion: "46 份报告定位核验通过",
    },
    {
      title: "乡村振兴贷款审批环节过多",
      ...{ severity: "GENERAL", theme: themes[5], kind: "RESEARCH", until: 80 },
      goal: "乡村振兴贷款平均审批由 41 天压到 20 天",
      measures: ["合并 4 个重复审查环节", "每周公布超时环节和责任部门"],
      criterion: "连续两个月平均审批 20 天以内",
    },
  ],
});

const linchuan = companyOf({
  code: "JH-102",
  name: "临川分行",
  head: ["闻笛", "党委书记、行长"],
  deputy: ["向晚晴", "副行长"],
  office: ["桑榆", "督办室"],
  expert: ["葛天舒", "风险管理部"],
  phone: "0794-555-3102",
  headCount: 176,
  subject: "风险分类",
  problems: [
    {
      title: "风险分类调整依据不充分",
      ...{ severity: "IMPORTANT", theme: themes[3], kind: "SELF_CHECK", until: 70 },
      goal: "风险分类调整依据齐全率 100%",
      measures: ["复核近一年 320 笔分类调整", "调整须由双人现场核实并留痕"],
      criterion: "复核台账与系统一致",
    },
  ],
});

function by(mailbox: string): Sides {
  return { submitter: `${mailbox}@jianghe.example`, reviewer: "qiao.yunshu@jianghe.example" };
}

const [linchuanRound] = waitingPlan(linchuan, by("sang.yu"), 2, "16:15").rounds;

/** Taken back the next morning: a figure was to be corrected. */
const withdrawnPlan: DemoPlan = {
  organization: linchuan.code,
  ...by("sang.yu"),
  rounds: linchuanRound ? [{ ...linchuanRound, withdrawn: { at: moment(-1, "09:05"), reason: "分类调整笔数有误，更正后重新提交。" } }] : [],
};

/** The third branch asks for more time; the reviewer has not decided yet. */
const moreTime = { asked: moment(-1, "10:20"), dueOn: 14, reason: "网点合并清点未完，报表口径待统一。" };

/** Research and rectification at once; the plans answer what the leaders found on their visits. */
const research: DemoCampaign = {
  organization: "JIANGHE",
  manager: "shao.peiwen@jianghe.example",
  code: (year) => `DY${year}`,
  title: "调研发现问题整改",
  titleEn: "Rectification of research findings",
  startsOn: -36,
  endsOn: 128,
  planDueAt: moment(3, "18:00"),
  reviewWorkingDays: 4,
  pillars: pillars.values,
  batches: [{ name: "第一批", startsOn: -36, endsOn: 128 }],
  themes,
  rules: [],
  participants: ["JH-101", "JH-102", "JH-103"].map((organization) => ({ organization, batch: 1 })),
  problems: [
    ...problemsOf([jiangbei, linchuan]),
    {
      organization: "JH-103",
      title: "基层网点报表重复报送",
      ...{ kind: "STAFF_FEEDBACK", severity: "GENERAL", deadline: 80, repeated: false, theme: themes[7] },
    },
  ],
  created: moment(-14, "09:00"),
  requested: moment(-13, "09:30"),
  plans: [
    planApprovedAtOnce(jiangbei, by("fan.linxi"), 7),
    withdrawnPlan,
    { organization: "JH-103", ...by("miao.ran"), rounds: [], extension: moreTime },
  ],
};

export const jiangheTenant: DemoTenant = {
  code: "jianghe",
  root: jianghe,
  people: [
    ...demoAccounts.filter(({ tenant }) => tenant === "jianghe").map(accountOf),
    writer("jianghe", "sang.yu", "桑榆", "Sang Yu", "JH-102"),
    writer("jianghe", "miao.ran", "苗冉", "Miao Ran", "JH-103"),
  ],
  campaigns: [research],
  ledgers: jiangheLedgers,
  roots: jiangheRoots,
};
