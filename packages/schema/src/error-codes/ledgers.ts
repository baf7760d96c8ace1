/** Refusals about ledgers, problems on them, who answers for them, and measures. */
export const ledgerCodes = {
  LEDGER_CODE_TAKEN: {
    zh: "这个台账编码已被使用，请换一个。",
    en: "This code belongs to another ledger. Choose another.",
  },
  ASPECT_UNKNOWN: {
    zh: "所选方面不属于本台账，请重新选择。",
    en: "That aspect does not belong to this ledger. Choose again.",
  },
  ASPECT_HAS_PROBLEMS: {
    zh: "方面“{aspect}”下还有 {count} 个问题，请先调整后再删除。",
    en: "Problems stand under the aspect {aspect} ({count}). Move them to another first.",
  },
  PROBLEM_KIND_NOT_OF_LEDGER: {
    zh: "本台账只登记“{kind}”类问题，请改选来源或另选台账。",
    en: "This ledger takes problems of the kind {kind} only. Change the source or choose another ledger.",
  },
  PROBLEM_TARGET_OUTSIDE: {
    zh: "“{organization}”不在主办组织的范围内，不能登记其问题。请另选责任单位。",
    en: "{organization} is not under the organization that runs the campaign. Choose another unit.",
  },
  PROBLEM_NOT_OWN: {
    zh: "只能为本单位登记自查或调研发现的问题；其他问题请由专项活动负责人登记。",
    en: "You may enter problems of your own unit that come from self-checks or research. Others are entered by the campaign manager.",
  },
  RECTIFICATION_TYPE_NEEDS_APPROVAL: {
    zh: "“{type}”须经上级批准，登记时请选择立行立改或分阶段整改。",
    en: "{type} needs the approval of the organization above. Choose immediate or phased.",
  },
  PERSON_NOT_IN_OFFICE: {
    zh: "“{person}”的任职尚未开始或已确定结束日期，不能承担责任。请选择在任且未定离任日期的人员。",
    en: "The post of {person} has not begun or has a last day, so nothing can hang on it. Choose somebody who stays in office.",
  },
  POST_ENDED_MEANWHILE: {
    zh: "所选人员的任职刚刚结束，请刷新后另选在任人员。",
    en: "The post chosen has just been ended. Reload and choose somebody in office.",
  },
  ORGANIZATION_CLOSED_MEANWHILE: {
    zh: "所选单位刚刚撤销，请刷新后另选。",
    en: "The organization chosen has just been closed. Reload and choose another.",
  },
  PERSON_NOT_OF_UNIT: {
    zh: "“{person}”不在责任单位“{organization}”或其下级任职，请选择责任单位的人员。",
    en: "{person} holds no post in {organization} or below it. Choose somebody of the responsible unit.",
  },
  COOPERATOR_IS_UNIT: {
    zh: "“{organization}”已是责任单位，不必再列为配合单位，请去掉。",
    en: "{organization} is the responsible unit already. Leave it out of those that help.",
  },
  MEASURES_REQUIRED: {
    zh: "还没有整改措施，不能开始整改。请先添加措施并明确到人。",
    en: "There is no measure yet. Add one with its owner, then start.",
  },
  NOT_IN_RECTIFICATION: {
    zh: "整改还没有开始，不能填报进展。请先承接并开始整改。",
    en: "Work has not started, so there is no progress to report. Accept the problem and start first.",
  },
  PROBLEM_NOT_ACCEPTED: {
    zh: "责任单位还没有承接该问题，请先承接再制定措施。",
    en: "The responsible unit has not accepted the problem. Accept it, then add measures.",
  },
  NOT_ASSIGNED: {
    zh: "问题还没有交办，没有可移交的责任。请先交办。",
    en: "The problem is not assigned, so there is nothing to hand over. Assign it first.",
  },
  DUPLICATE_OF_ITSELF: {
    zh: "问题不能与自己重复，请另选。",
    en: "A problem does not repeat itself. Choose another.",
  },
  DUPLICATE_CHAIN: {
    zh: "{code} 已与其他问题合并，重复只能有一层。请选择合并后的那个问题，或先解除合并。",
    en: "{code} is linked as a duplicate already, and duplicates have one level. Choose the problem that is counted, or unlink first.",
  },
  NOT_DUPLICATE: {
    zh: "该问题没有与其他问题合并，无需解除。",
    en: "The problem is not linked as a duplicate; there is nothing to unlink.",
  },
  HAND_OVER_WAITING: {
    zh: "这项责任已有一个移交在等待接手，请等其办结或先撤回。",
    en: "This responsibility is waiting for a successor already. Wait for the answer or withdraw it.",
  },
  HAND_OVER_TO_PRESENT: {
    zh: "“{person}”现在就承担这项责任，请选择其他人。",
    en: "{person} carries this already. Choose somebody else.",
  },
  APPOINTMENT_HAS_PROBLEMS: {
    zh: "还有 {count} 个未销号的问题由其负责（{codes}）。问题不解决，责任不脱钩：请先移交，待接手后再结束任职。",
    en: "Open problems hang on this post ({count}: {codes}). Hand them over first; the post ends when the successors have accepted.",
  },
  APPOINTMENT_TOOK_PROBLEM: {
    zh: "刚有问题交由其负责，不能结束任职。请刷新后先移交。",
    en: "A problem has just been put on this post. Reload and hand it over first.",
  },
  ORGANIZATION_HAS_PROBLEMS: {
    zh: "“{organization}”还有 {count} 个未销号的问题（{codes}）。问题不解决，责任不脱钩：请先移交，待接手后再办理。",
    en: "Open problems hang on {organization} ({count}: {codes}). Hand them over first; go on when the successors have accepted.",
  },
  ORGANIZATION_TOOK_PROBLEM: {
    zh: "刚有问题交由该单位负责，不能移动或撤销。请刷新后先移交。",
    en: "A problem has just been put on this organization. Reload and hand it over first.",
  },
  ACCOUNT_HAS_PROBLEMS: {
    zh: "还有 {count} 个未销号的问题由此人负责（{codes}）。请先移交，待接手后再停用账号。",
    en: "Open problems hang on this person ({count}: {codes}). Hand them over first; close the account when the successors have accepted.",
  },
  SLIP_REASON_REQUIRED: {
    zh: "完成日期由 {from} 推迟到 {to}，请说明原因；首次期限会保留。",
    en: "The end moves from {from} to {to}. Say why; the first one is kept.",
  },
  MEASURE_AFTER_DEADLINE: {
    zh: "措施完成日期 {endsOn} 晚于问题期限 {deadline}，请调整。",
    en: "The measure ends on {endsOn}, after the problem's deadline {deadline}. Change it.",
  },
  MEASURE_STARTED: {
    zh: "整改已经开始，措施不能删除，可修改或办结。",
    en: "Work has started, so measures stay. Change or complete it.",
  },
  MEASURE_DONE: {
    zh: "该措施已于 {doneOn} 完成，不能再改。",
    en: "The measure was completed on {doneOn} and stays as it is.",
  },
  DONE_IN_FUTURE: {
    zh: "完成日期不能晚于今天（{today}），请改正。",
    en: "The day of completion cannot lie after today ({today}). Correct it.",
  },
} as const;
