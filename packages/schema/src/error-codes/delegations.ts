/** Refusals about those who stand in for somebody absent. */
export const delegationCodes = {
  DELEGATION_ENDED: {
    zh: "代办已于期满或提前结束，您不能再代其办理；请由本人或其他审核人办理。",
    en: "The delegation has ended, so you no longer act in that person's stead. The person themselves or another reviewer has to.",
  },
  DELEGATION_OVER: {
    zh: "该项委托已经结束，无需再次结束。",
    en: "This delegation has ended already; there is nothing left to end.",
  },
  DELEGATION_EXISTS: {
    zh: "{startsOn} 至 {endsOn} 已委托{person}代办，请先结束那项委托，或改选日期。",
    en: "{person} stands in already from {startsOn} to {endsOn}. End that delegation first, or choose other days.",
  },
  DELEGATION_IN_PAST: {
    zh: "代办不能从过去的日期开始，请从今天（{today}）或以后开始。",
    en: "A delegation cannot begin in the past. Let it begin today, {today}, or later.",
  },
  DELEGATE_IS_SELF: {
    zh: "不能委托自己代办，请选择他人。",
    en: "Nobody stands in for themselves. Choose somebody else.",
  },
  DELEGATE_WITHOUT_ACCOUNT: {
    zh: "{person}没有账号，不能登录代办，请选择有账号的人员。",
    en: "{person} has no account and cannot sign in. Choose somebody who has one.",
  },
  NOTHING_TO_DELEGATE: {
    zh: "您在所选范围内没有审核权限，没有可委托的事项。",
    en: "You hold no reviewing role there, so there is nothing that somebody could do in your stead.",
  },
} as const;
