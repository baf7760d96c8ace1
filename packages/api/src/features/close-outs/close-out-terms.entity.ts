import { type CloseOutLevel, closeOutLevels, type ProblemSeverity, problemSeverities } from "@duban/schema";
import { Field, InputType, Int, ObjectType } from "type-graphql";

/** How problems of one severity are closed out in a campaign. */
@ObjectType({ simpleResolvers: true, description: "How problems of one severity are closed out in a campaign." })
@InputType("CloseOutTermsInput", { description: "How problems of one severity are to be closed out." })
export class CloseOutTerms {
  @Field(() => problemSeverities.members, { description: "Of which problems." }) severity!: ProblemSeverity;
  @Field(() => [closeOutLevels.members], { description: "Who checks; they check in the order of the enumeration." })
  levels!: CloseOutLevel[];
  @Field(() => Boolean, { description: "Whether somebody has to have looked on site before the last check." }) siteCheck!: boolean;
  @Field(() => Int, { description: "Working days for which the result is made public before the last check, 0 to 30." })
  publicityDays!: number;
}
