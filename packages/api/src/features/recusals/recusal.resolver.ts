import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { connectionOf, PageArgs } from "../../platform/connection.js";
import { GlobalId } from "../../platform/ids.js";
import { ViewerStep, viewerSteps } from "../../platform/viewer-steps.js";
import { declareRecusal, endRecusal } from "./recusal.commands.js";
import { Recusal } from "./recusal.entity.js";
import { DeclareRecusalInput, EndRecusalInput, RecusalPayload } from "./recusal.inputs.js";

@Resolver(() => Recusal)
export class RecusalResolver {
  @FieldResolver(() => [ViewerStep], { description: "What can be done with the recusal, and whether the viewer can." })
  viewerSteps(@Root() recusal: Recusal, @Ctx() ctx: Context) {
    return viewerSteps(ctx, null, recusal, [{ action: "recusal.end" }]);
  }

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
