import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { wordsOf } from "../../platform/errors.js";
import { Problem } from "../problems/problem.entity.js";
import { whyFrozen } from "../problems/problem-steps.queries.js";
import { CloseOutPayload } from "./close-out.inputs.js";
import { closeOutGaps } from "./close-out-gaps.queries.js";
import { acceptCloseOutCriteria, setCloseOutCriteria } from "./criterion.commands.js";
import { AcceptCloseOutCriteriaInput, SetCloseOutCriteriaInput } from "./criterion.inputs.js";

@ObjectType({ simpleResolvers: true, description: "What a problem lacks before its close-out can be asked for." })
class CloseOutGap {
  @Field(() => String, { description: "The code of the refusal that it would be." }) code!: string;
  @Field(() => String, { description: "What is missing, in the viewer's language." }) message!: string;
}

@Resolver(() => Problem)
export class CriterionResolver {
  @FieldResolver(() => [CloseOutGap], {
    description: "Everything that it lacks before its close-out can be asked for; empty when nothing.",
  })
  async closeOutGaps(@Root() problem: Problem, @Ctx() ctx: Context): Promise<CloseOutGap[]> {
    if (whyFrozen(problem)) return [];
    const gaps = await closeOutGaps(ctx, problem);
    return gaps.map(({ code, params }) => ({ code, message: wordsOf(code, params ?? {}, ctx.locale) }));
  }

  @Mutation(() => CloseOutPayload, {
    description: "Says by what a problem counts as resolved; the superior side agrees to what a unit proposes, and decides itself.",
  })
  setCloseOutCriteria(@Arg("input", () => SetCloseOutCriteriaInput) input: SetCloseOutCriteriaInput, @Ctx() ctx: Context) {
    return ctx.run(setCloseOutCriteria, input);
  }

  @Mutation(() => CloseOutPayload, { description: "Agrees to the criteria that a unit has proposed; from then on they stay." })
  acceptCloseOutCriteria(@Arg("input", () => AcceptCloseOutCriteriaInput) input: AcceptCloseOutCriteriaInput, @Ctx() ctx: Context) {
    return ctx.run(acceptCloseOutCriteria, input);
  }
}
