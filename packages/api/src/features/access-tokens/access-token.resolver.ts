import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { connectionOf, PageArgs } from "../../platform/connection.js";
import { Fault } from "../../platform/errors.js";
import { createAccessToken, revokeAccessToken } from "./access-token.commands.js";
import { AccessToken } from "./access-token.entity.js";
import { AccessTokenPayload, CreateAccessTokenInput, CreateAccessTokenPayload, RevokeAccessTokenInput } from "./access-token.inputs.js";

@Resolver()
export class AccessTokenResolver {
  @Query(() => connectionOf("AccessToken"), {
    description: "One's own tokens, for administrators those of their organizations too, latest first.",
  })
  accessTokens(@Args(() => PageArgs) page: PageArgs, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    if (ctx.actor.token) throw new Fault("FORBIDDEN", { reason: "TOKEN_MAY_NOT" });
    return ctx.read.connection(AccessToken, info, { ...page, order: { by: ["createdAt"], descending: true } });
  }

  @Mutation(() => CreateAccessTokenPayload, { description: "Makes a token in one's own name; its secret is shown in the answer only." })
  createAccessToken(@Arg("input", () => CreateAccessTokenInput) input: CreateAccessTokenInput, @Ctx() ctx: Context) {
    return ctx.run(createAccessToken, input);
  }

  @Mutation(() => AccessTokenPayload, { description: "Makes a token worthless, at once." })
  revokeAccessToken(@Arg("input", () => RevokeAccessTokenInput) input: RevokeAccessTokenInput, @Ctx() ctx: Context) {
    return ctx.run(revokeAccessToken, input);
  }
}
