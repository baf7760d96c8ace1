/** Refusals about the order of the rows of a work table. */
export const scheduleCodes = {
  CELL_WORK_ROW_UNKNOWN: {
    zh: "找不到序号为“{text}”的行。紧前工作请填写“序号”一列的编号，如 2.1.3，多项用逗号分开。",
    en: "There is no row with the number {text}. Predecessors are named by the column No., such as 2.1.3, several parted by commas.",
  },
  CELL_WORK_ROWS_CIRCULAR: {
    zh: "紧前工作绕成了一圈（{through}），该格保持不变。请去掉其中一项。",
    en: "The predecessors go round in a circle ({through}); the cell stays as it is. Take one of them out.",
  },
} as const;
