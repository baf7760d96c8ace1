import { type FindingState, findingStates, type SuggestedField, type Weight, weights } from "@duban/schema";
import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Count, Many, Noun, One, sql, TenantEntity } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";
import { Anchor } from "../plans/anchor.entity.js";
import type { FindingAnswer } from "./finding-answer.entity.js";

/** A remark anchored in a plan. A draft is its author's own; sent, it never changes and never disappears. */
@Noun("review_findings", { description: "A remark anchored in a plan; once sent it never changes and never disappears." })
export class ReviewFinding extends TenantEntity {
  @Field(() => Int, { description: "Grows with every change." })
  @Column("integer")
  revision!: number;

  @Column("uuid") planId!: string;

  @Field(() => Int, { description: "The round in which it was sent; of a draft, the round in which it was written." })
  @Column("integer")
  round!: number;

  @Field(() => Int, { nullable: true, description: "Counted from 1 within the plan; null while a draft." })
  @Column("integer", { nullable: true })
  number!: number | null;

  @Field(() => findingStates.members, { description: "Where it stands." })
  @Column("text")
  state!: FindingState;

  @Field(() => String, { description: "One of the campaign's reason codes." })
  @Column("text")
  reasonCode!: string;

  @Field(() => weights.members, { description: "Whether it stands in the way of approval." })
  @Column("text")
  weight!: Weight;

  @Field(() => Anchor, { description: "What in the plan it speaks of." })
  @Column("jsonb")
  anchor!: Anchor;

  @Field(() => String, { description: "What the submitter is required to do." })
  @Column("text")
  demand!: string;

  /** The fields of the suggested replacement; the resolver shows them as differences. */
  @Column("jsonb") suggestion!: readonly SuggestedField[];

  @Column("uuid", { nullable: true }) authorId!: string | null;
  @Column("timestamptz") createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was sent; null while a draft." })
  @Column("timestamptz", { nullable: true })
  sentAt!: Date | null;

  @One<Person>("Person", "authorId", { description: "Who wrote it." })
  author!: Person | null;

  @Many<FindingAnswer, ReviewFinding>("FindingAnswer", "findingId", {
    by: ["round"],
    usually: 4,
    description: "The answers, one for each round, first round first.",
  })
  answers!: FindingAnswer[];

  @Count<FindingAnswer, ReviewFinding>("FindingAnswer", "findingId", {
    where: (answer) => sql`${answer.verdict} = 'RAISED_AGAIN'`,
    description: "How many answers did not satisfy.",
  })
  raisedAgainCount!: number;
}
