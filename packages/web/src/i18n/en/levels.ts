/** Withdrawal, extension, amendment, levels of review and delegation. */
export const levels = {
  "levels.withdraw": "Withdraw",
  "levels.withdraw.title": "Withdraw round {round}",
  "levels.withdraw.submit": "Withdraw the plan",
  "levels.withdraw.words":
    "{organization} has not begun its review. The plan can then be edited and submitted as the next round; this one stays on record as withdrawn.",
  "levels.withdraw.reason": "Why (optional)",
  "levels.withdrawn": "The plan is withdrawn; edit it and submit it again",
  "levels.round.withdrawn": "withdrawn {when} by {name}",
};
