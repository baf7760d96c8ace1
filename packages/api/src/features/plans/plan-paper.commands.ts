import { isStepOpen, type Locale, planWorkflow } from "@duban/schema";
import { decisionPaper, type Paper, planPaper } from "@duban/schema/paper";
import type { Command } from "../../platform/command.js";
import { Fault, Refusal } from "../../platform/errors.js";
import type { Transaction } from "../../platform/transaction.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { Organization } from "../organizations/organization.entity.js";
import { nameOf } from "../organizations/organization.queries.js";
import { ReviewRound } from "../reviews/review-round.entity.js";
import { Plan } from "./plan.entity.js";
import { PlanDraft } from "./plan-draft.entity.js";
import { decidedRound, printedWords, titleOf } from "./plan-paper.queries.js";
import { PlanVersion } from "./plan-version.entity.js";

// Papers are another form of what can be read, so they share the actions that read it; nothing is changed by them.

interface PaperOf {
  readonly planId: string;
  readonly locale: Locale;
  /** Null for the draft. */
  readonly round: number | null;
}

/** The letter of a decided round: both sides may take it. */
export const readDecisionPaper: Command<PaperOf, Paper> = {
  action: "plan.read",
  async execute(tx, { planId, round: number, locale }) {
    const plan = await readable(tx, planId, "plan.read");
    const [round] = await tx.find(ReviewRound, { planId, number: number ?? 0 });
    const [version] = round ? await tx.find(PlanVersion, { id: round.versionId }) : [];
    if (!round || !version) throw new Fault("NOT_FOUND");
    const decided = await decidedRound(tx, plan, round, version);
    if (!decided) throw new Refusal("ROUND_NOT_DECIDED", { round: round.number });
    return decisionPaper(decided, locale);
  },
};

/** A plan to be printed: one of its versions, or the draft for those who may read it. */
export const readPlanPaper: Command<PaperOf, Paper> = {
  action: "plan.read",
  async execute(tx, { planId, round, locale }) {
    const plan = await readable(tx, planId, round === null ? "plan.readDraft" : "plan.read");
    const content = await contentOf(tx, plan, round);
    const [organization] = await tx.find(Organization, { id: plan.organizationId });
    if (!organization) throw new Error(`There is no organization ${plan.organizationId}`);
    const [campaign] = await tx.find(Campaign, { id: plan.campaignId });
    const printed = { ...content, plan: { code: plan.code, title: titleOf(plan, campaign) }, organization: nameOf(organization), round };
    return planPaper(printed, await printedWords(tx, plan, content.content, locale));
  },
};

async function readable(tx: Transaction, planId: string, action: "plan.read" | "plan.readDraft"): Promise<Plan> {
  const plan = await tx.lock(Plan, planId);
  await tx.authorize(action, plan);
  return plan;
}

async function contentOf(
  tx: Transaction,
  plan: Plan,
  round: number | null,
): Promise<Pick<PlanVersion, "content"> & { contentHash: string | null }> {
  if (round !== null) {
    const [version] = await tx.find(PlanVersion, { planId: plan.id, number: round });
    if (version) return version;
  } else if (isStepOpen(planWorkflow, "submit", plan.state)) {
    const [draft] = await tx.find(PlanDraft, { planId: plan.id });
    if (draft) return { content: draft.content, contentHash: null };
  }
  throw new Fault("NOT_FOUND");
}
