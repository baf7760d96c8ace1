import { type ChangeSubject, changeSubjects } from "@duban/schema";
import { Field, ID, ObjectType } from "type-graphql";
import { PageInfo } from "../../platform/connection.js";
import { DateTimeScalar } from "../../platform/scalars.js";
import { One } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";

/** Something that happened to a subject. What is there now is read like anything else, with the rights of the moment. */
@ObjectType({
  simpleResolvers: true,
  description: "Something that happened to a subject; what the subject is now is to be read by its id.",
})
export class Change {
  byId!: string | null;

  @Field(() => ID, { description: "Of this change, wherever it is told: who has seen it has nothing more to do." }) id!: string;
  @Field(() => String, { description: "What happened, such as `plan.submitted`; docs/change-types.md lists all of them." })
  type!: string;
  @Field(() => changeSubjects.members, { description: "What it happened to." }) subject!: ChangeSubject;
  @Field(() => ID, { description: "Which, for `node`." }) subjectId!: string;
  @Field(() => DateTimeScalar, { description: "When it happened." }) at!: Date;

  @One<Person>("Person", "byId", { description: "Who did it; null for the product itself, and where the viewer does not know the person." })
  by!: Person | null;
}

@ObjectType({ simpleResolvers: true, description: "A change in its place of the feed." })
export class ChangeEdge {
  @Field(() => String, { description: "Continue after this place with `after`." }) cursor!: string;
  @Field(() => Change, { description: "What stands at this place." }) node!: Change;
}

@ObjectType({ simpleResolvers: true, description: "A part of the change feed, in the order of what happened." })
export class ChangeConnection {
  @Field(() => [ChangeEdge], { description: "What the viewer may know of it; it may be less than was asked for, though more follows." })
  edges!: ChangeEdge[];
  @Field(() => PageInfo, {
    description: "Go on after `endCursor`, also where there are no edges: it lies behind everything that was looked at.",
  })
  pageInfo!: PageInfo;
}
