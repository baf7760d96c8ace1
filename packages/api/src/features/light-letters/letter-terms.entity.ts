import { type LetterLevel, type LetterLight, letterLevels, letterLights } from "@duban/schema";
import { Field, Int, ObjectType } from "type-graphql";

/** When the people of a level are told of the light of a campaign's problem. */
@ObjectType({ simpleResolvers: true, description: "When the people of a level are told of the light of a campaign's problem." })
export class LetterTerms {
  @Field(() => letterLevels.members, {
    description: "Who; what they are told goes to the levels nearer to the problem as well that are told at all.",
  })
  level!: LetterLevel;
  @Field(() => letterLights.members, { nullable: true, description: "Of which light; null where they are never told." })
  light!: LetterLight | null;
  @Field(() => Int, { description: "Days after the light came." }) days!: number;
}
