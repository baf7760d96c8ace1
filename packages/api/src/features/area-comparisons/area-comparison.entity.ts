import { type AreaVerdict, areaVerdicts } from "@duban/schema";
import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Organization } from "../organizations/organization.entity.js";
import type { Person } from "../people/person.entity.js";

/** What a unit answers for an area of a ledger in which it has no problem. */
@Noun("area_comparisons", { description: "What a unit answers for an area of a ledger in which it has no problem." })
export class AreaComparison extends TenantEntity {
  @Field(() => Int, { description: "Grows with every change; `expectedVersion` of the mutation." })
  @Column("integer")
  revision!: number;

  @Column("uuid") ledgerId!: string;
  @Column("text") aspectId!: string;
  @Column("uuid") organizationId!: string;

  @Field(() => areaVerdicts.members, { description: "What it answers." })
  @Column("text")
  verdict!: AreaVerdict;

  @Field(() => String, { description: "Why it does not apply, or how it was compared." })
  @Column("text")
  reason!: string;

  @Column("uuid", { nullable: true }) comparedById!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was answered." })
  @Column("timestamptz")
  comparedAt!: Date;

  @One<Organization>("Organization", "organizationId", { description: "The unit." })
  organization!: Organization | null;

  @One<Person>("Person", "comparedById", { description: "Who answered." })
  comparedBy!: Person | null;
}
