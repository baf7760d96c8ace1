import { type Enumeration, enumeration } from "../enumeration.js";
import type { Locale, Text } from "../locale.js";
import { fill } from "../messages.js";
import { ledgerNotices } from "./ledger-notices.js";
import { planLedgerNotices } from "./plan-ledger-notices.js";
import { problemRequestNotices } from "./problem-request-notices.js";
import type { NoticeRule } from "./rule.js";

/**
 * Every kind of notice with everything that is to be said of it: a new kind is one entry here, and what makes it in
 * `notice.reactions.ts` of the server.
 */
export const noticeRules = {
  PLAN_REQUESTED: {
    label: { zh: "要求提交方案", en: "A plan is asked for" },
    words: { zh: "请提交{organization}的方案，{dueOn} 到期", en: "{organization}: a plan is asked for, due on {dueOn}" },
    urgent: false,
    channel: "MAIL",
  },
  PLAN_SUBMITTED: {
    label: { zh: "方案已提交，等待审核", en: "A plan was submitted for review" },
    words: {
      zh: "{organization}提交了第 {round} 轮方案，{dueOn} 前审完",
      en: "{organization} submitted round {round}, to be reviewed by {dueOn}",
    },
    urgent: false,
    channel: "APP",
  },
  PLAN_RETURNED: {
    label: { zh: "方案被退回", en: "A plan was returned" },
    words: {
      zh: "{organization}的第 {round} 轮方案被退回，发出 {findings} 条意见，{dueOn} 前改好",
      en: "{organization}: round {round} was returned with new findings: {findings}. Rework is due on {dueOn}",
    },
    urgent: true,
    channel: "MAIL",
  },
  PLAN_APPROVED: {
    label: { zh: "方案已同意", en: "A plan was approved" },
    words: { zh: "{organization}的第 {round} 轮方案已同意", en: "{organization}: round {round} was approved" },
    urgent: false,
    channel: "APP",
  },
  PLAN_WITHDRAWN: {
    label: { zh: "方案被撤回", en: "A plan was taken back" },
    words: { zh: "{organization}撤回了第 {round} 轮方案", en: "{organization} took round {round} back" },
    urgent: false,
    channel: "APP",
  },
  PLAN_APPROVAL_GIVEN: {
    label: { zh: "本级还差同意", en: "More approvals are needed" },
    words: {
      zh: "{organization}的第 {round} 轮方案有人同意，还差 {missing} 人",
      en: "{organization}: round {round} was approved by a reviewer; approvals still needed: {missing}",
    },
    urgent: false,
    channel: "APP",
  },
  EXTENSION_ASKED: {
    label: { zh: "申请延期", en: "More time is asked for" },
    words: { zh: "{organization}申请延期到 {dueOn}", en: "{organization} asks for more time, until {dueOn}" },
    urgent: false,
    channel: "MAIL",
  },
  EXTENSION_GRANTED: {
    label: { zh: "延期已同意", en: "More time was granted" },
    words: { zh: "{organization}的方案延期到 {dueOn}", en: "{organization} has more time for its plan, until {dueOn}" },
    urgent: false,
    channel: "MAIL",
  },
  EXTENSION_REFUSED: {
    label: { zh: "延期未同意", en: "More time was refused" },
    words: {
      zh: "{organization}延期到 {dueOn} 的申请未获同意，仍按原期限",
      en: "{organization} asked for more time until {dueOn}, which was refused; the deadline stays",
    },
    urgent: false,
    channel: "MAIL",
  },
  AMENDMENT_OPENED: {
    label: { zh: "方案变更中", en: "An approved plan is being amended" },
    words: { zh: "{organization}开始变更已同意的方案", en: "{organization} is amending its approved plan" },
    urgent: false,
    channel: "APP",
  },
  AMENDMENT_DROPPED: {
    label: { zh: "方案不再变更", en: "An amendment was dropped" },
    words: {
      zh: "{organization}放弃了方案变更，原方案继续执行",
      en: "{organization} dropped the amendment; the approved plan stays in force",
    },
    urgent: false,
    channel: "APP",
  },
  REVIEW_HANDED_OVER: {
    label: { zh: "审核移交给我", en: "A review is handed over to me" },
    words: {
      zh: "{organization}的第 {round} 轮方案移交给您审核，{dueOn} 前审完",
      en: "{organization}: the review of round {round} is handed over to you, due by {dueOn}",
    },
    urgent: false,
    channel: "MAIL",
  },
  REVIEW_CLAIMED: {
    label: { zh: "我手上的审核被接手", en: "A review is taken over from me" },
    words: {
      zh: "{organization}的第 {round} 轮方案已由他人接手审核",
      en: "{organization}: somebody has taken over the review of round {round} from you",
    },
    urgent: false,
    channel: "APP",
  },
  OPINION_ASKED: {
    label: { zh: "请我提意见", en: "My opinion is asked for" },
    words: {
      zh: "请您对{organization}的第 {round} 轮方案提出意见，{dueOn} 前答复",
      en: "{organization}: your opinion on round {round} is asked for by {dueOn}",
    },
    urgent: false,
    channel: "MAIL",
  },
  OPINION_GIVEN: {
    label: { zh: "我请的意见已答复", en: "An opinion that I asked for is there" },
    words: {
      zh: "您就{organization}的第 {round} 轮方案所请的意见已答复",
      en: "{organization}: the opinion on round {round} that you asked for is there",
    },
    urgent: false,
    channel: "APP",
  },
  OPINION_WITHDRAWN: {
    label: { zh: "不再请我提意见", en: "My opinion is no longer asked for" },
    words: {
      zh: "{organization}的第 {round} 轮方案不再需要您提意见",
      en: "{organization}: your opinion on round {round} is no longer needed",
    },
    urgent: false,
    channel: "APP",
  },
  OPINION_LAPSED: {
    label: { zh: "请我提的意见随结论失效", en: "The decision was taken without my opinion" },
    words: {
      zh: "{organization}的第 {round} 轮方案已作出结论，不再需要您提意见",
      en: "{organization}: round {round} has been decided; your opinion is no longer needed",
    },
    urgent: false,
    channel: "APP",
  },
  PLAN_MENTIONED: {
    label: { zh: "讨论中提到我", en: "I am mentioned in a comment" },
    words: { zh: "{organization}的方案讨论中提到了您", en: "{organization}: you are mentioned in a comment on the plan" },
    urgent: false,
    channel: "APP",
  },
  PLAN_REMINDED: {
    label: { zh: "对方催办", en: "The other side reminds" },
    words: { zh: "催办：请办理{organization}的方案，{dueOn} 到期", en: "Reminder: {organization}'s plan waits for you, due on {dueOn}" },
    urgent: false,
    channel: "MAIL",
  },
  PLAN_DUE_SOON: {
    label: { zh: "方案临期", en: "A plan is due soon" },
    words: { zh: "{organization}的方案临期，{dueOn} 到期", en: "{organization}'s plan is due on {dueOn}" },
    urgent: false,
    channel: "MAIL",
  },
  PLAN_OVERDUE: {
    label: { zh: "方案逾期", en: "A plan is overdue" },
    words: {
      zh: "{organization}的方案已逾期 {days} 个工作日，应于 {dueOn} 办结",
      en: "{organization}'s plan was due on {dueOn}; working days overdue: {days}",
    },
    urgent: true,
    channel: "MAIL",
  },
  ...planLedgerNotices,
  ...ledgerNotices,
  ...problemRequestNotices,
  WEBHOOK_PAUSED: {
    label: { zh: "我建的 Webhook 被暂停", en: "A webhook of mine was paused" },
    words: {
      zh: "Webhook“{name}”的接收方长时间未能接收，已暂停投递；恢复后从中断处继续",
      en: "The webhook “{name}” was paused because its receiver failed for too long; once resumed it goes on where it stopped",
    },
    urgent: true,
    channel: "MAIL",
  },
  DELEGATED: {
    label: { zh: "委托我代办", en: "I am to stand in for somebody" },
    words: {
      zh: "{actor}委托您代办审核，{startsOn} 至 {endsOn}",
      en: "{actor} has named you to review in their stead from {startsOn} to {endsOn}",
    },
    urgent: true,
    channel: "MAIL",
  },
} as const satisfies Readonly<Record<string, NoticeRule>>;

