import type { settings as source } from "../zh-CN/settings";

export const settings: Record<keyof typeof source, string> = {
  "settings.organizations.none": "No organization matches",
};
