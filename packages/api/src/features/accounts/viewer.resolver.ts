import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { actorIn } from "./session.authenticator.js";
import { Session } from "./session.entity.js";
import { isLiveSession } from "./session.queries.js";
import { endOtherSessions, endSession, switchTenant, updateViewer } from "./viewer.commands.js";
import { Viewer } from "./viewer.entity.js";
import { EndSessionInput, SwitchTenantInput, UpdateViewerInput, ViewerPayload } from "./viewer.inputs.js";

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: "Who is signed in, or which service asks; null when nobody does." })
  viewer(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return ctx.signedIn && ctx.read.view(Viewer, ctx.actor.accountId || (ctx.actor.personId as string), info);
  }

  @FieldResolver(() => [Session], { description: "The browsers that are signed in, last used first; a token sees none." })
  sessions(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    if (ctx.actor.token) return [];
    return ctx.read.list(Session, info, { first: 100, where: isLiveSession, order: { by: ["lastUsedAt"], descending: true } });
  }

  @FieldResolver(() => Boolean, { description: "Whether this is the demo, in which everybody on the machine is let in." })
  isDemo(@Ctx() ctx: Context): boolean {
    return ctx.services.demo;
  }

  @Mutation(() => ViewerPayload, { description: "Makes another of one's groups the one worked in." })
  async switchTenant(@Arg("input", () => SwitchTenantInput) input: SwitchTenantInput, @Ctx() ctx: Context) {
    const { tenantId, ...outcome } = await ctx.run(switchTenant, input);
    if (tenantId !== undefined) ctx.continueAs(await actorIn(tenantId, ctx.actor, ctx.services));
    return outcome;
  }

  @Mutation(() => ViewerPayload, { description: "Settles language and appearance for oneself, on all devices." })
  updateViewer(@Arg("input", () => UpdateViewerInput) input: UpdateViewerInput, @Ctx() ctx: Context) {
    return ctx.run(updateViewer, input);
  }

  @Mutation(() => ViewerPayload, { description: "Ends one of one's sessions." })
  endSession(@Arg("input", () => EndSessionInput) input: EndSessionInput, @Ctx() ctx: Context) {
    return ctx.run(endSession, input);
  }

  @Mutation(() => ViewerPayload, { description: "Ends all of one's sessions but the present one." })
  endOtherSessions(@Ctx() ctx: Context) {
    return ctx.run(endOtherSessions, null);
  }
}
