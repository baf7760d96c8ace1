/** Refusals about rows of an import of organizations and people. */
export const importCodes = {
  IMPORT_TITLES_MISSING: {
    zh: "没有找到可以导入的工作表：标题行应有 {titles}。请使用导出的模板。",
    en: "No sheet here can be imported: its titles have to include {titles}. Use the template.",
  },
  IMPORT_EMPTY: { zh: "没有可以导入的行，请先填写。", en: "There are no rows to import. Fill some in first." },
  IMPORT_CODE_TWICE: {
    zh: "文件中有多行使用组织编码“{code}”，请只保留一行。",
    en: "Several rows carry the code {code}. Keep one of them.",
  },
  IMPORT_PARENT_UNKNOWN: {
    zh: "找不到上级“{code}”：它不在文件中，也不在导入范围内。请核对上级编码。",
    en: "There is no parent {code}, neither in the file nor where the import goes. Check the parent's code.",
  },
  IMPORT_PARENT_LOOP: {
    zh: "“{code}”的上级最终又指回它自己，请核对上级编码。",
    en: "The parents of {code} lead back to itself. Check the parents' codes.",
  },
  IMPORT_PARENT_REFUSED: {
    zh: "上级“{code}”不能导入，请先改好上级那一行。",
    en: "Its parent {code} cannot be imported. Put that row right first.",
  },
  IMPORT_MOVES: {
    zh: "“{organization}”现在的上级与文件不同。导入不移动组织，请在组织页面移动，或改回上级编码。",
    en: "{organization} stands under another parent now. An import moves nothing: move it on its page, or correct the parent's code.",
  },
  IMPORT_KIND_DIFFERS: {
    zh: "“{organization}”现在的类别是“{kind}”，导入不改类别，请改回。",
    en: "{organization} is a {kind} now, and an import changes no kind. Correct it.",
  },
  IMPORT_ORGANIZATION_UNKNOWN: {
    zh: "找不到组织“{code}”：它不在文件中，也不在导入范围内。请核对所在组织编码。",
    en: "There is no organization {code}, neither in the file nor where the import goes. Check the code.",
  },
  IMPORT_ORGANIZATION_REFUSED: {
    zh: "组织“{code}”不能导入，请先改好组织那一行。",
    en: "The organization {code} cannot be imported. Put its row right first.",
  },
  IMPORT_PERSON_TWICE: {
    zh: "“{person}”在同一组织出现多次，而没有不同的职务，请只保留一行。",
    en: "{person} stands here several times in one organization without different posts. Keep one row.",
  },
  IMPORT_PERSON_AMBIGUOUS: {
    zh: "该组织已有多名“{person}”，无法判断是哪一位，请在人员页面修改。",
    en: "Several people named {person} belong to that organization. Change the right one on their page.",
  },
} as const;
