import { type AmendmentState, amendmentStates } from "@duban/schema";
import { Field } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";
import type { PlanVersion } from "./plan-version.entity.js";

/** A change of an approved plan (方案变更). Once approved or dropped it never changes; the database holds it to that. */
@Noun("plan_amendments", { description: "A change of an approved plan; once approved or dropped it never changes." })
export class PlanAmendment extends TenantEntity {
  @Column("integer") revision!: number;
  @Column("uuid") planId!: string;
  @Column("uuid") baseVersionId!: string;
  @Column("uuid", { nullable: true }) versionId!: string | null;

  @Field(() => amendmentStates.members, { description: "Where it stands." })
  @Column("text")
  state!: AmendmentState;

  @Field(() => String, { description: "Why the plan is to be changed." })
  @Column("text")
  reason!: string;

  @Field(() => DateTimeScalar, { description: "When it was begun." })
  @Column("timestamptz")
  openedAt!: Date;

  @Column("uuid", { nullable: true }) openedById!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was approved or dropped; null while it is under way." })
  @Column("timestamptz", { nullable: true })
  closedAt!: Date | null;

  @Column("uuid", { nullable: true }) closedById!: string | null;

  @One<PlanVersion>("PlanVersion", "baseVersionId", { description: "The version that it changes." })
  baseVersion!: PlanVersion | null;

  @One<PlanVersion>("PlanVersion", "versionId", { description: "The version that it put into force; null unless it was approved." })
  version!: PlanVersion | null;

  @One<Person>("Person", "openedById", { description: "Who began it." })
  openedBy!: Person | null;

  @One<Person>("Person", "closedById", { description: "Who approved or dropped it." })
  closedBy!: Person | null;
}
