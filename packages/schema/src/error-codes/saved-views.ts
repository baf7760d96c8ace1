/** Refusals about filters that are kept as views. */
export const savedViewCodes = {
  VIEW_NAME_TAKEN: {
    zh: "您已有名为“{name}”的视图，请换一个名称，或更新原来的视图。",
    en: "You have a view called {name} already. Choose another name, or update that one.",
  },
  VIEW_QUERY_INVALID: {
    zh: "筛选条件不属于这个列表，请在列表上重新设置后再保存。",
    en: "These filters do not belong to the list. Set them on the list and save again.",
  },
  TOO_MANY_VIEWS: {
    zh: "每个列表最多保存 {maximum} 个视图，请先删除不用的。",
    en: "A list has at most {maximum} views of yours. Delete those you no longer use.",
  },
} as const;
