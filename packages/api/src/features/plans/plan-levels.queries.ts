import { type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Organization } from "../organizations/organization.entity.js";
import type { Plan } from "./plan.entity.js";

/** Whether an organization reviews a plan after the present level: it stands above that, and the campaign's own organization not above it. */
export function reviewsLater(organization: Row<Organization>, plan: Row<Plan>): Sql {
  return sql`exists (
    select from app.campaigns c
    join app.organizations now on now.tenant_id = ${viewer.tenantId} and now.id = ${plan.reviewingOrganizationId}
    join app.organizations last on last.tenant_id = ${viewer.tenantId} and last.id = c.organization_id
    where c.tenant_id = ${viewer.tenantId} and c.id = ${plan.campaignId} and c.review_levels = 'LEVEL_BY_LEVEL'
      and ${plan.state} in ('SUBMITTED', 'IN_REVIEW') and now.id <> last.id and ${organization.id} <> now.id
      and starts_with(now.path, ${organization.path}) and (starts_with(${organization.path}, last.path) or not starts_with(now.path, last.path)))`;
}
