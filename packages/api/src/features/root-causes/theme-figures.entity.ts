import { type Light, lights } from "@duban/schema";
import { Field, Int, ObjectType } from "type-graphql";

/** How far the problems of a theme are, each counted once. */
@ObjectType({
  simpleResolvers: true,
  description: "How far the problems of a theme are, as far as the viewer may see them; those that repeat another are left out.",
})
export class ThemeFigures {
  @Field(() => String, { description: "What the theme is called." }) theme!: string;
  @Field(() => lights.members, { description: "That of its problem that is worst off; done when all are struck off." }) light!: Light;
  @Field(() => Int, { description: "Problems; the sum of the other four." }) total!: number;
  @Field(() => Int, { description: "Overdue (red)." }) overdue!: number;
  @Field(() => Int, { description: "Due soon (yellow)." }) dueSoon!: number;
  @Field(() => Int, { description: "On time (green)." }) onTime!: number;
  @Field(() => Int, { description: "Struck off." }) closed!: number;
}
