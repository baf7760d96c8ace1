import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { connectionOf, PageArgs } from "../../platform/connection.js";
import { GlobalId } from "../../platform/ids.js";
import { ViewerStep, viewerSteps } from "../../platform/viewer-steps.js";
import { grantRole, revokeRole } from "./role-grant.commands.js";
import { RoleGrant } from "./role-grant.entity.js";
import { GrantRoleInput, RevokeRoleInput, RoleGrantPayload } from "./role-grant.inputs.js";

@Resolver(() => RoleGrant)
export class RoleGrantResolver {
  @FieldResolver(() => [ViewerStep], { description: "What can be done with the grant, and whether the viewer can." })
  viewerSteps(@Root() grant: RoleGrant, @Ctx() ctx: Context) {
    return viewerSteps(ctx, null, grant, [{ action: "role.revoke" }]);
  }

  @Query(() => connectionOf("RoleGrant"), { description: "Who may do what in an organization and below it, latest grant first." })
  roleGrants(
    @Arg("organizationId", () => GlobalId("Organization"), { nullable: true, description: "The top; the viewer's own when left out." })
    organizationId: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const within = { column: "organizationId", organizationId } as const;
    return ctx.read.connection(RoleGrant, info, { ...page, within, order: { by: ["createdAt"], descending: true } });
  }

  @Mutation(() => RoleGrantPayload, { description: "Gives a person a role in an organization, within what one administers oneself." })
  grantRole(@Arg("input", () => GrantRoleInput) input: GrantRoleInput, @Ctx() ctx: Context) {
    return ctx.run(grantRole, input);
  }

  @Mutation(() => RoleGrantPayload, { description: "Takes a grant back, at once." })
  revokeRole(@Arg("input", () => RevokeRoleInput) input: RevokeRoleInput, @Ctx() ctx: Context) {
    return ctx.run(revokeRole, input);
  }
}
