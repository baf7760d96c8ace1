import { pillars } from "@duban/schema";
import { moment } from "./demo.calendar.js";
import { type Company, problemsOf } from "./demo.company.js";
import { planApprovedAtOnce, waitingPlan } from "./demo.rounds.js";
import type { DemoCampaign } from "./demo.story.js";
import { donghai } from "./lanyue.donghai.js";
import { brokers, finance, institute } from "./lanyue.finance-and-research.js";
import { beiyuan, lanchuan, xiling } from "./lanyue.oil-and-gas.js";
import { inspectionPlans } from "./lanyue.plans.js";
import { hanyuan, nanyu } from "./lanyue.refining.js";
import { jiangyou, yueling } from "./lanyue.sales-and-engineering.js";
import { contractors, lanyueThemes } from "./lanyue.themes.js";
import { yuncheng } from "./lanyue.yuncheng.js";

const companies = [beiyuan, xiling, lanchuan, yueling, jiangyou, yuncheng, donghai, nanyu, hanyuan, finance, institute, brokers];

const terms = { startsOn: -36, endsOn: 128, pillars: pillars.values, batches: [{ name: "第一批", startsOn: -36, endsOn: 128 }] } as const;

/** The group's campaign: headquarters ask thirteen companies for their plans. Scope, key people and signature are for the reviewer to weigh. */
const inspection: DemoCampaign = {
  ...terms,
  organization: "LANYUE",
  manager: "su.jincheng@lanyue.example",
  code: (year) => `XS${year}`,
  title: "巡视反馈问题整改",
  titleEn: "Rectification of inspection feedback",
  planDueAt: moment(1, "18:00"),
  reviewWorkingDays: 3,
  batches: [
    { name: "第一批", startsOn: -36, endsOn: 60 },
    { name: "第二批", startsOn: 0, endsOn: 128 },
  ],
  themes: lanyueThemes,
  rules: [
    { rule: "R16", weight: "ADVISORY" },
    { rule: "R13", weight: "ADVISORY" },
  ],
  participants: [
    ...[beiyuan, xiling, lanchuan, yueling, jiangyou, yuncheng, donghai, nanyu, hanyuan].map(({ code }) => ({
      organization: code,
      batch: 1,
    })),
    ...["LY-104", finance.code, institute.code, brokers.code].map((organization) => ({ organization, batch: 2 })),
  ],
  problems: [
    ...problemsOf(companies),
    {
      organization: "LY-104",
      title: "钻井现场危险作业许可代签",
      kind: "INSPECTION_FEEDBACK",
      severity: "IMPORTANT",
      deadline: 75,
      repeated: false,
      theme: contractors,
    },
  ],
  created: moment(-26, "09:00"),
  requested: moment(-24, "09:30"),
  kept: {
    at: moment(-2, "08:30"),
    ...{ code: "YB-NY", title: "能源企业巡视整改样板", titleEn: "Inspection feedback in energy companies", sector: "能源" },
    plan: lanchuan.code,
  },
  plans: inspectionPlans,
};

/** A company's part in the refining division's own campaign: one problem, about contractors. */
function onContractors(company: Company, title: string, goal: string): Company {
  const [first] = company.problems;
  if (!first) return company;
  return {
    ...company,
    problems: [
      {
        ...first,
        ...{
          title,
          goal,
          theme: "承包商安全",
          severity: "IMPORTANT",
          kind: "SPECIAL_RECTIFICATION",
          type: "PHASED",
          until: 70,
          repeated: false,
        },
        measures: ["承包商项目负责人每周参加安全例会，缺席停工", "现场监护人持证上岗，逐人考核"],
        criteria: [["连续 8 周例会签到齐全", "MEETING_RECORD"]],
      },
    ],
  };
}

/** A company's part in the campaign on emergencies. */
function onEmergencies(company: Company, title: string, goal: string): Company {
  const [first] = company.problems;
  if (!first) return company;
  return {
    ...company,
    problems: [
      {
        ...first,
        ...{ title, goal, theme: "应急处置", severity: "IMPORTANT", kind: "SPECIAL_RECTIFICATION", until: 55, repeated: false },
        measures: ["每季度组织一次不打招呼的实战演练", "演练后 3 日内复盘，问题逐条销号"],
        criteria: [["连续两个季度复盘报告齐全", "MEETING_RECORD"]],
      },
    ],
  };
}

const nanyuContractors = onContractors(nanyu, "装卸承包商现场监护缺位", "装卸作业现场监护到位率 100%");
const hanyuanContractors = onContractors(hanyuan, "检修承包商安全例会缺席", "承包商例会出席率 100%");
const division = "zhou.yanzhi@lanyue.example";

