import { defaultLookBackTerms } from "@duban/schema";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { CampaignPayload } from "../campaigns/campaign-payload.entity.js";
import { setLookBackTerms } from "./look-back-terms.commands.js";
import { LookBackTerms } from "./look-back-terms.entity.js";
import { SetLookBackTermsInput } from "./look-back-terms.inputs.js";

@Resolver(() => Campaign)
export class LookBackTermsResolver {
  @FieldResolver(() => LookBackTerms, { description: "How its problems are looked back on once they are closed out." })
  lookBackTerms(@Root() campaign: Campaign) {
    return campaign.lookBackTerms ?? defaultLookBackTerms;
  }

  @Mutation(() => CampaignPayload, {
    description: "Says when problems of a campaign are looked back on; what is closed out already keeps its days.",
  })
  setLookBackTerms(@Arg("input", () => SetLookBackTermsInput) input: SetLookBackTermsInput, @Ctx() ctx: Context) {
    return ctx.run(setLookBackTerms, input);
  }
}
