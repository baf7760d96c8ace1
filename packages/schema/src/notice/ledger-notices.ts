import type { NoticeRule } from "./rule.js";

/** The kinds of notices that the ledger makes; `{organization}` is the responsible unit. */
export const ledgerNotices = {
  PROBLEM_ASSIGNED: {
    label: { zh: "问题交办", en: "A problem is assigned" },
    words: {
      zh: "{organization}的问题已交办，请承接；{dueOn} 到期",
      en: "{organization}: a problem was assigned, to be resolved by {dueOn}",
    },
    urgent: false,
    channel: "MAIL",
  },
  PROBLEMS_ASSIGNED: {
    label: { zh: "成批交办", en: "Several problems are assigned" },
    words: {
      zh: "{organization}有 {count} 项问题交办，请承接；最早 {dueOn} 到期",
      en: "{organization}: problems assigned: {count}, the earliest to be resolved by {dueOn}",
    },
    urgent: false,
    channel: "MAIL",
  },
  PROBLEMS_REMINDED: {
    label: { zh: "问题催办", en: "A reminder of problems" },
    words: {
      zh: "催办：{organization}有 {count} 项问题待办理，最早 {dueOn} 到期",
      en: "Reminder: {organization} has problems to deal with: {count}, the earliest due on {dueOn}",
    },
    urgent: false,
    channel: "MAIL",
  },
  PROBLEM_ACCEPTED: {
    label: { zh: "问题已承接", en: "A problem was accepted" },
    words: { zh: "{organization}已承接问题", en: "{organization} has accepted a problem" },
    urgent: false,
    channel: "APP",
  },
  PROBLEM_REFUSED: {
    label: { zh: "问题被退回", en: "A problem was given back" },
    words: { zh: "{organization}退回了问题，请重新交办", en: "{organization} has given a problem back; assign it again" },
    urgent: true,
    channel: "MAIL",
  },
  CLOSE_OUT_RETURNED: {
    label: { zh: "销号申请被退回", en: "A close-out was returned" },
    words: {
      zh: "{organization}的销号申请被退回，请在 {dueOn} 前完成补充整改",
      en: "{organization}: a close-out was returned; what is still demanded is due on {dueOn}",
    },
    urgent: true,
    channel: "MAIL",
  },
  PROBLEM_CLOSED: {
    label: { zh: "问题已销号", en: "A problem was closed out" },
    words: { zh: "{organization}的问题已销号", en: "{organization}: a problem was closed out" },
    urgent: false,
    channel: "APP",
  },
  PROBLEM_REOPENED: {
    label: { zh: "问题反弹重开", en: "A problem was reopened" },
    words: {
      zh: "{organization}已销号的问题经回头看认定反弹，现重新整改，{dueOn} 到期",
      en: "{organization}: a look-back found a problem relapsed; it is open again and to be resolved by {dueOn}",
    },
    urgent: true,
    channel: "MAIL",
  },
  LOOK_BACK_SLIPPING: {
    label: { zh: "回头看发现松动", en: "A look-back found slipping" },
    words: {
      zh: "{organization}已销号的问题经回头看有松动，请在 {dueOn} 前落实整改要求",
      en: "{organization}: a look-back found a problem slipping; what is demanded is due on {dueOn}",
    },
    urgent: false,
    channel: "MAIL",
  },
  HAND_OVER_ASKED: {
    label: { zh: "责任移交给我", en: "A responsibility is handed over to me" },
    words: {
      zh: "有一项责任移交给您，请答复是否接手（{code}）",
      en: "A responsibility is handed over to you; say whether you take it ({code})",
    },
    urgent: false,
    channel: "MAIL",
  },
  HAND_OVERS_ASKED: {
    label: { zh: "多项责任移交给我", en: "Several responsibilities are handed over to me" },
    words: {
      zh: "有 {count} 项责任移交给您，请逐项答复是否接手",
      en: "Responsibilities are handed over to you: {count}; say of each whether you take it",
    },
    urgent: false,
    channel: "MAIL",
  },
  HAND_OVER_ACCEPTED: {
    label: { zh: "移交已接手", en: "A hand-over was accepted" },
    words: { zh: "{organization}的问题：您发起的移交已接手", en: "{organization}: the hand-over that you asked for was accepted" },
    urgent: false,
    channel: "APP",
  },
  HAND_OVER_DECLINED: {
    label: { zh: "移交未接手", en: "A hand-over was declined" },
    words: {
      zh: "{organization}的问题：您发起的移交未被接手，请另定人选",
      en: "{organization}: the hand-over that you asked for was declined; name somebody else",
    },
    urgent: false,
    channel: "MAIL",
  },
  LEDGER_LIGHTS: {
    label: { zh: "我负责或督导的问题和措施变灯", en: "Lights of what I answer for or watch over have changed" },
    words: {
      zh: "变灯提示：您负责或督导的问题和措施，逾期 {overdue} 项，临期 {dueSoon} 项",
      en: "Lights have changed: of the problems and measures that you answer for or watch over {overdue} are overdue, {dueSoon} due soon",
    },
    urgent: false,
    channel: "MAIL",
  },
} as const satisfies Readonly<Record<string, NoticeRule>>;
