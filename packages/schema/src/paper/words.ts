import type { Text } from "../locale.js";

/** The wording of letters. */
export const paperWords = {
  letterhead: { zh: "{organization}文件", en: "{organization}" },
  number: { zh: "督审〔{year}〕{code}-{round}号", en: "Review [{year}] {code}-{round}" },
  returnTitle: { zh: "关于退回《{plan}》的通知", en: "Notice of return: {plan}" },
  approvalTitle: { zh: "关于《{plan}》的批复", en: "Approval: {plan}" },
  addressee: { zh: "{organization}：", en: "To {organization}:" },
  returnOpening: {
    zh: "你单位于{submitted}报送的《{plan}》（编号{code}，第{round}轮）收悉。经审核，现予退回，请按下列意见逐条修改。",
    en: "We received {plan} (code {code}, round {round}), which you submitted on {submitted}. After review we return it; please rework it point by point as follows.",
  },
  blockingHead: { zh: "必须整改的意见（{count}条）", en: "Findings that stand in the way of approval ({count})" },
  advisoryHead: { zh: "建议改进的意见（{count}条）", en: "Advice ({count})" },
  itemLead: { zh: "{place}：{reason}。", en: "{place}: {reason}." },
  raisedAgain: { zh: "（第{round}轮提出，本轮重提：{note}）", en: "(raised in round {round}, raised again now: {note})" },
  raisedAgainBare: { zh: "（第{round}轮提出，本轮重提）", en: "(raised in round {round}, raised again now)" },
  noteHead: { zh: "审核说明", en: "Remarks" },
  demandsHead: { zh: "有关要求", en: "What we ask for" },
  returnDemands: {
    zh: "请于{due}前完成修改并重新报送，对上述意见逐条答复：已改的写明改在何处，未改的说明理由。问题不解决，责任不脱钩。",
    en: "Please rework the plan and submit it again by {due}. Answer each finding: where it was fixed, or why it was not. Nobody is released from a problem that is not resolved.",
  },
  approvalOpening: {
    zh: "你单位于{submitted}报送的《{plan}》（编号{code}，第{round}轮）收悉。经审核，现批复如下：",
    en: "We received {plan} (code {code}, round {round}), which you submitted on {submitted}. After review we decide as follows.",
  },
  approvalHead: { zh: "审核结论", en: "Decision" },
  approved: {
    zh: "同意该方案，请按方案确定的范围、任务、时限和责任认真组织实施。",
    en: "The plan is approved. Carry it out within the scope, tasks, dates and responsibilities that it sets.",
  },
  confirmed: { zh: "审核中提出的{count}条意见已逐条确认。", en: "Findings raised in the review and confirmed: {count}." },
  approvalDemands: {
    zh: "实施中如需调整批次范围、责任人或完成时限，应当事先报我单位。",
    en: "Ask us beforehand should batches, people responsible or dates have to change.",
  },
  closing: { zh: "特此{what}。", en: "" },
  notice: { zh: "通知", en: "notice" },
  approval: { zh: "批复", en: "approval" },
  hash: { zh: "本件所依据的方案版本校验值（SHA-256）：{hash}", en: "Bound to the version with the SHA-256 {hash}" },
  section: { zh: "第{number}节“{title}”", en: "Section {number}, {title}" },
  row: { zh: "第{number}行", en: ", row {number}" },
  rowNamed: { zh: "第{number}行“{name}”", en: ", row {number} “{name}”" },
  field: { zh: "的“{field}”", en: ", {field}" },
  planState: { zh: "第{round}轮送审稿", en: "As submitted in round {round}" },
  draftState: { zh: "草稿", en: "Draft" },
  planSource: { zh: "编制单位：{organization}", en: "By {organization}" },
  nothing: { zh: "（无）", en: "(none)" },
} as const satisfies Readonly<Record<string, Text>>;