/** A division's own campaign: it holds the first gate itself. One of its companies is late. */
const contractorSafety: DemoCampaign = {
  ...terms,
  organization: "LY-3",
  manager: division,
  code: (year) => `CB${year}`,
  title: "承包商安全专项整治",
  titleEn: "Contractor safety",
  planDueAt: moment(-1, "18:00"),
  reviewWorkingDays: 8,
  themes: ["承包商安全"],
  // Two plans tell nobody what is common form.
  rules: [{ rule: "R11", weight: "ADVISORY", enabled: false }],
  participants: ["LY-301", "LY-302", "LY-303"].map((organization) => ({ organization, batch: 1 })),
  problems: [
    ...problemsOf([nanyuContractors, hanyuanContractors]),
    {
      organization: "LY-301",
      title: "承包商违章未纳入积分管理",
      kind: "SPECIAL_RECTIFICATION",
      severity: "IMPORTANT",
      deadline: 80,
      repeated: false,
      theme: "承包商安全",
    },
  ],
  created: moment(-20, "14:00"),
  requested: moment(-18, "15:00"),
  plans: [
    planApprovedAtOnce(nanyuContractors, { submitter: "luo.qihang@lanyue.example", reviewer: division }, 8),
    waitingPlan(hanyuanContractors, { submitter: "xu.ruolan@lanyue.example", reviewer: division }, 2, "15:45"),
  ],
};

const hanyuanEmergency = onEmergencies(hanyuan, "应急演练走过场、无复盘", "季度应急演练复盘率 100%");

/** Reviewed level by level: the division has approved the first plan, which now waits at headquarters. */
const emergencyDrills: DemoCampaign = {
  ...terms,
  organization: "LANYUE",
  manager: "su.jincheng@lanyue.example",
  code: (year) => `YJ${year}`,
  title: "应急处置能力专项提升",
  titleEn: "Emergency response",
  planDueAt: moment(8, "18:00"),
  reviewWorkingDays: 6,
  reviewLevels: "LEVEL_BY_LEVEL",
  themes: ["应急处置"],
  rules: [],
  participants: ["LY-302", "LY-303"].map((organization) => ({ organization, batch: 1 })),
  problems: problemsOf([hanyuanEmergency]),
  created: moment(-27, "09:00"),
  requested: moment(-26, "09:30"),
  plans: [planApprovedAtOnce(hanyuanEmergency, { submitter: "xu.ruolan@lanyue.example", reviewer: division }, 4)],
};

/** Last winter's campaign, closed. */
const fundsReview: DemoCampaign = {
  ...terms,
  daysAgo: 300,
  organization: "LANYUE",
  manager: "su.jincheng@lanyue.example",
  code: (year) => `ZJ${year}`,
  title: "资金与合同管理专项整治",
  titleEn: "Funds and contracts",
  planDueAt: moment(1, "18:00"),
  reviewWorkingDays: 5,
  themes: lanyueThemes,
  rules: [{ rule: "R11", weight: "ADVISORY", enabled: false }],
  participants: [finance.code, institute.code].map((organization) => ({ organization, batch: 1 })),
  problems: problemsOf([finance, institute]),
  created: moment(-26, "09:00"),
  requested: moment(-24, "09:30"),
  closed: moment(92, "17:00"),
  plans: [
    planApprovedAtOnce(finance, { submitter: "xin.ruolan@lanyue.example", reviewer: "shen.jingyi@lanyue.example" }, 14),
    planApprovedAtOnce(institute, { submitter: "lu.zhiyao@lanyue.example", reviewer: "shen.jingyi@lanyue.example" }, 12),
  ],
};

/** What is being prepared: nobody below sees it yet. */
const lookBack: DemoCampaign = {
  ...terms,
  organization: "LANYUE",
  manager: "su.jincheng@lanyue.example",
  code: (year) => `ZD${year}`,
  title: "制度执行情况回头看",
  titleEn: "Look-back on the observance of rules",
  startsOn: 10,
  endsOn: 190,
  batches: [{ name: "第一批", startsOn: 10, endsOn: 190 }],
  planDueAt: moment(30, "18:00"),
  reviewWorkingDays: 5,
  themes: ["制度建设", "制度执行"],
  rules: [],
  participants: [beiyuan, donghai, jiangyou].map(({ code }) => ({ organization: code, batch: 1 })),
  problems: [],
  created: moment(-3, "10:00"),
  plans: [],
};

export const lanyueCampaigns: readonly DemoCampaign[] = [fundsReview, emergencyDrills, inspection, contractorSafety, lookBack];
