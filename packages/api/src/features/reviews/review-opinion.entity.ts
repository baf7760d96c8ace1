import { type OpinionState, type OpinionVerdict, opinionStates, opinionVerdicts } from "@duban/schema";
import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";

/** 加签: what somebody else thinks of a plan under review. Given once, it never changes; the submitting side never sees it. */
@Noun("review_opinions", {
  description: "What a reviewer asks somebody about a plan, and what they think; seen by them and the reviewing side only.",
})
export class ReviewOpinion extends TenantEntity {
  @Column("integer") revision!: number;
  @Column("uuid") planId!: string;

  @Field(() => Int, { description: "The round of review." })
  @Column("integer")
  round!: number;

  @Field(() => Int, { description: "The level at which it was asked for." })
  @Column("integer")
  level!: number;

  @Field(() => opinionStates.members, { description: "Where the request stands." })
  @Column("text")
  state!: OpinionState;

  @Column("uuid") askedId!: string;
  @Column("uuid") askedById!: string;

  @Field(() => String, { description: "What is asked." })
  @Column("text")
  question!: string;

  @Field(() => DateTimeScalar, { description: "When it was asked." })
  @Column("timestamptz")
  askedAt!: Date;

  @Field(() => DateTimeScalar, { description: "Until when an answer is wanted." })
  @Column("timestamptz")
  dueAt!: Date;

  @Field(() => opinionVerdicts.members, { nullable: true, description: "What it comes to; null until it is given." })
  @Column("text", { nullable: true })
  verdict!: OpinionVerdict | null;

  @Field(() => String, { description: "The opinion; empty until it is given." })
  @Column("text")
  words!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was given, withdrawn or lapsed with the decision; null before." })
  @Column("timestamptz", { nullable: true })
  closedAt!: Date | null;

  @One<Person>("Person", "askedId", { description: "Who is asked." })
  asked!: Person | null;

  @One<Person>("Person", "askedById", { description: "Who asks." })
  askedBy!: Person | null;
}
