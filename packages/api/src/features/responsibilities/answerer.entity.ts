import { Field, ID, ObjectType } from "type-graphql";

/** Who answers for something: a person in a post, or an organization. */
@ObjectType({
  simpleResolvers: true,
  description:
    "Who answers for something: a person in a post, or an organization. Known by name to whoever sees what they answer for, wherever they stand.",
})
export class Answerer {
  @Field(() => ID, { nullable: true, description: "The appointment; null for an organization." }) appointmentId!: string | null;
  @Field(() => ID, { nullable: true, description: "The person; null for an organization." }) personId!: string | null;
  @Field(() => ID, { description: "The organization, or where the post is." }) organizationId!: string;
  @Field(() => String, { description: "What the person or the organization is called." }) name!: string;
  @Field(() => String, { description: "The same in English." }) nameEn!: string;
  @Field(() => String, { nullable: true, description: "The post; null for an organization." }) post!: string | null;
  @Field(() => String, { description: "What the organization is called." }) organizationName!: string;
  @Field(() => String, { description: "What the organization is called in English." }) organizationNameEn!: string;
}
