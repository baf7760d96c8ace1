import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { Session } from "./session.entity.js";

@Resolver(() => Session)
export class SessionResolver {
  @FieldResolver(() => Boolean, { description: "Whether it is the one that asks." })
  current(@Root() session: Session, @Ctx() ctx: Context): boolean {
    return session.id === ctx.actor.sessionId;
  }
}
