import { type ProblemStanding, problemStandings, type VerificationResult, verificationResults } from "@duban/schema";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { DateScalar } from "../../platform/scalars.js";
import { One } from "../../platform/select/index.js";
import type { Problem } from "../problems/problem.entity.js";
import type { ProblemRequest } from "./problem-request.entity.js";

@InputType({ description: "More time for a problem." })
export class AskForProblemExtensionInput {
  @Field(() => GlobalId("Problem"), { description: "The problem." }) problemId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => DateScalar, { description: "The deadline that is asked for; after the present one." }) deadline!: string;
  @Field(() => String, { description: "Why more time is needed." }) reason!: string;
}

@InputType({ description: "Another standing for a problem." })
export class AskForProblemStandingInput {
  @Field(() => GlobalId("Problem"), { description: "The problem." }) problemId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => problemStandings.members, { description: "How it shall stand." }) standing!: ProblemStanding;
  @Field(() => Int, {
    nullable: true,
    description: "Every how many days continuous rectification shall be verified again, 1 to 366; needed for that, and for that only.",
  })
  verifyEveryDays?: number | null;
  @Field(() => String, { description: "Why." }) reason!: string;
}

@InputType({ description: "The request that is granted." })
export class GrantProblemRequestInput {
  @Field(() => GlobalId("ProblemRequest"), { description: "The request." }) requestId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => String, { defaultValue: "", description: "What goes with the grant; needed for another standing." }) reason!: string;
}

@InputType({ description: "The request that is refused." })
export class RefuseProblemRequestInput {
  @Field(() => GlobalId("ProblemRequest"), { description: "The request." }) requestId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => String, { description: "Why not." }) reason!: string;
}

@InputType({ description: "The request that is taken back." })
export class WithdrawProblemRequestInput {
  @Field(() => GlobalId("ProblemRequest"), { description: "The request." }) requestId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
}

@InputType({ description: "What a re-verification found." })
export class VerifyProblemAgainInput {
  @Field(() => GlobalId("Problem"), { description: "The problem." }) problemId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => DateScalar, { description: "When it was verified; not after today." }) verifiedOn!: string;
  @Field(() => verificationResults.members, { description: "What was found." }) result!: VerificationResult;
  @Field(() => String, { description: "What it rests on." }) note!: string;
}

/** What a mutation of a request about a problem answers with. */
@ObjectType({ simpleResolvers: true, description: "The request and its problem after the change, or why nothing was changed." })
export class ProblemRequestPayload extends Payload {
  requestId?: string;
  problemId?: string;

  @One<ProblemRequest>("ProblemRequest", "requestId", { description: "The request after the change." })
  request!: ProblemRequest | null;

  @One<Problem>("Problem", "problemId", { description: "Its problem after the change." })
  problem!: Problem | null;
}

/** What a re-verification answers with. */
@ObjectType({ simpleResolvers: true, description: "The problem after its re-verification, or why nothing was changed." })
export class VerifyProblemAgainPayload extends Payload {
  problemId?: string;

  @One<Problem>("Problem", "problemId", { description: "The problem after the change." })
  problem!: Problem | null;
}
