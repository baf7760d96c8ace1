import { letterTerms } from "@duban/schema";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { CampaignPayload } from "../campaigns/campaign-payload.entity.js";
import { setLetterTerms } from "./letter-terms.commands.js";
import { LetterTerms } from "./letter-terms.entity.js";
import { SetLetterTermsInput } from "./letter-terms.inputs.js";

@Resolver(() => Campaign)
export class LetterTermsResolver {
  @FieldResolver(() => [LetterTerms], { description: "Who is told of the lights of its problems, the nearest first." })
  letterTerms(@Root() campaign: Campaign) {
    return letterTerms(campaign.letterTerms);
  }

  @Mutation(() => CampaignPayload, {
    description: "Says who is told of the lights of a campaign's problems, one level higher each time; what was told stays.",
  })
  setLetterTerms(@Arg("input", () => SetLetterTermsInput) input: SetLetterTermsInput, @Ctx() ctx: Context) {
    return ctx.run(setLetterTerms, input);
  }
}
