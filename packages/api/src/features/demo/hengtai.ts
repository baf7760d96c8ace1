import { pillars } from "@duban/schema";
import { demoAccounts } from "./accounts.js";
import { companyOf } from "./demo.brief.js";
import { moment } from "./demo.calendar.js";
import { problemsOf } from "./demo.company.js";
import { accountOf, colleague, writer } from "./demo.people.js";
import { planApprovedAtOnce, planInReview, type Sides, waitingPlan } from "./demo.rounds.js";
import type { DemoCampaign, DemoTenant } from "./demo.story.js";
import { hengtaiLedgers } from "./hengtai.ledgers.js";
import { industrial, industrialPlan } from "./hengtai.plan.js";
import { hengtai } from "./neighbours.organizations.js";

const risk = "防范化解重大风险";
const learning = "学习教育走深走实";
const policy = "重大政策措施落实";

const assets = companyOf({
  code: "HT-102",
  name: "衡泰资产管理公司",
  head: ["钟离岳", "党委书记、总经理"],
  deputy: ["尚云霄", "党委副书记"],
  office: ["全若虚", "党建部"],
  expert: ["詹明远", "风险部"],
  phone: "010-555-1102",
  headCount: 264,
  subject: "不良资产处置",
  problems: [
    {
      title: "不良资产处置评估报告超期使用",
      ...{ severity: "IMPORTANT", theme: risk, kind: "AUDIT", until: 70 },
      goal: "处置项目评估报告全部在有效期内",
      measures: ["清查 38 个在处置项目的评估报告有效期", "系统到期前 30 天预警，超期锁定审批"],
      criterion: "连续三个月无超期审批",
    },
  ],
});

const health = companyOf({
  code: "HT-103",
  name: "衡泰健康产业公司",
  head: ["岑知秋", "党委书记、总经理"],
  deputy: ["麦冬阳", "副总经理"],
  office: ["来星河", "党群部"],
  expert: ["温如玉", "运营部"],
  phone: "010-555-1103",
  headCount: 518,
  subject: "养老机构服务质量",
  problems: [
    {
      title: "养老机构夜间值守不足",
      ...{ severity: "MAJOR", theme: policy, kind: "RESEARCH", until: 45 },
      goal: "夜间值守到岗率 100%",
      measures: ["按床位核定夜间值守人数并张榜公布", "每周两次夜间视频抽查，缺岗当日补齐"],
      criterion: "连续 8 周抽查到岗",
    },
  ],
});

const leasing = companyOf({
  code: "HT-105",
  name: "衡泰融资租赁公司",
  head: ["蔚长空", "党委书记、总经理"],
  deputy: ["哈丹青", "副总经理"],
  office: ["易知难", "党群部"],
  expert: ["计明理", "审计部"],
  phone: "010-555-1105",
  headCount: 142,
  subject: "租赁物权属核查",
  problems: [
    {
      title: "租赁物权属核查留痕不全",
      ...{ severity: "IMPORTANT", theme: risk, kind: "AUDIT", until: 66 },
      goal: "租赁物权属核查留痕率 100%",
      measures: ["对 210 份存量合同逐份补做权属核查", "放款前系统校验权属登记编号"],
      criterion: "系统校验通过率 100%",
    },
  ],
});

function by(mailbox: string): Sides {
  return { submitter: `${mailbox}@hengtai.example`, reviewer: "jiang.muyun@hengtai.example" };
}

/** The holding examines the plans of the enterprises it manages directly; what is thin is for the reviewer to send back. */
const firstGate: DemoCampaign = {
  organization: "HENGTAI",
  manager: "zhuo.ranran@hengtai.example",
  code: (year) => `ZT${year}`,
  title: "主题教育",
  titleEn: "Education campaign",
  startsOn: -36,
  endsOn: 128,
  planDueAt: moment(2, "18:00"),
  reviewWorkingDays: 3,
  pillars: pillars.values,
  batches: [
    { name: "第一批", startsOn: -36, endsOn: 60 },
    { name: "第二批", startsOn: 0, endsOn: 128 },
  ],
  themes: [risk, learning, policy],
  rules: [
    { rule: "R06", weight: "ADVISORY" },
    { rule: "R16", weight: "ADVISORY" },
    { rule: "R17", weight: "ADVISORY" },
  ],
  participants: ["HT-101", "HT-102", "HT-103", "HT-104", "HT-105"].map((organization) => ({ organization, batch: 1 })),
  problems: [
    ...problemsOf([industrial, assets, health, leasing]),
    {
      organization: "HT-104",
      title: "科创项目退出决策程序不全",
      ...{ kind: "AUDIT", severity: "GENERAL", deadline: 90, repeated: false, theme: risk },
    },
  ],
  created: moment(-22, "09:00"),
  requested: moment(-20, "10:00"),
  plans: [
    industrialPlan,
    planApprovedAtOnce(assets, by("quan.ruoxu"), 8),
    waitingPlan(health, by("lai.xinghe"), 1, "14:30"),
    planInReview(leasing, by("yi.zhinan"), 2, "10:05"),
  ],
};

export const hengtaiTenant: DemoTenant = {
  code: "hengtai",
  root: hengtai,
  people: [
    ...demoAccounts.filter(({ tenant }) => tenant === "hengtai").map(accountOf),
    writer("hengtai", "quan.ruoxu", "全若虚", "Quan Ruoxu", "HT-102"),
    writer("hengtai", "lai.xinghe", "来星河", "Lai Xinghe", "HT-103"),
    writer("hengtai", "mu.zhiqing", "牧之青", "Mu Zhiqing", "HT-104"),
    writer("hengtai", "yi.zhinan", "易知难", "Yi Zhinan", "HT-105"),
    colleague("穆清风", "Mu Qingfeng", "HT-101", "党委副书记", "DEPUTY"),
    colleague("尚云霄", "Shang Yunxiao", "HT-102", "党委副书记", "DEPUTY"),
    colleague("麦冬阳", "Mai Dongyang", "HT-103", "副总经理", "DEPUTY"),
    colleague("郎清越", "Lang Qingyue", "HT-104", "纪委书记", "DEPUTY"),
    colleague("哈丹青", "Ha Danqing", "HT-105", "副总经理", "DEPUTY"),
  ],
  campaigns: [firstGate],
  ledgers: hengtaiLedgers,
};
