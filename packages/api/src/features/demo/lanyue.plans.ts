import { moment } from "./demo.calendar.js";
import { type Company, planOf } from "./demo.company.js";
import {
  copiedFrom,
  planApprovedAtOnce,
  planApprovedInSecond,
  type Sides,
  thinScope,
  vague,
  vagueFinding,
  waitingPlan,
} from "./demo.rounds.js";
import type { DemoPlan } from "./demo.story.js";
import { beiyuanDesk } from "./lanyue.desk.js";
import { donghaiPlan } from "./lanyue.donghai.plan.js";
import { brokers, finance, institute } from "./lanyue.finance-and-research.js";
import { beiyuan, lanchuan, xiling } from "./lanyue.oil-and-gas.js";
import { hanyuan, nanyu } from "./lanyue.refining.js";
import { jiangyou, yueling } from "./lanyue.sales-and-engineering.js";
import { yunchengPlan } from "./lanyue.yuncheng.js";

function by(mailbox: string): Sides {
  return { submitter: `${mailbox}@lanyue.example`, reviewer: "shen.jingyi@lanyue.example" };
}

/** In its third round and overdue: what was raised again has been answered again. */
const beiyuanPlan: DemoPlan = {
  organization: beiyuan.code,
  ...by("chen.bonian"),
  rounds: [
    {
      saved: moment(-19, "16:00"),
      sketch: () => vague(thinScope(planOf(beiyuan), "采油一厂、井下作业公司按要求开展。"), "RECTIFICATION", 3, "进一步规范物资采购管理"),
      submitted: moment(-18, "09:30"),
      started: moment(-17, "10:10"),
      findings: [
        {
          reasonCode: "SCOPE_UNCLEAR",
          weight: "BLOCKING",
          section: "BATCHES",
          row: 1,
          field: "scope",
          demand: "“按要求开展”不是范围，请写明覆盖到哪一级、哪些人。",
        },
        vagueFinding("RECTIFICATION", 3, "“进一步规范”没有可检验的结果，请写明清查多少笔、如何防止再发。"),
        {
          reasonCode: "KEY_PERSONNEL_UNCLEAR",
          weight: "BLOCKING",
          section: "KEY_PEOPLE",
          row: 3,
          demand: "采油二厂只列一名物资主管，作业区和维修队的重点岗位没有列出，请补充或说明。",
        },
      ],
      decided: { at: moment(-16, "16:40"), outcome: "RETURNED", note: "范围、重点人员和一行工作表不清，请修改。" },
    },
    {
      saved: moment(-14, "15:20"),
      sketch: () => vague(planOf(beiyuan), "RECTIFICATION", 3, "清查物资采购订单，规范采购行为"),
      answers: [
        { finding: 1, kind: "FIXED", text: "已写明覆盖机关和全部基层队，班组长以上人员全部纳入。" },
        { finding: 2, kind: "FIXED", text: "已改为清查采购订单。" },
        { finding: 3, kind: "EXPLAINED", text: "采油二厂问题集中在物资采购，其余岗位纳入自查，不单列为重点人员。" },
      ],
      submitted: moment(-13, "11:00"),
      started: moment(-12, "09:20"),
      verdicts: [
        { finding: 1, verdict: "CONFIRMED" },
        { finding: 2, verdict: "RAISED_AGAIN", note: "清查多少笔、谁复核仍没有写明。" },
        { finding: 3, verdict: "CONFIRMED" },
      ],
      findings: [
        {
          reasonCode: "DEADLINE_UNREASONABLE",
          weight: "ADVISORY",
          section: "RECTIFICATION",
          row: 2,
          field: "endsOn",
          demand: "联单清理两个月才完成，请说明能否提前。",
        },
        {
          reasonCode: "ISOLATED_FIX_ONLY",
          weight: "ADVISORY",
          section: "RECTIFICATION",
          row: 1,
          demand: "演练补签只在 12 支作业队整改，采油队的同类情况请一并考虑。",
        },
      ],
      decided: { at: moment(-10, "15:10"), outcome: "RETURNED", note: "第 2 条意见没有落实，另有两条建议。" },
    },
    {
      saved: moment(-5, "16:30"),
      sketch: () => planOf(beiyuan),
      answers: [
        { finding: 2, kind: "FIXED", text: "已写明清查 50 万元以下订单 1,120 笔、逐笔认定，预警单由纪检复核。" },
        { finding: 4, kind: "EXPLAINED", text: "处置单位最晚下月底才能补齐历史联单，新增联单已即时齐全。" },
        { finding: 5, kind: "FIXED", text: "采油队自下月起同样使用电子签到，已写入步骤。" },
      ],
      submitted: moment(-4, "16:20"),
      started: moment(-3, "10:30"),
    },
  ],
  ...beiyuanDesk,
};

