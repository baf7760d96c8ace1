import { Field } from "type-graphql";
import { Column } from "typeorm";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.js";
import { Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Evidence } from "../evidence/evidence.entity.js";
import type { Person } from "../people/person.entity.js";

/** What was read of an outcome target on a day. It never changes: a correction is another reading. */
@Noun("outcome_readings", {
  identity: "id",
  description:
    "What was read of an outcome target on a day, or the document of a lasting rule; it never changes, a correction is another one.",
})
export class OutcomeReading extends TenantEntity {
  @Column("uuid") problemId!: string;
  @Column("uuid") targetId!: string;

  @Field(() => DateScalar, { description: "The day of which it tells; of a rule, the one on which it took effect." })
  @Column("date")
  readOn!: string;

  @Field(() => String, { nullable: true, description: "The figure, in the unit of the target; null for a rule." })
  @Column("numeric", { nullable: true })
  value!: string | null;

  @Column("uuid", { nullable: true }) evidenceId!: string | null;

  @Field(() => String, { description: "What is to be said about it." })
  @Column("text")
  note!: string;

  @Column("uuid", { nullable: true }) recordedById!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was recorded." })
  @Column("timestamptz")
  recordedAt!: Date;

  @One<Evidence>("Evidence", "evidenceId", { description: "What it rests on, if that is kept." })
  evidence!: Evidence | null;

  @One<Person>("Person", "recordedById", { description: "Who recorded it." })
  recordedBy!: Person | null;
}
