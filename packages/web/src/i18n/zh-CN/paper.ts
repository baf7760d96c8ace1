export const paper = {
  "paper.menu": "打印 / Word",
  "paper.printPlan": "打印方案",
  "paper.wordPlan": "下载方案（Word）",
  "paper.return": "退回通知",
  "paper.approval": "批复",
  "paper.wordOf": "Word 版{what}",
  "paper.word": "下载 Word",
  "paper.print": "打印",
  "paper.back": "返回方案",
  "paper.none": "没有这份文书",
  "paper.plan": "该方案",
} as const;
