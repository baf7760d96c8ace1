import {
  type Light,
  lights,
  type OutcomeDirection,
  type OutcomeState,
  type OutcomeTargetKind,
  outcomeDirections,
  outcomeStates,
  outcomeTargetKinds,
} from "@duban/schema";
import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.js";
import { Computed, Figures, First, Many, Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";
import type { Problem } from "../problems/problem.entity.js";
import { Answerer } from "../responsibilities/answerer.entity.js";
import { postHolder } from "../responsibilities/answerer.queries.js";
import type { OutcomeReading } from "./outcome-reading.entity.js";
import { lightOfTarget, stateOfTarget } from "./outcome-target.queries.js";

/** An outcome target (成果目标) of a problem: a figure to reach by a day, or a rule that lasts. */
@Noun("outcome_targets", {
  description: "What is to come of a problem's rectification: a figure to reach by a day, or a lasting rule shown by its document.",
})
export class OutcomeTarget extends TenantEntity {
  @Field(() => Int, { description: "Grows with every change; `expectedVersion` of the mutations." })
  @Column("integer")
  revision!: number;

  @Column("uuid") problemId!: string;
  @Column("uuid") organizationId!: string;
  @Column("uuid", { nullable: true }) ownerId!: string | null;

  @Field(() => outcomeTargetKinds.members, { description: "Whether it is a metric or a lasting rule; it never changes." })
  @Column("text")
  kind!: OutcomeTargetKind;

  @Field(() => Int, { description: "Its place among the targets of the problem." })
  @Column("integer")
  position!: number;

  @Field(() => String, { description: "What is measured, or what the rule is called." })
  @Column("text")
  title!: string;

  @Field(() => String, { description: "In what it is measured, such as %; empty for a rule or a bare number." })
  @Column("text")
  unit!: string;

  @Field(() => outcomeDirections.members, { nullable: true, description: "On which side of the target a figure is good; null for a rule." })
  @Column("text", { nullable: true })
  direction!: OutcomeDirection | null;

  @Field(() => String, { nullable: true, description: "The figure from which it starts, as a decimal; null where none is known." })
  @Column("numeric", { nullable: true })
  baseline!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The day of the baseline." })
  @Column("date", { nullable: true })
  baselineOn!: string | null;

  @Field(() => String, { nullable: true, description: "The figure to reach, as a decimal; null for a rule." })
  @Column("numeric", { nullable: true })
  targetValue!: string | null;

  @Field(() => String, { nullable: true, description: "The figure that was to be reached at first; it never changes." })
  @Column("numeric", { nullable: true })
  firstTargetValue!: string | null;

  @Field(() => DateScalar, { description: "Until when it is to be met." })
  @Column("date")
  dueOn!: string;

  @Field(() => DateScalar, { description: "Until when it was to be met at first; it never changes." })
  @Column("date")
  firstDueOn!: string;

  @Computed<OutcomeTarget>(() => outcomeStates.members, stateOfTarget, {
    description: "Where it stands: waived, else by what was read last.",
  })
  state!: OutcomeState;

  @Computed<OutcomeTarget>(() => lights.members, lightOfTarget, {
    description: "Yellow from ten days before it is due, red after it, done once it is met or waived.",
  })
  light!: Light;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the superior waived it; null while it is to be met." })
  @Column("timestamptz", { nullable: true })
  waivedAt!: Date | null;

  @Column("uuid", { nullable: true }) waivedById!: string | null;

  @Field(() => String, { description: "Why it was waived; empty while it is to be met." })
  @Column("text")
  waiverReason!: string;

  @Column("timestamptz") createdAt!: Date;

  @Figures<OutcomeTarget>(
    () => Answerer,
    ({ ownerId }) => postHolder(ownerId),
    { nullable: true, description: "Who sees to it, in a post; null where nobody is named." },
  )
  owner!: Answerer | null;

  @First<OutcomeReading, OutcomeTarget>("OutcomeReading", "targetId", {
    by: ["readOn", "recordedAt"],
    descending: true,
    description: "What was read last, by day and then by when it was recorded.",
  })
  latestReading!: OutcomeReading | null;

  @Many<OutcomeReading, OutcomeTarget>("OutcomeReading", "targetId", {
    by: ["readOn", "recordedAt"],
    usually: 5,
    description: "Its readings by day, first one first.",
  })
  readings!: OutcomeReading[];

  @One<Person>("Person", "waivedById", { description: "Who waived it." })
  waivedBy!: Person | null;

  @One<Problem>("Problem", "problemId", { description: "The problem of which it is the outcome." })
  problem!: Problem | null;
}
