import { pillars } from "@duban/schema";
import { demoAccounts } from "./accounts.js";
import { areas } from "./cangheng.areas.js";
import { canghengComparisons } from "./cangheng.comparison.js";
import { canghengLedgers } from "./cangheng.ledgers.js";
import { companyOf } from "./demo.brief.js";
import { moment } from "./demo.calendar.js";
import { problemsOf } from "./demo.company.js";
import { accountOf, writer } from "./demo.people.js";
import { planApprovedInSecond, planInReview, type Sides, vague, vagueFinding } from "./demo.rounds.js";
import type { DemoCampaign, DemoTenant } from "./demo.story.js";
import { cangheng } from "./neighbours.organizations.js";

const agro = companyOf({
  code: "CH-101",
  name: "沧衡农化公司",
  head: ["谷雨生", "党委书记、总经理"],
  deputy: ["阳朔", "副总经理"],
  office: ["俞书桐", "整改工作办公室"],
  expert: ["苗润泽", "农技服务部"],
  phone: "0317-555-2101",
  headCount: 640,
  subject: "农技服务承诺",
  below: ["CH-101-1", "CH-101-2"],
  problems: [
    {
      title: "农技服务下乡次数虚报",
      ...{ severity: "IMPORTANT", theme: areas[3], kind: "SPECIAL_RECTIFICATION", until: 50 },
      goal: "下乡服务全部定位留痕，虚报为零",
      measures: ["服务人员到田间扫码签到，农户现场评价", "每月电话回访 60 户，不实的追回补贴"],
      criterion: "连续两个月回访属实率 100%",
    },
    {
      title: "化肥赊销审批越权",
      ...{ severity: "IMPORTANT", theme: areas[9], until: 75 },
      goal: "赊销审批越权为零",
      measures: ["清查近两年赊销合同 183 份", "赊销额度由系统控制，超额自动转审"],
      criterion: "系统超额拦截记录完整",
    },
  ],
});

const storage = companyOf({
  code: "CH-102",
  name: "沧衡储运公司",
  head: ["舒望海", "党委书记、总经理"],
  deputy: ["江汀", "副总经理"],
  office: ["古月明", "整改工作办公室"],
  expert: ["韦安澜", "安全环保部"],
  phone: "0317-555-2102",
  headCount: 388,
  subject: "储罐安全环保",
  below: ["CH-102-1", "CH-102-2"],
  problems: [
    {
      title: "储罐检测超期未停用",
      ...{ severity: "MAJOR", theme: areas[7], kind: "SPECIAL_RECTIFICATION", until: 42, repeated: true },
      goal: "128 座储罐检测合格率 100%",
      measures: ["超期的 6 座储罐停用检测，合格前不得进料", "检测到期前 60 天系统锁定进料计划"],
      criterion: "进料计划锁定记录",
    },
  ],
});

function by(mailbox: string): Sides {
  return { submitter: `${mailbox}@cangheng.example`, reviewer: "bai.jianing@cangheng.example" };
}

/** One ledger over two sources, every problem with a leader, a department, a unit, measures and a limit. */
const strikeOff: DemoCampaign = {
  organization: "CANGHENG",
  manager: "hou.zhixing@cangheng.example",
  code: (year) => `ZZ${year}`,
  title: "专项整治与巡视反馈问题整改",
  titleEn: "Special rectification and inspection feedback",
  startsOn: -36,
  endsOn: 128,
  planDueAt: moment(4, "18:00"),
  reviewWorkingDays: 5,
  pillars: pillars.values,
  batches: [{ name: "第一批", startsOn: -36, endsOn: 128 }],
  themes: areas,
  rules: [],
  participants: ["CH-101", "CH-102", "CH-103"].map((organization) => ({ organization, batch: 1 })),
  problems: [
    ...problemsOf([agro, storage]),
    {
      organization: "CH-103",
      title: "中试项目验收走过场",
      ...{ kind: "INSPECTION_FEEDBACK", severity: "GENERAL", deadline: 90, repeated: false, theme: areas[9] },
    },
  ],
  created: moment(-16, "09:30"),
  requested: moment(-15, "10:00"),
  plans: [
    planApprovedInSecond(agro, by("yu.shutong"), 11, {
      sketch: (plan) => vague(plan, "RECTIFICATION", 1, "加强农技服务管理，适时开展回访"),
      findings: [vagueFinding("RECTIFICATION", 1, "“适时开展回访”没有频次和数量，请分解到岗、落实到人。")],
      answers: ["已改为扫码签到、每月回访 60 户，责任到苗润泽。"],
    }),
    planInReview(storage, by("gu.yueming"), 3, "13:50"),
  ],
};

export const canghengTenant: DemoTenant = {
  code: "cangheng",
  root: cangheng,
  people: [
    ...demoAccounts.filter(({ tenant }) => tenant === "cangheng").map(accountOf),
    writer("cangheng", "gu.yueming", "古月明", "Gu Yueming", "CH-102"),
    writer("cangheng", "an.zhiruo", "安之若", "An Zhiruo", "CH-103"),
  ],
  campaigns: [strikeOff],
  ledgers: canghengLedgers,
  comparisons: canghengComparisons,
};
