import { type PlanSection, planSections } from "@duban/schema";
import { Field, Int, ObjectType } from "type-graphql";
import { One } from "../../platform/select/index.js";
import type { Plan } from "./plan.entity.js";

/** A piece of a text, with whether the other plan says it too. */
@ObjectType({ simpleResolvers: true, description: "A piece of a text." })
export class PassagePiece {
  @Field(() => String, { description: "The piece." }) text!: string;
  @Field(() => Boolean, { description: "Whether the other plan says it too." }) common!: boolean;
}

/** A text of a plan in its pieces. */
@ObjectType({ simpleResolvers: true, description: "A text of a plan in its pieces, and where it stands." })
export class MarkedPassage {
  @Field(() => planSections.members, { description: "The section." }) section!: PlanSection;
  @Field(() => String, { nullable: true, description: "The row; null for a section without rows." }) rowId!: string | null;
  @Field(() => String, { description: "The field of the row." }) field!: string;
  @Field(() => [PassagePiece], { description: "The text, in order." }) pieces!: PassagePiece[];
}

/** A passage of the plan beside the one that it has most in common with. */
@ObjectType({
  simpleResolvers: true,
  description: "A passage of the plan beside the one of the other plan that it has most in common with.",
})
export class CommonPassage {
  @Field(() => MarkedPassage, { description: "As the plan says it." }) mine!: MarkedPassage;
  @Field(() => MarkedPassage, { description: "As the other plan says it." }) theirs!: MarkedPassage;
}

/** Another plan of the campaign that says much of the same. */
@ObjectType({ simpleResolvers: true, description: "Another plan of the campaign that says much of the same (rule R11)." })
export class SimilarPlan {
  planId!: string;

  @One<Plan>("Plan", "planId", { description: "The other plan." })
  plan!: Plan | null;

  @Field(() => Int, { description: "How much of this plan's text the other one says too, in percent; common form counts for nothing." })
  percent!: number;

  @Field(() => [CommonPassage], { description: "What both say, the longest first." }) passages!: CommonPassage[];
}
