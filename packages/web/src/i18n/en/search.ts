import type { search as source } from "../zh-CN/search";

export const search: Record<keyof typeof source, string> = {
  "search.title": "Search texts",
  "search.placeholder": "Words of problems, measures and plans, a number, or pinyin initials of a title",
  "search.keys.field": "To the search field",
  "search.kinds": "Kinds of results",
  "search.more": "{count}+",
  "search.column.found": "Found",
  "search.column.state": "State",
  "search.nothing.title": "Enter what to look for",
  "search.short.title": "Enter one more character",
  "search.nothing.words":
    "A word has at least two characters; of several, parted by blanks, each has to occur. Press / for the field, j and k to choose, Enter to open.",
  "search.none.title": "Nothing found",
  "search.none.words": "Try fewer or other words, or another kind. What you may not see is not among the results.",
};
