import { type ResponsibilityRole, responsibilityRoles } from "@duban/schema";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { One } from "../../platform/select/index.js";
import type { Problem } from "../problems/problem.entity.js";
import type { HandOver } from "./hand-over.entity.js";

@InputType({ description: "The successor for a responsibility." })
export class HandOverProblemInput {
  @Field(() => GlobalId("Problem"), { description: "The problem." }) problemId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => responsibilityRoles.members, { description: "Which responsibility." }) role!: ResponsibilityRole;
  @Field(() => GlobalId("Appointment"), {
    description:
      "The successor, in office with no end set. For a department or a unit, whoever takes it over there: the organization is that of the post, and with the unit its responsible person changes, too.",
  })
  toAppointmentId!: string;
  @Field(() => String, { description: "Why." }) reason!: string;
}

/** An answer to a hand-over, or its end. */
@InputType()
abstract class HandOverStepInput {
  @Field(() => GlobalId("HandOver"), { description: "The hand-over." }) handOverId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
}

@InputType({ description: "The responsibility that the successor takes over." })
export class AcceptHandOverInput extends HandOverStepInput {}

@InputType({ description: "The responsibility that the successor does not take over." })
export class DeclineHandOverInput extends HandOverStepInput {
  @Field(() => String, { description: "Why not." }) reason!: string;
}

@InputType({ description: "The hand-over that is given up." })
export class WithdrawHandOverInput extends HandOverStepInput {}

/** What a mutation of a hand-over answers with. */
@ObjectType({ simpleResolvers: true, description: "The hand-over and its problem after the change, or why nothing was changed." })
export class HandOverPayload extends Payload {
  handOverId?: string;
  problemId?: string;

  @One<HandOver>("HandOver", "handOverId", { description: "The hand-over after the change." })
  handOver!: HandOver | null;

  @One<Problem>("Problem", "problemId", { description: "Its problem after the change." })
  problem!: Problem | null;
}
