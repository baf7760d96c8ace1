import { planWorkflow } from "@duban/schema";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { connectionOf, PageArgs } from "../../platform/connection.js";
import type { RefusalDetail } from "../../platform/errors.js";
import { GlobalId } from "../../platform/ids.js";
import { whyClosed } from "../../platform/step.js";
import { ViewerStep, viewerSteps } from "../../platform/viewer-steps.js";
import { notUndoable } from "../reviews/decision.queries.js";
import { notApprovable, notOverridable, notReturnable, notSubmittable, reviewFigures } from "../reviews/review-figures.queries.js";
import { inOtherHands, inOwnHands } from "../reviews/review-handover.queries.js";
import { changePlanDraft, savePlanDraft, submitPlan } from "./plan.commands.js";
import { Plan } from "./plan.entity.js";
import {
  AmendPlanInput,
  ApprovePlanInput,
  ChangePlanDraftInput,
  DropAmendmentInput,
  PlanFilter,
  PlanOrder,
  PlanPayload,
  ReturnPlanInput,
  SavePlanDraftInput,
  StartPlanReviewInput,
  SubmitPlanInput,
  WithdrawPlanInput,
} from "./plan.inputs.js";
import { planOrders, plansMatching } from "./plan.queries.js";
import { amendPlan, dropAmendment } from "./plan-amendment.commands.js";
import { notExtensible } from "./plan-deadline.js";
import { remindedRecently } from "./plan-reminder.queries.js";
import { approvePlan, returnPlan, startPlanReview } from "./plan-review.commands.js";
import { withdrawPlan } from "./plan-withdrawal.commands.js";
import { notWithdrawable } from "./plan-withdrawal.queries.js";

@Resolver(() => Plan)
export class PlanResolver {
  @Query(() => Plan, { nullable: true, description: "A plan by its id." })
  plan(@Arg("id", () => GlobalId("Plan"), { description: "The plan." }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return ctx.read.view(Plan, id, info);
  }

  @Query(() => connectionOf("Plan"), {
    description: "Plans of an organization and all below it; of all that the viewer may read when none is named.",
  })
  plans(
    @Arg("filter", () => PlanFilter, { nullable: true, description: "Which of them." }) filter: PlanFilter | null,
    @Arg("order", () => PlanOrder, { nullable: true, defaultValue: PlanOrder.DUE, description: "In which order." }) order: PlanOrder | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const within = { column: "organizationId", organizationId: filter?.organizationId ?? null } as const;
    return ctx.read.connection(Plan, info, {
      ...page,
      within,
      where: plansMatching(filter ?? {}),
      order: planOrders[order ?? PlanOrder.DUE],
    });
  }

  @FieldResolver(() => [ViewerStep], { description: "What can be done with the plan, and whether the viewer can do it now." })
  viewerSteps(@Root() plan: Plan, @Ctx() ctx: Context) {
    const figures = () => reviewFigures(ctx, plan.id);
    return viewerSteps(ctx, planWorkflow, plan, [
      { action: "plan.saveDraft", refused: ({ state }) => whyClosed(planWorkflow, "submit", state) },
      { action: "plan.submit", step: "submit", refused: async () => notSubmittable(await figures()) },
      { action: "plan.withdraw", step: "withdraw", refused: notWithdrawable },
      { action: "plan.amend", step: "amend" },
      { action: "plan.dropAmendment", step: "dropAmendment", refused: notAmended },
      { action: "extension.ask", refused: async (row) => notExtensible(row, await figures(), ctx.now) },
      { action: "plan.startReview", step: "startReview" },
      { action: "plan.claimReview", step: "return", refused: async () => inOwnHands((await figures()).reviewerId, ctx.actor.personId) },
      {
        action: "plan.handOverReview",
        step: "return",
        refused: async () => inOtherHands((await figures()).reviewerId, ctx.actor.personId),
      },
      { action: "opinion.ask", step: "return", refused: async () => inOtherHands((await figures()).reviewerId, ctx.actor.personId) },
      { action: "plan.return", step: "return", refused: async () => notReturnable(await figures(), ctx.actor.personId) },
      { action: "plan.approve", step: "approve", refused: async () => notApprovable(await figures()) },
      { action: "plan.approveByOverride", step: "approve", refused: async () => notOverridable(await figures()) },
      {
        action: "plan.undoDecision",
        refused: async (row) => notUndoable((await figures()).decision, row, { now: ctx.now, personId: ctx.actor.personId }),
      },
      { action: "comment.add" },
      { action: "plan.remind", refused: ({ remindedAt }) => remindedRecently(remindedAt, ctx.now) },
    ]);
  }

  @Mutation(() => PlanPayload, { description: "Keeps what is being written." })
  savePlanDraft(@Arg("input", () => SavePlanDraftInput) input: SavePlanDraftInput, @Ctx() ctx: Context) {
    return ctx.run(savePlanDraft, input);
  }

  @Mutation(() => PlanPayload, {
    description: "Keeps what is being written, said by what is other than in the draft: of a long plan, what was typed.",
  })
  changePlanDraft(@Arg("input", () => ChangePlanDraftInput) input: ChangePlanDraftInput, @Ctx() ctx: Context) {
    return ctx.run(changePlanDraft, input);
  }

  @Mutation(() => PlanPayload, { description: "Hands the plan in; what a blocking pre-check complains of is refused, one error each." })
  submitPlan(@Arg("input", () => SubmitPlanInput) input: SubmitPlanInput, @Ctx() ctx: Context) {
    return ctx.run(submitPlan, input);
  }

  @Mutation(() => PlanPayload, { description: "Takes a plan back that was handed in, as long as nobody has begun to review it." })
  withdrawPlan(@Arg("input", () => WithdrawPlanInput) input: WithdrawPlanInput, @Ctx() ctx: Context) {
    return ctx.run(withdrawPlan, input);
  }

  @Mutation(() => PlanPayload, {
    description: "Opens a draft of an approved plan; what is in force stays so until the amendment is approved.",
  })
  amendPlan(@Arg("input", () => AmendPlanInput) input: AmendPlanInput, @Ctx() ctx: Context) {
    return ctx.run(amendPlan, input);
  }

  @Mutation(() => PlanPayload, { description: "Gives an amendment up; what was in force stays in force." })
  dropAmendment(@Arg("input", () => DropAmendmentInput) input: DropAmendmentInput, @Ctx() ctx: Context) {
    return ctx.run(dropAmendment, input);
  }

  @Mutation(() => PlanPayload, { description: "Takes a plan that was handed in into review." })
  startPlanReview(@Arg("input", () => StartPlanReviewInput) input: StartPlanReviewInput, @Ctx() ctx: Context) {
    return ctx.run(startPlanReview, input);
  }

  @Mutation(() => PlanPayload, { description: "Gives the plan back; the decider's draft findings go out with it as one batch." })
  returnPlan(@Arg("input", () => ReturnPlanInput) input: ReturnPlanInput, @Ctx() ctx: Context) {
    return ctx.run(returnPlan, input);
  }

  @Mutation(() => PlanPayload, { description: "Lets the plan pass the first gate." })
  approvePlan(@Arg("input", () => ApprovePlanInput) input: ApprovePlanInput, @Ctx() ctx: Context) {
    return ctx.run(approvePlan, input);
  }
}

function notAmended({ versionInForceId }: Plan): RefusalDetail | null {
  return versionInForceId === null ? { code: "NO_AMENDMENT" } : null;
}
