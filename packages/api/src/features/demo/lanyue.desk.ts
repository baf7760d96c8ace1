import { moment } from "./demo.calendar.js";
import type { DemoPlan } from "./demo.story.js";

const reviewer = "shen.jingyi@lanyue.example";
const leader = "zheng.huaiyuan@lanyue.example";
const manager = "su.jincheng@lanyue.example";
const auditor = "cheng.yanqing@lanyue.example";
const divisionReviewer = "zhou.yanzhi@lanyue.example";

type Desk = Required<Pick<DemoPlan, "opinions" | "comments">>;

/** What is asked and said about the overdue plan: an opinion that is there, one still to come, and a discussion in both circles. */
export const beiyuanDesk: Desk = {
  opinions: [
    {
      of: manager,
      asked: moment(-3, "14:10"),
      question: "清查 1,120 笔采购订单并逐笔认定，年底前做得完吗？",
      dueOn: -1,
      given: {
        at: moment(-2, "11:20"),
        verdict: "CONCERNS",
        words: "按现有人手每周认定约 90 笔，复核会拖后两周。建议先查近两年、金额在 20 万元以上的订单。",
      },
    },
    {
      of: auditor,
      asked: moment(-1, "15:30"),
      question: "预警单由纪检复核，与审计部的季度抽查有没有重复？",
      dueOn: 1,
    },
  ],
  comments: [
    {
      by: reviewer,
      at: moment(-2, "15:00"),
      circle: "INTERNAL",
      text: "第 2 条意见这一轮写到了笔数和复核人，由纪检复核是否妥当？@郑怀远",
      place: { section: "RECTIFICATION", row: 3 },
      mentions: [leader],
    },
    {
      by: leader,
      at: moment(-1, "09:10"),
      circle: "INTERNAL",
      text: "由纪检复核可以。审计部那边也问一句，别让基层被查两遍。",
    },
    {
      by: reviewer,
      at: moment(-1, "10:05"),
      circle: "SHARED",
      text: "@陈柏年 历史联单最晚哪一天补齐？在这里回一句即可，不用改方案。",
      place: { section: "RECTIFICATION", row: 2, field: "endsOn" },
      mentions: ["chen.bonian@lanyue.example"],
    },
    {
      by: "chen.bonian@lanyue.example",
      at: moment(-1, "14:20"),
      circle: "SHARED",
      text: "处置单位书面答复，四周内全部补齐。补齐当天我把联单台账传到附件。",
    },
  ],
};

/** What was asked in the first round, and what is said since the second came. */
export const donghaiDesk: Desk = {
  opinions: [
    {
      of: manager,
      asked: moment(-8, "14:00"),
      question: "指导组 3 个人，带得动 5 个三级单位吗？",
      dueOn: -7,
      given: { at: moment(-7, "10:15"), verdict: "OPPOSED", words: "带不动。上次活动每组 6 人，组长都是班子成员，请照此要求。" },
    },
  ],
  comments: [
    {
      by: divisionReviewer,
      at: moment(-1, "09:40"),
      circle: "INTERNAL",
      text: "检维修中心这次列进第一批了，人数与花名册对得上。@沈静怡 批次这一条我看可以确认。",
      place: { section: "BATCHES", row: 1 },
      mentions: [reviewer],
    },
    {
      by: "lu.wenbin@lanyue.example",
      at: moment(-1, "10:30"),
      circle: "SHARED",
      text: "@沈静怡 指导组 6 名成员都已谈话、征得单位同意，需要谈话记录的话我传附件。",
      place: { section: "GUIDANCE_GROUPS", row: 1 },
      mentions: [reviewer],
    },
  ],
};
