import type { Locale } from "@duban/schema";
import type { Named, WorkbookNames } from "@duban/schema/plan/workbook";
import { encodeId } from "../../platform/ids.js";
import type { Transaction } from "../../platform/transaction.js";
import { type DirectoryEntry, directoryFor } from "../organizations/organization-entry.queries.js";
import type { Plan } from "../plans/plan.entity.js";
import { Problem } from "../problems/problem.entity.js";

/** More than anybody looks through in a list; the others can be written by their codes. */
const mostOffered = 5_000;

/** What the cells of a plan's workbook may name, and which organizations are offered. */
export interface WorkbookVocabulary extends WorkbookNames {
  readonly offered: readonly Named[];
}

/** The organizations that the actor knows by name, those under the plan's own first, and the problems that the unit answers for in the campaign. */
export async function vocabularyOf(tx: Transaction, plan: Plan, locale: Locale): Promise<WorkbookVocabulary> {
  const entries = await directoryFor(tx, null);
  const own = new Set(await subtreeIds(tx, plan.organizationId));
  const inOrder = [...entries.filter(({ id }) => own.has(id)), ...entries.filter(({ id }) => !own.has(id))];
  const named = ({ id, code, name, nameEn }: DirectoryEntry): Named => ({
    id: encodeId("Organization", id),
    code,
    name: (locale === "en" && nameEn) || name,
  });
  const problems = await tx.find(Problem, { campaignId: plan.campaignId, organizationId: plan.organizationId });
  return {
    organizations: inOrder.map(named),
    offered: inOrder
      .filter(({ open }) => open)
      .slice(0, mostOffered)
      .map(named),
    problems: problems.map(({ id, code, title }) => ({ id: encodeId("Problem", id), code, name: title })),
  };
}

async function subtreeIds(tx: Transaction, organizationId: string): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>`
    select below.id from app.organizations top join app.organizations below on below.tenant_id = top.tenant_id
      and below.path >= top.path and below.path < top.path || '~'
    where top.tenant_id = ${tx.tenantId} and top.id = ${organizationId}`;
  return rows.map(({ id }) => id);
}
