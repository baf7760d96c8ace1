import { campaignWorkflow, completeContent, type PlanContent } from "@duban/schema";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { connectionOf, PageArgs } from "../../platform/connection.js";
import type { RefusalDetail } from "../../platform/errors.js";
import { GlobalId } from "../../platform/ids.js";
import { sql } from "../../platform/select/index.js";
import { ViewerStep, viewerSteps } from "../../platform/viewer-steps.js";
import { closeCampaign, createCampaign, updateCampaign } from "./campaign.commands.js";
import { Campaign } from "./campaign.entity.js";
import {
  CloseCampaignInput,
  CreateCampaignInput,
  RequestPlansInput,
  RequestPlansPayload,
  SaveCampaignTemplateInput,
  SetCampaignParticipantsInput,
  SetPlanTemplateInput,
  UpdateCampaignInput,
} from "./campaign.inputs.js";
import { whyNotRun } from "./campaign.queries.js";
import { setCampaignParticipants } from "./campaign-participant.commands.js";
import { CampaignPayload } from "./campaign-payload.entity.js";
import { saveCampaignTemplate, setPlanTemplate } from "./campaign-template.commands.js";
import { requestPlans } from "./plan-request.commands.js";

@Resolver(() => Campaign)
export class CampaignResolver {
  @Query(() => Campaign, { nullable: true, description: "A campaign by its id." })
  campaign(
    @Arg("id", () => GlobalId("Campaign"), { description: "The campaign." }) id: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read.view(Campaign, id, info);
  }

  @Query(() => connectionOf("Campaign"), { description: "The campaigns that the viewer runs or takes part in, the newest first." })
  campaigns(@Args(() => PageArgs) page: PageArgs, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return ctx.read.connection(Campaign, info, {
      ...page,
      where: ({ state, sector }) => sql`${state} <> 'TEMPLATE' and ${sector} = ''`,
      order: { by: ["createdAt"], descending: true },
    });
  }

  @Query(() => connectionOf("Campaign"), {
    description: "The templates that the viewer can begin a campaign from, by the line of business that they are for.",
  })
  campaignTemplates(@Args(() => PageArgs) page: PageArgs, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return ctx.read.connection(Campaign, info, {
      ...page,
      where: ({ state }) => sql`${state} = 'TEMPLATE'`,
      order: { by: ["sector", "code"] },
    });
  }

  @FieldResolver()
  planTemplate(@Root() campaign: Campaign): PlanContent | null {
    return campaign.planTemplate && completeContent(campaign.planTemplate);
  }

  @FieldResolver(() => [ViewerStep], { description: "What can be done with the campaign, and whether the viewer can." })
  viewerSteps(@Root() campaign: Campaign, @Ctx() ctx: Context) {
    return viewerSteps(ctx, campaignWorkflow, campaign, [
      { action: "campaign.update", refused: whenClosed },
      { action: "campaign.setParticipants", refused: ({ state }) => whyNotRun(state) },
      { action: "ruleSet.change", refused: whenClosed },
      { action: "closeOut.setTerms", refused: whenClosed },
      { action: "lookBack.setTerms", refused: whenClosed },
      { action: "letter.setTerms", refused: whenClosed },
      { action: "lookBack.draw" },
      { action: "ruleSet.try" },
      { action: "problem.handDown", refused: ({ state }) => whyNotRun(state) },
      { action: "rootCause.link", refused: ({ state }) => whyNotRun(state) },
      { action: "plan.request", refused: ({ state }) => whyNotRun(state) },
      { action: "campaign.saveTemplate" },
      { action: "campaign.setPlanTemplate", refused: whenClosed },
      { action: "problem.setTerms", refused: whenClosed },
      { action: "campaign.close", step: "close" },
    ]);
  }

  @Mutation(() => CampaignPayload, { description: "Prepares a campaign; nobody below sees it before plans are asked for." })
  createCampaign(@Arg("input", () => CreateCampaignInput) input: CreateCampaignInput, @Ctx() ctx: Context) {
    return ctx.run(createCampaign, input);
  }

  @Mutation(() => CampaignPayload, { description: "Changes a campaign; once it is open, its dates and pillars stay." })
  updateCampaign(@Arg("input", () => UpdateCampaignInput) input: UpdateCampaignInput, @Ctx() ctx: Context) {
    return ctx.run(updateCampaign, input);
  }

  @Mutation(() => CampaignPayload, {
    description: "Ends a campaign all of whose plans are approved; while problems are open, with how the work on them goes on.",
  })
  closeCampaign(@Arg("input", () => CloseCampaignInput) input: CloseCampaignInput, @Ctx() ctx: Context) {
    return ctx.run(closeCampaign, input);
  }

  @Mutation(() => CampaignPayload, { description: "Says who takes part; an organization that was asked for its plan stays." })
  setCampaignParticipants(@Arg("input", () => SetCampaignParticipantsInput) input: SetCampaignParticipantsInput, @Ctx() ctx: Context) {
    return ctx.run(setCampaignParticipants, input);
  }

  @Mutation(() => CampaignPayload, { description: "Keeps a campaign's terms, rules and plan template as a template of its own." })
  saveCampaignTemplate(@Arg("input", () => SaveCampaignTemplateInput) input: SaveCampaignTemplateInput, @Ctx() ctx: Context) {
    return ctx.run(saveCampaignTemplate, input);
  }

  @Mutation(() => CampaignPayload, { description: "Says what plans begin with that are asked for from now on." })
  setPlanTemplate(@Arg("input", () => SetPlanTemplateInput) input: SetPlanTemplateInput, @Ctx() ctx: Context) {
    return ctx.run(setPlanTemplate, input);
  }

  @Mutation(() => RequestPlansPayload, {
    description: "Opens the campaign and asks every participant for its plan; asked again, only those that have none.",
  })
  requestPlans(@Arg("input", () => RequestPlansInput) input: RequestPlansInput, @Ctx() ctx: Context) {
    return ctx.run(requestPlans, input);
  }
}

function whenClosed(campaign: Campaign): RefusalDetail | null {
  return campaign.state === "CLOSED" ? { code: "CAMPAIGN_CLOSED" } : null;
}
