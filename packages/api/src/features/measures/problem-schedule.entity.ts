import { type ClosingStage, closingStages } from "@duban/schema";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../platform/scalars.js";

/** A stage between the work on a problem and its deadline. */
@ObjectType({ simpleResolvers: true, description: "A stage between the work on a problem and its deadline." })
export class ScheduledStage {
  @Field(() => closingStages.members, { description: "Which one." }) stage!: ClosingStage;
  @Field(() => DateScalar, { description: "Its first day." }) startsOn!: string;
  @Field(() => DateScalar, { description: "Its last day." }) endsOn!: string;
  @Field(() => Int, { description: "Its working days." }) days!: number;
}

/** How a measure lies in the schedule. */
@ObjectType({ simpleResolvers: true, description: "How a measure that is not done lies in the schedule." })
export class ScheduledProblemMeasure {
  @Field(() => ID, { description: "The measure." }) measureId!: string;
  @Field(() => Int, { description: "How long it takes, in working days." }) days!: number;
  @Field(() => DateScalar, { description: "The last day on which it may start without becoming shorter." }) latestStart!: string;
  @Field(() => DateScalar, { description: "The last day on which it may end." }) latestEnd!: string;
  @Field(() => Int, { description: "By how many working days it may be put off; negative when it ends so many too late." }) slack!: number;
  @Field(() => ID, { nullable: true, description: "The measure that waits for it and sets its last day; null where the deadline does." })
  neededById!: string | null;
}

/** A measure that starts before one that it waits for has ended. */
@ObjectType({ simpleResolvers: true, description: "A measure that starts before one that it waits for has ended." })
export class OverlappingMeasure {
  @Field(() => ID, { description: "The measure." }) measureId!: string;
  @Field(() => ID, { description: "The one that it waits for." }) predecessorId!: string;
  @Field(() => DateScalar, { description: "When that ends." }) predecessorEndsOn!: string;
  @Field(() => Int, { description: "Working days on which both would be done." }) days!: number;
}

/** What is counted back from a problem's deadline (倒排工期). */
@ObjectType({
  simpleResolvers: true,
  description: "What is counted back from a problem's deadline over working days: publicity, verification, own check, then its measures.",
})
export class ProblemSchedule {
  @Field(() => DateScalar, { description: "The deadline." }) closesOn!: string;
  @Field(() => DateScalar, { description: "The last day of work: the one before the first stage." }) workEndsOn!: string;
  @Field(() => [ScheduledStage], { description: "What follows the work, in order; what takes no time is left out." })
  stages!: ScheduledStage[];
  @Field(() => Boolean, { description: "Whether everything that is left to do fits." }) feasible!: boolean;
  @Field(() => [ScheduledProblemMeasure], { description: "The measures that are not done, in order." })
  measures!: ScheduledProblemMeasure[];
  @Field(() => [OverlappingMeasure], { description: "What starts too early, at most once each." }) overlaps!: OverlappingMeasure[];
}
