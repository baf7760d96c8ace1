import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { connectionOf, PageArgs } from "../../platform/connection.js";
import { GlobalId } from "../../platform/ids.js";
import { declareRecusal, endRecusal } from "./recusal.commands.js";
import { Recusal } from "./recusal.entity.js";
import { DeclareRecusalInput, EndRecusalInput, RecusalPayload } from "./recusal.inputs.js";

@Resolver()
export class RecusalResolver {
  @Query(() => connectionOf("Recusal"), { description: "Who stands back from an organization or one below it, latest first." })
  recusals(
    @Arg("organizationId", () => GlobalId("Organization"), { nullable: true, description: "The top; the viewer's own when left out." })
    organizationId: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const within = { column: "organizationId", organizationId } as const;
    return ctx.read.connection(Recusal, info, { ...page, within, order: { by: ["createdAt"], descending: true } });
  }

  @Mutation(() => RecusalPayload, { description: "Says that a person stands back from an organization and all below it." })
  declareRecusal(@Arg("input", () => DeclareRecusalInput) input: DeclareRecusalInput, @Ctx() ctx: Context) {
    return ctx.run(declareRecusal, input);
  }

  @Mutation(() => RecusalPayload, { description: "Ends a recusal, at once; not one of one's own." })
  endRecusal(@Arg("input", () => EndRecusalInput) input: EndRecusalInput, @Ctx() ctx: Context) {
    return ctx.run(endRecusal, input);
  }
}
