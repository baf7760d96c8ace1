import { findingWorkflow, type PlanStep, planWorkflow, suggestedChanges } from "@duban/schema";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import type { RefusalDetail } from "../../platform/errors.js";
import { whyClosed } from "../../platform/step.js";
import { ViewerStep, viewerSteps } from "../../platform/viewer-steps.js";
import { FieldChange } from "../plans/plan-change.entity.js";
import { planPlace } from "../plans/plan-place.queries.js";
import { answerFinding, confirmFinding, raiseFindingAgain } from "./finding-answer.commands.js";
import { discardFinding, draftFinding, updateFinding } from "./review-finding.commands.js";
import { ReviewFinding } from "./review-finding.entity.js";
import {
  AcceptSuggestionInput,
  AnswerFindingInput,
  ConfirmFindingInput,
  DiscardFindingInput,
  DraftFindingInput,
  FindingPayload,
  RaiseFindingAgainInput,
  UpdateFindingInput,
} from "./review-finding.inputs.js";
import { acceptSuggestion } from "./suggestion.commands.js";

@Resolver(() => ReviewFinding)
export class ReviewFindingResolver {
  @FieldResolver(() => [ViewerStep], { description: "What can be done with the finding, and whether the viewer can do it now." })
  viewerSteps(@Root() finding: ReviewFinding, @Ctx() ctx: Context) {
    const unless = async (step: PlanStep) => whyClosed(planWorkflow, step, (await planPlace(ctx, finding.planId)).state);
    const unlessReviewed = () => unless("return");
    return viewerSteps(ctx, findingWorkflow, finding, [
      { action: "finding.answer", step: "answer", refused: () => unless("submit") },
      { action: "finding.acceptSuggestion", step: "answer", refused: (row) => withoutSuggestion(row) ?? unless("submit") },
      { action: "finding.confirm", step: "confirm", refused: unlessReviewed },
      { action: "finding.raiseAgain", step: "raiseAgain", refused: unlessReviewed },
      { action: "finding.update", refused: (row) => whenSent(row) ?? unlessReviewed() },
      { action: "finding.discard", refused: whenSent },
    ]);
  }

  @FieldResolver(() => [FieldChange], {
    description: "The replacement that the finding suggests for its row, field by field from old to new; empty without one.",
  })
  suggestion(@Root() finding: ReviewFinding) {
    return suggestedChanges(finding.suggestion);
  }

  @Mutation(() => FindingPayload, { description: "Writes a finding that only its author sees until the plan is returned." })
  draftFinding(@Arg("input", () => DraftFindingInput) input: DraftFindingInput, @Ctx() ctx: Context) {
    return ctx.run(draftFinding, input);
  }

  @Mutation(() => FindingPayload, { description: "Puts a draft finding into other words." })
  updateFinding(@Arg("input", () => UpdateFindingInput) input: UpdateFindingInput, @Ctx() ctx: Context) {
    return ctx.run(updateFinding, input);
  }

  @Mutation(() => FindingPayload, { description: "Throws a draft finding away." })
  discardFinding(@Arg("input", () => DiscardFindingInput) input: DiscardFindingInput, @Ctx() ctx: Context) {
    return ctx.run(discardFinding, input);
  }

  @Mutation(() => FindingPayload, { description: "Answers a finding; until the plan is submitted, another answer takes its place." })
  answerFinding(@Arg("input", () => AnswerFindingInput) input: AnswerFindingInput, @Ctx() ctx: Context) {
    return ctx.run(answerFinding, input);
  }

  @Mutation(() => FindingPayload, { description: "Takes the suggestion of a finding over into the draft and answers the finding with it." })
  acceptSuggestion(@Arg("input", () => AcceptSuggestionInput) input: AcceptSuggestionInput, @Ctx() ctx: Context) {
    return ctx.run(acceptSuggestion, input);
  }

  @Mutation(() => FindingPayload, { description: "Accepts the answer of the round under review; may be changed until the decision." })
  confirmFinding(@Arg("input", () => ConfirmFindingInput) input: ConfirmFindingInput, @Ctx() ctx: Context) {
    return ctx.run(confirmFinding, input);
  }

  @Mutation(() => FindingPayload, {
    description: "Does not accept the answer of the round under review; may be changed until the decision.",
  })
  raiseFindingAgain(@Arg("input", () => RaiseFindingAgainInput) input: RaiseFindingAgainInput, @Ctx() ctx: Context) {
    return ctx.run(raiseFindingAgain, input);
  }
}

function whenSent({ state }: ReviewFinding): RefusalDetail | null {
  return state === "DRAFT" ? null : { code: "FINDING_SENT" };
}

function withoutSuggestion({ suggestion }: ReviewFinding): RefusalDetail | null {
  return suggestion.length > 0 ? null : { code: "SUGGESTION_MISSING" };
}
