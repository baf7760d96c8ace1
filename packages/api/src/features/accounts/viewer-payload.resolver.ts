import type { GraphQLResolveInfo } from "graphql";
import { Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { Actor } from "../../platform/actor.js";
import { createReader } from "../../platform/select/index.js";
import { liveGrants, personIn } from "./session.authenticator.js";
import { Viewer } from "./viewer.entity.js";
import { ViewerPayload } from "./viewer.inputs.js";

@Resolver(() => ViewerPayload)
export class ViewerPayloadResolver {
  @FieldResolver(() => Viewer, {
    nullable: true,
    description: "The viewer, after a switch in the other group; null when nothing was changed.",
  })
  async viewer(@Root() { accountId, tenantId }: ViewerPayload, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    if (accountId === undefined) return null;
    if (tenantId === undefined || tenantId === ctx.tenantId) return ctx.read.view(Viewer, accountId, info);
    return (await readerIn(tenantId, ctx, info)).view(Viewer, accountId, info);
  }
}

/** Reads as the same account, already in another of its groups. */
async function readerIn(tenantId: string, ctx: Context, { schema }: GraphQLResolveInfo) {
  const { accountId, locale } = ctx.actor;
  const { pool, store } = ctx.services;
  const personId = await personIn(pool, accountId, tenantId);
  const grants = personId ? await liveGrants(store, tenantId, personId, ctx.today) : [];
  const viewer = new Actor({ accountId, personId, tenantId, locale, grants });
  return createReader({ schema, viewer, today: ctx.today, now: ctx.now, query: (statement) => store.query(tenantId, statement) });
}
