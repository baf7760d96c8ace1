import type { Locale } from "@duban/schema";
import type { Named, WorkbookNames } from "@duban/schema/plan/workbook";
import { encodeId } from "../../platform/ids.js";
import type { Transaction } from "../../platform/transaction.js";
import type { Plan } from "../plans/plan.entity.js";

/** More than anybody looks through in a list; the others can be written by their codes. */
const mostOffered = 5_000;

/** What the cells of a plan's workbook may name, and which organizations are offered. */
export interface WorkbookVocabulary extends WorkbookNames {
  readonly offered: readonly Named[];
}

interface OrganizationRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly open: boolean;
}

/** The organizations that the actor sees by name, those under the plan's own first, and the problems handed down for the plan. */
export async function vocabularyOf(tx: Transaction, plan: Plan, locale: Locale): Promise<WorkbookVocabulary> {
  const ranges = JSON.stringify(tx.actor.paths("organization.read"));
  const english = locale === "en";
  const organizations = await tx.sql<OrganizationRow>`
    with own as (select path from app.organizations where tenant_id = ${tx.tenantId} and id = ${plan.organizationId}),
      ranges as (select r.path, r."includesSubtree" as whole from json_to_recordset(${ranges}::json) as r (path text, "includesSubtree" boolean))
    select o.id, o.code, case when ${english}::boolean and o.name_en <> '' then o.name_en else o.name end as name, o.state = 'OPEN' as open
    from app.organizations o, own where o.tenant_id = ${tx.tenantId} and exists (select from ranges r
      where o.path = r.path or (r.whole and o.path >= r.path and o.path < r.path || '~') or left(r.path, length(o.path)) = o.path)
    order by (o.path >= own.path and o.path < own.path || '~') desc, o.path collate "C"`;
  const problems = await tx.sql<Named>`select id, code, title as name from app.problems
    where tenant_id = ${tx.tenantId} and campaign_id = ${plan.campaignId} and organization_id = ${plan.organizationId} order by code`;
  const named = (noun: string) => (row: Named) => ({ id: encodeId(noun, row.id), code: row.code, name: row.name });
  return {
    organizations: organizations.map(named("Organization")),
    offered: organizations
      .filter(({ open }) => open)
      .slice(0, mostOffered)
      .map(named("Organization")),
    problems: problems.map(named("Problem")),
  };
}
