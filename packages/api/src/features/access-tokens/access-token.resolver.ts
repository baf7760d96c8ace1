import { type AccessTokenKind, accessTokenKinds } from "@duban/schema";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { connectionOf, PageArgs } from "../../platform/connection.js";
import { Fault } from "../../platform/errors.js";
import { type Row, sql } from "../../platform/select/index.js";
import { ViewerStep, viewerSteps } from "../../platform/viewer-steps.js";
import { Viewer } from "../accounts/viewer.entity.js";
import { createAccessToken, createServiceToken, createTrialAccessToken, revokeAccessToken } from "./access-token.commands.js";
import { AccessToken } from "./access-token.entity.js";
import {
  AccessTokenPayload,
  CreateAccessTokenInput,
  CreateAccessTokenPayload,
  CreateServiceTokenInput,
  RevokeAccessTokenInput,
  RotateAccessTokenInput,
} from "./access-token.inputs.js";
import { rotateAccessToken } from "./access-token-rotation.commands.js";

@Resolver(() => AccessToken)
export class AccessTokenResolver {
  @FieldResolver(() => [ViewerStep], { description: "What can be done with the token, and whether the viewer can do it now." })
  viewerSteps(@Root() token: AccessToken, @Ctx() ctx: Context) {
    const revoked = () => (token.revokedAt ? { code: "TOKEN_REVOKED" as const } : null);
    return viewerSteps(ctx, null, token, [
      { action: "accessToken.rotate", refused: () => revoked() ?? (token.kind === "TRIAL" ? { code: "TOKEN_IS_TRIAL" } : null) },
      { action: "accessToken.revoke", refused: revoked },
    ]);
  }

  @Query(() => connectionOf("AccessToken"), {
    description: "One's own tokens, for administrators those of their organizations with their services too, latest first.",
  })
  accessTokens(
    @Arg("kind", () => accessTokenKinds.members, { nullable: true, description: "Those of one kind only." }) kind: AccessTokenKind | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (ctx.actor.token) throw new Fault("FORBIDDEN", { reason: "TOKEN_MAY_NOT" });
    const where = kind ? (token: Row<AccessToken>) => sql`${token.kind} = ${kind}` : undefined;
    return ctx.read.connection(AccessToken, info, { ...page, where, order: { by: ["createdAt"], descending: true } });
  }

  @Mutation(() => CreateAccessTokenPayload, { description: "Makes a token in one's own name; its secret is shown in the answer only." })
  createAccessToken(@Arg("input", () => CreateAccessTokenInput) input: CreateAccessTokenInput, @Ctx() ctx: Context) {
    return ctx.run(createAccessToken, input);
  }

  @Mutation(() => CreateAccessTokenPayload, {
    description: "Makes a token that reads what one may read oneself, for 24 hours, to try things out; the trial token before it ends.",
  })
  createTrialAccessToken(@Ctx() ctx: Context) {
    return ctx.run(createTrialAccessToken, null);
  }

  @Mutation(() => CreateAccessTokenPayload, {
    description: "Makes a service of an organization with its token; its secret is shown in the answer only. For administrators.",
  })
  createServiceToken(@Arg("input", () => CreateServiceTokenInput) input: CreateServiceTokenInput, @Ctx() ctx: Context) {
    return ctx.run(createServiceToken, input);
  }

  @Mutation(() => CreateAccessTokenPayload, {
    description: "Gives a token a new secret, shown in the answer only: one's own, or as an administrator a service's.",
  })
  rotateAccessToken(@Arg("input", () => RotateAccessTokenInput) input: RotateAccessTokenInput, @Ctx() ctx: Context) {
    return ctx.run(rotateAccessToken, input);
  }

  @Mutation(() => AccessTokenPayload, { description: "Makes a token worthless, at once." })
  revokeAccessToken(@Arg("input", () => RevokeAccessTokenInput) input: RevokeAccessTokenInput, @Ctx() ctx: Context) {
    return ctx.run(revokeAccessToken, input);
  }
}

@Resolver(() => Viewer)
export class ViewerAccessTokenResolver {
  @FieldResolver(() => AccessToken, { nullable: true, description: "The token that a program asks with; null in a browser." })
  accessToken(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    const { token } = ctx.actor;
    return token ? ctx.read.view(AccessToken, token.id, info) : null;
  }
}
