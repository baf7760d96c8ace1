import { fieldText, findingWorkflow, misfits, type PlanContent, planWorkflow, takenOver, textIn, withSuggestion } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Refusal, type RefusalDetail, refuseAll } from "../../platform/errors.js";
import { requireStep } from "../../platform/step.js";
import { Plan } from "../plans/plan.entity.js";
import { draftOf, staleDraft, withActor } from "../plans/plan-draft.queries.js";
import { giveAnswer } from "./finding-answer.commands.js";
import type { ReviewFinding } from "./review-finding.entity.js";
import type { AcceptSuggestionInput } from "./review-finding.inputs.js";
import { lockFinding } from "./review-finding.queries.js";

/**
 * Takes a suggestion over: the draft says what was suggested, and the answer 'fixed' stands with it. It touches the fields of the
 * suggestion only; where one of them was edited since, it waits for somebody who has seen both.
 */
export const acceptSuggestion = command({
  action: "finding.acceptSuggestion",
  subject: (tx, input: AcceptSuggestionInput) => lockFinding(tx, input.findingId),
  async run(tx, finding, { text, overDraftRevision }) {
    const plan = await tx.lock(Plan, finding.planId);
    await tx.authorize("plan.saveDraft", plan);
    requireStep(planWorkflow, "submit", plan.state);
    requireStep(findingWorkflow, "answer", finding.state);
    if (finding.suggestion.length === 0) throw new Refusal("SUGGESTION_MISSING", {}, ["input", "findingId"]);
    const draft = await draftOf(tx, plan);
    const compared = overDraftRevision ?? null;
    if (compared !== null && compared !== draft.revision) throw await staleDraft(tx, draft, compared);
    refuseMisfits(draft.content, finding, compared !== null);
    const content = withSuggestion(draft.content, finding.anchor, finding.suggestion);
    await tx.change(draft, { content, savedAt: tx.now, savedById: tx.actor.personId });
    await tx.change(plan, { authorIds: withActor(tx, plan) });
    await giveAnswer(tx, plan, finding, { kind: "FIXED", text: text.trim() || textIn(takenOver, tx.actor.locale) });
    return { findingId: finding.id, planId: plan.id };
  },
});

/** One refusal for each field that says something else by now; a row that is gone cannot be replaced at all. */
function refuseMisfits(content: PlanContent, { anchor, suggestion }: ReviewFinding, bothWereSeen: boolean): void {
  const path = ["input", "findingId"];
  const fields = misfits(content, anchor, suggestion);
  if (fields === null) throw new Refusal("SUGGESTION_ROW_GONE", {}, path);
  if (bothWereSeen) return;
  refuseAll(
    fields.map(({ field, now, after }): RefusalDetail => {
      const words = { field: fieldText(anchor.section, field), now: now ?? "", suggested: after ?? "" };
      return { code: "SUGGESTION_OUTDATED", params: words, path };
    }),
  );
}
