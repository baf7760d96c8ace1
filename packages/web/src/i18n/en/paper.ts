export const paper = {
  "paper.menu": "Print / Word",
  "paper.printPlan": "Print the plan",
  "paper.wordPlan": "Plan as Word document",
  "paper.return": "Return notice",
  "paper.approval": "Approval letter",
  "paper.wordOf": "Word document: {what}",
  "paper.word": "Take as Word",
  "paper.print": "Print",
  "paper.back": "Back to the plan",
  "paper.none": "There is no such paper",
  "paper.plan": "The plan",
} as const;
