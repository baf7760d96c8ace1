import { closeOutWorkflow } from "@duban/schema";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { connectionOf, PageArgs } from "../../platform/connection.js";
import { ViewerStep, viewerSteps } from "../../platform/viewer-steps.js";
import { CloseOut } from "./close-out.entity.js";
import {
  CloseOutPayload,
  PassCloseOutInput,
  RecordObjectionInput,
  RecordSiteCheckInput,
  RefuseCloseOutInput,
  RequestCloseOutInput,
  WithdrawCloseOutInput,
} from "./close-out.inputs.js";
import { isViewersToCheck, whyNotPassed } from "./close-out.queries.js";
import { passCloseOut, refuseCloseOut } from "./close-out-check.commands.js";
import { recordObjection, recordSiteCheck } from "./close-out-record.commands.js";
import { requestCloseOut, withdrawCloseOut } from "./close-out-request.commands.js";

@Resolver(() => CloseOut)
export class CloseOutResolver {
  @Query(() => connectionOf("CloseOut"), { description: "The close-outs that are the viewer's to check, the longest waiting first." })
  closeOuts(@Args(() => PageArgs) page: PageArgs, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return ctx.read.connection(CloseOut, info, { ...page, where: isViewersToCheck, order: { by: ["levelSince"] } });
  }

  @FieldResolver(() => [ViewerStep], { description: "What can be done with the close-out, and whether the viewer can do it now." })
  viewerSteps(@Root() closeOut: CloseOut, @Ctx() ctx: Context) {
    return viewerSteps(ctx, closeOutWorkflow, closeOut, [
      { action: "closeOut.pass", step: "passOn", refused: (row) => whyNotPassed(ctx, row) },
      { action: "closeOut.refuse", step: "refuse" },
      { action: "closeOut.checkOnSite", step: "passOn" },
      { action: "closeOut.object", step: "passOn" },
      {
        action: "closeOut.withdraw",
        step: "withdraw",
        refused: ({ position }) => (position > 0 ? { code: "CLOSE_OUT_CHECKED" } : null),
      },
    ]);
  }

  @Mutation(() => CloseOutPayload, { description: "Asks for a problem to be closed out, with evidence for each criterion." })
  requestCloseOut(@Arg("input", () => RequestCloseOutInput) input: RequestCloseOutInput, @Ctx() ctx: Context) {
    return ctx.run(requestCloseOut, input);
  }

  @Mutation(() => CloseOutPayload, { description: "Takes a request back that nobody has checked yet." })
  withdrawCloseOut(@Arg("input", () => WithdrawCloseOutInput) input: WithdrawCloseOutInput, @Ctx() ctx: Context) {
    return ctx.run(withdrawCloseOut, input);
  }

  @Mutation(() => CloseOutPayload, { description: "Passes a request at one level; the last one strikes the problem off." })
  passCloseOut(@Arg("input", () => PassCloseOutInput) input: PassCloseOutInput, @Ctx() ctx: Context) {
    return ctx.run(passCloseOut, input);
  }

  @Mutation(() => CloseOutPayload, { description: "Returns a problem to work, with what is still demanded." })
  refuseCloseOut(@Arg("input", () => RefuseCloseOutInput) input: RefuseCloseOutInput, @Ctx() ctx: Context) {
    return ctx.run(refuseCloseOut, input);
  }

  @Mutation(() => CloseOutPayload, { description: "Records what at least two people saw on site." })
  recordSiteCheck(@Arg("input", () => RecordSiteCheckInput) input: RecordSiteCheckInput, @Ctx() ctx: Context) {
    return ctx.run(recordSiteCheck, input);
  }

  @Mutation(() => CloseOutPayload, { description: "Records what somebody objected while the result is public." })
  recordObjection(@Arg("input", () => RecordObjectionInput) input: RecordObjectionInput, @Ctx() ctx: Context) {
    return ctx.run(recordObjection, input);
  }
}