/** Returned for the second time: what was raised again is still to be answered. */
const jiangyouPlan: DemoPlan = {
  organization: jiangyou.code,
  ...by("han.zhuo"),
  rounds: [
    {
      saved: moment(-12, "10:20"),
      sketch: () => vague(vague(planOf(jiangyou), "RECTIFICATION", 1, "加强加油站资金归集管理"), "RESEARCH", 2, "到油库调研损耗情况"),
      submitted: moment(-11, "16:05"),
      started: moment(-10, "09:25"),
      findings: [
        vagueFinding("RECTIFICATION", 1, "“加强管理”不能检验，请写明更换多少终端、归集到什么程度。"),
        vagueFinding("RESEARCH", 2, "到几座油库、查什么没有写明。"),
      ],
      decided: { at: moment(-9, "10:45"), outcome: "RETURNED", note: "两行工作表不细，请修改。" },
    },
    {
      saved: moment(-6, "15:30"),
      sketch: () => vague(planOf(jiangyou), "RECTIFICATION", 1, "更换加油站缴款终端，逐步实现自动归集"),
      answers: [
        { finding: 1, kind: "FIXED", text: "已改为更换终端、自动归集。" },
        { finding: 2, kind: "FIXED", text: "已写明到 2 座油库查付油计量和损耗。" },
      ],
      submitted: moment(-5, "14:00"),
      started: moment(-4, "09:30"),
      verdicts: [
        { finding: 1, verdict: "RAISED_AGAIN", note: "“逐步”没有期限和数量，57 座站何时换完？" },
        { finding: 2, verdict: "CONFIRMED" },
      ],
      decided: { at: moment(-1, "10:20"), outcome: "RETURNED", note: "第 1 条意见请再改一次。" },
    },
  ],
};

const xilingPlan = planApprovedInSecond(xiling, by("lin.zhihan"), 15, {
  sketch: (plan) => vague(plan, "RECTIFICATION", 1, "进一步加强阀室巡检管理"),
  findings: [vagueFinding("RECTIFICATION", 1, "请写明用什么数据核对巡检记录、多久比对一次。")],
  answers: ["已改为巡检系统与门禁打通，每周比对一次。"],
});

const nanyuPlan = planApprovedInSecond(nanyu, by("luo.qihang"), 13, {
  sketch: (plan) => thinScope(plan, "沥青生产部、储运部分批开展自查整改。"),
  findings: [
    {
      reasonCode: "SCOPE_UNCLEAR",
      weight: "BLOCKING",
      section: "BATCHES",
      row: 1,
      field: "scope",
      demand: "“分批开展”没有说明先后和人员范围，请写明。",
    },
  ],
  answers: ["已写明全部班组一次铺开，班组长和装车工全部纳入。"],
});

function draftOnly(company: Company, mailbox: string): DemoPlan {
  const sketch = () => ({ ...planOf(company), keyPeople: [], commitment: null });
  return { organization: company.code, ...by(mailbox), rounds: [{ saved: moment(-1, "16:15"), sketch }] };
}

/** Plans of the group's inspection campaign, in every state there is. */
export const inspectionPlans: readonly DemoPlan[] = [
  beiyuanPlan,
  xilingPlan,
  planApprovedAtOnce(lanchuan, by("meng.jianshan"), 12),
  // Rule R11 has something to say of it.
  waitingPlan(yueling, by("he.jianguo"), 1, "11:35", () => copiedFrom(planOf(yueling), planOf(lanchuan))),
  jiangyouPlan,
  yunchengPlan,
  donghaiPlan,
  nanyuPlan,
  planApprovedAtOnce(hanyuan, by("xu.ruolan"), 14),
  {
    ...planApprovedAtOnce(finance, by("xin.ruolan"), 11),
    amendment: { at: moment(-2, "10:10"), reason: "资金系统上线推迟，两项整改时限需顺延。" },
  },
  planApprovedAtOnce(institute, by("lu.zhiyao"), 9),
  {
    ...draftOnly(brokers, "qiao.anlan"),
    extension: {
      ...{ asked: moment(-4, "09:20"), dueOn: 12, granted: moment(-3, "16:40") },
      reason: "年末集中续保，参与起草的业务骨干驻场，请顺延。",
    },
  },
];
