import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { Problem } from "../problems/problem.entity.js";
import { fitMeasures } from "./fit-measures.commands.js";
import { FitMeasuresInput, FitMeasuresPayload } from "./measure.inputs.js";
import { ProblemSchedule } from "./problem-schedule.entity.js";
import { problemScheduleOf } from "./problem-schedule.queries.js";

@Resolver(() => Problem)
export class ProblemScheduleResolver {
  @FieldResolver(() => ProblemSchedule, { description: "What is counted back from its deadline over working days (倒排工期)." })
  schedule(@Root() problem: Problem, @Ctx() ctx: Context) {
    return problemScheduleOf(ctx, problem.id);
  }

  @Mutation(() => FitMeasuresPayload, { description: "Puts the measures of a problem to dates that fit its schedule, all in one step." })
  fitMeasures(@Arg("input", () => FitMeasuresInput) input: FitMeasuresInput, @Ctx() ctx: Context) {
    return ctx.run(fitMeasures, input);
  }
}
