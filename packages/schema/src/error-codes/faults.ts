/** Faults of a request as a whole. */
export const faultMessages = {
  UNAUTHENTICATED: {
    zh: "尚未登录或登录已失效，请登录后重试。",
    en: "You are not signed in or the session has ended. Sign in and try again.",
  },
  FORBIDDEN: {
    zh: "您没有办理此事的权限，请联系本组织的管理员授权。",
    en: "You may not do this. Ask an administrator of the organization for the role.",
  },
  NOT_FOUND: {
    zh: "找不到所指的内容，可能不存在，或不在您的查看范围内。请核对链接或编号。",
    en: "Nothing found there: it does not exist or lies outside what you may see. Check the link or id.",
  },
  BAD_USER_INPUT: {
    zh: "请求内容不合要求，请按提示的位置改正后重试。",
    en: "The request is not valid. Correct it at the place named and try again.",
  },
  CONFLICT: {
    zh: "内容已被他人更新，您看到的不是最新版本。请刷新后再办理，您的输入不会丢失。",
    en: "Somebody changed this meanwhile; what you see is not the latest. Reload and decide again; your input is kept.",
  },
  IDEMPOTENCY_MISMATCH: {
    zh: "该 Idempotency-Key 已用于另一项请求。请换用新的键，或原样重发原来的请求。",
    en: "This Idempotency-Key was used for another request. Take a new key, or send the first request again as it was.",
  },
  RATE_LIMITED: {
    zh: "请求过于频繁，请稍后再试。",
    en: "Too many requests. Wait a moment and try again.",
  },
  COST_EXCEEDED: {
    zh: "该请求最多可能涉及 {cost} 点，超过一次请求的上限 {maximum} 点。请减少每页条数（first）或嵌套的列表，分几次请求。",
    en: "The request may cost {cost} points, more than the {maximum} that one may. Ask for fewer rows (first) or fewer lists within lists, in several requests.",
  },
  TIMEOUT: {
    zh: "处理超时。请刷新查看：刚才办理的事项可能已生效，也可能没有。需要重试时，请缩小范围或稍后再试。",
    en: "This took too long. Reload to see whether what you did took effect; then narrow the request or try again later.",
  },
  UNAVAILABLE: {
    zh: "系统的数据服务暂时连不上，正在恢复，请稍候片刻再试。刚才办理的事项可能已生效，也可能没有，请先刷新查看。",
    en: "The service cannot reach its data just now and is recovering. Try again in a moment; look first whether what you did took effect.",
  },
  INTERNAL: {
    zh: "系统出错。请刷新查看：刚才办理的事项可能已生效，也可能没有。仍不行时，请把追踪编号告知管理员。",
    en: "Something failed on our side. Reload to see whether what you did took effect; if it persists, give the trace id to an administrator.",
  },
} as const;
