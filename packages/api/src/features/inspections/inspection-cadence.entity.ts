import { type InspectionUnit, inspectionUnits } from "@duban/schema";
import { Field, Int, ObjectType } from "type-graphql";

/** Every how many weeks or months a problem is inspected, or that the days are named. */
@ObjectType({ simpleResolvers: true, description: "Every how many weeks or months a problem is inspected, or that the days are named." })
export class InspectionCadence {
  @Field(() => inspectionUnits.members, { description: "Weeks, months, or named days." }) unit!: InspectionUnit;
  @Field(() => Int, { description: "Every how many of them; 1 where the days are named." }) every!: number;
}
