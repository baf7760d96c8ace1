import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { connectionOf, PageArgs } from "../../platform/connection.js";
import { GlobalId } from "../../platform/ids.js";
import { ViewerStep, viewerSteps } from "../../platform/viewer-steps.js";
import { createPhrase, removePhrase, updatePhrase, usePhrase } from "./phrase.commands.js";
import { Phrase } from "./phrase.entity.js";
import { CreatePhraseInput, PhrasePayload, RemovePhraseInput, UpdatePhraseInput, UsePhraseInput } from "./phrase.inputs.js";
import { inForceAt } from "./phrase.queries.js";

@Resolver(() => Phrase)
export class PhraseResolver {
  @FieldResolver(() => [ViewerStep], { description: "What can be done with the phrase, and whether the viewer can." })
  viewerSteps(@Root() phrase: Phrase, @Ctx() ctx: Context) {
    return viewerSteps(ctx, null, phrase, [{ action: "phrase.update" }, { action: "phrase.remove" }]);
  }

  @Query(() => connectionOf("Phrase"), {
    description: "Phrases for the reviewers of an organization: its own and those of the organizations above it, used often first.",
  })
  phrases(
    @Arg("organizationId", () => GlobalId("Organization"), { description: "The organization that reviews." }) organizationId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const order = { by: ["useCount", "createdAt"], descending: true } as const;
    return ctx.read.connection(Phrase, info, { ...page, where: inForceAt(organizationId), order });
  }

  @Mutation(() => PhrasePayload, { description: "Keeps a phrase for the reviewers of an organization and all below it." })
  createPhrase(@Arg("input", () => CreatePhraseInput) input: CreatePhraseInput, @Ctx() ctx: Context) {
    return ctx.run(createPhrase, input);
  }

  @Mutation(() => PhrasePayload, { description: "Puts a phrase into other words, or gives it to another reason." })
  updatePhrase(@Arg("input", () => UpdatePhraseInput) input: UpdatePhraseInput, @Ctx() ctx: Context) {
    return ctx.run(updatePhrase, input);
  }

  @Mutation(() => PhrasePayload, { description: "Forgets a phrase; findings keep their words." })
  removePhrase(@Arg("input", () => RemovePhraseInput) input: RemovePhraseInput, @Ctx() ctx: Context) {
    return ctx.run(removePhrase, input);
  }

  @Mutation(() => PhrasePayload, { description: "Counts that a phrase was put into a finding." })
  usePhrase(@Arg("input", () => UsePhraseInput) input: UsePhraseInput, @Ctx() ctx: Context) {
    return ctx.run(usePhrase, input);
  }
}
