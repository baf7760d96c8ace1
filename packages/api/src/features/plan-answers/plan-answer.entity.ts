import { type PlanAnswerPart, type PlanAnswerState, planAnswerParts, planAnswerStates, type SaidInPlan } from "@duban/schema";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Computed, Many, Noun, One, sql, TenantEntity } from "../../platform/select/index.js";
import type { Measure } from "../measures/measure.entity.js";
import type { Plan } from "../plans/plan.entity.js";
import type { PlanVersion } from "../plans/plan-version.entity.js";
import type { Problem } from "../problems/problem.entity.js";

/** A difference that the unit has decided to leave, and the words of the plan about which it did. */
export interface KeptDifference {
  readonly part: PlanAnswerPart;
  readonly plan: string;
}

/** Where an approved plan and the ledger say different things. */
@ObjectType({ simpleResolvers: true, description: "Where an approved plan and the ledger say different things about a problem." })
export class PlanDifference {
  @Field(() => planAnswerParts.members, { description: "About what." }) part!: PlanAnswerPart;
  @Field(() => String, { description: "What the plan says." }) plan!: string;
  @Field(() => String, { description: "What the ledger says; empty where it says nothing." }) ledger!: string;
  @Field(() => Boolean, { description: "Whether the unit has decided to keep what the ledger says." }) kept!: boolean;
  @Field(() => Boolean, { description: "Whether what the plan says can be taken over in one step." }) canTakeOver!: boolean;
}

/** What an approved plan says about a problem of the ledger (方案应答), and how far it has become part of it. */
@Noun("plan_answers", { description: "What an approved plan says about a problem of the ledger, and how far it has become part of it." })
export class PlanAnswer extends TenantEntity {
  @Field(() => Int, { description: "Grows with every change; `expectedVersion` of the mutation." })
  @Column("integer")
  revision!: number;

  @Column("uuid") planId!: string;
  @Column("uuid") problemId!: string;
  @Column("uuid") versionId!: string;

  @Field(() => String, { description: "The row of the version's problem response that says it." })
  @Column("text")
  rowId!: string;

  @Field(() => planAnswerStates.members, {
    description: "Whether it stands on the ledger; it waits while nobody answers for the problem, or while its close-out is checked.",
  })
  @Column("text")
  state!: PlanAnswerState;

  /** What the version in force says, and what was joined last. */
  @Column("jsonb") said!: SaidInPlan;
  @Column("jsonb", { nullable: true }) joined!: SaidInPlan | null;

  @Column("jsonb") kept!: KeptDifference[];

  @Field(() => DateTimeScalar, { nullable: true, description: "When the ledger took over what it says last; null while it waits." })
  @Column("timestamptz", { nullable: true })
  joinedAt!: Date | null;

  @Column("timestamptz") createdAt!: Date;

  @Computed<PlanAnswer>(
    () => Float,
    ({ said }) => sql`(${said} ->> 'funds')::float8`,
    {
      nullable: true,
      description: "Funds that the plan sets aside for the problem, in 万元 (10,000 yuan).",
    },
  )
  funds!: number | null;

  @One<Plan>("Plan", "planId", { description: "The plan." })
  plan!: Plan | null;

  @One<PlanVersion>("PlanVersion", "versionId", { description: "The version in force that says it." })
  version!: PlanVersion | null;

  @One<Problem>("Problem", "problemId", { description: "The problem." })
  problem!: Problem | null;

  @Many<Measure, PlanAnswer>("Measure", "planAnswerId", {
    by: ["position"],
    usually: 3,
    description: "The measures of the ledger that came from it, in order.",
  })
  measures!: Measure[];
}
