import {
  type ProblemKind,
  type ProblemSeverity,
  problemKinds,
  problemSeverities,
  type RectificationType,
  rectificationTypes,
} from "@duban/schema";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { DateScalar } from "../../platform/scalars.js";
import { All, One } from "../../platform/select/index.js";
import type { Problem } from "./problem.entity.js";

/** In which order problems are listed. */
export const ProblemOrder = { CODE: "CODE", DEADLINE: "DEADLINE" } as const;
export type ProblemOrder = keyof typeof ProblemOrder;
registerEnumType(ProblemOrder, {
  name: "ProblemOrder",
  description: "In which order problems are listed.",
  valuesConfig: { CODE: { description: "By number." }, DEADLINE: { description: "What is due first comes first." } },
});

/** What is said of a problem beyond its title. */
@InputType()
abstract class ProblemDetails {
  @Field(() => String, { description: "What the problem is." }) title!: string;
  @Field(() => problemSeverities.members, { description: "How grave it is." }) severity!: ProblemSeverity;
  @Field(() => Boolean, { defaultValue: false, description: "Whether it was found before." }) repeated!: boolean;
  @Field(() => Boolean, { defaultValue: false, description: "Whether it is to be kept among those who deal with it." })
  confidential!: boolean;
  @Field(() => String, { nullable: true, description: "A theme of the campaign." }) theme?: string | null;
  @Field(() => ID, { nullable: true, description: "An aspect of the ledger." }) aspectId?: string | null;
  @Field(() => String, { defaultValue: "", description: "What was found, in detail." }) description!: string;
  @Field(() => String, { defaultValue: "", description: "The area of work that it belongs to." }) area!: string;
  @Field(() => String, { nullable: true, description: "The amount of money involved, in yuan, such as 1250000.50." })
  amountInvolved?: string | null;
  @Field(() => String, { defaultValue: "", description: "What it is held to be." }) characterization!: string;
  @Field(() => String, { defaultValue: "", description: "The rule by which it is held to be that." }) characterizationBasis!: string;
  @Field(() => String, { defaultValue: "", description: "How often it was found." }) frequency!: string;
  @Field(() => String, { defaultValue: "", description: "Why it came about." }) cause!: string;
  @Field(() => String, { defaultValue: "", description: "What is demanded." }) requirement!: string;
  @Field(() => String, { defaultValue: "", description: "What is to be reached." }) goal!: string;
  @Field(() => rectificationTypes.members, {
    nullable: true,
    description: "How long its rectification takes by its nature; CONTINUOUS needs the approval of the organization above.",
  })
  rectificationType?: RectificationType | null;
}

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
  @Field(() => GlobalId("Ledger"), { nullable: true, description: "The ledger of the campaign; its first one when left out." })
  ledgerId?: string | null;
  @Field(() => [ProblemInput], { description: "The problems, in order; at most 500 at once." }) problems!: ProblemInput[];
  @Field(() => Boolean, { defaultValue: false, description: "Says what is wrong with the problems, and hands none down." })
  dryRun?: boolean;
}

@InputType({ description: "A problem to be entered on a ledger." })
export class RegisterProblemInput extends ProblemDetails {
  @Field(() => GlobalId("Organization"), { description: "The responsible unit: who has to resolve it." }) organizationId!: string;
  @Field(() => problemKinds.members, { description: "Where it comes from." }) kind!: ProblemKind;
  @Field(() => DateScalar, { nullable: true, description: "When it was handed down; today when left out." }) handedDownOn?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: "Until when it is to be resolved; left out, as many days from then as the campaign gives its severity.",
  })
  deadline?: string | null;
}

@InputType({ description: "Problems to be entered on a ledger, all or none." })
export class RegisterProblemsInput {
  @Field(() => GlobalId("Ledger"), { description: "The ledger." }) ledgerId!: string;
  @Field(() => [RegisterProblemInput], { description: "The problems, in order; at most 500 at once." }) problems!: RegisterProblemInput[];
  @Field(() => Boolean, { defaultValue: false, description: "Says what is wrong with the problems, and enters none." }) dryRun?: boolean;
}

@InputType({ description: "What is said of a problem, as it shall be." })
export class UpdateProblemInput extends ProblemDetails {
  @Field(() => GlobalId("Problem"), { description: "The problem." }) problemId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
}

/** Problems entered, or why none were. */
@ObjectType({ simpleResolvers: true })
abstract class ProblemsPayload extends Payload {
  problemIds: readonly string[] = [];

  @All<Problem>("Problem", "problemIds", { description: "The problems, in the order in which they were given." })
  problems!: Problem[];
}

@ObjectType({ simpleResolvers: true, description: "The problems handed down, or why none were." })
export class HandDownProblemsPayload extends ProblemsPayload {}

@ObjectType({ simpleResolvers: true, description: "The problems entered, or why none were." })
export class RegisterProblemsPayload extends ProblemsPayload {}

/** What a mutation of a problem answers with. */
@ObjectType({ simpleResolvers: true, description: "The problem after the change, or why nothing was changed." })
export class ProblemPayload extends Payload {
  problemId?: string;

  @One<Problem>("Problem", "problemId", { description: "The problem after the change." })
  problem!: Problem | null;
}
