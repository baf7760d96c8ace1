import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { Computed, Guarded, Many, Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Appointment } from "../appointments/appointment.entity.js";
import type { Organization } from "../organizations/organization.entity.js";
import type { RoleGrant } from "../role-grants/role-grant.entity.js";
import { canSignIn, isKnownToViewer } from "./person.queries.js";

/** Somebody who answers for work in a group, whether or not they sign in. */
@Noun("people", { description: "Somebody who answers for work in the group, whether or not they sign in." })
export class Person extends TenantEntity {
  @Column("uuid") organizationId!: string;
  @Column("uuid", { nullable: true }) accountId!: string | null;

  @Field(() => String, { description: "The Chinese name." })
  @Column("text")
  name!: string;

  @Field(() => String, { description: "The English name." })
  @Column("text")
  nameEn!: string;

  @Column("text", { name: "phone", nullable: true }) phoneNumber!: string | null;

  @Guarded<Person>(() => String, "phoneNumber", isKnownToViewer, {
    description: "Telephone number; null also for those who see the person only as somebody who reviews their plans.",
  })
  phone!: string | null;

  @Field(() => Int, { description: "Grows with every change; `expectedVersion` of the mutations." })
  @Column("integer")
  revision!: number;

  @Field(() => Boolean, {
    description: "Whether this is a service, in whose name programs do things: it holds no post, role or account, and answers for nothing.",
  })
  @Column("boolean")
  isService!: boolean;

  @Column("timestamptz") createdAt!: Date;

  @One<Organization>("Organization", "organizationId", { description: "The home organization." })
  organization!: Organization | null;

  @Computed<Person>(() => Boolean, canSignIn, { description: "Whether the person can sign in." })
  hasAccount!: boolean;

  @Many<Appointment, Person>("Appointment", "personId", {
    by: ["startsOn"],
    usually: 4,
    description: "The posts held now and before, earliest first.",
  })
  appointments!: Appointment[];

  @Many<RoleGrant, Person>("RoleGrant", "personId", {
    by: ["createdAt"],
    descending: true,
    usually: 3,
    description: "The roles held now, before and later, as far as the viewer may read them, latest grant first.",
  })
  roleGrants!: RoleGrant[];
}
