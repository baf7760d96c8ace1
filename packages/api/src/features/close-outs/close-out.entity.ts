import { type CloseOutLevel, type CloseOutState, closeOutLevels, closeOutStates } from "@duban/schema";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column } from "typeorm";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.js";
import { Many, Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";
import type { Problem } from "../problems/problem.entity.js";
import type { CloseOutCheck } from "./close-out-check.entity.js";
import type { CloseOutObjection } from "./close-out-objection.entity.js";
import { ProblemCriterion } from "./criterion.entity.js";
import type { SiteCheck } from "./site-check.entity.js";

/** A criterion as it was when the close-out was asked for, with the evidence for it. */
@ObjectType({ simpleResolvers: true, description: "A criterion as it was when the close-out was asked for, with the evidence for it." })
export class CloseOutAnswer extends ProblemCriterion {
  @Field(() => [ID], { description: "The evidence of the problem that shows it." }) evidenceIds!: string[];
}

/** A request to close a problem out (销号申请), with its checks. What was asked for and decided is never changed. */
@Noun("close_outs", { description: "A request to close a problem out, with its checks; what was asked for and decided is never changed." })
export class CloseOut extends TenantEntity {
  @Field(() => Int, { description: "Grows with every change; `expectedVersion` of the mutations." })
  @Column("integer")
  revision!: number;

  @Column("uuid") problemId!: string;

  @Field(() => Int, { description: "1 for the first request of the problem." })
  @Column("integer")
  number!: number;

  @Field(() => closeOutStates.members, { description: "Where it stands." })
  @Column("text")
  state!: CloseOutState;

  @Field(() => [closeOutLevels.members], { description: "Who checks, one after the other, as the campaign had it when it was asked for." })
  @Column("text", { array: true })
  levels!: CloseOutLevel[];

  @Field(() => Int, { description: "Which of the levels checks now, or did last; from 0." })
  @Column("integer")
  position!: number;

  @Field(() => DateTimeScalar, { description: "Since when it is with that level." })
  @Column("timestamptz")
  levelSince!: Date;

  @Field(() => Boolean, { description: "Whether somebody has to have looked on site before the last check." })
  @Column("boolean")
  needsSiteCheck!: boolean;

  @Field(() => Int, { description: "Working days for which the result is made public before the last check; 0 for none." })
  @Column("integer")
  publicityDays!: number;

  @Field(() => DateScalar, { nullable: true, description: "The first day on which the result is public; null before." })
  @Column("date", { nullable: true })
  publicityFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The last day on which the result is public; the last check follows after it." })
  @Column("date", { nullable: true })
  publicityUntil!: string | null;

  @Field(() => String, { description: "What the unit says has been reached." })
  @Column("text")
  statement!: string;

  @Field(() => [CloseOutAnswer], { description: "The criteria with the evidence for each." })
  @Column("jsonb")
  answers!: CloseOutAnswer[];

  @Column("uuid", { nullable: true }) requestedById!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was asked for." })
  @Column("timestamptz")
  requestedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was closed, returned or withdrawn." })
  @Column("timestamptz", { nullable: true })
  decidedAt!: Date | null;

  @One<Problem>("Problem", "problemId", { description: "The problem." })
  problem!: Problem | null;

  @One<Person>("Person", "requestedById", { description: "Who asked for it." })
  requestedBy!: Person | null;

  @Many<CloseOutCheck, CloseOut>("CloseOutCheck", "closeOutId", {
    by: ["position"],
    usually: 3,
    description: "The checks so far, in order.",
  })
  checks!: CloseOutCheck[];

  @Many<SiteCheck, CloseOut>("SiteCheck", "closeOutId", { by: ["recordedAt"], usually: 1, description: "What was seen on site." })
  siteChecks!: SiteCheck[];

  @Many<CloseOutObjection, CloseOut>("CloseOutObjection", "closeOutId", {
    by: ["recordedAt"],
    usually: 1,
    description: "What was objected while the result was public.",
  })
  objections!: CloseOutObjection[];
}
