import { type PlanSection, planSections } from "@duban/schema";
import { Field, Int, ObjectType } from "type-graphql";

/** The nearest plan of another organization, as far as its writer may know of it. */
@ObjectType({
  simpleResolvers: true,
  description: "How much of a text another organization's plan says too; not whose it is, nor what it says.",
})
export class NearestText {
  @Field(() => Int, { description: "How much of the text, in percent; what many plans of the campaign say alike counts for nothing." })
  percent!: number;

  @Field(() => planSections.members, { description: "The section in which most of that stands." }) section!: PlanSection;
}

/** What a text has in common with others. */
@ObjectType({ simpleResolvers: true, description: "What a draft's text has in common with the other plans of the campaign (rule R11)." })
export class TextLikeness {
  @Field(() => NearestText, { nullable: true, description: "The plan that has most in common with it; null where none has." })
  nearest!: NearestText | null;

  @Field(() => Boolean, { description: "Nothing was changed since the version that was returned." }) unchanged!: boolean;
}
