import { randomBytes } from "node:crypto";
import { defaultLookBackTerms, drawSample, mostDrawn, sampleSize } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Fault, Refusal } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import type { Transaction } from "../../platform/transaction.js";
import { isWithin } from "../../platform/tree-path.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { Organization } from "../organizations/organization.entity.js";
import { nameOf, organizationPath } from "../organizations/organization.queries.js";
import { LookBack } from "./look-back.entity.js";
import { dueLookBack } from "./look-back.queries.js";
import { LookBackDraw } from "./look-back-draw.entity.js";
import type { DrawLookBackSampleInput } from "./look-back-draw.inputs.js";

const noteLength = 500;

interface Closed {
  readonly id: string;
  readonly code: string;
  readonly closedOn: string;
}

/**
 * Draws a sample of what is closed out, by a seed that nobody chooses. The seed and the whole list are kept, so that anybody can draw it
 * again; a sample is never drawn anew, only another one beside it. The campaign is held, so that samples are numbered one by one.
 */
export const drawLookBackSample = command({
  action: "lookBack.draw",
  subject: (tx, input: DrawLookBackSampleInput) => tx.lock(Campaign, input.campaignId),
  async run(tx, campaign, input) {
    const unit = await tx.see(Organization, input.organizationId ?? campaign.organizationId);
    const percent = input.percent ?? (campaign.lookBackTerms ?? defaultLookBackTerms).samplePercent;
    const checks = new InputChecks();
    if (percent < 1 || percent > 100) checks.refuse("percent", { code: "VALUE_OUT_OF_RANGE", params: { minimum: 1, maximum: 100 } });
    if (input.dueOn < tx.today) checks.refuse("dueOn", { code: "SAMPLE_DUE_IN_PAST", params: { today: tx.today } });
    const note = checks.text("note", input.note, noteLength);
    const top = (await tx.load(organizationPath, campaign.organizationId)) ?? "";
    if (!isWithin(unit.path, top))
      checks.refuse("organizationId", { code: "PROBLEM_TARGET_OUTSIDE", params: { organization: nameOf(unit) } });
    checks.done();
    const closed = await closedBelow(tx, campaign, unit);
    if (closed.length === 0) throw new Refusal("SAMPLE_POOL_EMPTY", { organization: nameOf(unit) }, ["input", "organizationId"]);
    const count = sampleSize(closed.length, percent);
    if (count > mostDrawn) throw new Refusal("SAMPLE_TOO_LARGE", { count, maximum: mostDrawn }, ["input", "percent"]);
    const draw = await tx.insert(LookBackDraw, {
      ...{ campaignId: campaign.id, organizationId: unit.id, percent, note, dueOn: input.dueOn },
      ...{ number: 1 + (await tx.find(LookBackDraw, { campaignId: campaign.id })).length, seed: randomBytes(16).toString("hex") },
      ...{ pool: closed.map(({ code }) => code), drawnById: tx.actor.personId, drawnAt: tx.now },
    });
    await fallDue(tx, draw, closed);
    return { drawId: draw.id };
  },
});

/** What is closed out below an organization, held as it is until the sample is drawn; one that has read problems there only. */
async function closedBelow(tx: Transaction, campaign: Campaign, unit: Organization): Promise<Closed[]> {
  if (!tx.actor.may("problem.read", unit.path)) throw new Fault("NOT_FOUND", { path: ["input", "organizationId"] });
  return tx.sql<Closed>`
    select p.id, p.code, p.closed_on::text as "closedOn" from app.problems p
    join app.organizations o on o.tenant_id = p.tenant_id and o.id = p.organization_id
    where p.tenant_id = ${tx.tenantId} and p.campaign_id = ${campaign.id} and p.state = 'CLOSED' and p.duplicate_of_id is null
      and o.path >= ${unit.path} and o.path < ${`${unit.path}~`}
    order by p.code for share of p`;
}

/** Each problem that is drawn is to be looked back on. */
async function fallDue(
  tx: Transaction,
  { id: drawId, seed, pool, percent, dueOn }: LookBackDraw,
  closed: readonly Closed[],
): Promise<void> {
  const byCode = new Map(closed.map((problem) => [problem.code, problem]));
  const drawn = (await drawSample(pool, seed, percent)).flatMap((code) => byCode.get(code) ?? []);
  await tx.insertAll(
    LookBack,
    drawn.map((problem) => ({ ...dueLookBack(problem.id, problem.closedOn, dueOn), origin: "SAMPLE" as const, drawId })),
  );
}
