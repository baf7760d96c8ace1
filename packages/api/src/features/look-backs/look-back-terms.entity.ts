import { Field, Int, ObjectType } from "type-graphql";

/** How problems that are closed out are looked back on in a campaign. */
@ObjectType({ simpleResolvers: true, description: "How problems that are closed out are looked back on in a campaign." })
export class LookBackTerms {
  @Field(() => [Int], { description: "How many months after the close-out, in rising order." }) months!: number[];
  @Field(() => Int, { description: "How many in a hundred a sample draws where nobody says otherwise." }) samplePercent!: number;
}
