import { type AccessTokenKind, accessTokenKinds, type TokenScope, tokenScopes } from "@duban/schema";
import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Organization } from "../organizations/organization.entity.js";
import type { Person } from "../people/person.entity.js";

/** What a program signs in with: in the name of a person, for some of that person's rights, or as a service of its own. */
@Noun("access_tokens", {
  description: "What a program signs in with: in the name of a person, for some of that person's rights, or as a service of its own.",
})
export class AccessToken extends TenantEntity {
  @Column("uuid") personId!: string;
  @Column("uuid") organizationId!: string;
  @Column("uuid", { nullable: true }) createdById!: string | null;

  @Field(() => accessTokenKinds.members, { description: "In whose name it acts." })
  @Column("text")
  kind!: AccessTokenKind;

  @Field(() => String, { description: "What it is for." })
  @Column("text")
  name!: string;

  @Field(() => String, { description: "How the secret begins, by which it is recognized." })
  @Column("text")
  prefix!: string;

  @Column("text", { select: false }) secretHash!: string;

  @Column("text", { nullable: true, select: false }) previousSecretHash!: string | null;

  @Field(() => [tokenScopes.members], { description: "What it may be used for." })
  @Column("text", { array: true })
  scopes!: TokenScope[];

  @Field(() => DateTimeScalar, { description: "When it was made." })
  @Column("timestamptz")
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: "From when on it is refused." })
  @Column("timestamptz")
  expiresAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was last used, to the minute; null when never." })
  @Column("timestamptz", { nullable: true })
  lastUsedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was given a new secret last; null when never." })
  @Column("timestamptz", { nullable: true })
  rotatedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Until when the secret before the present one opens too; null where there was none.",
  })
  @Column("timestamptz", { nullable: true })
  previousEndsAt!: Date | null;

  @Field(() => Int, { description: "Grows with every change; `expectedVersion` of the mutations." })
  @Column("integer")
  revision!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was revoked; null while it was not." })
  @Column("timestamptz", { nullable: true })
  revokedAt!: Date | null;

  @One<Organization>("Organization", "organizationId", { description: "It reaches this organization and what is below it." })
  organization!: Organization | null;

  @One<Person>("Person", "personId", { description: "In whose name it acts: a person, or the service itself." })
  person!: Person | null;

  @One<Person>("Person", "createdById", { description: "Who made it." })
  createdBy!: Person | null;
}
