import { type Role, roles } from "@duban/schema";
import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateScalar } from "../../platform/scalars.js";
import { First, Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Organization } from "../organizations/organization.entity.js";
import type { Person } from "../people/person.entity.js";
import { isGiver } from "./role-grant.queries.js";

/** What a person may do in an organization or its subtree, from one day to another (授权). */
@Noun("role_grants", { description: "What a person may do in an organization, or in it and all below it, from one day to another." })
export class RoleGrant extends TenantEntity {
  @Column("uuid") personId!: string;
  @Column("uuid") organizationId!: string;

  @Field(() => roles.members, { description: "What the person may be there." })
  @Column("text")
  role!: Role;

  @Field(() => Boolean, { description: "Whether it holds for everything below the organization too." })
  @Column("boolean")
  includesSubtree!: boolean;

  @Field(() => DateScalar, { description: "First day on which it holds." })
  @Column("date")
  startsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day on which it holds; null while no end is set." })
  @Column("date", { nullable: true })
  endsOn!: string | null;

  @Field(() => Int, { description: "Grows with every change; `expectedVersion` of the mutations." })
  @Column("integer")
  revision!: number;

  @Column("timestamptz") createdAt!: Date;

  @One<Person>("Person", "personId", { description: "Who holds the role." })
  person!: Person | null;

  @One<Organization>("Organization", "organizationId", { description: "Where it is held." })
  organization!: Organization | null;

  @First<Person, RoleGrant>("Person", isGiver, {
    by: ["createdAt"],
    description: "Who gave it; null where the operator of the installation did, or somebody whom the viewer does not see.",
  })
  grantedBy!: Person | null;
}
