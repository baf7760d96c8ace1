/** The workbench in depth: suggestions, comparisons, coverage, and what happens around a decision. */
export const workbench = {
  "workbench.suggest": "建议改文",
  "workbench.suggest.none": "从现文改起，只发出改动的字段",
  "workbench.suggest.count": "建议改文：{count} 个字段",
  "workbench.suggest.drop": "不附建议",
  "workbench.suggestion": "建议改文",
  "workbench.suggestion.take": "采纳建议",
  "workbench.suggestion.taken": "现文已同建议",
  "workbench.suggestion.replace": "仍用建议替换",
  "workbench.suggestion.done": "已采纳建议，并答复了 {label}",
  "workbench.suggestion.outdated": "意见发出后这里已改过，与建议对不上。请对照后再定；保留现文就直接答复。",
  "workbench.suggestion.now": "现文",
  "workbench.suggestion.suggested": "建议",
  "workbench.suggestion.rowGone": "建议所指的行已删除，请直接修改并答复。",
  "workbench.sinceMine": "我上次审核 · 第 {round} 轮",
  "workbench.keys.sinceMine": "对比我上次审核的版本",
} as const;
