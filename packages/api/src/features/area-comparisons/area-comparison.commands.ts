import { areaVerdicts } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Fault, Refusal } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { expectVersion, type Transaction } from "../../platform/transaction.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { refuseUnlessRun } from "../campaigns/campaign.queries.js";
import { CampaignParticipant } from "../campaigns/campaign-participant.entity.js";
import { Ledger } from "../ledgers/ledger.entity.js";
import { ledgerPlace } from "../ledgers/ledger.queries.js";
import { Organization } from "../organizations/organization.entity.js";
import { nameOf } from "../organizations/organization.queries.js";
import { AreaComparison } from "./area-comparison.entity.js";
import type { CompareAreaInput } from "./area-comparison.inputs.js";

const reasonLength = 500;

/** Answers for a unit in an area in which it has no problem, or takes the answer back. The ledger is held, so that no problem comes meanwhile. */
export const compareArea = command({
  action: "area.compare",
  versionOf: "run",
  subject: (tx, input: CompareAreaInput) => tx.lock(Ledger, input.ledgerId),
  async run(tx, ledger, input) {
    const [campaign] = await tx.find(Campaign, { id: ledger.campaignId });
    if (!campaign) throw new Fault("NOT_FOUND");
    refuseUnlessRun(campaign);
    const area = ledger.aspects.find(({ id }) => id === input.aspectId);
    if (!area) throw new Refusal("ASPECT_UNKNOWN", {}, ["input", "aspectId"]);
    const { participant, unit } = await unitOf(tx, ledger, input.organizationId);
    const [before] = await tx.find(AreaComparison, { ledgerId: ledger.id, aspectId: area.id, organizationId: unit.id });
    expectVersion({ revision: before?.revision ?? 0 }, input.expectedVersion);
    const { verdict } = input;
    if (!verdict) {
      if (before) await tx.remove(before);
      return { participantId: participant.id };
    }
    const count = await problemsBelow(tx, ledger, area.id, unit);
    const params = { area: area.name, count, verdict: areaVerdicts.labels[verdict] };
    if (count > 0) throw new Refusal("AREA_HAS_PROBLEMS", params, ["input", "verdict"]);
    const answer = { verdict, reason: reasonOf(input), comparedById: tx.actor.personId, comparedAt: tx.now };
    if (before) await tx.change(before, answer);
    else await tx.insert(AreaComparison, { ledgerId: ledger.id, aspectId: area.id, organizationId: unit.id, ...answer });
    return { participantId: participant.id };
  },
});

/** A unit that takes part, for which the actor may answer. */
async function unitOf(tx: Transaction, ledger: Ledger, organizationId: string) {
  const path = ["input", "organizationId"];
  const unit = await tx.see(Organization, organizationId);
  const [participant] = await tx.find(CampaignParticipant, { campaignId: ledger.campaignId, organizationId });
  if (!participant) throw new Refusal("AREA_UNIT_NOT_PARTICIPANT", { organization: nameOf(unit) }, path);
  const { campaignPath } = await ledgerPlace(tx, ledger);
  if (!tx.actor.may("area.compare", unit.path) && !tx.actor.may("area.compare", campaignPath)) throw new Refusal("AREA_NOT_OWN", {}, path);
  return { participant, unit };
}

function reasonOf({ verdict, reason }: CompareAreaInput): string {
  const checks = new InputChecks();
  const kept = verdict === "NOT_APPLICABLE" || reason.trim() !== "" ? checks.text("reason", reason, reasonLength) : "";
  checks.done();
  return kept;
}

async function problemsBelow(tx: Transaction, ledger: Ledger, aspectId: string, { path }: Organization): Promise<number> {
  const [row] = await tx.sql<{ count: number }>`select count(*)::int as count from app.problems p
    join app.organizations o on o.tenant_id = ${tx.tenantId} and o.id = p.organization_id
    where p.tenant_id = ${tx.tenantId} and p.ledger_id = ${ledger.id} and p.aspect_id = ${aspectId}
      and o.path >= ${path} and o.path < ${path} || '~'`;
  return row?.count ?? 0;
}
