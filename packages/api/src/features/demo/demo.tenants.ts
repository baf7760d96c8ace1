import { canghengTenant } from "./cangheng.js";
import type { DemoTenant } from "./demo.story.js";
import { hengtaiTenant } from "./hengtai.js";
import { jiangheTenant } from "./jianghe.js";
import { lanyueCampaigns } from "./lanyue.campaigns.js";
import { lanyueLedgers } from "./lanyue.ledgers.js";
import { lanyue } from "./lanyue.organizations.js";
import { lanyuePeople } from "./lanyue.people.js";

/** The four groups of the demo, fictitious all of them. */
export const demoTenants: readonly DemoTenant[] = [
  { code: "lanyue", root: lanyue, people: lanyuePeople, campaigns: lanyueCampaigns, ledgers: lanyueLedgers },
  canghengTenant,
  jiangheTenant,
  hengtaiTenant,
];
