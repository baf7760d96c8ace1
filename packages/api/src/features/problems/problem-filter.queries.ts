import {
  type Light,
  lights,
  type ProblemKind,
  type ProblemSeverity,
  type ProblemStanding,
  type ProblemState,
  type ProblemTaskKind,
  problemKinds,
  problemSeverities,
  problemStandings,
  problemStates,
  problemTaskKinds,
} from "@duban/schema";
import { Field, ID, InputType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";

/** Which problems a list is about: the lists of the ledger, whatever they are of, are asked for by it. */
@InputType({ description: "Which problems are listed; what is left out does not narrow." })
export class ProblemFilter {
  @Field(() => GlobalId("Campaign"), { nullable: true, description: "Only problems of this campaign." }) campaignId?: string | null;
  @Field(() => GlobalId("Ledger"), { nullable: true, description: "Only problems on this ledger." }) ledgerId?: string | null;
  @Field(() => GlobalId("Organization"), { nullable: true, description: "Only problems of this organization and all below it." })
  organizationId?: string | null;
  @Field(() => [problemStates.members], { nullable: true, description: "Only problems that stand in one of these states." })
  states?: ProblemState[] | null;
  @Field(() => [lights.members], { nullable: true, description: "Only problems with one of these lights." }) lights?: Light[] | null;
  @Field(() => [problemSeverities.members], { nullable: true, description: "Only problems as grave as one of these." })
  severities?: ProblemSeverity[] | null;
  @Field(() => [problemKinds.members], { nullable: true, description: "Only problems that come from there." }) kinds?: ProblemKind[] | null;
  @Field(() => [problemStandings.members], { nullable: true, description: "Only problems that stand in one of these ways." })
  standings?: ProblemStanding[] | null;
  @Field(() => Boolean, { nullable: true, description: "Only problems about which a request waits for the superior." })
  awaiting?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Only problems on which a look back is due or overdue." })
  lookBackDue?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Only problems that have relapsed after they were closed out." })
  relapsed?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Only projects of which an inspection is due or overdue." })
  inspectionDue?: boolean | null;
  @Field(() => String, { nullable: true, description: "Only problems of this theme." }) theme?: string | null;
  @Field(() => String, { nullable: true, description: "Only problems of this area of work." }) area?: string | null;
  @Field(() => ID, { nullable: true, description: "Only problems under this aspect of their ledger." }) aspectId?: string | null;
  @Field(() => GlobalId("Person"), { nullable: true, description: "Only problems that this person leads, in whichever post." })
  leadingExecutiveId?: string | null;
  @Field(() => GlobalId("Organization"), { nullable: true, description: "Only problems that this department leads." })
  leadDepartmentId?: string | null;
  @Field(() => problemTaskKinds.members, { nullable: true, description: "Only problems that ask the viewer for this." })
  task?: ProblemTaskKind | null;
  @Field(() => Boolean, { nullable: true, description: "Only problems that the viewer answers for." }) mine?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Only open problems whose light, by the present deadline, was told to the viewer." })
  told?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Only problems that repeat another, or only those that are counted." })
  duplicates?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description:
      "Only problems whose texts or number say every word, of at least two characters, or whose title begins with such pinyin initials.",
  })
  search?: string | null;
}
