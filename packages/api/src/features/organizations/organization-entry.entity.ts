import { type OrganizationKind, type OrganizationState, organizationKinds } from "@duban/schema";
import { Field, ID, ObjectType } from "type-graphql";
import { Column } from "typeorm";
import { Computed, globalId, Noun, TenantEntity } from "../../platform/select/index.js";
import { namesAbove } from "./organization.queries.js";

/** What an organization is called. */
@ObjectType({ simpleResolvers: true, description: "What an organization is called." })
export class OrganizationName {
  @Field(() => String, { description: "The Chinese name." }) name!: string;
  @Field(() => String, { description: "The English name." }) nameEn!: string;
}

/** An organization as the directory of the group knows it: what it is called and where it stands, and nothing else. */
@Noun("organizations", {
  description: "An organization as the directory of the group knows it: what it is called and where it stands, and nothing else.",
})
export class OrganizationEntry extends TenantEntity {
  @Computed<OrganizationEntry>(
    () => ID,
    ({ id }) => globalId("Organization", id),
    { description: "The id of the organization itself." },
  )
  organizationId!: string;

  @Field(() => String, { description: "The readable code, once in the group." })
  @Column("text")
  code!: string;

  @Field(() => String, { description: "The Chinese name." })
  @Column("text")
  name!: string;

  @Field(() => String, { description: "The English name." })
  @Column("text")
  nameEn!: string;

  @Field(() => organizationKinds.members, { description: "What kind of node it is." })
  @Column("text")
  kind!: OrganizationKind;

  @Column("text") state!: OrganizationState;
  @Column("text") path!: string;
  @Column("integer") depth!: number;

  @Computed<OrganizationEntry>(() => [OrganizationName], namesAbove, {
    description: "The names of those above it, the top first, without its own.",
  })
  above!: OrganizationName[];
}
