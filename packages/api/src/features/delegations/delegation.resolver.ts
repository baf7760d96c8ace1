import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { connectionOf, PageArgs } from "../../platform/connection.js";
import { ViewerStep, viewerSteps } from "../../platform/viewer-steps.js";
import { Viewer } from "../accounts/viewer.entity.js";
import { Person } from "../people/person.entity.js";
import { createDelegation, endDelegation } from "./delegation.commands.js";
import { Delegation } from "./delegation.entity.js";
import { CreateDelegationInput, DelegationPayload, EndDelegationInput } from "./delegation.inputs.js";
import { isOver, isReadAtHome, isViewers } from "./delegation.queries.js";

@Resolver(() => Delegation)
export class DelegationResolver {
  @FieldResolver(() => [ViewerStep], { description: "What can be done with the delegation, and whether the viewer can do it now." })
  viewerSteps(@Root() delegation: Delegation, @Ctx() ctx: Context) {
    return viewerSteps(ctx, null, delegation, [{ action: "delegation.end", refused: (row) => isOver(row, ctx.today) }]);
  }

  @Query(() => connectionOf("Delegation"), {
    description: "Who stands in for the people of the organizations that the viewer administers or audits, latest first.",
  })
  delegations(@Args(() => PageArgs) page: PageArgs, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return ctx.read.connection(Delegation, info, { ...page, where: isReadAtHome, order: { by: ["createdAt"], descending: true } });
  }

  @Mutation(() => DelegationPayload, { description: "Names who reviews in the viewer's stead while the viewer is absent." })
  createDelegation(@Arg("input", () => CreateDelegationInput) input: CreateDelegationInput, @Ctx() ctx: Context) {
    return ctx.run(createDelegation, input);
  }

  @Mutation(() => DelegationPayload, { description: "Ends a delegation, at once: one's own, or as an administrator another's." })
  endDelegation(@Arg("input", () => EndDelegationInput) input: EndDelegationInput, @Ctx() ctx: Context) {
    return ctx.run(endDelegation, input);
  }
}

@Resolver(() => ViewerStep)
export class StepInSteadResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: "In whose stead the viewer would take the step; null where they have the right themselves, or cannot take it.",
  })
  onBehalfOf(@Root() { onBehalfOfId }: ViewerStep, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return onBehalfOfId && ctx.read.view(Person, onBehalfOfId, info);
  }
}

/** How far back one's own are listed. */
const mostListed = 50;

@Resolver(() => Viewer)
export class ViewerDelegationResolver {
  @FieldResolver(() => [Delegation], {
    description: "Those that the viewer gave and those that the viewer holds, latest day first; a token sees none.",
  })
  delegations(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    if (ctx.actor.token) return [];
    return ctx.read.list(Delegation, info, { first: mostListed, where: isViewers, order: { by: ["endsOn"], descending: true } });
  }
}
