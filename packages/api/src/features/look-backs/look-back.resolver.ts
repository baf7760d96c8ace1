import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { recordLookBack } from "./look-back.commands.js";
import { LookBackPayload, RecordLookBackInput } from "./look-back.inputs.js";

@Resolver()
export class LookBackResolver {
  @Mutation(() => LookBackPayload, {
    description: "Records what a look back on a problem found; where it has relapsed, the problem is open again with a new deadline.",
  })
  recordLookBack(@Arg("input", () => RecordLookBackInput) input: RecordLookBackInput, @Ctx() ctx: Context) {
    return ctx.run(recordLookBack, input);
  }
}
