import { Field, ObjectType } from "type-graphql";
import { DateScalar } from "../../platform/scalars.js";

/** When a row, or a measure of an item, was to end as it was submitted first. */
@ObjectType({ simpleResolvers: true, description: "When a row, or a measure of an item, was to end as it was submitted first." })
export class SubmittedEnd {
  @Field(() => String, { description: "The row of the work table, or the item of the problem response." }) rowId!: string;
  @Field(() => String, { nullable: true, description: "The measure of the item; null for a row of the work table." }) measureId!:
    | string
    | null;
  @Field(() => DateScalar, { description: "The last day." }) endsOn!: string;
}
