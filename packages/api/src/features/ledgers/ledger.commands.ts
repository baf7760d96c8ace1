import { v7 as uuid } from "uuid";
import { command } from "../../platform/command.js";
import { InputChecks } from "../../platform/input-checks.js";
import type { Transaction } from "../../platform/transaction.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { refuseUnlessRun } from "../campaigns/campaign.queries.js";
import { Ledger, type LedgerAspect } from "./ledger.entity.js";
import type { CreateLedgerInput, UpdateLedgerInput } from "./ledger.inputs.js";

const titleLength = 200;
const codeLength = 32;
const mostAspects = 50;

/** Opens another ledger of a campaign, for the problems of one source. */
export const createLedger = command({
  action: "ledger.create",
  subject: (tx, input: CreateLedgerInput) => tx.lock(Campaign, input.campaignId),
  async run(tx, campaign, input) {
    refuseUnlessRun(campaign);
    const checks = new InputChecks();
    const code = checks.code("code", input.code, codeLength);
    const terms = termsOf(checks, input, []);
    checks.done();
    const { id } = await tx.insert(Ledger, {
      ...{ campaignId: campaign.id, kind: input.kind ?? null, code },
      ...terms,
      nextProblem: 1,
      createdAt: tx.now,
    });
    return { ledgerId: id };
  },
});

/** Changes what a ledger is called and which aspects it has. */
export const updateLedger = command({
  action: "ledger.update",
  subject: (tx, input: UpdateLedgerInput) => tx.lock(Ledger, input.ledgerId),
  async run(tx, ledger, input) {
    const checks = new InputChecks();
    const terms = termsOf(checks, input, ledger.aspects);
    const kept = new Set(terms.aspects.map(({ id }) => id));
    for (const { id, name } of ledger.aspects.filter((aspect) => !kept.has(aspect.id))) {
      const count = await problemsUnder(tx, ledger, id);
      if (count > 0) checks.refuse("aspects", { code: "ASPECT_HAS_PROBLEMS", params: { aspect: name, count } });
    }
    checks.done();
    await tx.change(ledger, terms);
    return { ledgerId: ledger.id };
  },
});

/** What the client asks for as columns; aspects that stay keep their ids. */
function termsOf(checks: InputChecks, input: CreateLedgerInput | UpdateLedgerInput, before: readonly LedgerAspect[]) {
  if (input.aspects.length > mostAspects) checks.refuse("aspects", { code: "TOO_MANY_ITEMS", params: { maximum: mostAspects } });
  const ids = new Set(before.map(({ id }) => id));
  return {
    title: checks.line("title", input.title, titleLength),
    titleEn: checks.line("titleEn", input.titleEn, titleLength),
    documentNumber: input.documentNumber?.trim() || null,
    documentDate: input.documentDate ?? null,
    aspects: input.aspects.map(({ id, name }, position): LedgerAspect => {
      if (id && !ids.has(id)) checks.refuse(`aspects.${position}.id`, { code: "ASPECT_UNKNOWN" });
      return { id: id ?? uuid(), name: checks.line(`aspects.${position}.name`, name, titleLength) };
    }),
  };
}

async function problemsUnder(tx: Transaction, ledger: Ledger, aspectId: string): Promise<number> {
  const [row] = await tx.sql<{ count: number }>`select count(*)::int as count from app.problems
    where tenant_id = ${tx.tenantId} and ledger_id = ${ledger.id} and aspect_id = ${aspectId}`;
  return row?.count ?? 0;
}
