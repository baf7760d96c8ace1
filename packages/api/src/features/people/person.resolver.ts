import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { connectionOf, PageArgs } from "../../platform/connection.js";
import { GlobalId } from "../../platform/ids.js";
import { ViewerStep, viewerSteps } from "../../platform/viewer-steps.js";
import { createPerson, updatePerson } from "./person.commands.js";
import { Person } from "./person.entity.js";
import { CreatePersonInput, PersonPayload, UpdatePersonInput } from "./person.inputs.js";
import { isListed } from "./person.queries.js";

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => [ViewerStep], { description: "What can be done with the person, and whether the viewer can." })
  viewerSteps(@Root() person: Person, @Ctx() ctx: Context) {
    return viewerSteps(ctx, null, person, [{ action: "person.update" }, { action: "recusal.declare" }, { action: "account.invite" }]);
  }

  @Query(() => Person, { nullable: true, description: "A person by their id." })
  person(
    @Arg("id", () => GlobalId("Person"), { description: "The person." }) id: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read.view(Person, id, info);
  }

  @Query(() => connectionOf("Person"), {
    description: "The people of an organization and of all below it, by name; services are not among them.",
  })
  people(
    @Arg("organizationId", () => GlobalId("Organization"), { nullable: true, description: "The top; the viewer's own when left out." })
    organizationId: string | null,
    @Arg("search", () => String, { nullable: true, description: "Part of a name in either language." }) search: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read.connection(Person, info, {
      ...page,
      where: isListed(search?.trim()),
      within: { column: "organizationId", organizationId },
      order: { by: ["name"] },
    });
  }

  @Mutation(() => PersonPayload, { description: "Enters somebody new in an organization." })
  createPerson(@Arg("input", () => CreatePersonInput) input: CreatePersonInput, @Ctx() ctx: Context) {
    return ctx.run(createPerson, input);
  }

  @Mutation(() => PersonPayload, { description: "Corrects a person's names and telephone number." })
  updatePerson(@Arg("input", () => UpdatePersonInput) input: UpdatePersonInput, @Ctx() ctx: Context) {
    return ctx.run(updatePerson, input);
  }
}
