import { type TextHitKind, textHitKinds } from "@duban/schema";
import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../../platform/connection.js";
import { One } from "../../platform/select/index.js";
import type { Measure } from "../measures/measure.entity.js";
import type { Plan } from "../plans/plan.entity.js";
import type { Problem } from "../problems/problem.entity.js";

/** Where a text says what was searched for. */
@ObjectType({ simpleResolvers: true, description: "Where a text says what was searched for, with some of what stands around it." })
export class TextPassage {
  @Field(() => String, { description: "What stands before it." }) before!: string;
  @Field(() => String, { description: "What was searched for, as it stands there; empty where it was found by initials." }) match!: string;
  @Field(() => String, { description: "What stands after it." }) after!: string;
}

/** Something that is found by what its text says. */
@ObjectType({ simpleResolvers: true, description: "A problem, measure or plan that is found by what its text says." })
export class TextHit {
  problemId!: string | null;
  measureId!: string | null;
  planId!: string | null;

  @Field(() => textHitKinds.members, { description: "What it is." }) kind!: TextHitKind;
  @Field(() => TextPassage, { description: "Where its text says it first." }) passage!: TextPassage;

  @One<Problem>("Problem", "problemId", { description: "The problem, if it is one." }) problem!: Problem | null;
  @One<Measure>("Measure", "measureId", { description: "The measure, if it is one." }) measure!: Measure | null;
  @One<Plan>("Plan", "planId", { description: "The plan, if it is one; by what was submitted last." }) plan!: Plan | null;
}

@ObjectType({ simpleResolvers: true, description: "A hit in its place of a search." })
export class TextHitEdge {
  @Field(() => String, { description: "Continue after this place with `after`." }) cursor!: string;
  @Field(() => TextHit, { description: "What stands at this place." }) node!: TextHit;
}

@ObjectType({ simpleResolvers: true, description: "One page of what a search finds." })
export class TextHitConnection {
  @Field(() => [TextHitEdge], { description: "The page, in order." }) edges!: TextHitEdge[];
  @Field(() => PageInfo, { description: "Where the page stands." }) pageInfo!: PageInfo;
}

/** How many texts of a kind a search finds. */
@ObjectType({ simpleResolvers: true, description: "How many texts of a kind a search finds." })
export class TextHitCount {
  @Field(() => textHitKinds.members, { description: "What they are of." }) kind!: TextHitKind;
  @Field(() => Int, { description: "How many there are, counted up to 1,000." }) count!: number;
  @Field(() => Boolean, { description: "Whether there are more than were counted." }) more!: boolean;
}
