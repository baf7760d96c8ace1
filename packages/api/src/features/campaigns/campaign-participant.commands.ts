import { command } from "../../platform/command.js";
import { Fault, Refusal, type RefusalDetail, refuseAll } from "../../platform/errors.js";
import type { Transaction } from "../../platform/transaction.js";
import { Organization } from "../organizations/organization.entity.js";
import { nameOf } from "../organizations/organization.queries.js";
import { Campaign } from "./campaign.entity.js";
import type { ParticipantInput, SetCampaignParticipantsInput } from "./campaign.inputs.js";
import { refuseUnlessRun } from "./campaign.queries.js";
import { CampaignParticipant } from "./campaign-participant.entity.js";

const mostParticipants = 5_000;

/** Says who takes part: organizations below the one that runs the campaign. Who was asked for a plan stays. */
export const setCampaignParticipants = command({
  action: "campaign.setParticipants",
  subject: (tx, input: SetCampaignParticipantsInput) => tx.lock(Campaign, input.campaignId),
  async run(tx, campaign, { participants }) {
    refuseUnlessRun(campaign);
    if (participants.length > mostParticipants) {
      throw new Refusal("TOO_MANY_ITEMS", { maximum: mostParticipants }, ["input", "participants"]);
    }
    const present = await tx.find(CampaignParticipant, { campaignId: campaign.id });
    const taking = new Set(present.map(({ organizationId }) => organizationId));
    const wrong = await checkParticipants(tx, campaign, participants, taking);
    const wanted = new Map(participants.map(({ organizationId, batchId }) => [organizationId, batchId ?? null]));
    const leaving = present.filter(({ organizationId }) => !wanted.has(organizationId));
    refuseAll([...wrong, ...(await checkLeaving(tx, campaign, leaving))]);
    await tx.removeAll(leaving);
    const batchOf = ({ organizationId }: CampaignParticipant) => wanted.get(organizationId) ?? null;
    const regrouped = present.filter((row) => wanted.has(row.organizationId) && batchOf(row) !== row.batchId);
    await tx.changeAll(regrouped, (row) => ({ batchId: batchOf(row) }));
    const joining = [...wanted].filter(([organizationId]) => !taking.has(organizationId));
    await tx.insertAll(
      CampaignParticipant,
      joining.map(([organizationId, batchId]) => ({ campaignId: campaign.id, organizationId, batchId })),
    );
    await tx.change(campaign, {});
    return { campaignId: campaign.id };
  },
});

/** Who takes part already stays, whatever has become of the organization since. */
async function checkParticipants(
  tx: Transaction,
  campaign: Campaign,
  participants: readonly ParticipantInput[],
  taking: ReadonlySet<string>,
): Promise<RefusalDetail[]> {
  const [owner] = await tx.find(Organization, { id: campaign.organizationId });
  const known = new Map(
    (await tx.find(Organization, { id: participants.map(({ organizationId }) => organizationId) })).map((row) => [row.id, row]),
  );
  const batches = new Set(campaign.batches.map(({ id }) => id));
  const seen = new Set<string>();
  return participants.flatMap(({ organizationId, batchId }, position): RefusalDetail[] => {
    const organization = known.get(organizationId);
    const path = ["input", "participants", String(position)];
    const below = organization && owner && organization.path !== owner.path && organization.path.startsWith(owner.path);
    if (!organization || !(below || tx.actor.may("organization.read", organization.path))) {
      throw new Fault("NOT_FOUND", { path: [...path, "organizationId"] });
    }
    const wrong: RefusalDetail[] = [];
    const at = { params: { organization: nameOf(organization) }, path: [...path, "organizationId"] };
    if (seen.has(organizationId)) wrong.push({ code: "PARTICIPANT_DUPLICATE", ...at });
    else if (!below && !taking.has(organizationId)) wrong.push({ code: "PARTICIPANT_OUTSIDE_SUBTREE", ...at });
    else if (organization.state === "CLOSED" && !taking.has(organizationId)) wrong.push({ code: "ORGANIZATION_CLOSED", ...at });
    if (batchId && !batches.has(batchId)) wrong.push({ code: "BATCH_UNKNOWN", path: [...path, "batchId"] });
    seen.add(organizationId);
    return wrong;
  });
}

async function checkLeaving(tx: Transaction, campaign: Campaign, leaving: readonly CampaignParticipant[]): Promise<RefusalDetail[]> {
  if (leaving.length === 0) return [];
  const asked = await tx.sql<{ name: string; nameEn: string }>`select o.name, o.name_en as "nameEn" from app.plans p
    join app.organizations o on o.tenant_id = p.tenant_id and o.id = p.organization_id
    where p.tenant_id = ${tx.tenantId} and p.campaign_id = ${campaign.id}
      and p.organization_id = any(${leaving.map(({ organizationId }) => organizationId)}::uuid[]) order by o.path`;
  return asked.map((organization) => ({
    code: "PARTICIPANT_HAS_PLAN",
    params: { organization: nameOf(organization) },
    path: ["input", "participants"],
  }));
}
