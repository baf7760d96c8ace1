import type { palette as source } from "../zh-CN/palette";

export const palette: Record<keyof typeof source, string> = {
  "palette.title": "Search or jump",
  "palette.placeholder": "A name, a code, pinyin initials, words of a text, or what to do",
  "palette.results": "Where to go and what to do",
  "palette.page": "On this page",
  "palette.go": "Go to",
  "palette.settings": "Everywhere",
  "palette.none": "Nothing found. Try a part of the name, the code or the pinyin initials.",
  "help.everywhere": "Everywhere",
  "palette.texts": "{kind} (in the text)",
  "palette.all": "All results for “{words}”",
};
