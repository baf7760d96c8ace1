import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { Refusal } from "../../platform/errors.js";
import { UserError, userErrorsOf } from "../../platform/payload.js";
import { changeProblems } from "./problem-bulk.commands.js";
import { BulkRow, ChangeProblemsInput, ChangeProblemsPayload } from "./problem-bulk.inputs.js";

@Resolver(() => BulkRow)
export class ProblemBulkResolver {
  @Mutation(() => ChangeProblemsPayload, {
    description: "Does the same to many problems, to each that allows it; a dry run says what it would do.",
  })
  changeProblems(@Arg("input", () => ChangeProblemsInput) input: ChangeProblemsInput, @Ctx() ctx: Context) {
    return ctx.run(changeProblems, input);
  }

  @FieldResolver(() => [UserError], { description: "Why the problem is left as it is; empty when it is not." })
  reasons(@Root() { details }: BulkRow, @Ctx() ctx: Context) {
    const [first, ...others] = details;
    return first ? userErrorsOf(Refusal.of([first, ...others]), ctx.locale) : [];
  }
}
