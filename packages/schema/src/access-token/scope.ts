import { enumeration, type ValueOf } from "../enumeration.js";

/** What an access token may be used for; its person's own rights bound it further. */
export const tokenScopes = enumeration({
  ORGANIZATIONS_READ: ["读取组织与人员", "Read organizations and people"],
  ORGANIZATIONS_WRITE: ["维护组织与人员", "Change organizations and people"],
  CAMPAIGNS_READ: ["读取专项活动", "Read campaigns"],
  CAMPAIGNS_WRITE: ["维护专项活动", "Change campaigns"],
  PLANS_READ: ["读取方案", "Read plans"],
  PLANS_WRITE: ["编制与提交方案", "Write and submit plans"],
  REVIEWS_WRITE: ["审核方案", "Review plans"],
  TOOLS_WRITE: ["经工具办理（MCP）", "Act through tools (MCP)"],
});

export type TokenScope = ValueOf<typeof tokenScopes>;
