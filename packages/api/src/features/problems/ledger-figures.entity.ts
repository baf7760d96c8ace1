import { Field, Int, ObjectType } from "type-graphql";

/** How many problems a filter keeps, by their light; those that repeat another are counted apart. */
@ObjectType({
  simpleResolvers: true,
  description: "How many problems a filter keeps, by their light; those that repeat another are counted apart, and nowhere else.",
})
export class LedgerFigures {
  @Field(() => Int, { description: "Problems, each counted once." }) total!: number;
  @Field(() => Int, { description: "Overdue (red)." }) overdue!: number;
  @Field(() => Int, { description: "Due within ten days (yellow)." }) dueSoon!: number;
  @Field(() => Int, { description: "On time (green)." }) onTime!: number;
  @Field(() => Int, { description: "Closed out." }) closed!: number;
  @Field(() => Int, { description: "Problems that repeat another and are counted with it." }) duplicates!: number;
}
