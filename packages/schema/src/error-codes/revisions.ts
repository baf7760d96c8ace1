/** Refusals about lists of the ledger that were taken out to be edited and come back. */
export const revisionCodes = {
  REVISION_SHEET_FOREIGN: {
    zh: "这个文件不是从本系统导出的可编辑清单，或其中的隐藏页已被删改。请重新导出清单，在其中修改后传回。",
    en: "This file is no list taken from here to be edited, or its hidden sheet was changed. Take the list anew, make the changes in it and bring that back.",
  },
  REVISION_ROW_NEW: {
    zh: "这一行不在导出的清单中，未读取。表中不能新增：新问题请用“从 Excel 登记问题”，新措施请在问题页添加。",
    en: "This line is none of those taken out and is not read. Enter new problems by “Enter problems from Excel”, and add measures on the page of their problem.",
  },
  REVISION_ROW_UNKNOWN: {
    zh: "这一行的隐藏标识不属于本次导出，未读取。请从导出的清单中修改，不要改动隐藏的 A 列。",
    en: "The hidden mark of this line is not from this list, so it is not read. Make changes in the list taken out, and leave the hidden column A alone.",
  },
  REVISION_ROW_TWICE: {
    zh: "“{code}”的同一行在表中出现多次，无法判断以哪一行为准，均未读取。请只保留一行。",
    en: "A line of {code} stands in the sheet several times, so none of them is read. Keep one line.",
  },
  REVISION_ROW_MIXED: {
    zh: "这一行应是“{code}”，编号一格却是“{text}”：可能排序时漏选了列。请重新导出，排序时选中整行。",
    en: "This line belongs to {code}, but its number says “{text}”: perhaps only some columns were sorted. Take the list anew and sort whole lines.",
  },
  REVISION_ROW_GONE: {
    zh: "您看不到“{code}”的这一行，或它已不存在，未修改。",
    en: "You do not see this line of {code}, or it is there no more. It is left as it is.",
  },
  REVISION_READ_ONLY: {
    zh: "“{column}”不能在表中修改，已忽略。请在系统中办理。",
    en: "{column} cannot be changed in a sheet; the change is passed over. Do it on the page of the problem.",
  },
  REVISION_FORMULA: {
    zh: "“{column}”一格是公式，不予读取。请粘贴为数值或文字。",
    en: "The cell of {column} holds a formula and is not read. Paste it as a value.",
  },
  REVISION_CELL_EMPTY: {
    zh: "“{column}”不能为空，请填写。",
    en: "{column} cannot be empty. Fill it in.",
  },
  REVISION_NOT_ALLOWED: {
    zh: "您无权修改这一行的“{column}”，请改回原值，或交由有权的人传回。",
    en: "You may not change {column} of this line. Put it back, or let somebody bring the sheet in who may.",
  },
  MEASURES_UNCHOSEN: {
    zh: "没有选择任何措施。请至少选择一项。",
    en: "No measure is named. Name at least one.",
  },
  SLIP_REASON_WITHOUT_SLIP: {
    zh: "完成时限没有推后（仍为 {endsOn} 或更早），不需要“本次顺延理由”。请清空理由，或改完成时限。",
    en: "The end is not put off (it stays {endsOn} or comes earlier), so there is no reason to keep. Empty the reason, or change the end.",
  },
  REVISION_STALE: {
    zh: "核对之后这一行又有改动，未修改。请重新核对后再写入。",
    en: "The line was changed after you looked. It is left as it is: look again.",
  },
} as const;
