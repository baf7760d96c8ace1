import { extensionWorkflow } from "@duban/schema";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { ViewerStep, viewerSteps } from "../../platform/viewer-steps.js";
import { askForExtension, grantExtension, refuseExtension } from "./deadline-extension.commands.js";
import { DeadlineExtension } from "./deadline-extension.entity.js";
import { AskForExtensionInput, ExtensionPayload, GrantExtensionInput, RefuseExtensionInput } from "./deadline-extension.inputs.js";

@Resolver(() => DeadlineExtension)
export class DeadlineExtensionResolver {
  @FieldResolver(() => [ViewerStep], { description: "What can be done with the request, and whether the viewer can do it now." })
  viewerSteps(@Root() extension: DeadlineExtension, @Ctx() ctx: Context) {
    return viewerSteps(ctx, extensionWorkflow, extension, [
      { action: "extension.grant", step: "grant" },
      { action: "extension.refuse", step: "refuse" },
    ]);
  }

  @Mutation(() => ExtensionPayload, { description: "Asks for more time to submit a plan, before its deadline." })
  askForExtension(@Arg("input", () => AskForExtensionInput) input: AskForExtensionInput, @Ctx() ctx: Context) {
    return ctx.run(askForExtension, input);
  }

  @Mutation(() => ExtensionPayload, { description: "Gives the time that was asked for; the first deadline stays on record." })
  grantExtension(@Arg("input", () => GrantExtensionInput) input: GrantExtensionInput, @Ctx() ctx: Context) {
    return ctx.run(grantExtension, input);
  }

  @Mutation(() => ExtensionPayload, { description: "Refuses more time, with the reason." })
  refuseExtension(@Arg("input", () => RefuseExtensionInput) input: RefuseExtensionInput, @Ctx() ctx: Context) {
    return ctx.run(refuseExtension, input);
  }
}
