import { type ProblemRequestKind, type ProblemRequestState, problemRequestKinds, problemRequestStates } from "@duban/schema";
import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.js";
import { Computed, Noun, One, sql, TenantEntity } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";
import type { Problem } from "../problems/problem.entity.js";

/** More time, or another standing, asked for a problem. Once decided it never changes; the database holds it to that. */
@Noun("problem_requests", { description: "More time, or another standing, asked for a problem; once decided it never changes." })
export class ProblemRequest extends TenantEntity {
  @Field(() => Int, { description: "Grows with every change; `expectedVersion` of the mutations." })
  @Column("integer")
  revision!: number;

  @Column("uuid") problemId!: string;

  @Field(() => problemRequestKinds.members, { description: "What is asked." })
  @Column("text")
  kind!: ProblemRequestKind;

  @Field(() => problemRequestStates.members, { description: "Where the request stands." })
  @Column("text")
  state!: ProblemRequestState;

  @Field(() => DateScalar, { description: "The deadline as it stood when it was asked." })
  @Column("date")
  previousDeadline!: string;

  @Field(() => DateScalar, { nullable: true, description: "The deadline that was asked for; null for anything but an extension." })
  @Column("date", { nullable: true })
  wantedDeadline!: string | null;

  @Field(() => Int, { nullable: true, description: "Every how many days continuous rectification is to be verified again." })
  @Column("integer", { nullable: true })
  verifyEveryDays!: number | null;

  @Field(() => String, { description: "Why." })
  @Column("text")
  reason!: string;

  @Field(() => DateTimeScalar, { description: "When it was asked." })
  @Column("timestamptz")
  askedAt!: Date;

  @Column("uuid", { nullable: true }) askedById!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was decided or taken back; null before." })
  @Column("timestamptz", { nullable: true })
  decidedAt!: Date | null;

  @Column("uuid", { nullable: true }) decidedById!: string | null;

  @Field(() => String, { description: "Why it was refused, or what goes with the grant." })
  @Column("text")
  decisionReason!: string;

  @Computed<ProblemRequest>(
    () => Int,
    ({ wantedDeadline, previousDeadline }) => sql`(${wantedDeadline} - ${previousDeadline})`,
    { nullable: true, description: "Days from the one deadline to the other; null for anything but an extension." },
  )
  days!: number | null;

  @One<Problem>("Problem", "problemId", { description: "The problem." })
  problem!: Problem | null;

  @One<Person>("Person", "askedById", { description: "Who asked." })
  askedBy!: Person | null;

  @One<Person>("Person", "decidedById", { description: "Who decided." })
  decidedBy!: Person | null;
}
