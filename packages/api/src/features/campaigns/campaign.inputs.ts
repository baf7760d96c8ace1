import { type Pillar, pillars, type ReviewLevels, reviewLevels } from "@duban/schema";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { DateScalar } from "../../platform/scalars.js";
import { One } from "../../platform/select/index.js";
import type { Campaign } from "./campaign.entity.js";

@InputType({ description: "A batch of a campaign." })
export class CampaignBatchInput {
  @Field(() => ID, { nullable: true, description: "Id of the batch that this changes; left out for a new one." }) id?: string | null;
  @Field(() => String, { description: "What the batch is called." }) name!: string;
  @Field(() => DateScalar, { description: "Its first day." }) startsOn!: string;
  @Field(() => DateScalar, { description: "Its last day." }) endsOn!: string;
}

@InputType({ description: "A reason that findings may give." })
export class ReasonCodeInput {
  @Field(() => String, { description: "What findings carry." }) code!: string;
  @Field(() => String, { description: "Its name in Chinese." }) label!: string;
  @Field(() => String, { description: "Its name in English." }) labelEn!: string;
}

@InputType()
abstract class CampaignFields {
  @Field(() => String, { description: "What the campaign is called." }) title!: string;
  @Field(() => String, { description: "What the campaign is called in English." }) titleEn!: string;
  @Field(() => DateScalar, { description: "The first day." }) startsOn!: string;
  @Field(() => DateScalar, { description: "The last day." }) endsOn!: string;
  @Field(() => Date, { description: "Until when plans are to be submitted; within the campaign." }) planDueAt!: Date;
  @Field(() => Int, { description: "Working days that a review may take, 1 to 60." }) reviewWorkingDays!: number;
  @Field(() => reviewLevels.members, {
    nullable: true,
    description: "Whether plans are reviewed directly above only, or level by level; left out, directly above, or as it is.",
  })
  reviewLevels?: ReviewLevels | null;
  @Field(() => Int, { nullable: true, description: "Reviewers who must approve at a level, 1 to 5; left out, one, or as many as now." })
  approvalsNeeded?: number | null;
  @Field(() => [pillars.members], { description: "The parts that every plan's work table covers." }) pillars!: Pillar[];
  @Field(() => [CampaignBatchInput], { description: "The batches, in order; at least one." }) batches!: CampaignBatchInput[];
  @Field(() => [String], { description: "The themes, in order." }) themes!: string[];
  @Field(() => [ReasonCodeInput], { nullable: true, description: "The reasons that findings give; left out for the product's own list." })
  reasonCodes?: ReasonCodeInput[] | null;
}

@InputType({ description: "A new campaign." })
export class CreateCampaignInput extends CampaignFields {
  @Field(() => GlobalId("Organization"), { description: "Who runs it; those below may be asked for plans." }) organizationId!: string;
  @Field(() => String, { description: "The readable code that plans and problems are numbered under." }) code!: string;
  @Field(() => GlobalId("Campaign"), {
    nullable: true,
    description:
      "A template or an earlier campaign: its rules and what its plans begin with are taken over, the dates of the latter moved along.",
  })
  fromCampaignId?: string | null;
}

@InputType({ description: "A campaign whose terms, rules and plan template are kept to begin others from." })
export class SaveCampaignTemplateInput {
  @Field(() => GlobalId("Campaign"), { description: "The campaign." }) campaignId!: string;
  @Field(() => String, { description: "The readable code of the template." }) code!: string;
  @Field(() => String, { description: "What the template is called." }) title!: string;
  @Field(() => String, { description: "What the template is called in English." }) titleEn!: string;
  @Field(() => String, { description: "The line of business that it is for." }) sector!: string;
}

@InputType({ description: "What the plans of a campaign are to begin with." })
export class SetPlanTemplateInput {
  @Field(() => GlobalId("Campaign"), { description: "The campaign." }) campaignId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => GlobalId("Plan"), { nullable: true, description: "A plan that was submitted; null for plans that begin empty." })
  planId?: string | null;
}

@InputType({ description: "A campaign as it shall be. Once it is open its dates and pillars stay, since plans were written to them." })
export class UpdateCampaignInput extends CampaignFields {
  @Field(() => GlobalId("Campaign"), { description: "The campaign." }) campaignId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
}

@InputType({ description: "The campaign to be closed." })
export class CloseCampaignInput {
  @Field(() => GlobalId("Campaign"), { description: "The campaign." }) campaignId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => String, {
    nullable: true,
    description: "How, and by whom, the work on open problems goes on; needed where there are any. They stay on the ledger.",
  })
  carryOn?: string | null;
}

@InputType({ description: "An organization that takes part." })
export class ParticipantInput {
  @Field(() => GlobalId("Organization"), { description: "Who takes part." }) organizationId!: string;
  @Field(() => ID, { nullable: true, description: "The batch it belongs to, if any." }) batchId?: string | null;
}

@InputType({ description: "Everybody who takes part." })
export class SetCampaignParticipantsInput {
  @Field(() => GlobalId("Campaign"), { description: "The campaign." }) campaignId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => [ParticipantInput], { description: "The whole list; who is not in it no longer takes part." })
  participants!: ParticipantInput[];
}

@InputType({ description: "The campaign whose participants are asked for their plans." })
export class RequestPlansInput {
  @Field(() => GlobalId("Campaign"), { description: "The campaign." }) campaignId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
}

@ObjectType({ simpleResolvers: true, description: "How many plans were asked for, or why none were." })
export class RequestPlansPayload extends Payload {
  campaignId?: string;

  @One<Campaign>("Campaign", "campaignId", { description: "The campaign, now open." })
  campaign!: Campaign | null;

  @Field(() => Int, { nullable: true, description: "Plans that this request asked for; 0 when every participant had one." })
  requestedCount!: number | null;
}
