import { pinyin } from "pinyin-pro";

/** What one types who searches by pinyin initials: 东海炼化 → dhlh. Letters and figures of other scripts stay; everything else goes. */
export function initialsOf(text: string): string {
  const initials = pinyin(text, { pattern: "first", toneType: "none", type: "array", nonZh: "consecutive" });
  return initials
    .join("")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "");
}
