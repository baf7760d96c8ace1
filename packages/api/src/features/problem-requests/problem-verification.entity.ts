import { type VerificationResult, verificationResults } from "@duban/schema";
import { Field } from "type-graphql";
import { Column } from "typeorm";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.js";
import { Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";

/** Whether what is rectified continuously still held on a day (定期复核). It never changes. */
@Noun("problem_verifications", {
  identity: "id",
  description: "Whether what is rectified continuously still held on a day; it never changes.",
})
export class ProblemVerification extends TenantEntity {
  @Column("uuid") problemId!: string;

  @Field(() => DateScalar, { description: "When it was due." })
  @Column("date")
  dueOn!: string;

  @Field(() => DateScalar, { description: "When it was done." })
  @Column("date")
  verifiedOn!: string;

  @Field(() => verificationResults.members, { description: "What was found." })
  @Column("text")
  result!: VerificationResult;

  @Field(() => String, { description: "What it rests on." })
  @Column("text")
  note!: string;

  @Column("uuid", { nullable: true }) recordedById!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was recorded." })
  @Column("timestamptz")
  recordedAt!: Date;

  @One<Person>("Person", "recordedById", { description: "Who recorded it." })
  recordedBy!: Person | null;
}
