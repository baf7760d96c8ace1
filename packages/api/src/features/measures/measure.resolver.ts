import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { connectionOf, PageArgs } from "../../platform/connection.js";
import type { RefusalDetail } from "../../platform/errors.js";
import { ViewerStep, viewerSteps } from "../../platform/viewer-steps.js";
import { stateOfProblem } from "../problems/problem-place.queries.js";
import { whyFrozen, whyNotRemoved } from "../problems/problem-steps.queries.js";
import { addMeasure, completeMeasure, removeMeasure, updateMeasure } from "./measure.commands.js";
import { Measure } from "./measure.entity.js";
import {
  AddMeasureInput,
  CompleteMeasureInput,
  MeasureFilter,
  MeasurePayload,
  RemoveMeasureInput,
  UpdateMeasureInput,
} from "./measure.inputs.js";
import { measuresMatching, measuresSaying } from "./measure.queries.js";
import { whyOfPlan } from "./plan-measure.queries.js";

@Resolver(() => Measure)
export class MeasureResolver {
  @Query(() => connectionOf("Measure"), {
    description: "Measures of an organization's problems and of all below it, what is due first first.",
  })
  measures(
    @Arg("filter", () => MeasureFilter, { nullable: true, description: "Which of them." }) filter: MeasureFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read.connection(Measure, info, {
      ...page,
      within: { column: "organizationId", organizationId: filter?.organizationId ?? null },
      where: measuresMatching(filter ?? {}),
      among: measuresSaying(filter ?? {}),
      order: { by: ["endsOn"] },
    });
  }

  @FieldResolver(() => [ViewerStep], { description: "What can be done with the measure, and whether the viewer can do it now." })
  viewerSteps(@Root() measure: Measure, @Ctx() ctx: Context) {
    const { problemId, doneOn } = measure;
    const isDone = (): RefusalDetail | null => (doneOn === null ? null : { code: "MEASURE_DONE", params: { doneOn } });
    const standing = async () => ({ state: await stateOfProblem(ctx, problemId) });
    const refused = async () => whyFrozen(await standing()) ?? isDone();
    return viewerSteps(ctx, null, { id: problemId }, [
      { action: "measure.update", refused },
      { action: "measure.complete", refused },
      { action: "measure.remove", refused: async () => isDone() ?? whyNotRemoved(await standing()) ?? (await whyOfPlan(ctx, measure)) },
    ]);
  }

  @Mutation(() => MeasurePayload, { description: "Adds what is to be done about a problem, with the person who does it." })
  addMeasure(@Arg("input", () => AddMeasureInput) input: AddMeasureInput, @Ctx() ctx: Context) {
    return ctx.run(addMeasure, input);
  }

  @Mutation(() => MeasurePayload, { description: "Changes a measure; an end that is put off keeps the first one, and the reason." })
  updateMeasure(@Arg("input", () => UpdateMeasureInput) input: UpdateMeasureInput, @Ctx() ctx: Context) {
    return ctx.run(updateMeasure, input);
  }

  @Mutation(() => MeasurePayload, { description: "Says that a measure is done." })
  completeMeasure(@Arg("input", () => CompleteMeasureInput) input: CompleteMeasureInput, @Ctx() ctx: Context) {
    return ctx.run(completeMeasure, input);
  }

  @Mutation(() => MeasurePayload, { description: "Takes a measure out before work starts." })
  removeMeasure(@Arg("input", () => RemoveMeasureInput) input: RemoveMeasureInput, @Ctx() ctx: Context) {
    return ctx.run(removeMeasure, input);
  }
}
