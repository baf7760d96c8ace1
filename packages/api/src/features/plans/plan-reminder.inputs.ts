import { Field, InputType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";

@InputType({ description: "The plan whose present side is to be reminded." })
export class RemindPlanInput {
  @Field(() => GlobalId("Plan"), { description: "The plan." }) planId!: string;
}
