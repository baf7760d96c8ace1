import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { ProblemPayload } from "./problem.inputs.js";
import { acceptProblem, assignProblem, refuseProblem, reportProgress, startRectification } from "./problem-course.commands.js";
import {
  AcceptProblemInput,
  AssignProblemInput,
  LinkDuplicateProblemInput,
  RefuseProblemInput,
  ReportProgressInput,
  StartRectificationInput,
  UnlinkDuplicateProblemInput,
} from "./problem-course.inputs.js";
import { linkDuplicateProblem, unlinkDuplicateProblem } from "./problem-duplicate.commands.js";

@Resolver()
export class ProblemCourseResolver {
  @Mutation(() => ProblemPayload, { description: "Names who answers for a problem: executive, department, unit and person." })
  assignProblem(@Arg("input", () => AssignProblemInput) input: AssignProblemInput, @Ctx() ctx: Context) {
    return ctx.run(assignProblem, input);
  }

  @Mutation(() => ProblemPayload, { description: "Takes a problem on, as the responsible unit." })
  acceptProblem(@Arg("input", () => AcceptProblemInput) input: AcceptProblemInput, @Ctx() ctx: Context) {
    return ctx.run(acceptProblem, input);
  }

  @Mutation(() => ProblemPayload, { description: "Gives a problem back, as the responsible unit, with the reason." })
  refuseProblem(@Arg("input", () => RefuseProblemInput) input: RefuseProblemInput, @Ctx() ctx: Context) {
    return ctx.run(refuseProblem, input);
  }

  @Mutation(() => ProblemPayload, { description: "Starts work on a problem that has its measures." })
  startRectification(@Arg("input", () => StartRectificationInput) input: StartRectificationInput, @Ctx() ctx: Context) {
    return ctx.run(startRectification, input);
  }

  @Mutation(() => ProblemPayload, { description: "Says how far the unit is, and what stands in the way." })
  reportProgress(@Arg("input", () => ReportProgressInput) input: ReportProgressInput, @Ctx() ctx: Context) {
    return ctx.run(reportProgress, input);
  }

  @Mutation(() => ProblemPayload, { description: "Says that a problem repeats another; it is counted with that one from then on." })
  linkDuplicateProblem(@Arg("input", () => LinkDuplicateProblemInput) input: LinkDuplicateProblemInput, @Ctx() ctx: Context) {
    return ctx.run(linkDuplicateProblem, input);
  }

  @Mutation(() => ProblemPayload, { description: "Lets a problem be counted by itself again." })
  unlinkDuplicateProblem(@Arg("input", () => UnlinkDuplicateProblemInput) input: UnlinkDuplicateProblemInput, @Ctx() ctx: Context) {
    return ctx.run(unlinkDuplicateProblem, input);
  }
}
