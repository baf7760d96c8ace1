import { type PlanSection, planSections } from "@duban/schema";
import { Field, InputType, ObjectType } from "type-graphql";

/** Where in a plan something stands: a section, a row of it, a field of the row; null means the whole. */
@ObjectType("Anchor", {
  simpleResolvers: true,
  description: "A section of a plan, a row of it, or a field of the row; null means the whole.",
})
@InputType("AnchorInput", { description: "A section of a plan, a row of it, or a field of the row; null means the whole." })
export class Anchor {
  @Field(() => planSections.members, { description: "The section." }) section!: PlanSection;
  @Field(() => String, { nullable: true, defaultValue: null, description: "The row's id." }) rowId!: string | null;
  @Field(() => String, { nullable: true, defaultValue: null, description: "The field of the row." }) field!: string | null;
}
