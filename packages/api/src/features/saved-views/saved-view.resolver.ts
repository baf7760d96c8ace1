import { type ViewedList, viewedLists } from "@duban/schema";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { connectionOf, PageArgs } from "../../platform/connection.js";
import { sql } from "../../platform/select/index.js";
import { ViewerStep, viewerSteps } from "../../platform/viewer-steps.js";
import { changeSavedView, createSavedView, removeSavedView, shareSavedView, unshareSavedView } from "./saved-view.commands.js";
import { SavedView } from "./saved-view.entity.js";
import {
  ChangeSavedViewInput,
  CreateSavedViewInput,
  RemoveSavedViewInput,
  SavedViewPayload,
  ShareSavedViewInput,
  UnshareSavedViewInput,
} from "./saved-view.inputs.js";

@Resolver(() => SavedView)
export class SavedViewResolver {
  @Query(() => connectionOf("SavedView"), { description: "One's own views of a list and those that others share, by name." })
  savedViews(
    @Arg("list", () => viewedLists.members, { description: "Which list." }) list: ViewedList,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read.connection(SavedView, info, { ...page, where: (view) => sql`${view.list} = ${list}`, order: { by: ["name"] } });
  }

  @FieldResolver(() => [ViewerStep], { description: "What can be done with the view, and whether the viewer can." })
  viewerSteps(@Root() view: SavedView, @Ctx() ctx: Context) {
    return viewerSteps(ctx, null, view, [{ action: "savedView.change" }, { action: "savedView.unshare" }, { action: "savedView.remove" }]);
  }

  @Mutation(() => SavedViewPayload, { description: "Keeps filters of a list under a name, for oneself." })
  createSavedView(@Arg("input", () => CreateSavedViewInput) input: CreateSavedViewInput, @Ctx() ctx: Context) {
    return ctx.run(createSavedView, input);
  }

  @Mutation(() => SavedViewPayload, { description: "Gives one of one's views another name or other filters." })
  changeSavedView(@Arg("input", () => ChangeSavedViewInput) input: ChangeSavedViewInput, @Ctx() ctx: Context) {
    return ctx.run(changeSavedView, input);
  }

  @Mutation(() => SavedViewPayload, { description: "Shares one of one's views with an organization and all below it." })
  shareSavedView(@Arg("input", () => ShareSavedViewInput) input: ShareSavedViewInput, @Ctx() ctx: Context) {
    return ctx.run(shareSavedView, input);
  }

  @Mutation(() => SavedViewPayload, { description: "Makes one of one's views private again." })
  unshareSavedView(@Arg("input", () => UnshareSavedViewInput) input: UnshareSavedViewInput, @Ctx() ctx: Context) {
    return ctx.run(unshareSavedView, input);
  }

  @Mutation(() => SavedViewPayload, { description: "Deletes one of one's views." })
  removeSavedView(@Arg("input", () => RemoveSavedViewInput) input: RemoveSavedViewInput, @Ctx() ctx: Context) {
    return ctx.run(removeSavedView, input);
  }
}
