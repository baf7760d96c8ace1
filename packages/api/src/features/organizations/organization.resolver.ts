import { organizationWorkflow } from "@duban/schema";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { connectionOf, PageArgs } from "../../platform/connection.js";
import type { RefusalDetail } from "../../platform/errors.js";
import { GlobalId } from "../../platform/ids.js";
import { ViewerStep, viewerSteps } from "../../platform/viewer-steps.js";
import { closeOrganization, createOrganization, moveOrganization, renameOrganization } from "./organization.commands.js";
import { Organization } from "./organization.entity.js";
import {
  CloseOrganizationInput,
  CreateOrganizationInput,
  MoveOrganizationInput,
  OrganizationPayload,
  RenameOrganizationInput,
} from "./organization.inputs.js";
import { matchesSearch, nameOf } from "./organization.queries.js";

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => Organization, { nullable: true, description: "An organization by its id." })
  organization(
    @Arg("id", () => GlobalId("Organization"), { description: "The organization." }) id: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read.view(Organization, id, info);
  }

  @Query(() => connectionOf("Organization"), {
    description: "An organization with all below it, in the order of the tree; the viewer's own when none is named.",
  })
  organizations(
    @Arg("organizationId", () => GlobalId("Organization"), { nullable: true, description: "The top; the viewer's own when left out." })
    organizationId: string | null,
    @Arg("search", () => String, { nullable: true, description: "Part of a name in either language, or of a code." }) search: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const where = search?.trim() ? matchesSearch(search.trim()) : undefined;
    return ctx.read.connection(Organization, info, { ...page, where, within: { column: "id", organizationId }, order: { by: ["path"] } });
  }

  @FieldResolver(() => [ViewerStep], { description: "What can be done with the organization, and whether the viewer can." })
  viewerSteps(@Root() organization: Organization, @Ctx() ctx: Context) {
    return viewerSteps(ctx, organizationWorkflow, organization, [
      { action: "organization.create", refused: whenClosed },
      { action: "organization.rename", refused: whenClosed },
      { action: "organization.move", refused: (row) => whenRoot(row) ?? whenClosed(row) },
      { action: "organization.close", step: "close", refused: whenRoot },
    ]);
  }

  @Mutation(() => OrganizationPayload, { description: "Puts a new organization under another." })
  createOrganization(@Arg("input", () => CreateOrganizationInput) input: CreateOrganizationInput, @Ctx() ctx: Context) {
    return ctx.run(createOrganization, input);
  }

  @Mutation(() => OrganizationPayload, { description: "Gives an organization new names." })
  renameOrganization(@Arg("input", () => RenameOrganizationInput) input: RenameOrganizationInput, @Ctx() ctx: Context) {
    return ctx.run(renameOrganization, input);
  }

  @Mutation(() => OrganizationPayload, { description: "Puts an organization, with all below it, under another." })
  moveOrganization(@Arg("input", () => MoveOrganizationInput) input: MoveOrganizationInput, @Ctx() ctx: Context) {
    return ctx.run(moveOrganization, input);
  }

  @Mutation(() => OrganizationPayload, { description: "Ends an organization on which nothing hangs any more." })
  closeOrganization(@Arg("input", () => CloseOrganizationInput) input: CloseOrganizationInput, @Ctx() ctx: Context) {
    return ctx.run(closeOrganization, input);
  }
}

function whenClosed(organization: Organization): RefusalDetail | null {
  return organization.state === "OPEN" ? null : { code: "ORGANIZATION_CLOSED", params: { organization: nameOf(organization) } };
}

function whenRoot(organization: Organization): RefusalDetail | null {
  return organization.parentId === null ? { code: "ORGANIZATION_IS_ROOT" } : null;
}
