import { type ProblemSeverity, problemSeverities, type ReportCadence, reportCadences } from "@duban/schema";
import { Field, InputType, Int } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";

@InputType({ description: "The time that problems of a severity are to have." })
export class DeadlineTermsInput {
  @Field(() => problemSeverities.members, { description: "Of which severity." }) severity!: ProblemSeverity;
  @Field(() => Int, { description: "Days within which one is to be resolved where nobody says otherwise, 1 to 1825." }) days!: number;
  @Field(() => reportCadences.members, { description: "How often is told how far it is." }) reports!: ReportCadence;
  @Field(() => Int, { description: "Days before the deadline from which it is yellow, 0 to 365." }) yellowDays!: number;
}

@InputType({ description: "The time that the problems of a campaign are to have." })
export class SetDeadlineTermsInput {
  @Field(() => GlobalId("Campaign"), { description: "The campaign." }) campaignId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => [DeadlineTermsInput], { description: "The severities that change, at most once each; the others stay." })
  terms!: DeadlineTermsInput[];
}
