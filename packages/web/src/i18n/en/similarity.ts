import type { similarity as source } from "../zh-CN/similarity";

export const similarity: Record<keyof typeof source, string> = {
  "similarity.title": "Similar plans",
  "similarity.lead": "common form left out",
  "similarity.percent": "{percent}% the same",
  "similarity.open": "Side by side",
  "similarity.close": "Close",
  "similarity.read": "Read the plan of {organization}",
  "similarity.beside": "{percent}% the same as the plan of {organization}",
  "similarity.passages": "{count} passages in common",
};
