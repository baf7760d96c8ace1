/** Refusals that any field may meet. */
export const inputCodes = {
  VALUE_REQUIRED: { zh: "此项必填，请填写。", en: "This is required. Fill it in." },
  VALUE_TOO_LONG: {
    zh: "内容超过 {maximum} 个字符，请精简。",
    en: "This is longer than {maximum} characters. Shorten it.",
  },
  VALUE_TOO_SHORT: {
    zh: "内容不足 {minimum} 个字符，请补充。",
    en: "This is shorter than {minimum} characters. Say more.",
  },
  VALUE_OUT_OF_RANGE: {
    zh: "数值应在 {minimum} 至 {maximum} 之间，请修改。",
    en: "The value must lie between {minimum} and {maximum}. Change it.",
  },
  VALUE_INVALID: {
    zh: "此项的值不合要求，请核对后重填。",
    en: "The value is not of the kind expected here. Check it and enter it again.",
  },
  TOO_MANY_ITEMS: { zh: "最多 {maximum} 项，请减少。", en: "At most {maximum} items are possible. Remove some." },
  TOO_MANY_ROWS: {
    zh: "一次请求可能取回 {rows} 行，上限为 {maximum} 行；请减小 first、少嵌套列表，或分次请求。",
    en: "This request may bring {rows} rows, {maximum} at most are possible. Lower `first`, nest fewer lists, or ask in several requests.",
  },
  TEXT_NOT_WELL_FORMED: {
    zh: "文字中含有无法保存的字符，请删除后重新输入。",
    en: "The text contains characters that cannot be stored. Delete and retype them.",
  },
  DATE_INVALID: {
    zh: "日期不存在或格式不对，请按 年-月-日（如 2026-11-23）填写。",
    en: "No such date. Write it as year-month-day, such as 2026-11-23.",
  },
  DATES_OUT_OF_ORDER: {
    zh: "结束日期 {endsOn} 早于开始日期 {startsOn}，请调整。",
    en: "The end {endsOn} lies before the start {startsOn}. Change one of them.",
  },
  CODE_INVALID: {
    zh: "编码只能由字母、数字、“-”“_”组成，且不超过 {maximum} 个字符，请修改。",
    en: "A code consists of letters, digits, - and _, at most {maximum} of them. Change it.",
  },
  EMAIL_INVALID: { zh: "邮箱地址不正确，请核对。", en: "This is no e-mail address. Check it." },
  PHONE_INVALID: { zh: "电话号码不正确，请核对。", en: "This is no telephone number. Check it." },
  DOCUMENT_TOO_LARGE: {
    zh: "GraphQL 文档过大：{what} 超过上限 {maximum}，请拆分后分次请求。",
    en: "The GraphQL document is too large: {what} may be {maximum} at most. Ask for less at once.",
  },
  CHANGES_FORGOTTEN: {
    zh: "该位置之后的变更已超过 {days} 天，部分已不再保留。请先用 latestChangeCursor 取得当前位置，重新读取全部内容，再从该位置继续。",
    en: "Changes after this place are older than {days} days and are kept no longer. Take `latestChangeCursor`, read what you mirror anew, then go on from that cursor.",
  },
  STALE_VERSION: {
    zh: "内容已更新到第 {current} 次修改，您依据的是第 {expected} 次。请载入最新内容后再保存。",
    en: "This is now at revision {current}; yours was {expected}. Load the latest and save again.",
  },
  STEP_NOT_OPEN: {
    zh: "当前状态为“{state}”，不能办理这一步。请刷新查看最新状态。",
    en: "The state is “{state}”, in which this step is not possible. Reload to see where it stands.",
  },
  FOUR_EYES: {
    zh: "提交人不能审核自己提交的内容，请由其他审核人办理。",
    en: "Nobody reviews what they submitted. Let another reviewer do this.",
  },
  RECUSED: {
    zh: "您已对“{organization}”回避（{reason}），不能审核或决定其方案，请转由其他审核人办理。",
    en: "You are recused from {organization} ({reason}) and neither review nor decide its plans. Let another reviewer do this.",
  },
  SUBSCRIPTION_EXPECTED: {
    zh: "此地址只接受订阅（subscription），查询和变更请发往 /graphql。",
    en: "Only a subscription is taken here. Send queries and mutations to /graphql.",
  },
  DOCUMENT_UNKNOWN: {
    zh: "页面版本已更新，请刷新页面后重试。程序调用 GraphQL 请使用访问令牌。",
    en: "This page is of an earlier version. Reload it and try again. Programs ask GraphQL with an access token.",
  },
  POINTS_SPENT: {
    zh: "该请求需 {points} 点，令牌的额度已用完，请 {seconds} 秒后再试。",
    en: "The request costs {points} points, more than the token has left. Try again in {seconds} seconds.",
  },
  IDEMPOTENCY_KEY_INVALID: {
    zh: "Idempotency-Key 须为 1 至 {maximum} 个可见的 ASCII 字符，不含空格。建议用 UUID。",
    en: "An Idempotency-Key has 1 to {maximum} visible ASCII characters and no space. A UUID does well.",
  },
  STREAM_EXPECTED: {
    zh: "订阅（subscription）以事件流返回，请发往 /graphql/stream。",
    en: "A subscription is answered as an event stream. Send it to /graphql/stream.",
  },
  STREAM_NOT_ACCEPTED: {
    zh: "订阅以事件流返回，请在请求头中写明 Accept: text/event-stream。",
    en: "A subscription is answered as an event stream. Send the header Accept: text/event-stream.",
  },
} as const;
