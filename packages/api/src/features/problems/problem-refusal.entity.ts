import { Field } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Figures, Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";
import { Answerer } from "../responsibilities/answerer.entity.js";
import { unitAnswering } from "../responsibilities/answerer.queries.js";

/** Why a unit gave a problem back that it was assigned. It never changes. */
@Noun("problem_refusals", { identity: "id", description: "Why a unit gave a problem back that it was assigned; it never changes." })
export class ProblemRefusal extends TenantEntity {
  @Column("uuid") problemId!: string;
  @Column("uuid") organizationId!: string;

  @Field(() => String, { description: "Why." })
  @Column("text")
  reason!: string;

  @Column("uuid", { nullable: true }) refusedById!: string | null;

  @Field(() => DateTimeScalar, { description: "When." })
  @Column("timestamptz")
  refusedAt!: Date;

  @Figures<ProblemRefusal>(
    () => Answerer,
    ({ organizationId }) => unitAnswering(organizationId),
    { description: "The unit." },
  )
  organization!: Answerer;

  @One<Person>("Person", "refusedById", { description: "Who gave it back." })
  refusedBy!: Person | null;
}
