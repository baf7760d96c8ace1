import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.js";
import { Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Organization } from "../organizations/organization.entity.js";
import type { Person } from "../people/person.entity.js";

/** Who reviews in the stead of somebody who is absent (代办). */
@Noun("delegations", { description: "Who reviews in the stead of somebody who is absent, from one day to another." })
export class Delegation extends TenantEntity {
  @Column("uuid") delegatorId!: string;
  @Column("uuid") delegateId!: string;
  @Column("uuid", { nullable: true }) organizationId!: string | null;

  @Field(() => String, { description: "Why the person is absent." })
  @Column("text")
  reason!: string;

  @Field(() => DateScalar, { description: "First day on which it holds." })
  @Column("date")
  startsOn!: string;

  @Field(() => DateScalar, { description: "Last day on which it holds, unless it is ended before." })
  @Column("date")
  endsOn!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was ended before its last day was over; null unless it was." })
  @Column("timestamptz", { nullable: true })
  endedAt!: Date | null;

  @Column("uuid", { nullable: true }) endedById!: string | null;

  @Field(() => Int, { description: "Grows with every change; `expectedVersion` of the mutations." })
  @Column("integer")
  revision!: number;

  @Column("timestamptz") createdAt!: Date;

  @One<Person>("Person", "delegatorId", { description: "Who is absent." })
  delegator!: Person | null;

  @One<Person>("Person", "delegateId", { description: "Who acts in the stead of whoever is absent." })
  delegate!: Person | null;

  @One<Organization>("Organization", "organizationId", {
    description: "The only organization whose grants it is about; null where it is about all that the absent person reviews.",
  })
  organization!: Organization | null;

  @One<Person>("Person", "endedById", { description: "Who ended it before its last day was over." })
  endedBy!: Person | null;
}
