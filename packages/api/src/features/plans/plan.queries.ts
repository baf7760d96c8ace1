import { contains, every, exists, type Row, type Sql, select, sql } from "../../platform/select/index.js";
import type { Organization } from "../organizations/organization.entity.js";
import { textSays } from "../search/text-list.queries.js";
import { qualityOrder } from "../supervision/gate-figures.queries.js";
import type { Plan } from "./plan.entity.js";
import type { PlanFilter, PlanOrder } from "./plan.inputs.js";
import { isAmending, standingOf } from "./plan-standing.queries.js";

/** Which plans a filter keeps; its organization is for the list itself, which walks the tree. */
export function plansMatching({ campaignId, states, amending, light, search }: PlanFilter): (plan: Row<Plan>) => Sql {
  return (plan) =>
    every(
      campaignId ? sql`${plan.campaignId} = ${campaignId}` : null,
      states ? sql`${standingOf(plan)} = any(${states})` : null,
      typeof amending === "boolean" ? sql`${isAmending(plan)} = ${amending}` : null,
      light ? sql`${plan.light} = ${light}` : null,
      search?.trim() ? speaksOf(plan, search.trim()) : null,
    );
}

function speaksOf(plan: Row<Plan>, text: string): Sql {
  const organizationDoes = exists<Organization>(
    "Organization",
    (organization) =>
      sql`${organization.id} = ${plan.organizationId} and (${contains(organization.name, text)} or ${contains(organization.nameEn, text)})`,
  );
  const textDoes = textSays("PLAN", plan.id, text) ?? sql`false`;
  return sql`${contains(plan.code, text)} or ${contains(plan.title, text)} or ${organizationDoes} or (${textDoes})`;
}

/** The orders in which plans are listed. */
export const planOrders = {
  DUE: { by: ["dueOrder"] },
  UPDATED: { by: ["turnSince"], descending: true },
  ORGANIZATION: { by: [{ name: "path", type: "text", value: pathOf }] },
  QUALITY: { by: qualityOrder },
} as const satisfies Record<PlanOrder, object>;

function pathOf(plan: Row<Plan>): Sql {
  return select<Organization>(
    "Organization",
    (organization) => organization.path,
    (organization) => sql`${organization.id} = ${plan.organizationId}`,
  );
}
