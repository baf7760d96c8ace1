import type { appearance as source } from "../zh-CN/appearance";

export const appearance: Record<keyof typeof source, string> = {
  "settings.scheme": "Appearance",
  "settings.scheme.words": "Follows the system, or stays light or dark; on every device where you sign in.",
  "settings.scheme.of": "Appearance: {scheme}",
  "settings.density": "Row height",
  "settings.density.words": "Comfortable makes each row of a list 8 pixels higher.",
  "settings.density.of": "Rows: {density}",
  "settings.singleKeys.words": "When off, single letters such as j, k and c do nothing; combinations with Ctrl or ⌘ still work.",
  "settings.notKept": "The setting could not be kept on the server and holds on this device only. Try again later.",
};
