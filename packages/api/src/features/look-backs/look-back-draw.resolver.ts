import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { drawLookBackSample } from "./look-back-draw.commands.js";
import { DrawLookBackSampleInput, LookBackDrawPayload } from "./look-back-draw.inputs.js";

@Resolver()
export class LookBackDrawResolver {
  @Mutation(() => LookBackDrawPayload, {
    description: "Draws a sample of a campaign's problems that are closed out; each that is drawn is to be looked back on.",
  })
  drawLookBackSample(@Arg("input", () => DrawLookBackSampleInput) input: DrawLookBackSampleInput, @Ctx() ctx: Context) {
    return ctx.run(drawLookBackSample, input);
  }
}
