import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateScalar } from "../../platform/scalars.js";
import { Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Organization } from "../organizations/organization.entity.js";
import type { Person } from "../people/person.entity.js";

/** Who stands back from an organization (回避). */
@Noun("recusals", { description: "Who neither reviews nor decides the plans of an organization and of all below it." })
export class Recusal extends TenantEntity {
  @Column("uuid") personId!: string;
  @Column("uuid") organizationId!: string;

  @Field(() => String, { description: "Why the person stands back." })
  @Column("text")
  reason!: string;

  @Field(() => DateScalar, { description: "First day of the recusal." })
  @Column("date")
  startsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day of the recusal; null while no end is set." })
  @Column("date", { nullable: true })
  endsOn!: string | null;

  @Field(() => Int, { description: "Grows with every change; `expectedVersion` of the mutations." })
  @Column("integer")
  revision!: number;

  @Column("timestamptz") createdAt!: Date;

  @One<Person>("Person", "personId", { description: "Who stands back." })
  person!: Person | null;

  @One<Organization>("Organization", "organizationId", { description: "From whose plans, with all below it." })
  organization!: Organization | null;
}
