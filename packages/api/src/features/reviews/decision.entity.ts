import { type DecisionVerdict, decisionVerdicts } from "@duban/schema";
import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";

/** A row that a decision changed: what it was, and its revision since. */
export interface Restored {
  readonly noun: string;
  readonly id: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly revision: number;
}

/** What somebody decided on a round. It never changes; taken back before anything went out, it stays on record as that. */
@Noun("decisions", {
  identity: "id",
  description: "What somebody decided on a round; it never changes, and stays on record even when taken back.",
})
export class Decision extends TenantEntity {
  @Column("integer") revision!: number;
  @Column("uuid") planId!: string;
  @Column("uuid") roundId!: string;

  @Field(() => Int, { description: "The number of the version decided on." })
  @Column("integer")
  round!: number;

  @Field(() => Int, { description: "The level of the tree at which it was taken: 1 is directly above." })
  @Column("integer")
  level!: number;

  @Field(() => decisionVerdicts.members, { description: "Returned or approved." })
  @Column("text")
  verdict!: DecisionVerdict;

  @Field(() => String, { description: "What it says beside the findings." })
  @Column("text")
  note!: string;

  @Field(() => String, { nullable: true, description: "Why a leader approved in spite of what stood against it; null where nothing did." })
  @Column("text", { nullable: true })
  overrideReason!: string | null;

  @Field(() => Int, { description: "Blocking findings that were open when a leader approved all the same." })
  @Column("integer")
  overriddenFindings!: number;

  @Field(() => Int, { description: "Blocking pre-checks that had failed when a leader approved all the same." })
  @Column("integer")
  overriddenChecks!: number;

  @Field(() => DateTimeScalar, { description: "When it was decided." })
  @Column("timestamptz")
  decidedAt!: Date;

  @Column("uuid", { nullable: true }) decidedById!: string | null;
  @Column("uuid", { nullable: true }) onBehalfOfId!: string | null;

  /** Until when the plan was to come back; null for an approval. */
  @Column("timestamptz", { nullable: true }) reworkDueAt!: Date | null;

  /** What the rows that it changed were before it. */
  @Column("jsonb") restores!: readonly Restored[];

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was taken back, before anything went out; null while it stands." })
  @Column("timestamptz", { nullable: true })
  undoneAt!: Date | null;

  @One<Person>("Person", "decidedById", { description: "Who decided." })
  decidedBy!: Person | null;

  @One<Person>("Person", "onBehalfOfId", {
    description: "In whose stead it was decided; null where the decider had the right themselves.",
  })
  onBehalfOf!: Person | null;
}
