import { type Light, lights } from "@duban/schema";
import { Field, Int, ObjectType } from "type-graphql";
import { Column } from "typeorm";
import { DateScalar } from "../../platform/scalars.js";
import { Computed, Figures, Many, Noun, One, sql, TenantEntity } from "../../platform/select/index.js";
import type { PlanAnswer } from "../plan-answers/plan-answer.entity.js";
import type { Problem } from "../problems/problem.entity.js";
import { dayLightOf } from "../problems/problem.queries.js";
import { Answerer } from "../responsibilities/answerer.entity.js";
import { postHolder } from "../responsibilities/answerer.queries.js";
import { isOwnedByViewer } from "./measure.queries.js";

/** The end of a measure that was put off. */
@ObjectType({ simpleResolvers: true, description: "The end of a measure that was put off; kept for ever." })
export class MeasureSlip {
  @Field(() => DateScalar, { description: "The end before." }) from!: string;
  @Field(() => DateScalar, { description: "The end since." }) to!: string;
  @Field(() => String, { description: "Why." }) reason!: string;
  @Field(() => DateScalar, { description: "When it was put off." }) on!: string;
}

/** A measure (整改措施): what is done about a problem, by whom, from when to when. */
@Noun("measures", { description: "What is done about a problem, by a person in a post, from when to when." })
export class Measure extends TenantEntity {
  @Field(() => Int, { description: "Grows with every change; `expectedVersion` of the mutations." })
  @Column("integer")
  revision!: number;

  @Column("uuid") problemId!: string;
  @Column("uuid") organizationId!: string;
  @Column("uuid") ownerId!: string;
  @Column("uuid", { array: true }) predecessorIds!: string[];

  @Field(() => Int, { description: "Its place among the measures of the problem." })
  @Column("integer")
  position!: number;

  @Field(() => String, { description: "What is done." })
  @Column("text")
  title!: string;

  @Field(() => String, { description: "How, step by step." })
  @Column("text")
  steps!: string;

  @Field(() => DateScalar, { description: "The first day." })
  @Column("date")
  startsOn!: string;

  @Field(() => DateScalar, { description: "Until when it is to be done." })
  @Column("date")
  endsOn!: string;

  @Field(() => DateScalar, { description: "Until when it was to be done at first; it never changes." })
  @Column("date")
  firstEndsOn!: string;

  @Field(() => [MeasureSlip], { description: "Each time that the end was put off, first one first." })
  @Column("jsonb")
  slips!: MeasureSlip[];

  @Computed<Measure>(
    () => lights.members,
    ({ doneOn, endsOn }) => dayLightOf(sql`${doneOn} is not null`, endsOn),
    {
      description: "Yellow from ten days before the end, red after it, done when done.",
    },
  )
  light!: Light;

  @Field(() => String, { nullable: true, description: "Money set aside for it, in yuan." })
  @Column("numeric", { nullable: true })
  funds!: string | null;

  @Field(() => String, { description: "What is there when it is done." })
  @Column("text")
  deliverable!: string;

  @Field(() => Int, { description: "How far it is, in per cent; 100 when done." })
  @Column("integer")
  progressPercent!: number;

  @Field(() => DateScalar, { nullable: true, description: "When it was done; null before." })
  @Column("date", { nullable: true })
  doneOn!: string | null;

  @Field(() => String, { description: "What its owner says about it." })
  @Column("text")
  note!: string;

  @Column("timestamptz") createdAt!: Date;

  @Column("uuid", { nullable: true }) planAnswerId!: string | null;

  @Field(() => String, { nullable: true, description: "Its row in the plan that it came from; null for one of the ledger's own." })
  @Column("text", { nullable: true })
  planRowId!: string | null;

  @Field(() => Boolean, { description: "Whether it is the plan that names its owner." })
  @Column("boolean")
  ownerOfPlan!: boolean;

  @Figures<Measure>(
    () => Answerer,
    ({ ownerId }) => postHolder(ownerId),
    { description: "Who does it, in a post." },
  )
  owner!: Answerer;

  @Many<Measure, Measure>("Measure", ({ id }, { predecessorIds }) => sql`${id} = any(${predecessorIds})`, {
    by: ["position"],
    usually: 1,
    description: "What has to be done before it begins (紧前), in order.",
  })
  predecessors!: Measure[];

  @Computed<Measure>(() => Boolean, isOwnedByViewer, { description: "Whether it is the viewer's to do." })
  viewerOwns!: boolean;

  @One<Problem>("Problem", "problemId", { description: "The problem that it is to resolve." })
  problem!: Problem | null;

  @One<PlanAnswer>("PlanAnswer", "planAnswerId", {
    description: "What of an approved plan it came from; null for one of the ledger's own.",
  })
  planAnswer!: PlanAnswer | null;
}
