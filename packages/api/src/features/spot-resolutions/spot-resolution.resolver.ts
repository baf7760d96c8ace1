import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { resolveProblemOnTheSpot } from "./spot-resolution.commands.js";
import { ResolveProblemOnTheSpotInput, ResolveProblemOnTheSpotPayload } from "./spot-resolution.inputs.js";

@Resolver()
export class SpotResolutionResolver {
  @Mutation(() => ResolveProblemOnTheSpotPayload, {
    description:
      "Records that a registered problem was resolved on the spot, with who answers, what was done and what shows it, and asks for its close-out.",
  })
  resolveProblemOnTheSpot(@Arg("input", () => ResolveProblemOnTheSpotInput) input: ResolveProblemOnTheSpotInput, @Ctx() ctx: Context) {
    return ctx.run(resolveProblemOnTheSpot, input);
  }
}
