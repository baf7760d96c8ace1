import {
  type ImportOutcome,
  importOutcomes,
  type ProblemSeverity,
  problemSeverities,
  type RectificationType,
  rectificationTypes,
} from "@duban/schema";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import type { RefusalDetail } from "../../platform/errors.js";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { One } from "../../platform/select/index.js";
import type { Problem } from "./problem.entity.js";

const text = { nullable: true } as const;

@InputType({ description: "What changes of a problem: what is left out stays as it is, null takes it away." })
export class ProblemRevisionInput {
  @Field(() => GlobalId("Problem"), { description: "The problem." }) problemId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => String, { ...text, description: "What the problem is." }) title?: string | null;
  @Field(() => problemSeverities.members, { ...text, description: "How grave it is." }) severity?: ProblemSeverity | null;
  @Field(() => Boolean, { ...text, description: "Whether it was found before." }) repeated?: boolean | null;
  @Field(() => Boolean, { ...text, description: "Whether it is to be kept among those who deal with it." }) confidential?: boolean | null;
  @Field(() => String, { ...text, description: "A theme of the campaign." }) theme?: string | null;
  @Field(() => String, { ...text, description: "An aspect of the ledger, by its name." }) aspect?: string | null;
  @Field(() => String, { ...text, description: "What was found, in detail." }) description?: string | null;
  @Field(() => String, { ...text, description: "The area of work that it belongs to." }) area?: string | null;
  @Field(() => String, { ...text, description: "The amount of money involved, in yuan, such as 1250000.50." }) amountInvolved?:
    | string
    | null;
  @Field(() => String, { ...text, description: "What it is held to be." }) characterization?: string | null;
  @Field(() => String, { ...text, description: "The rule by which it is held to be that." }) characterizationBasis?: string | null;
  @Field(() => String, { ...text, description: "How often it was found." }) frequency?: string | null;
  @Field(() => String, { ...text, description: "Why it came about." }) cause?: string | null;
  @Field(() => String, { ...text, description: "What is demanded." }) requirement?: string | null;
  @Field(() => String, { ...text, description: "What is to be reached." }) goal?: string | null;
  @Field(() => rectificationTypes.members, { ...text, description: "How long its rectification takes by its nature." })
  rectificationType?: RectificationType | null;
  @Field(() => Int, { ...text, description: "How far its unit is, in per cent, 0 to 100." }) progressPercent?: number | null;
  @Field(() => String, { ...text, description: "What was done." }) progressNote?: string | null;
  @Field(() => String, { ...text, description: "What stands in the way." }) difficulties?: string | null;
}

@InputType({ description: "Changes of many problems, each by itself: what cannot be changed is left as it is, with the reason." })
export class ReviseProblemsInput {
  @Field(() => [ProblemRevisionInput], { description: "The problems, each once; at most 500 at once." }) problems!: ProblemRevisionInput[];
  @Field(() => Boolean, { defaultValue: false, description: "Says what would become of each problem, and changes nothing." })
  dryRun?: boolean;
}

/** What becomes of one problem. */
@ObjectType({ simpleResolvers: true, description: "What becomes of a problem; in a dry run, what would become of it." })
export class ProblemRevision {
  problemId!: string;

  @Field(() => importOutcomes.members, { description: "Changed, left as it is because it says so already, or refused." })
  outcome!: ImportOutcome;

  @One<Problem>("Problem", "problemId", { description: "The problem, after the change." })
  problem!: Problem | null;

  /** Why it is refused; in the caller's language as `reasons`. */
  details!: readonly RefusalDetail[];
}

/** What a change of many problems answers with. */
@ObjectType({ simpleResolvers: true, description: "What became of each problem, or why nothing was changed." })
export class ReviseProblemsPayload extends Payload {
  @Field(() => [ProblemRevision], { nullable: true, description: "The problems, in the order in which they were given." })
  revisions!: readonly ProblemRevision[] | null;

  @Field(() => Int, { nullable: true, description: "How many are changed." }) changedCount!: number | null;
  @Field(() => Int, { nullable: true, description: "How many are refused; the others are changed all the same." })
  refusedCount!: number | null;
}
