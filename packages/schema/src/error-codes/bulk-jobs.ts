/** Refusals and faults of bulk jobs. */
export const bulkJobCodes = {
  TOKEN_NEEDED: {
    zh: "批量任务由程序凭访问令牌发起，请在请求中带上令牌（Authorization: Bearer）。",
    en: "Bulk jobs are begun by programs with an access token. Send one with the request (Authorization: Bearer).",
  },
  BULK_DOCUMENT_INVALID: {
    zh: "查询有误：{problem}。请修改后重试。",
    en: "The document is wrong: {problem}. Change it and try again.",
  },
  BULK_VARIABLES_INVALID: { zh: "变量须为一个 JSON 对象，请修改。", en: "The variables have to be one JSON object. Change them." },
  EXPORT_NOT_A_LIST: {
    zh: "导出须为单个查询，且只查一个分页列表（带 edges 的字段），不含其他字段。请修改查询。",
    en: "An export is one query for one list with pages (a field with edges) and nothing beside it. Change the query.",
  },
  IMPORT_NOT_A_MUTATION: {
    zh: "导入须为单个变更（mutation），且只含一个操作字段。请修改。",
    en: "An import is one mutation with one field. Change the document.",
  },
  TOO_MANY_BULK_JOBS: {
    zh: "未完成的批量任务最多 {maximum} 个，请等其中一个完成，或先取消一个。",
    en: "{maximum} bulk jobs at most may be under way. Wait until one has ended, or cancel one.",
  },
  BULK_JOB_ENDED: { zh: "该批量任务已经结束。", en: "This bulk job has ended." },
  BULK_JOB_NOT_AWAITING: { zh: "该批量任务不再需要文件。", en: "This bulk job awaits no file." },
  IMPORT_LINE_INVALID: {
    zh: "该行不是一个 JSON 对象，请修改后重新导入该行。",
    en: "This line is not one JSON object. Mend it and import it again.",
  },
  IMPORT_TOO_LONG: {
    zh: "文件超过 {maximum} 行，请分成几份导入。",
    en: "The file has more than {maximum} lines. Import it in parts.",
  },
  EXPORT_TOO_LONG: {
    zh: "列表超过 {maximum} 行，请用筛选分几次导出。",
    en: "The list has more than {maximum} rows. Export it in parts, by a filter.",
  },
  BULK_TOKEN_ENDED: {
    zh: "发起该任务的访问令牌已失效或已撤销，任务就此停止。请用有效的令牌重新发起。",
    en: "The access token that began this job has ended, and the job with it. Begin it again with a live token.",
  },
  BULK_LINK_INVALID: {
    zh: "下载地址已失效或不完整，请重新查询该任务，取得新的地址。",
    en: "This address is no longer good, or not whole. Ask for the job again to get a new one.",
  },
} as const;
