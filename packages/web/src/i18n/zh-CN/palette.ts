export const palette = {
  "palette.title": "搜索或跳转",
  "palette.placeholder": "名称、编码、拼音首字母、文中的词，或要做的事",
  "palette.results": "可去与可做",
  "palette.page": "这一页",
  "palette.go": "前往",
  "palette.settings": "随处可用",
  "palette.none": "没有找到。可换名称的一部分、编码或拼音首字母再试。",
  "help.everywhere": "随处可用",
  "palette.texts": "{kind}（文中提到）",
  "palette.all": "查看“{words}”的全部结果",
} as const;
