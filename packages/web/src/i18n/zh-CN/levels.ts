/** Withdrawal, extension, amendment, levels of review and delegation. */
export const levels = {
  "levels.withdraw": "撤回",
  "levels.withdraw.title": "撤回第 {round} 轮提交",
  "levels.withdraw.submit": "撤回方案",
  "levels.withdraw.words": "{organization}尚未开始审核。撤回后可修改并作为下一轮重新提交，本轮留存为“已撤回”。",
  "levels.withdraw.reason": "撤回原因（可不填）",
  "levels.withdrawn": "方案已撤回，可修改后重新提交",
  "levels.round.withdrawn": "{when} 由{name}撤回",
} as const;
