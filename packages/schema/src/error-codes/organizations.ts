/** Refusals about organizations, people, appointments, grants and recusals. */
export const organizationCodes = {
  ORGANIZATION_CODE_TAKEN: {
    zh: "组织编码“{code}”已被使用，请换一个。",
    en: "The code {code} belongs to another organization. Choose another.",
  },
  ORGANIZATION_NAME_TAKEN: {
    zh: "同一上级下已有名为“{name}”的组织，请换一个名称。",
    en: "Its parent already has an organization named {name}. Choose another name.",
  },
  ORGANIZATION_CLOSED: {
    zh: "“{organization}”已撤销，不能办理。请选择其他组织。",
    en: "{organization} is closed. Choose another organization.",
  },
  ORGANIZATION_HAS_OPEN_CHILDREN: {
    zh: "“{organization}”下还有 {count} 个未撤销的组织，请先撤销或移出。",
    en: "{organization} still has open organizations under it ({count}). Close or move them first.",
  },
  ORGANIZATION_HAS_LIVE_PLANS: {
    zh: "“{organization}”还有 {count} 个未办结的方案，请待办结后再操作。",
    en: "{organization} has plans under way ({count}). Finish them first.",
  },
  ORGANIZATION_HAS_APPOINTMENTS: {
    zh: "“{organization}”还有 {count} 人在任，请先结束其任职。",
    en: "People hold posts in {organization} ({count}). End their appointments first.",
  },
  ORGANIZATION_HAS_OPEN_CAMPAIGNS: {
    zh: "“{organization}”还有 {count} 个未关闭的专项活动，请先关闭。",
    en: "{organization} runs campaigns that are not closed ({count}). Close them first.",
  },
  ORGANIZATION_HAS_SERVICES: {
    zh: "“{organization}”还有 {count} 个有效的服务令牌，请先在“开发者”的“访问令牌”中吊销。",
    en: "Services of {organization} are still at work ({count}). Revoke their tokens first, under Develop, Access tokens.",
  },
  ORGANIZATION_HAS_WEBHOOKS: {
    zh: "“{organization}”还有 {count} 个 Webhook，请先在“开发者”的“Webhook”中删除。",
    en: "Webhooks are still told of {organization} ({count}). Remove them first, under Develop, Webhooks.",
  },
  ORGANIZATION_IS_ROOT: {
    zh: "集团总部不能移动或撤销。",
    en: "The head of the group can be neither moved nor closed.",
  },
  ORGANIZATION_TOO_DEEP: {
    zh: "组织层级不能超过 {maximum} 级，请选择更高的上级。",
    en: "The tree has at most {maximum} levels. Choose a parent higher up.",
  },
  MOVE_INTO_OWN_SUBTREE: {
    zh: "不能把“{organization}”移到它自己或其下级之下，请另选上级。",
    en: "{organization} cannot move under itself or anything below it. Choose another parent.",
  },
  MOVE_CHANGES_REVIEWER: {
    zh: "“{organization}”有 {count} 个方案正由原上级审核，请待审核结束后再移动。",
    en: "The present parent is reviewing plans of {organization} ({count}). Move it after the decision.",
  },
  APPOINTMENT_ENDED: {
    zh: "该任职已于 {endsOn} 结束，不能再次办理。",
    en: "The appointment ended on {endsOn}; nothing is left to do.",
  },
  APPOINTMENT_OVERLAPS: {
    zh: "“{person}”在此期间已担任该组织的“{post}”，请调整日期或先结束原任职。",
    en: "{person} already holds the post {post} there in that time. Change the dates or end the other appointment.",
  },
  GRANT_NOT_HELD: {
    zh: "您在“{organization}”没有管理权限，不能在此授权。只能在自己管理的范围内授权。",
    en: "You do not administer {organization} and cannot grant roles there. Grant only within what you administer.",
  },
  GRANT_EXISTS: {
    zh: "“{person}”在此期间已有该授权，无需重复。",
    en: "{person} holds this role there in that time already.",
  },
  GRANT_REVOKED: { zh: "该授权已撤回，请刷新列表。", en: "The grant has been revoked already. Reload the list." },
  LAST_ADMINISTRATOR: {
    zh: "这是“{organization}”最后一名管理员，请先授权另一名管理员。",
    en: "This is the last administrator of {organization}. Grant the role to somebody else first.",
  },
  OWN_ADMINISTRATOR_GRANT: {
    zh: "这是您自己最后一项管理员授权，不能由本人撤回，请由其他管理员办理。",
    en: "This is your own last administrator grant. Let another administrator take it back.",
  },
  RECUSAL_EXISTS: {
    zh: "“{person}”在此期间已对该组织回避，无需重复。",
    en: "{person} is recused from that organization in that time already.",
  },
  RECUSAL_ENDED: { zh: "该回避已结束，请刷新列表。", en: "The recusal has ended already. Reload the list." },
  RECUSAL_BLOCKS_REVIEW: {
    zh: "“{person}”正在审核该组织的方案，请先由他人接手再登记回避。",
    en: "{person} is reviewing a plan of that organization. Let somebody else take it over first.",
  },
} as const;