export type NoticeKind = keyof typeof noticeRules;

/** The kinds of notices. */
export const noticeKinds: Enumeration<NoticeKind> = enumeration(
  Object.fromEntries(Object.entries(noticeRules).map(([kind, { label }]) => [kind, [label.zh, label.en]])) as Record<
    NoticeKind,
    [zh: string, en: string]
  >,
);

/** A value that a notice's words name, as it is stored and sent. */
export interface NoticeParam {
  readonly name: string;
  readonly value: string;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day as the rest of the product writes it: `11-23`, in English `23 Nov`. */
function dayIn(date: string, locale: Locale): string {
  const [, month = "", day = ""] = date.split("-");
  return locale === "en" ? `${Number(day)} ${months[Number(month) - 1]}` : `${month}-${day}`;
}

/** What a notice says, in one language: on the screen, and in a mail. */
export function noticeText(
  kind: NoticeKind,
  params: readonly NoticeParam[],
  { organization, actor }: { readonly organization: Text | null; readonly actor: Text | null },
  locale: Locale,
): string {
  const values = params.map(({ name, value }) => [name, name.endsWith("On") ? dayIn(value, locale) : value]);
  return fill(
    noticeRules[kind].words,
    { ...Object.fromEntries(values), ...nameOf("organization", organization), ...nameOf("actor", actor) },
    locale,
  );
}

/** Where a notice leads that is about no one plan or problem: a path of the client. */
export function noticePath(kind: NoticeKind, params: readonly NoticeParam[]): string {
  if (kind === "DELEGATED") return "/settings/delegations";
  if (kind === "WEBHOOK_PAUSED") return "/developers/webhooks";
  const tellsOfProblems = params.some(({ name, value }) => name === "problems" && value !== "0");
  return tellsOfProblems ? "/problems?told=true" : "/problems?mine=true";
}

function nameOf(placeholder: string, name: Text | null): Readonly<Record<string, Text>> {
  return name ? { [placeholder]: name } : {};
}
