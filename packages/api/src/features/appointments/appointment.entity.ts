import { type Rank, ranks } from "@duban/schema";
import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateScalar } from "../../platform/scalars.js";
import { Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Organization } from "../organizations/organization.entity.js";
import type { Person } from "../people/person.entity.js";

/** A person in a post of an organization (任职). */
@Noun("appointments", { description: "A person in a post of an organization, with rank and dates." })
export class Appointment extends TenantEntity {
  @Column("uuid") personId!: string;
  @Column("uuid") organizationId!: string;

  @Field(() => String, { description: "What the post is called." })
  @Column("text")
  post!: string;

  @Field(() => ranks.members, { description: "Rank of the post." })
  @Column("text")
  rank!: Rank;

  @Field(() => DateScalar, { description: "First day in the post." })
  @Column("date")
  startsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day in the post; null while no end is set." })
  @Column("date", { nullable: true })
  endsOn!: string | null;

  @Field(() => Int, { description: "Grows with every change; `expectedVersion` of the mutations." })
  @Column("integer")
  revision!: number;

  @One<Person>("Person", "personId", { description: "Who holds the post." })
  person!: Person | null;

  @One<Organization>("Organization", "organizationId", { description: "Where the post is." })
  organization!: Organization | null;
}
