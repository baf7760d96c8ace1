export const search = {
  "search.title": "全文搜索",
  "search.placeholder": "问题、措施、方案里的词，编号，或标题的拼音首字母",
  "search.keys.field": "到搜索框",
  "search.kinds": "结果类别",
  "search.more": "{count}+",
  "search.column.found": "找到的内容",
  "search.column.state": "环节",
  "search.nothing.title": "输入要找的词",
  "search.short.title": "再多输入一个字",
  "search.nothing.words": "每个词至少两个字，几个词用空格隔开，须同时出现。按 / 回到搜索框，j、k 选行，回车打开。",
  "search.none.title": "没有找到",
  "search.none.words": "可减少词语、换个说法，或看看其他类别。您无权查看的内容不会出现在结果中。",
} as const;
