import { type AreaState, areaStates } from "@duban/schema";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../platform/scalars.js";

/** How a unit stands in an area of a ledger: its problems there, or what it answers. */
@ObjectType({
  simpleResolvers: true,
  description: "How a unit stands in an area of a ledger: its problems there with those of all below it, or what it answers.",
})
export class AreaCell {
  @Field(() => ID, { description: "The area: an aspect of the ledger." }) aspectId!: string;
  @Field(() => String, { description: "What the area is called." }) area!: string;
  @Field(() => areaStates.members, { description: "Problems are an answer by themselves; what was answered before them no longer counts." })
  state!: AreaState;
  @Field(() => Int, { description: "Problems that the viewer may see, those that repeat another included." }) problemCount!: number;
  @Field(() => String, { description: "Why it does not apply, or how it was compared; may be empty." }) reason!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: "When it was answered; null where it was not." }) comparedAt!: string | null;
  @Field(() => Int, { description: "`expectedVersion` of `compareArea`; 0 where nothing was answered." }) version!: number;
}

/** How far the comparison of a ledger's areas with its units is. */
@ObjectType({
  simpleResolvers: true,
  description: "How far the comparison of a ledger's areas is, over the units that take part and that the viewer may see.",
})
export class AreaFigures {
  @Field(() => Int, { description: "Units that take part." }) units!: number;
  @Field(() => Int, { description: "Units that have answered for each area." }) doneUnits!: number;
  @Field(() => Int, { description: "Cells: units by areas; the sum of the other four." }) cells!: number;
  @Field(() => Int, { description: "Cells with problems." }) problems!: number;
  @Field(() => Int, { description: "Cells compared without a problem." }) noProblem!: number;
  @Field(() => Int, { description: "Cells that do not apply." }) notApplicable!: number;
  @Field(() => Int, { description: "Cells that nobody has compared yet." }) open!: number;
}
