import { Field, Float, Int, ObjectType } from "type-graphql";
import { One } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";
import { ReasonFigure } from "./plan-figures.entity.js";

/** How the first gate went for one plan. */
@ObjectType({ simpleResolvers: true, description: "How the first gate went for one plan: the figures by which plans are ranked." })
export class PlanQuality {
  @Field(() => Int, { description: "Decisions on it so far." }) decisions!: number;
  @Field(() => Int, { description: "How many of them returned it." }) returns!: number;
  @Field(() => Int, { description: "How many of them came by the round's deadline." }) onTime!: number;
  @Field(() => Int, { description: "Findings sent, in all rounds." }) findings!: number;
  @Field(() => Int, { description: "How many of them were blocking." }) blockingFindings!: number;
  @Field(() => Int, { description: "Answers that did not satisfy, so that the finding was raised again." }) raisedAgain!: number;
  @Field(() => Float, { nullable: true, description: "Hours from a submission to its decision, on average; null before the first." })
  turnaroundHours!: number | null;
}

/** How often a pre-check stood against what was submitted. */
@ObjectType({ simpleResolvers: true, description: "How often a pre-check stood against what was submitted." })
export class RuleFigure {
  @Field(() => String, { description: "The rule's code, such as R06." }) rule!: string;
  @Field(() => Int, { description: "Submitted versions that it looked at." }) checked!: number;
  @Field(() => Int, { description: "How many of them did not pass." }) failed!: number;
}

/** What one reviewer has done and has in hand. */
@ObjectType({ simpleResolvers: true, description: "What one reviewer has done and has in hand." })
export class ReviewerFigure {
  personId!: string;

  @One<Person>("Person", "personId", { description: "Who; null for those who may not know the person." }) person!: Person | null;
  @Field(() => Int, { description: "Reviews begun and not yet decided." }) inHand!: number;
  @Field(() => Int, { description: "Approvals given, at whatever level." }) approved!: number;
  @Field(() => Int, { description: "Returns, at whatever level." }) returned!: number;
  @Field(() => Int, { description: "How many of them came by the deadline of the level." }) onTime!: number;
  @Field(() => Float, {
    nullable: true,
    description: "Hours from when a version came to the level to the decision, on average; null before the first.",
  })
  turnaroundHours!: number | null;
  @Field(() => Int, { description: "Findings sent." }) findings!: number;
  @Field(() => [ReasonFigure], { description: "The reasons of these findings, the most frequent first." }) reasons!: ReasonFigure[];
}

/** How the first gate is held over the plans of an organization and of everything under it, in one campaign. */
@ObjectType({
  simpleResolvers: true,
  description:
    "How the first gate is held over the plans of an organization and of everything under it in one campaign, as far as the viewer may see them.",
})
export class GateFigures {
  @Field(() => Int, { description: "Decisions, in all rounds and at all levels." }) decisions!: number;
  @Field(() => Int, { description: "How many of them came by the deadline of the level." }) onTime!: number;
  @Field(() => Float, { nullable: true, description: "onTime / decisions; null before the first decision." }) onTimeShare!: number | null;
  @Field(() => [RuleFigure], { description: "The pre-checks that did not pass, the most frequent first." }) rules!: RuleFigure[];
  @Field(() => [ReviewerFigure], { description: "At most 100 reviewers, those with most in hand first." }) reviewers!: ReviewerFigure[];
}
