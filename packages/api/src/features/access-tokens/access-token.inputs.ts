import { type TokenScope, tokenScopes } from "@duban/schema";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { DateScalar } from "../../platform/scalars.js";
import { One } from "../../platform/select/index.js";
import type { AccessToken } from "./access-token.entity.js";

@InputType({ description: "A token in the name of whoever makes it." })
export class CreateAccessTokenInput {
  @Field(() => String, { description: "What it is for." })
  name!: string;

  @Field(() => [tokenScopes.members], { description: "What it may be used for; nothing beyond what its maker's roles permit." })
  scopes!: TokenScope[];

  @Field(() => GlobalId("Organization"), { description: "It reaches this organization and what is below it." })
  organizationId!: string;

  @Field(() => DateScalar, { description: "Last day on which it is accepted, at most 366 days from now." })
  expiresOn!: string;
}

@InputType({ description: "A token for a service of its own, which stays when whoever made it goes." })
export class CreateServiceTokenInput {
  @Field(() => String, { description: "The Chinese name of the service, under which stands what it does." })
  name!: string;

  @Field(() => String, { description: "The English name of the service." })
  nameEn!: string;

  @Field(() => [tokenScopes.members], {
    description: "All that it may do; what people answer for or decide (PLANS_WRITE, REVIEWS_WRITE) is given to no service.",
  })
  scopes!: TokenScope[];

  @Field(() => GlobalId("Organization"), { description: "Where it belongs; it reaches this organization and what is below it." })
  organizationId!: string;

  @Field(() => DateScalar, { description: "Last day on which it is accepted, at most 366 days from now." })
  expiresOn!: string;
}

@InputType({ description: "A token that gets a new secret; the old one opens for some hours more." })
export class RotateAccessTokenInput {
  @Field(() => GlobalId("AccessToken"), { description: "Which token." })
  accessTokenId!: string;

  @Field(() => Int, { description: "The token's revision as read: of two who rotate at once one succeeds." })
  expectedVersion!: number;

  @Field(() => Int, {
    defaultValue: 24,
    description: "Hours for which the old secret still opens, 0 to 168; never beyond the token's end. A secret older than that ends now.",
  })
  graceHours!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: "New last day, at most 366 days from now; the token's end stays when left out.",
  })
  expiresOn?: string | null;
}

@InputType({ description: "A token that is refused from now on." })
export class RevokeAccessTokenInput {
  @Field(() => GlobalId("AccessToken"), { description: "Which token." })
  accessTokenId!: string;
}

@ObjectType({ simpleResolvers: true, description: "The token as it is now, or why nothing was changed." })
export class AccessTokenPayload extends Payload {
  accessTokenId?: string;

  @One<AccessToken>("AccessToken", "accessTokenId", { description: "The token; null when nothing was changed." })
  accessToken!: AccessToken | null;
}

@ObjectType({ simpleResolvers: true, description: "The new token with its secret, or why none was made." })
export class CreateAccessTokenPayload extends AccessTokenPayload {
  @Field(() => String, { nullable: true, description: "What the program sends as bearer. It is shown here and never again." })
  secret?: string;
}
