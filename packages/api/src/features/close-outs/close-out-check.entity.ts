import {
  type CloseOutLevel,
  type CloseOutVerdict,
  closeOutLevels,
  closeOutVerdicts,
  type Satisfaction,
  satisfactions,
} from "@duban/schema";
import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.js";
import { Figures, Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";
import { Answerer } from "../responsibilities/answerer.entity.js";
import { unitAnswering } from "../responsibilities/answerer.queries.js";

/** What one level made of a request to close a problem out. It never changes. */
@Noun("close_out_checks", { identity: "id", description: "What one level made of a request to close a problem out; it never changes." })
export class CloseOutCheck extends TenantEntity {
  @Column("uuid") problemId!: string;
  @Column("uuid") closeOutId!: string;
  @Column("uuid") organizationId!: string;

  @Field(() => Int, { description: "Its place in the chain, from 0." })
  @Column("integer")
  position!: number;

  @Field(() => closeOutLevels.members, { description: "At which level." })
  @Column("text")
  level!: CloseOutLevel;

  @Field(() => closeOutVerdicts.members, { description: "What it says." })
  @Column("text")
  verdict!: CloseOutVerdict;

  @Field(() => String, { description: "The opinion of whoever checked." })
  @Column("text")
  opinion!: string;

  @Field(() => satisfactions.members, {
    nullable: true,
    description: "How satisfied those are whom it concerns; null where nothing is said.",
  })
  @Column("text", { nullable: true })
  satisfaction!: Satisfaction | null;

  @Field(() => String, { description: "What is still demanded; empty where it passed." })
  @Column("text")
  demand!: string;

  @Field(() => DateScalar, { nullable: true, description: "Until when that is to be done; null where it passed." })
  @Column("date", { nullable: true })
  demandDueOn!: string | null;

  @Column("uuid", { nullable: true }) checkedById!: string | null;

  @Field(() => DateTimeScalar, { description: "When." })
  @Column("timestamptz")
  checkedAt!: Date;

  @Figures<CloseOutCheck>(
    () => Answerer,
    ({ organizationId }) => unitAnswering(organizationId),
    { description: "The organization for which it was checked." },
  )
  organization!: Answerer;

  @One<Person>("Person", "checkedById", { description: "Who checked." })
  checkedBy!: Person | null;
}
