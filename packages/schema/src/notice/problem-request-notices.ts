import type { NoticeRule } from "./rule.js";

/** What people are told of requests about problems: more time, or another standing; `{organization}` is the responsible unit. */
export const problemRequestNotices = {
  PROBLEM_EXTENSION_ASKED: {
    label: { zh: "问题申请延期", en: "More time is asked for a problem" },
    words: {
      zh: "{organization}申请把问题期限延到 {wantedOn}，请审批",
      en: "{organization} asks for more time for a problem, until {wantedOn}",
    },
    urgent: false,
    channel: "MAIL",
  },
  PROBLEM_STANDING_ASKED: {
    label: { zh: "问题申请变更整改方式", en: "Another standing is asked for a problem" },
    words: {
      zh: "{organization}申请变更问题的整改方式（持续整改、暂不具备条件或恢复常规），请审批",
      en: "{organization} asks that a problem stand otherwise (continuous, not feasible for now, or regular)",
    },
    urgent: false,
    channel: "MAIL",
  },
  PROBLEM_REQUEST_GRANTED: {
    label: { zh: "我的问题申请已准予", en: "What I asked about a problem was granted" },
    words: { zh: "您就{organization}的问题提出的申请已准予", en: "{organization}: what you asked about a problem was granted" },
    urgent: false,
    channel: "MAIL",
  },
  PROBLEM_REQUEST_REFUSED: {
    label: { zh: "我的问题申请未获准", en: "What I asked about a problem was refused" },
    words: {
      zh: "您就{organization}的问题提出的申请未获准，请看理由",
      en: "{organization}: what you asked about a problem was refused; the reason stands there",
    },
    urgent: false,
    channel: "MAIL",
  },
  PROBLEM_EXTENSIONS_ASKED: {
    label: { zh: "成批申请延期", en: "More time is asked for several problems" },
    words: { zh: "{organization}申请为 {count} 项问题延期，请审批", en: "{organization} asks for more time for problems: {count}" },
    urgent: false,
    channel: "MAIL",
  },
  PROBLEM_REQUESTS_GRANTED: {
    label: { zh: "我的一批问题申请已准予", en: "What I asked about several problems was granted" },
    words: {
      zh: "您就{organization}的 {count} 项问题提出的申请已准予",
      en: "{organization}: what you asked about problems was granted: {count}",
    },
    urgent: false,
    channel: "MAIL",
  },
  PROBLEM_REQUESTS_REFUSED: {
    label: { zh: "我的一批问题申请未获准", en: "What I asked about several problems was refused" },
    words: {
      zh: "您就{organization}的 {count} 项问题提出的申请未获准，请看理由",
      en: "{organization}: what you asked about problems was refused: {count}; the reasons stand there",
    },
    urgent: false,
    channel: "MAIL",
  },
} as const satisfies Readonly<Record<string, NoticeRule>>;
