/** Refusals about the structure of a plan's content; what is thin or missing in it is for the pre-checks. */
export const contentCodes = {
  ROW_ID_INVALID: {
    zh: "行标识须为 1–64 个字母、数字、“-”或“_”，请用 UUID。",
    en: "A row id is 1 to 64 letters, digits, - or _. Use a UUID.",
  },
  ROW_ID_DUPLICATE: {
    zh: "行标识“{id}”重复，每行须有各自的标识，请为其中一行另取。",
    en: "The row id {id} appears twice. Give one of the rows an id of its own.",
  },
  ROW_UNKNOWN: {
    zh: "顺序中的行“{id}”既不在已保存的内容中，也不在所发的各行中，请重新读取草稿后再保存。",
    en: "The order names the row {id}, which is neither in the stored content nor among the rows sent. Read the draft again, then save.",
  },
  REFERENCE_INVALID: {
    zh: "所引用的组织、问题或文件不存在，或不在您的查看范围内，请重新选择。",
    en: "The organization, problem or file named does not exist or lies outside what you may see. Choose again.",
  },
} as const;
