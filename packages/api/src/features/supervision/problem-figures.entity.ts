import {
  type ProblemKind,
  type ProblemSeverity,
  type ProblemStanding,
  type ProblemState,
  problemKinds,
  problemSeverities,
  problemStandings,
  problemStates,
} from "@duban/schema";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../platform/scalars.js";

/** How many of something there are. */
@ObjectType({ simpleResolvers: true })
abstract class Counted {
  @Field(() => Int, { description: "How many problems." }) count!: number;
}

@ObjectType({ simpleResolvers: true, description: "How many problems stand in a state." })
export class ProblemStateFigure extends Counted {
  @Field(() => problemStates.members, { description: "Where they stand." }) state!: ProblemState;
}

@ObjectType({ simpleResolvers: true, description: "How many problems are as grave as this." })
export class ProblemSeverityFigure extends Counted {
  @Field(() => problemSeverities.members, { description: "How grave they are." }) severity!: ProblemSeverity;
}

@ObjectType({ simpleResolvers: true, description: "How many problems come from a source." })
export class ProblemKindFigure extends Counted {
  @Field(() => problemKinds.members, { description: "Where they come from." }) kind!: ProblemKind;
}

@ObjectType({ simpleResolvers: true, description: "How many problems stand in a way that the superior has approved." })
export class ProblemStandingFigure extends Counted {
  @Field(() => problemStandings.members, { description: "How they stand." }) standing!: ProblemStanding;
}

@ObjectType({ simpleResolvers: true, description: "How many problems fall under a theme." })
export class ProblemThemeFigure extends Counted {
  @Field(() => String, { description: "The theme of the campaign." }) theme!: string;
}

@ObjectType({ simpleResolvers: true, description: "How many open problems are due within half a month." })
export class ProblemDueFigure extends Counted {
  @Field(() => DateScalar, { description: "The first day of the half: the 1st or the 16th." }) from!: string;
}

/** Where the problems of an organization and of everything under it stand; those that repeat another are left out. */
@ObjectType({
  simpleResolvers: true,
  description:
    "Where the problems of an organization and of everything under it stand, as far as the viewer may see them; those that repeat another are left out.",
})
export class ProblemFigures {
  @Field(() => DateScalar, {
    nullable: true,
    description: "The day of which they are: today, or the last day up to the one asked for whose figures were kept; null where none were.",
  })
  asOf!: string | null;
  @Field(() => Int, { description: "Problems; the sum of open and closed ones." }) total!: number;
  @Field(() => Int, { description: "Not struck off yet; the sum of overdue, due soon and on time." }) open!: number;
  @Field(() => Int, { description: "The deadline has passed (red)." }) overdue!: number;
  @Field(() => Int, { description: "Due within ten days (yellow)." }) dueSoon!: number;
  @Field(() => Int, { description: "On time (green)." }) onTime!: number;
  @Field(() => Int, { description: "Struck off." }) closed!: number;
  @Field(() => Int, { description: "Relapsed at least once after they were struck off, whether open or struck off again." })
  relapsed!: number;
  @Field(() => Float, { nullable: true, description: "overdue / open; null where none is open." }) overdueShare!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "Days since the open ones were handed down, on average; null where none is open.",
  })
  meanAgeDays!: number | null;
  @Field(() => [ProblemStateFigure], { description: "By where they stand, the most frequent first." }) states!: ProblemStateFigure[];
  @Field(() => [ProblemSeverityFigure], { description: "By how grave they are, the most frequent first." })
  severities!: ProblemSeverityFigure[];
  @Field(() => [ProblemKindFigure], { description: "By where they come from, the most frequent first." }) kinds!: ProblemKindFigure[];
  @Field(() => [ProblemStandingFigure], {
    description:
      "Those rectified continuously, or not feasible for now, by how they stand, the most frequent first; the others are left out.",
  })
  standings!: ProblemStandingFigure[];
  @Field(() => [ProblemThemeFigure], { description: "By theme, the most frequent first." }) themes!: ProblemThemeFigure[];
  @Field(() => [ProblemDueFigure], { description: "The open ones by the half of the month in which they are due, the earliest first." })
  due!: ProblemDueFigure[];
}
