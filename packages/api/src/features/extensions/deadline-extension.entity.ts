import { type ExtensionState, extensionStates } from "@duban/schema";
import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Computed, Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";
import type { Plan } from "../plans/plan.entity.js";
import { daysOf } from "./slip.queries.js";

/** More time to submit a plan, asked for and decided. Once decided it never changes; the database holds it to that. */
@Noun("deadline_extensions", { description: "More time to submit a plan, asked for and decided; once decided it never changes." })
export class DeadlineExtension extends TenantEntity {
  @Field(() => Int, { description: "Grows with every change; `expectedVersion` of the mutations." })
  @Column("integer")
  revision!: number;

  @Column("uuid") planId!: string;

  @Field(() => extensionStates.members, { description: "Where the request stands." })
  @Column("text")
  state!: ExtensionState;

  @Field(() => DateTimeScalar, { description: "The deadline as it stood when more time was asked for." })
  @Column("timestamptz")
  previousDueAt!: Date;

  @Field(() => DateTimeScalar, { description: "The deadline that was asked for." })
  @Column("timestamptz")
  wantedDueAt!: Date;

  @Field(() => String, { description: "Why more time is needed." })
  @Column("text")
  reason!: string;

  @Field(() => DateTimeScalar, { description: "When it was asked for." })
  @Column("timestamptz")
  askedAt!: Date;

  @Column("uuid", { nullable: true }) askedById!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was decided; null before, and when it lapsed." })
  @Column("timestamptz", { nullable: true })
  decidedAt!: Date | null;

  @Column("uuid", { nullable: true }) decidedById!: string | null;

  @Field(() => String, { description: "Why it was refused, or what goes with the grant." })
  @Column("text")
  decisionReason!: string;

  @Computed<DeadlineExtension>(() => Int, daysOf, { description: "Days from the one deadline to the other." })
  days!: number;

  @One<Plan>("Plan", "planId", { description: "The plan." })
  plan!: Plan | null;

  @One<Person>("Person", "askedById", { description: "Who asked." })
  askedBy!: Person | null;

  @One<Person>("Person", "decidedById", { description: "Who decided." })
  decidedBy!: Person | null;
}
