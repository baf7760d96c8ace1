import { Field } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";

/** One reviewer's approval at one level; it never changes, and taken back with its decision it stays on record. */
@Noun("review_approvals", { description: "One reviewer's approval at one level; it never changes." })
export class ReviewApproval extends TenantEntity {
  @Column("integer") revision!: number;
  @Column("uuid") planId!: string;
  @Column("uuid") stageId!: string;
  @Column("integer") round!: number;
  @Column("uuid", { nullable: true }) approverId!: string | null;
  @Column("uuid", { nullable: true }) onBehalfOfId!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was given." })
  @Column("timestamptz")
  approvedAt!: Date;

  @Field(() => String, { description: "What goes with it." })
  @Column("text")
  note!: string;

  @Column("timestamptz", { nullable: true }) undoneAt!: Date | null;

  @One<Person>("Person", "approverId", { description: "Who approved." })
  approver!: Person | null;

  @One<Person>("Person", "onBehalfOfId", {
    description: "In whose stead it was given; null where the approver gave it by a right of their own.",
  })
  onBehalfOf!: Person | null;
}
