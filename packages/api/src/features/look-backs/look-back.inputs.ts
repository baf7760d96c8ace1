import { type LookBackOutcome, lookBackOutcomes } from "@duban/schema";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { DateScalar } from "../../platform/scalars.js";
import { One } from "../../platform/select/index.js";
import type { Problem } from "../problems/problem.entity.js";
import type { LookBack } from "./look-back.entity.js";

/** Who answers in place of those who are no longer in office; whoever is not named answers again. */
@InputType({ description: "How a problem that has relapsed is worked on again; whoever is in office still answers again." })
export class ReopeningInput {
  @Field(() => DateScalar, { description: "The new deadline, after today; the first one stays on record." }) deadline!: string;
  @Field(() => GlobalId("Appointment"), { nullable: true, description: "The leading executive, where not the former one." })
  leadingExecutiveId?: string | null;
  @Field(() => GlobalId("Organization"), { nullable: true, description: "The lead department, where not the former one." })
  leadDepartmentId?: string | null;
  @Field(() => GlobalId("Organization"), { nullable: true, description: "The responsible unit, where not the former one." })
  organizationId?: string | null;
  @Field(() => GlobalId("Appointment"), { nullable: true, description: "The responsible person, where not the former one." })
  responsiblePersonId?: string | null;
}

@InputType({ description: "What a look back on a problem found." })
export class RecordLookBackInput {
  @Field(() => GlobalId("Problem"), { description: "The problem." }) problemId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => GlobalId("LookBack"), { nullable: true, description: "Which of those that fall due; an unplanned one when left out." })
  lookBackId?: string | null;
  @Field(() => DateScalar, { description: "When somebody looked; from the close-out to today." }) lookedOn!: string;
  @Field(() => lookBackOutcomes.members, { description: "What was found; RELAPSED reopens the problem." }) outcome!: LookBackOutcome;
  @Field(() => String, { description: "What that rests on." }) note!: string;
  @Field(() => String, { defaultValue: "", description: "For SLIPPING: what is demanded." }) demand!: string;
  @Field(() => DateScalar, { nullable: true, description: "For SLIPPING: until when; the next look-back falls due on that day." })
  demandDueOn?: string | null;
  @Field(() => ReopeningInput, { nullable: true, description: "For RELAPSED: how work goes on." }) reopening?: ReopeningInput | null;
}

/** What recording a look-back answers with. */
@ObjectType({ simpleResolvers: true, description: "The look-back and its problem after the change, or why nothing was changed." })
export class LookBackPayload extends Payload {
  lookBackId?: string;
  problemId?: string;

  @One<LookBack>("LookBack", "lookBackId", { description: "The look-back as it was recorded." })
  lookBack!: LookBack | null;

  @One<Problem>("Problem", "problemId", { description: "Its problem after the change." })
  problem!: Problem | null;
}
