import { closeOutTerms } from "@duban/schema";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { CampaignPayload } from "../campaigns/campaign-payload.entity.js";
import { setCloseOutTerms } from "./close-out-terms.commands.js";
import { CloseOutTerms } from "./close-out-terms.entity.js";
import { SetCloseOutTermsInput } from "./close-out-terms.inputs.js";

@Resolver(() => Campaign)
export class CloseOutTermsResolver {
  @FieldResolver(() => [CloseOutTerms], { description: "How its problems are closed out, gravest first." })
  closeOutTerms(@Root() campaign: Campaign) {
    return closeOutTerms(campaign.closeOutTerms);
  }

  @Mutation(() => CampaignPayload, {
    description: "Says how problems of a campaign are closed out, by severity; requests that are being checked keep their terms.",
  })
  setCloseOutTerms(@Arg("input", () => SetCloseOutTermsInput) input: SetCloseOutTermsInput, @Ctx() ctx: Context) {
    return ctx.run(setCloseOutTerms, input);
  }
}
