import { type AnswerKind, type AnswerVerdict, answerKinds, answerVerdicts } from "@duban/schema";
import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";

/** What the submitter says to a finding in one round, and what the reviewer makes of it. */
@Noun("finding_answers", {
  identity: "id",
  description: "What the submitter says to a finding in one round, and what the reviewer makes of it.",
})
export class FindingAnswer extends TenantEntity {
  @Column("integer") revision!: number;
  @Column("uuid") findingId!: string;
  @Column("uuid") planId!: string;

  @Field(() => Int, { description: "The number of the version that it came with." })
  @Column("integer")
  round!: number;

  @Field(() => answerKinds.members, { description: "Fixed in that version, or explained." })
  @Column("text")
  kind!: AnswerKind;

  @Field(() => String, { description: "What was changed, or why it was not." })
  @Column("text")
  text!: string;

  @Column("uuid", { nullable: true }) answeredById!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was answered." })
  @Column("timestamptz")
  answeredAt!: Date;

  @Field(() => answerVerdicts.members, { nullable: true, description: "What the reviewer makes of it; null before that." })
  @Column("text", { nullable: true })
  verdict!: AnswerVerdict | null;

  @Field(() => String, { description: "Why it was raised again." })
  @Column("text")
  verdictNote!: string;

  @Column("uuid", { nullable: true }) verdictById!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the verdict was given." })
  @Column("timestamptz", { nullable: true })
  verdictAt!: Date | null;

  @One<Person>("Person", "answeredById", { description: "Who answered." })
  answeredBy!: Person | null;

  @One<Person>("Person", "verdictById", { description: "Who gave the verdict." })
  verdictBy!: Person | null;
}
