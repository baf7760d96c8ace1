import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { Refusal } from "../../platform/errors.js";
import { UserError, userErrorsOf } from "../../platform/payload.js";
import { reviseProblems } from "./problem-revision.commands.js";
import { ProblemRevision, ReviseProblemsInput, ReviseProblemsPayload } from "./problem-revision.inputs.js";

@Resolver(() => ProblemRevision)
export class ProblemRevisionResolver {
  @Mutation(() => ReviseProblemsPayload, {
    description: "Changes what is said of many problems, each by itself; a dry run says what it would do.",
  })
  reviseProblems(@Arg("input", () => ReviseProblemsInput) input: ReviseProblemsInput, @Ctx() ctx: Context) {
    return ctx.run(reviseProblems, input);
  }

  @FieldResolver(() => [UserError], { description: "Why the problem is left as it is, by field; empty when it is not." })
  reasons(@Root() { details }: ProblemRevision, @Ctx() ctx: Context) {
    const [first, ...others] = details;
    return first ? userErrorsOf(Refusal.of([first, ...others]), ctx.locale) : [];
  }
}
