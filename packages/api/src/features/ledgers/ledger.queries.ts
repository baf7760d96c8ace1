import { Fault } from "../../platform/errors.js";
import { defineLoader, type Lookup } from "../../platform/loaders.js";
import type { Transaction } from "../../platform/transaction.js";
import type { Campaign } from "../campaigns/campaign.entity.js";
import { Ledger } from "./ledger.entity.js";

/** The ledger that a campaign opens with, for problems from anywhere; it has the campaign's code and titles. */
export function openOwnLedger(tx: Transaction, { id, code, title, titleEn }: Campaign): Promise<Ledger> {
  const source = { kind: null, documentNumber: null, documentDate: null, aspects: [] };
  return tx.insert(Ledger, { campaignId: id, code, title, titleEn, ...source, nextProblem: 1, createdAt: tx.now });
}

/** Holds a ledger of a campaign: the one that is named, else the one that it opened with. */
export async function lockLedger(tx: Transaction, campaignId: string, ledgerId: string | null): Promise<Ledger> {
  const [own] = await tx.sql<{ id: string }>`select id from app.ledgers
    where tenant_id = ${tx.tenantId} and campaign_id = ${campaignId} and id = coalesce(${ledgerId}::uuid, id) order by created_at, id limit 1`;
  if (!own) throw new Fault("NOT_FOUND", { path: ["input", "ledgerId"] });
  return tx.lock(Ledger, own.id);
}

/** Path of the organization that runs a ledger's campaign. */
const campaignPath = defineLoader<string>(async (execute, ids, tenantId) => {
  const rows = await execute<{ id: string; path: string }>({
    text: `select l.id, o.path from app.ledgers l
      join app.campaigns c on c.tenant_id = $1 and c.id = l.campaign_id
      join app.organizations o on o.tenant_id = $1 and o.id = c.organization_id
      where l.tenant_id = $1 and l.id = any($2::uuid[])`,
    values: [tenantId, ids],
  });
  return new Map(rows.map(({ id, path }) => [id, path]));
});

/** What policies ask of a ledger: where the organization stands that runs its campaign. */
export async function ledgerPlace(lookup: Lookup, { id }: Pick<Ledger, "id">): Promise<{ readonly campaignPath: string }> {
  const path = await lookup.load(campaignPath, id);
  if (path === null) throw new Error(`There is no ledger ${id}`);
  return { campaignPath: path };
}
