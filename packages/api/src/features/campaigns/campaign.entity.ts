import {
  type CampaignState,
  campaignStates,
  type DeadlineTerms,
  type LetterTerms,
  type Pillar,
  pillars,
  type ReviewLevels,
  reviewLevels,
} from "@duban/schema";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column } from "typeorm";
import type { Connection } from "../../platform/connection.js";
import { DateScalar } from "../../platform/scalars.js";
import { Count, Many, Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { CloseOutTerms } from "../close-outs/close-out-terms.entity.js";
import type { Ledger } from "../ledgers/ledger.entity.js";
import type { LookBackDraw } from "../look-backs/look-back-draw.entity.js";
import type { LookBackTerms } from "../look-backs/look-back-terms.entity.js";
import type { Organization } from "../organizations/organization.entity.js";
import type { Plan } from "../plans/plan.entity.js";
import { PlanContent } from "../plans/plan-content.entity.js";
import type { Problem } from "../problems/problem.entity.js";
import type { RootCause } from "../root-causes/root-cause.entity.js";
import type { RuleSet } from "../rule-sets/rule-set.entity.js";
import { keptTotal } from "../supervision/problem-figures.queries.js";
import type { CampaignParticipant } from "./campaign-participant.entity.js";

/** A part of the campaign's time in which some of the participants do their work. */
@ObjectType({ simpleResolvers: true, description: "A part of the campaign's time in which some of the participants do their work." })
export class CampaignBatch {
  @Field(() => ID, { description: "Stable while the campaign lasts." }) id!: string;
  @Field(() => String, { description: "What the batch is called." }) name!: string;
  @Field(() => DateScalar, { description: "Its first day." }) startsOn!: string;
  @Field(() => DateScalar, { description: "Its last day." }) endsOn!: string;
}

/** A subject under which problems are grouped. */
@ObjectType({ simpleResolvers: true, description: "A subject under which problems are grouped." })
export class CampaignTheme {
  @Field(() => ID, { description: "Stable while the campaign lasts." }) id!: string;
  @Field(() => String, { description: "What the theme is called." }) name!: string;
}

/** A reason that a reviewer's finding may give. */
@ObjectType({ simpleResolvers: true, description: "A reason that a reviewer's finding may give." })
export class ReasonCode {
  @Field(() => String, { description: "What findings carry." }) code!: string;
  @Field(() => String, { description: "Its name in Chinese." }) label!: string;
  @Field(() => String, { description: "Its name in English." }) labelEn!: string;
}

/** A campaign of rectification (专项活动): the frame in which an organization asks those under it for their plans. */
@Noun("campaigns", { description: "A campaign of rectification: the frame in which an organization asks those under it for their plans." })
export class Campaign extends TenantEntity {
  @Field(() => Int, { description: "Grows with every change; a change names the revision it was made on." })
  @Column("integer")
  revision!: number;

  @Column("uuid") organizationId!: string;

  @Field(() => String, { description: "The readable code that plans and problems are numbered under." })
  @Column("text")
  code!: string;

  @Field(() => String, { description: "What the campaign is called." })
  @Column("text")
  title!: string;

  @Field(() => String, { description: "What the campaign is called in English." })
  @Column("text")
  titleEn!: string;

  /** What the palette finds it by beside its titles; null for a title from before there were initials. */
  @Column("text", { nullable: true }) initials!: string | null;

  @Field(() => campaignStates.members, { description: "In preparation, open, or closed; or a template." })
  @Column("text")
  state!: CampaignState;

  @Field(() => String, {
    nullable: true,
    description: "How the work on problems goes on that were open when it closed: nobody is released by its end. Null where none was.",
  })
  @Column("text", { nullable: true })
  carryOn!: string | null;

  @Field(() => Int, { nullable: true, description: "How many problems were open when it closed; null where none was, and before." })
  @Column("integer", { nullable: true })
  openAtClose!: number | null;

  @Field(() => DateScalar, { description: "The first day." })
  @Column("date")
  startsOn!: string;

  @Field(() => DateScalar, { description: "The last day." })
  @Column("date")
  endsOn!: string;

  @Field(() => Date, { description: "Until when plans are to be submitted." })
  @Column("timestamptz")
  planDueAt!: Date;

  @Field(() => Int, { description: "Working days that a review may take." })
  @Column("integer")
  reviewWorkingDays!: number;

  @Field(() => reviewLevels.members, { description: "Whether plans are reviewed directly above only, or level by level." })
  @Column("text")
  reviewLevels!: ReviewLevels;

  @Field(() => Int, { description: "Reviewers who must approve at a level, 1 to 5." })
  @Column("integer")
  approvalsNeeded!: number;

  @Field(() => [pillars.members], { description: "The parts that every plan's work table covers." })
  @Column("text", { array: true })
  pillars!: Pillar[];

  @Field(() => [CampaignBatch], { description: "The batches, in order." })
  @Column("jsonb")
  batches!: CampaignBatch[];

  @Field(() => [CampaignTheme], { description: "The themes, in order." })
  @Column("jsonb")
  themes!: CampaignTheme[];

  @Field(() => [ReasonCode], { description: "The reasons that findings give, in order." })
  @Column("jsonb")
  reasonCodes!: ReasonCode[];

  @Field(() => String, { description: "The line of business that a template is for; empty for campaigns that run." })
  @Column("text")
  sector!: string;

  @Field(() => PlanContent, {
    nullable: true,
    description: "What the plans of the campaign begin with, without names, organizations and answers; null where they begin empty.",
  })
  @Column("jsonb", { nullable: true })
  planTemplate!: PlanContent | null;

  /** Those that differ from the product's own; `deadlineTerms` gives all. */
  @Column("jsonb") deadlineTerms!: DeadlineTerms[];
  /** Those that differ from the product's own; `closeOutTerms` gives all. */
  @Column("jsonb") closeOutTerms!: CloseOutTerms[];
  /** Null where it keeps to the product's own; `lookBackTerms` gives either. */
  @Column("jsonb", { nullable: true }) lookBackTerms!: LookBackTerms | null;
  /** Those that differ from the product's own; `letterTerms` gives all. */
  @Column("jsonb") letterTerms!: LetterTerms[];

  @Column("uuid", { nullable: true }) ruleSetId!: string | null;

  @Column("timestamptz") createdAt!: Date;

  @One<Organization>("Organization", "organizationId", { description: "Who runs the campaign." })
  organization!: Organization | null;

  @Many<LookBackDraw, Campaign>("LookBackDraw", "campaignId", {
    by: ["number"],
    descending: true,
    usually: 3,
    description: "Samples of its problems that were closed out, the newest first.",
  })
  lookBackDraws!: LookBackDraw[];

  @One<RuleSet>("RuleSet", "ruleSetId", { description: "The version of the pre-check rules in force." })
  ruleSet!: RuleSet | null;

  @Many<CampaignParticipant, Campaign>("CampaignParticipant", "campaignId", {
    by: ["id"],
    connection: true,
    description: "The organizations that take part, as far as the viewer may see them.",
  })
  participants!: Connection<CampaignParticipant>;

  @Many<Ledger, Campaign>("Ledger", "campaignId", {
    by: ["createdAt"],
    usually: 2,
    description: "Its ledgers, the one it opened with first.",
  })
  ledgers!: Ledger[];

  @Many<Problem, Campaign>("Problem", "campaignId", {
    by: ["code"],
    connection: true,
    kept: keptTotal,
    description: "The problems handed down, as far as the viewer may see them.",
  })
  problems!: Connection<Problem>;

  @Many<RootCause, Campaign>("RootCause", "campaignId", {
    by: ["linkedAt"],
    limit: 1_000,
    usually: 50,
    description: "What comes from what among its themes and problems, as far as the viewer may see both, the first one linked first.",
  })
  rootCauses!: RootCause[];

  @Count<Plan, Campaign>("Plan", "campaignId", { description: "Plans asked for, as far as the viewer may see them." })
  planCount!: number;
}
