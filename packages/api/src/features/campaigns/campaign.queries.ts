import { type RefusalDetail, refuseAll } from "../../platform/errors.js";
import { defineLoader } from "../../platform/loaders.js";
import type { Campaign } from "./campaign.entity.js";

/** Paths of the organizations that take part in a campaign. */
export const participantPaths = defineLoader<readonly string[]>(async (execute, ids, tenantId) => {
  const rows = await execute<{ id: string; paths: string[] }>({
    text: `select campaign_id as id, array_agg(path) as paths from app.campaign_participants
      where tenant_id = $1 and campaign_id = any($2::uuid[]) group by campaign_id`,
    values: [tenantId, ids],
  });
  return new Map(rows.map(({ id, paths }) => [id, paths]));
});

/** Refuses what only a campaign can do that runs, or is still to begin. */
export function refuseUnlessRun({ state }: Pick<Campaign, "state">): void {
  refuseAll([whyNotRun(state)]);
}

/** Why a campaign does not run: it is over, or is none. */
export function whyNotRun(state: Campaign["state"]): RefusalDetail | null {
  if (state === "CLOSED") return { code: "CAMPAIGN_CLOSED" };
  return state === "TEMPLATE" ? { code: "CAMPAIGN_IS_TEMPLATE" } : null;
}
