import { defineLoader } from "../../platform/loaders.js";

/** Paths of the organizations that take part in a campaign. */
export const participantPaths = defineLoader<readonly string[]>(async (execute, ids, tenantId) => {
  const rows = await execute<{ id: string; paths: string[] }>({
    text: `select c.campaign_id as id, array_agg(o.path) as paths from app.campaign_participants c
      join app.organizations o on o.tenant_id = $1 and o.id = c.organization_id
      where c.tenant_id = $1 and c.campaign_id = any($2::uuid[]) group by c.campaign_id`,
    values: [tenantId, ids],
  });
  return new Map(rows.map(({ id, paths }) => [id, paths]));
});
