import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { Refusal } from "../../platform/errors.js";
import { UserError, userErrorsOf } from "../../platform/payload.js";
import { reviseMeasures } from "./measure-revision.commands.js";
import { MeasureRevision, ReviseMeasuresInput, ReviseMeasuresPayload } from "./measure-revision.inputs.js";

@Resolver(() => MeasureRevision)
export class MeasureRevisionResolver {
  @Mutation(() => ReviseMeasuresPayload, {
    description: "Changes what is said of many measures, each by itself; a dry run says what it would do.",
  })
  reviseMeasures(@Arg("input", () => ReviseMeasuresInput) input: ReviseMeasuresInput, @Ctx() ctx: Context) {
    return ctx.run(reviseMeasures, input);
  }

  @FieldResolver(() => [UserError], { description: "Why the measure is left as it is, by field; empty when it is not." })
  reasons(@Root() { details }: MeasureRevision, @Ctx() ctx: Context) {
    const [first, ...others] = details;
    return first ? userErrorsOf(Refusal.of([first, ...others]), ctx.locale) : [];
  }
}
