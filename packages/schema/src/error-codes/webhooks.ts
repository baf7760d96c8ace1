/** Refusals about webhooks. */
export const webhookCodes = {
  WEBHOOK_ADDRESS_INVALID: {
    zh: "地址须为 https:// 开头的完整网址，不含用户名、密码和“#”部分，请修改。",
    en: "A full address that begins with https:// is needed, without user, password or fragment. Change it.",
  },
  WEBHOOK_ADDRESS_REFUSED: {
    zh: "该地址指向内部网络或特殊网段，不能向其投递。请填写可公开访问的地址，或请运维人员将该网段列入 WEBHOOK_NETWORKS。",
    en: "This address leads to an internal or special network, to which nothing is delivered. Take a public one, or ask the operator to name the network in WEBHOOK_NETWORKS.",
  },
  WEBHOOK_ALREADY_PAUSED: { zh: "该 Webhook 已暂停。", en: "This webhook is paused already." },
  WEBHOOK_NOT_PAUSED: { zh: "该 Webhook 正在启用，无需恢复。", en: "This webhook is active; there is nothing to resume." },
  TOO_MANY_WEBHOOKS: {
    zh: "一个组织最多 {maximum} 个 Webhook，请先删除不用的。",
    en: "An organization has {maximum} webhooks at most. Remove one that is not used.",
  },
  DELIVERY_STILL_WAITS: { zh: "该投递尚未结束，会自动重试，无需重投。", en: "This delivery still waits and is tried again by itself." },
} as const;
