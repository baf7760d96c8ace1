import { type ProblemKind, type ProblemSeverity, problemKinds, problemSeverities } from "@duban/schema";
import { Field, InputType, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { DateScalar } from "../../platform/scalars.js";
import { All } from "../../platform/select/index.js";
import type { Problem } from "./problem.entity.js";

@InputType({ description: "A problem to be handed down." })
export class ProblemInput {
  @Field(() => GlobalId("Organization"), { description: "Who has to resolve it; a participant of the campaign." }) organizationId!: string;
  @Field(() => String, { description: "What the problem is." }) title!: string;
  @Field(() => problemKinds.members, { description: "Where it comes from." }) kind!: ProblemKind;
  @Field(() => problemSeverities.members, { description: "How grave it is." }) severity!: ProblemSeverity;
  @Field(() => DateScalar, { description: "Until when it is to be resolved; not before the campaign starts." }) deadline!: string;
  @Field(() => Boolean, { defaultValue: false, description: "Whether it was found before." }) repeated!: boolean;
  @Field(() => String, { nullable: true, description: "A theme of the campaign." }) theme?: string | null;
}

@InputType({ description: "Problems to be handed down, all or none." })
export class HandDownProblemsInput {
  @Field(() => GlobalId("Campaign"), { description: "The campaign." }) campaignId!: string;
  @Field(() => [ProblemInput], { description: "The problems, in order; at most 500 at once." }) problems!: ProblemInput[];
}

@ObjectType({ simpleResolvers: true, description: "The problems handed down, or why none were." })
export class HandDownProblemsPayload extends Payload {
  problemIds: readonly string[] = [];

  @All<Problem>("Problem", "problemIds", { description: "The problems, in the order in which they were given." })
  problems!: Problem[];
}
