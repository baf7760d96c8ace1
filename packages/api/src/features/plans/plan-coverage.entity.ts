import { type CoverageAspect, type CoverageState, coverageAspects, coverageStates } from "@duban/schema";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Anchor } from "./anchor.entity.js";

/** One cell of the coverage matrix. */
@ObjectType({ simpleResolvers: true, description: "How a plan answers to one problem in one respect." })
export class CoverageCell {
  @Field(() => coverageAspects.members, { description: "In which respect." }) aspect!: CoverageAspect;
  @Field(() => coverageStates.members, { description: "Whether something stands there." }) state!: CoverageState;
  @Field(() => Int, { description: "How many items of the plan do." }) count!: number;
  @Field(() => Anchor, { description: "The first of them, or the place where it is missing." }) place!: Anchor;
}

/** One row of the coverage matrix. */
@ObjectType({ simpleResolvers: true, description: "How a plan answers to one problem handed down." })
export class ProblemCoverage {
  @Field(() => ID, { description: "The problem." }) problemId!: string;
  @Field(() => [CoverageCell], { description: "Each respect, in their order." }) cells!: CoverageCell[];
}

/** The coverage matrix of a version. */
@ObjectType({ simpleResolvers: true, description: "Problems handed down against the items of a plan: holes and orphans." })
export class PlanCoverage {
  @Field(() => [ProblemCoverage], { description: "The problems, by their codes." }) problems!: ProblemCoverage[];
  @Field(() => [Anchor], { description: "Items that no problem asks for." }) orphans!: Anchor[];
}
