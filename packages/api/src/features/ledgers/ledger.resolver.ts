import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { connectionOf, PageArgs } from "../../platform/connection.js";
import { GlobalId } from "../../platform/ids.js";
import { sql } from "../../platform/select/index.js";
import { ViewerStep, viewerSteps } from "../../platform/viewer-steps.js";
import { createLedger, updateLedger } from "./ledger.commands.js";
import { Ledger } from "./ledger.entity.js";
import { CreateLedgerInput, LedgerPayload, UpdateLedgerInput } from "./ledger.inputs.js";

@Resolver(() => Ledger)
export class LedgerResolver {
  @Query(() => connectionOf("Ledger"), { description: "The ledgers of the campaigns that the viewer sees, the newest first." })
  ledgers(
    @Arg("campaignId", () => GlobalId("Campaign"), { nullable: true, description: "Only those of this campaign." }) campaignId:
      | string
      | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const where = campaignId ? { where: (ledger: { campaignId: unknown }) => sql`${ledger.campaignId} = ${campaignId}` } : {};
    return ctx.read.connection(Ledger, info, { ...page, ...where, order: { by: ["createdAt"], descending: true } });
  }

  @FieldResolver(() => [ViewerStep], { description: "What can be done with the ledger, and whether the viewer can." })
  viewerSteps(@Root() ledger: Ledger, @Ctx() ctx: Context) {
    return viewerSteps(ctx, null, ledger, [{ action: "ledger.update" }, { action: "problem.register" }]);
  }

  @Mutation(() => LedgerPayload, { description: "Opens another ledger of a campaign, for the problems of one source." })
  createLedger(@Arg("input", () => CreateLedgerInput) input: CreateLedgerInput, @Ctx() ctx: Context) {
    return ctx.run(createLedger, input);
  }

  @Mutation(() => LedgerPayload, { description: "Changes what a ledger is called and which aspects it has." })
  updateLedger(@Arg("input", () => UpdateLedgerInput) input: UpdateLedgerInput, @Ctx() ctx: Context) {
    return ctx.run(updateLedger, input);
  }
}
