import { type CommentCircle, commentCircles } from "@duban/schema";
import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Many, Noun, One, sql, TenantEntity } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";
import { Anchor } from "../plans/anchor.entity.js";
import type { Plan } from "../plans/plan.entity.js";

/** What somebody says about a plan beside the findings. It never changes; removed, it stands there without its words. */
@Noun("plan_comments", {
  description: "What somebody says about a plan beside the findings; removed, it stands there without its words.",
})
export class PlanComment extends TenantEntity {
  @Column("integer") revision!: number;
  @Column("uuid") planId!: string;

  @Field(() => Int, { description: "The number of the latest version when it was written; 0 before the first." })
  @Column("integer")
  round!: number;

  @Field(() => commentCircles.members, { description: "Who reads it." })
  @Column("text")
  circle!: CommentCircle;

  @Field(() => Anchor, { nullable: true, description: "What in that version it speaks of; null for the plan as a whole." })
  @Column("jsonb", { nullable: true })
  anchor!: Anchor | null;

  @Field(() => String, { description: "What it says; empty once removed." })
  @Column("text")
  text!: string;

  @Column("uuid", { array: true }) mentionedIds!: string[];
  @Column("uuid") authorId!: string;

  @Field(() => DateTimeScalar, { description: "When it was written." })
  @Column("timestamptz")
  writtenAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When its author removed it; null while it stands." })
  @Column("timestamptz", { nullable: true })
  removedAt!: Date | null;

  @One<Person>("Person", "authorId", { description: "Who wrote it." })
  author!: Person | null;

  @One<Plan>("Plan", "planId", { description: "The plan." })
  plan!: Plan | null;

  @Many<Person, PlanComment>("Person", (person, comment) => sql`${person.id} = any(${comment.mentionedIds})`, {
    by: ["name"],
    limit: 20,
    usually: 1,
    description: "Whom it mentions, as far as the viewer knows them.",
  })
  mentions!: Person[];
}
