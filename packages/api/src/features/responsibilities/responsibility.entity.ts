import { type ResponsibilityRole, responsibilityRoles } from "@duban/schema";
import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateScalar } from "../../platform/scalars.js";
import { Figures, Noun, TenantEntity } from "../../platform/select/index.js";
import { Answerer } from "./answerer.entity.js";
import { holderOrUnit } from "./answerer.queries.js";

/** Who carried a problem in a role (历任), from one day to another. It never changes but for its end. */
@Noun("responsibilities", {
  identity: "id",
  description: "Who carried a problem in a role, from one day to another; what is over never changes.",
})
export class Responsibility extends TenantEntity {
  @Column("uuid") problemId!: string;

  @Field(() => responsibilityRoles.members, { description: "As what." })
  @Column("text")
  role!: ResponsibilityRole;

  @Field(() => Int, { description: "1 for the first in this role." })
  @Column("integer")
  number!: number;

  @Column("uuid", { nullable: true }) appointmentId!: string | null;
  @Column("uuid", { nullable: true }) organizationId!: string | null;

  @Field(() => DateScalar, { description: "The first day." })
  @Column("date")
  startsOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day on which the next one took over, no longer theirs; null while they carry it.",
  })
  @Column("date", { nullable: true })
  endsOn!: string | null;

  @Figures<Responsibility>(
    () => Answerer,
    ({ appointmentId, organizationId }) => holderOrUnit(appointmentId, organizationId),
    { description: "Who." },
  )
  answerer!: Answerer;
}
