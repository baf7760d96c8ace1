import type { Locale } from "@duban/schema";
import { planWorkflow } from "@duban/schema";
import type { Command } from "../../platform/command.js";
import { requireStep } from "../../platform/step.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { Plan } from "../plans/plan.entity.js";
import { PlanDraft } from "../plans/plan-draft.entity.js";
import { vocabularyOf, type WorkbookVocabulary } from "./plan-workbook.queries.js";

/** A draft with all that its workbook needs to be written or read. */
export interface WorkbookSource {
  readonly plan: Plan;
  readonly draft: PlanDraft;
  readonly vocabulary: WorkbookVocabulary;
  readonly frame: { readonly startsOn: string; readonly endsOn: string };
}

// A workbook is the draft in another form: whoever may save the draft takes it out and brings it in. Nothing is written by either;
// what was read goes the ordinary way, by `savePlanDraft`.

/** The draft of a plan that can be written now. */
export const readWorkbookSource: Command<{ readonly planId: string; readonly locale: Locale }, WorkbookSource> = {
  action: "plan.saveDraft",
  async execute(tx, { planId, locale }) {
    const plan = await tx.lock(Plan, planId);
    await tx.authorize("plan.saveDraft", plan);
    requireStep(planWorkflow, "submit", plan.state);
    const [draft] = await tx.find(PlanDraft, { planId });
    const [campaign] = await tx.find(Campaign, { id: plan.campaignId });
    if (!draft || !campaign) throw new Error(`Plan ${planId} has no draft or no campaign`);
    const frame = { startsOn: campaign.startsOn, endsOn: campaign.endsOn };
    return { plan, draft, vocabulary: await vocabularyOf(tx, plan, locale), frame };
  },
};
