import { type NoticeKind, type NoticeParam as NoticeParamFields, noticeKinds } from "@duban/schema";
import { Field, ObjectType } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";
import type { Plan } from "../plans/plan.entity.js";
import type { Problem } from "../problems/problem.entity.js";

/** A value that a notice's words name. */
@ObjectType({ simpleResolvers: true, description: "A value that a notice's words name." })
export class NoticeParam implements NoticeParamFields {
  @Field(() => String, { description: "Name of the placeholder; one that ends in `On` is a day." }) name!: string;
  @Field(() => String, { description: "What stands in its place, in no language." }) value!: string;
}

/** What one person is told, mostly of a plan: made once for each event or period, by the product itself. */
@Noun("notices", { description: "What one person is told, mostly of a plan: made once for each event or period." })
export class Notice extends TenantEntity {
  @Column("uuid") personId!: string;
  @Column("uuid", { nullable: true }) planId!: string | null;
  @Column("uuid", { nullable: true }) problemId!: string | null;
  @Column("text") key!: string;
  @Column("uuid", { nullable: true }) actorId!: string | null;

  @Field(() => noticeKinds.members, { description: "What it tells of; with `params` it makes the words, in whichever language." })
  @Column("text")
  kind!: NoticeKind;

  @Field(() => [NoticeParam], { description: "The values that the words of the kind name." })
  @Column("jsonb")
  params!: NoticeParam[];

  @Field(() => DateTimeScalar, { description: "When it happened." })
  @Column("timestamptz")
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was read; null while it was not." })
  @Column("timestamptz", { nullable: true })
  readAt!: Date | null;

  @One<Plan>("Plan", "planId", { description: "The plan that it leads to; null where it is about no plan." })
  plan!: Plan | null;

  @One<Problem>("Problem", "problemId", { description: "The problem that it leads to; null where it is about none." })
  problem!: Problem | null;

  @One<Person>("Person", "actorId", { description: "Whose act it tells of; null where it was the calendar's." })
  actor!: Person | null;
}
