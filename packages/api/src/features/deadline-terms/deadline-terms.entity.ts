import { type ProblemSeverity, problemSeverities, type ReportCadence, reportCadences } from "@duban/schema";
import { Field, Int, ObjectType } from "type-graphql";

/** The time that problems of a severity have, by a campaign. */
@ObjectType({ simpleResolvers: true, description: "The time that problems of a severity have, by a campaign." })
export class DeadlineTerms {
  @Field(() => problemSeverities.members, { description: "Of which severity." }) severity!: ProblemSeverity;
  @Field(() => Int, { description: "Days within which one is to be resolved where nobody says otherwise." }) days!: number;
  @Field(() => reportCadences.members, { description: "How often is told how far it is." }) reports!: ReportCadence;
  @Field(() => Int, { description: "Days before the deadline from which it is yellow." }) yellowDays!: number;
}
