/** Refusals about spreadsheets that are handed in, and about their cells. */
export const workbookCodes = {
  WORKBOOK_UNREADABLE: {
    zh: "这不是可以读取的 Excel 文件（.xlsx）。请用系统导出的模板填写，不要设置打开密码，另存为 .xlsx 后重新上传。",
    en: "This is no Excel file (.xlsx) that can be read. Fill in a template taken from here, set no password, save it as .xlsx and upload it again.",
  },
  WORKBOOK_TOO_LARGE: {
    zh: "文件展开后超过 {maximum} MB，不予读取。请删去图片和多余的行、列、工作表后重新上传。",
    en: "Unpacked, the file holds more than {maximum} MB and is not read. Remove pictures and surplus rows, columns and sheets, and upload it again.",
  },
  WORKBOOK_TOO_SLOW: {
    zh: "文件内容过多，未能在 {seconds} 秒内读完。请删去多余的行、列、工作表后重新上传。",
    en: "The file could not be read within {seconds} seconds. Remove surplus rows, columns and sheets, and upload it again.",
  },
  WORKBOOK_FOREIGN: {
    zh: "这个文件不是从本系统导出的方案模板，或其中的隐藏页已被删改。请重新导出模板，把内容粘贴进去再上传。",
    en: "This file is no plan template taken from here, or its hidden sheet was changed. Take a new template, paste the content into it and upload that.",
  },
  WORKBOOK_OF_OTHER_PLAN: {
    zh: "这个文件是从另一份方案导出的模板，不能用于“{plan}”。请从本方案导出模板。",
    en: "This template was taken from another plan and does not fit {plan}. Take a template from this plan.",
  },
  WORKBOOK_SHEET_MISSING: {
    zh: "缺少工作表“{sheet}”，该部分保持不变。如需修改，请重新导出模板。",
    en: "The sheet {sheet} is missing; that part stays as it is. To change it, take a new template.",
  },
  WORKBOOK_COLUMN_MISSING: {
    zh: "缺少“{column}”一列，该列保持不变。如需修改，请重新导出模板。",
    en: "The column {column} is missing; it stays as it is. To change it, take a new template.",
  },
  CELL_DATE_INVALID: {
    zh: "“{text}”不是日期，请按 年-月-日（如 2026-11-23）填写。",
    en: "“{text}” is no date. Write it as year-month-day, such as 2026-11-23.",
  },
  CELL_NUMBER_INVALID: { zh: "“{text}”不是数字，请只填数字。", en: "“{text}” is no number. Enter digits only." },
  CELL_CHOICE_UNKNOWN: {
    zh: "“{text}”不在可选项中，请从下拉列表选择：{choices}。",
    en: "“{text}” is not among the choices. Choose from the list: {choices}.",
  },
  CELL_ORGANIZATION_UNKNOWN: {
    zh: "找不到组织“{text}”，或有多个同名组织。请填写组织编码，或从下拉列表选择；多个组织每行一个。",
    en: "There is no organization “{text}”, or more than one. Enter its code, or choose it from the list; several stand on a line each.",
  },
  CELL_PROBLEM_UNKNOWN: {
    zh: "下达的问题中没有“{text}”，请填写问题编号，或从下拉列表选择。",
    en: "“{text}” is none of the problems handed down. Enter a problem's code, or choose it from the list.",
  },
  CELL_ROW_UNKNOWN: {
    zh: "找不到“{text}”，请从下拉列表选择所属的行。",
    en: "There is no “{text}”. Choose the row that this one belongs to from the list.",
  },
} as const;
