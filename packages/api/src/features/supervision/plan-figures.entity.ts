import { Field, Float, Int, ObjectType } from "type-graphql";

/** How often reviewers gave a reason. */
@ObjectType({ simpleResolvers: true, description: "How often reviewers gave a reason." })
export class ReasonFigure {
  @Field(() => String, { description: "One of the campaign's reason codes." }) reasonCode!: string;
  @Field(() => Int, { description: "Findings sent with it, in all rounds." }) count!: number;
}

/** Where the plans of an organization and of everything under it stand in one campaign. */
@ObjectType({
  simpleResolvers: true,
  description: "Where the plans of an organization and of everything under it stand in one campaign, as far as the viewer may see them.",
})
export class PlanFigures {
  @Field(() => Int, { description: "Plans asked for; the sum of the six states." }) asked!: number;
  @Field(() => Int, { description: "Being written, never submitted." }) drafting!: number;
  @Field(() => Int, { description: "Submitted, the review not begun." }) submitted!: number;
  @Field(() => Int, { description: "Under review." }) inReview!: number;
  @Field(() => Int, { description: "Returned, being reworked." }) returned!: number;
  @Field(() => Int, { description: "With an approved version in force, whether or not it is being amended." }) approved!: number;
  @Field(() => Int, { description: "Of the approved, those of which an amendment is under way." }) amending!: number;
  @Field(() => Int, { description: "Withdrawn before the review, to be submitted anew." }) withdrawn!: number;
  @Field(() => Int, { description: "The deadline of whoever has the turn has passed (red); amendments under way count, too." })
  overdue!: number;
  @Field(() => Int, { description: "That deadline falls within three days (yellow)." }) dueSoon!: number;
  @Field(() => Int, { description: "Approved without ever having been returned." }) firstPass!: number;
  @Field(() => Int, { description: "Plans with at least one decision." }) decided!: number;
  @Field(() => Float, { nullable: true, description: "firstPass / decided; null before the first decision." }) firstPassYield!:
    | number
    | null;
  @Field(() => Float, {
    nullable: true,
    description:
      "Rounds that the decided plans have come to before their first approval, on average; withdrawn ones do not count. Null before the first decision.",
  })
  rounds!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "Hours from a submission to its decision, on average over all decisions; null before the first.",
  })
  turnaroundHours!: number | null;
  @Field(() => [ReasonFigure], { description: "Why plans were returned, the most frequent reason first." }) reasons!: ReasonFigure[];
}
