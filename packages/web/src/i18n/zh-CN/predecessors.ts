export const predecessors = {
  "predecessors.column": "紧前",
  "predecessors.waits": "在本行之后",
  "predecessors.none": "没有这样的行",
  "predecessors.keys": "输入行号或文字查找，Enter 选择，Esc 完成",
  "predecessors.notRows": "“{text}”不是可以排在前面的行号，或会绕成一圈，请按行号填写，如 1, 2.1.3。",
} as const;
