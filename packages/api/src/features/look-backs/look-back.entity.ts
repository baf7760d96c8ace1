import {
  type LookBackOrigin,
  type LookBackOutcome,
  type LookBackState,
  lookBackOrigins,
  lookBackOutcomes,
  lookBackStates,
} from "@duban/schema";
import { Field } from "type-graphql";
import { Column } from "typeorm";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.js";
import { Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";
import type { Problem } from "../problems/problem.entity.js";
import type { LookBackDraw } from "./look-back-draw.entity.js";

/** A look back (回头看) on a problem that was closed out: when it falls due, and what was found. Once recorded it never changes. */
@Noun("look_backs", {
  identity: "id",
  description: "A look back on a problem that was closed out: when it falls due, and what was found; once recorded it never changes.",
})
export class LookBack extends TenantEntity {
  @Column("uuid") problemId!: string;
  @Column("uuid", { nullable: true }) drawId!: string | null;

  @Field(() => lookBackOrigins.members, { description: "Why the problem is looked back on." })
  @Column("text")
  origin!: LookBackOrigin;

  @Field(() => lookBackStates.members, { description: "Where it stands." })
  @Column("text")
  state!: LookBackState;

  @Field(() => DateScalar, { description: "When the problem was closed out that is looked back on." })
  @Column("date")
  closedOn!: string;

  @Field(() => DateScalar, { description: "The day on which it falls due." })
  @Column("date")
  dueOn!: string;

  @Field(() => DateScalar, { nullable: true, description: "When somebody looked; null before." })
  @Column("date", { nullable: true })
  lookedOn!: string | null;

  @Field(() => lookBackOutcomes.members, { nullable: true, description: "What was found; null before." })
  @Column("text", { nullable: true })
  outcome!: LookBackOutcome | null;

  @Field(() => String, { description: "What that rests on." })
  @Column("text")
  note!: string;

  @Field(() => String, { description: "What is demanded where it is slipping; empty otherwise." })
  @Column("text")
  demand!: string;

  @Field(() => DateScalar, { nullable: true, description: "Until when; on that day the next look-back falls due." })
  @Column("date", { nullable: true })
  demandDueOn!: string | null;

  @Column("uuid", { nullable: true }) recordedById!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was recorded; null before." })
  @Column("timestamptz", { nullable: true })
  recordedAt!: Date | null;

  @One<LookBackDraw>("LookBackDraw", "drawId", { description: "The sample in which it was drawn; null where it was not." })
  draw!: LookBackDraw | null;

  @One<Problem>("Problem", "problemId", { description: "The problem." })
  problem!: Problem | null;

  @One<Person>("Person", "recordedById", { description: "Who recorded it." })
  recordedBy!: Person | null;
}
