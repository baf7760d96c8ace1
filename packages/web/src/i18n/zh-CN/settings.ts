export const settings = {
  "settings.organizations.none": "没有符合的组织",
} as const;
