/** Refusals about campaigns, participants, rule sets and problems handed down. */
export const campaignCodes = {
  CAMPAIGN_CODE_TAKEN: {
    zh: "这个活动编码已被使用，请换一个。",
    en: "This code belongs to another campaign. Choose another.",
  },
  CAMPAIGN_CLOSED: {
    zh: "专项活动已结束，不能再修改。",
    en: "The campaign is closed; nothing in it can change.",
  },
  CAMPAIGN_IS_TEMPLATE: {
    zh: "这是样板，不能直接开展。请用它新建一项活动。",
    en: "This is a template and does not run. Begin a campaign from it.",
  },
  PLAN_NOT_SUBMITTED: {
    zh: "这份方案还没有提交过，不能作为样板。请选择已提交的方案。",
    en: "This plan was never submitted, so nothing can be taken from it. Choose one that was.",
  },
  CAMPAIGN_HAS_LIVE_PLANS: {
    zh: "还有 {count} 个方案未办结，请待办结后再结束活动。",
    en: "Plans are still under way ({count}). Close the campaign when they are decided.",
  },
  CAMPAIGN_TERMS_FIXED: {
    zh: "方案已按此编制，活动开始后不能再改日期、提交期限、审核时限和贯穿始终的工作。请恢复原值。",
    en: "Plans were written to this. Once a campaign is open its dates, deadline, review time and pillars stay; put the old value back.",
  },
  THEME_UNKNOWN: {
    zh: "本活动没有专题“{theme}”，请从活动的专题中选择。",
    en: "The campaign has no theme {theme}. Choose one of its themes.",
  },
  BATCHES_REQUIRED: { zh: "专项活动至少要有一个批次，请添加。", en: "A campaign needs at least one batch. Add one." },
  BATCH_OUTSIDE_CAMPAIGN: {
    zh: "批次“{batch}”的日期不在活动期间（{startsOn} 至 {endsOn}）内，请调整。",
    en: "Batch {batch} lies outside the campaign ({startsOn} to {endsOn}). Change its dates.",
  },
  BATCH_UNKNOWN: {
    zh: "所选批次不属于本活动，请重新选择。",
    en: "That batch does not belong to this campaign. Choose again.",
  },
  BATCH_HAS_PARTICIPANTS: {
    zh: "批次“{batch}”还有 {count} 个参加组织，请先调整后再删除。",
    en: "Batch {batch} has participants ({count}). Move them to another batch first.",
  },
  PILLARS_REQUIRED: {
    zh: "至少选择一项贯穿始终的工作。",
    en: "Choose at least one pillar.",
  },
  DEADLINE_OUT_OF_ORDER: {
    zh: "提交期限 {dueAt} 不在活动期间（{startsOn} 至 {endsOn}）内，请调整。",
    en: "The submission deadline {dueAt} lies outside the campaign ({startsOn} to {endsOn}). Change it.",
  },
  DEADLINE_PASSED: {
    zh: "期限 {dueAt} 已过，请改为今后的日期。",
    en: "The deadline {dueAt} has passed. Choose one in the future.",
  },
  REASON_CODE_DUPLICATE: {
    zh: "原因代码“{code}”重复，请修改。",
    en: "The reason code {code} appears twice. Change one.",
  },
  PARTICIPANT_DUPLICATE: {
    zh: "“{organization}”被列了两次，请去掉一个。",
    en: "{organization} is listed twice. Remove one.",
  },
  PARTICIPANT_OUTSIDE_SUBTREE: {
    zh: "“{organization}”不在主办组织的下级范围内，不能参加，请去掉。",
    en: "{organization} is not under the organization that runs the campaign. Remove it.",
  },
  PARTICIPANT_HAS_PLAN: {
    zh: "“{organization}”的方案已经下达，不能移出活动。",
    en: "{organization} has been asked for its plan and cannot leave the campaign.",
  },
  NO_PARTICIPANTS: {
    zh: "还没有参加组织，请先设置参加组织再要求提交方案。",
    en: "Nobody takes part yet. Set the participants, then request plans.",
  },
  RULE_UNKNOWN: { zh: "没有编号为“{rule}”的预审规则，请去掉。", en: "There is no pre-check rule {rule}. Remove it." },
  RULE_DUPLICATE: {
    zh: "预审规则“{rule}”被列了两次，请去掉一个。",
    en: "The pre-check rule {rule} is listed twice. Remove one.",
  },
  RULE_PARAMETER_UNKNOWN: {
    zh: "预审规则“{rule}”没有参数“{name}”，请去掉。",
    en: "The pre-check rule {rule} has no parameter {name}. Remove it.",
  },
  RULE_PARAMETER_INVALID: {
    zh: "预审规则“{rule}”的参数“{name}”应为：{expected}。",
    en: "The parameter {name} of the pre-check rule {rule} must be: {expected}.",
  },
  PROBLEMS_REQUIRED: { zh: "请至少填写一个问题。", en: "Enter at least one problem." },
  PROBLEM_TARGET_NOT_PARTICIPANT: {
    zh: "“{organization}”没有参加本活动，不能下达问题。请先将其设为参加组织。",
    en: "{organization} does not take part in the campaign. Make it a participant first.",
  },
  PROBLEM_DEADLINE_OUTSIDE_CAMPAIGN: {
    zh: "问题期限 {deadline} 早于活动开始日期 {startsOn}，请调整。",
    en: "The deadline {deadline} lies before the campaign starts on {startsOn}. Change it.",
  },
} as const;
