import { deadlineTerms } from "@duban/schema";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { CampaignPayload } from "../campaigns/campaign-payload.entity.js";
import { setDeadlineTerms } from "./deadline-terms.commands.js";
import { DeadlineTerms } from "./deadline-terms.entity.js";
import { SetDeadlineTermsInput } from "./deadline-terms.inputs.js";

@Resolver(() => Campaign)
export class DeadlineTermsResolver {
  @FieldResolver(() => [DeadlineTerms], { description: "The time that its problems have, gravest first." })
  deadlineTerms(@Root() campaign: Campaign) {
    return deadlineTerms(campaign.deadlineTerms);
  }

  @Mutation(() => CampaignPayload, {
    description: "Says what time the problems of a campaign have, by severity; deadlines that were set stay.",
  })
  setDeadlineTerms(@Arg("input", () => SetDeadlineTermsInput) input: SetDeadlineTermsInput, @Ctx() ctx: Context) {
    return ctx.run(setDeadlineTerms, input);
  }
}
