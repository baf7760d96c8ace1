import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { connectionOf, PageArgs } from "../../platform/connection.js";
import { ViewerStep, viewerSteps } from "../../platform/viewer-steps.js";
import { stateOfProblem } from "../problems/problem-place.queries.js";
import { whyFrozen } from "../problems/problem-steps.queries.js";
import { recordOutcomeReading } from "./outcome-reading.commands.js";
import { whyWaived } from "./outcome-steps.queries.js";
import { addOutcomeTarget, removeOutcomeTarget, updateOutcomeTarget, waiveOutcomeTarget } from "./outcome-target.commands.js";
import { OutcomeTarget } from "./outcome-target.entity.js";
import {
  AddOutcomeTargetInput,
  OutcomeFilter,
  OutcomeTargetPayload,
  RecordOutcomeReadingInput,
  RemoveOutcomeTargetInput,
  UpdateOutcomeTargetInput,
  WaiveOutcomeTargetInput,
} from "./outcome-target.inputs.js";
import { outcomesMatching } from "./outcome-target.queries.js";

@Resolver(() => OutcomeTarget)
export class OutcomeTargetResolver {
  @Query(() => connectionOf("OutcomeTarget"), {
    description: "Outcome targets of an organization's problems and of all below it, what is due first first.",
  })
  outcomes(
    @Arg("filter", () => OutcomeFilter, { nullable: true, description: "Which of them." }) filter: OutcomeFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read.connection(OutcomeTarget, info, {
      ...page,
      within: { column: "organizationId", organizationId: filter?.organizationId ?? null },
      where: outcomesMatching(filter ?? {}, ctx),
      order: { by: ["dueOn"] },
    });
  }

  @FieldResolver(() => [ViewerStep], { description: "What can be done with the target, and whether the viewer can do it now." })
  viewerSteps(@Root() target: OutcomeTarget, @Ctx() ctx: Context) {
    const frozen = async () => whyFrozen({ state: await stateOfProblem(ctx, target.problemId) });
    const refused = async () => (await frozen()) ?? whyWaived(target);
    return viewerSteps(ctx, null, target, [
      { action: "outcome.record", refused: frozen },
      { action: "outcome.updateTarget", refused },
      { action: "outcome.removeTarget", refused },
      { action: "outcome.waive", refused },
    ]);
  }

  @Mutation(() => OutcomeTargetPayload, { description: "Adds what is to come of a problem's rectification: a figure, or a lasting rule." })
  addOutcomeTarget(@Arg("input", () => AddOutcomeTargetInput) input: AddOutcomeTargetInput, @Ctx() ctx: Context) {
    return ctx.run(addOutcomeTarget, input);
  }

  @Mutation(() => OutcomeTargetPayload, { description: "Changes an outcome target; what it was at first stays on record." })
  updateOutcomeTarget(@Arg("input", () => UpdateOutcomeTargetInput) input: UpdateOutcomeTargetInput, @Ctx() ctx: Context) {
    return ctx.run(updateOutcomeTarget, input);
  }

  @Mutation(() => OutcomeTargetPayload, { description: "Takes an outcome target out of which nothing has been read." })
  removeOutcomeTarget(@Arg("input", () => RemoveOutcomeTargetInput) input: RemoveOutcomeTargetInput, @Ctx() ctx: Context) {
    return ctx.run(removeOutcomeTarget, input);
  }

  @Mutation(() => OutcomeTargetPayload, { description: "Records what was read of an outcome target; readings are never changed." })
  recordOutcomeReading(@Arg("input", () => RecordOutcomeReadingInput) input: RecordOutcomeReadingInput, @Ctx() ctx: Context) {
    return ctx.run(recordOutcomeReading, input);
  }

  @Mutation(() => OutcomeTargetPayload, {
    description: "Lets a problem be closed out without an outcome target, for a reason that is kept.",
  })
  waiveOutcomeTarget(@Arg("input", () => WaiveOutcomeTargetInput) input: WaiveOutcomeTargetInput, @Ctx() ctx: Context) {
    return ctx.run(waiveOutcomeTarget, input);
  }
}
