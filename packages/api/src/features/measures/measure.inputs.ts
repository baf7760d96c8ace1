import { type Light, lights } from "@duban/schema";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { DateScalar } from "../../platform/scalars.js";
import { One } from "../../platform/select/index.js";
import type { Problem } from "../problems/problem.entity.js";
import type { Measure } from "./measure.entity.js";

@InputType({ description: "Which measures are listed; what is left out does not narrow." })
export class MeasureFilter {
  @Field(() => GlobalId("Problem"), { nullable: true, description: "Only measures of this problem." }) problemId?: string | null;
  @Field(() => GlobalId("Campaign"), { nullable: true, description: "Only measures of this campaign's problems." }) campaignId?:
    | string
    | null;
  @Field(() => GlobalId("Ledger"), { nullable: true, description: "Only measures of this ledger's problems." }) ledgerId?: string | null;
  @Field(() => GlobalId("Organization"), { nullable: true, description: "Only measures of this organization and all below it." })
  organizationId?: string | null;
  @Field(() => [lights.members], { nullable: true, description: "Only measures with one of these lights." }) lights?: Light[] | null;
  @Field(() => Boolean, { nullable: true, description: "Only measures that are the viewer's to do." }) mine?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description: "Only measures whose texts say every word, or whose problem's number or title does.",
  })
  search?: string | null;
}

/** What is said of a measure. */
@InputType()
abstract class MeasureFields {
  @Field(() => String, { description: "What is done." }) title!: string;
  @Field(() => String, { defaultValue: "", description: "How, step by step." }) steps!: string;
  @Field(() => GlobalId("Appointment"), { description: "Who does it: in office, with no end set." }) ownerId!: string;
  @Field(() => DateScalar, { description: "The first day." }) startsOn!: string;
  @Field(() => DateScalar, { description: "Until when it is to be done; not after the problem's deadline." }) endsOn!: string;
  @Field(() => [GlobalId("Measure")], {
    nullable: true,
    description: "Measures of the problem that have to be done before it begins; left out, none, or as they are.",
  })
  predecessorIds?: string[] | null;
  @Field(() => String, { nullable: true, description: "Money set aside for it, in yuan, such as 80000.00." }) funds?: string | null;
  @Field(() => String, { defaultValue: "", description: "What is there when it is done." }) deliverable!: string;
}

@InputType({ description: "Another measure of a problem." })
export class AddMeasureInput extends MeasureFields {
  @Field(() => GlobalId("Problem"), { description: "The problem." }) problemId!: string;
}

@InputType({ description: "A measure as it shall be." })
export class UpdateMeasureInput extends MeasureFields {
  @Field(() => GlobalId("Measure"), { description: "The measure." }) measureId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => Int, { description: "How far it is, in per cent, 0 to 99." }) progressPercent!: number;
  @Field(() => String, { defaultValue: "", description: "What its owner says about it." }) note!: string;
  @Field(() => String, { defaultValue: "", description: "Why its end is put off; needed where it is, and kept." }) slipReason!: string;
}

@InputType({ description: "A measure that is done." })
export class CompleteMeasureInput {
  @Field(() => GlobalId("Measure"), { description: "The measure." }) measureId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => DateScalar, { description: "When it was done; not after today." }) doneOn!: string;
  @Field(() => String, { defaultValue: "", description: "What came of it." }) note!: string;
}

@InputType({ description: "A measure that is taken out before work starts." })
export class RemoveMeasureInput {
  @Field(() => GlobalId("Measure"), { description: "The measure." }) measureId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
}

@InputType({ description: "The problem whose measures are put to dates that fit." })
export class FitMeasuresInput {
  @Field(() => GlobalId("Problem"), { description: "The problem." }) problemId!: string;
  @Field(() => String, { defaultValue: "", description: "Why ends are put off; needed where one is, and kept." }) slipReason!: string;
}

/** What a mutation of a problem's measures answers with. */
@ObjectType({ simpleResolvers: true, description: "The problem after the change, or why nothing was changed." })
export class FitMeasuresPayload extends Payload {
  problemId?: string;

  @One<Problem>("Problem", "problemId", { description: "The problem after the change." })
  problem!: Problem | null;
}

/** What a mutation of a measure answers with. */
@ObjectType({ simpleResolvers: true, description: "The measure and its problem after the change, or why nothing was changed." })
export class MeasurePayload extends Payload {
  measureId?: string;
  problemId?: string;

  @One<Measure>("Measure", "measureId", { description: "The measure after the change; null when it was removed." })
  measure!: Measure | null;

  @One<Problem>("Problem", "problemId", { description: "Its problem after the change." })
  problem!: Problem | null;
}
