import { problemWorkflow } from "@duban/schema";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { connectionOf, PageArgs } from "../../platform/connection.js";
import { GlobalId } from "../../platform/ids.js";
import { sql } from "../../platform/select/index.js";
import { ViewerStep, viewerSteps } from "../../platform/viewer-steps.js";
import { whyNotRequested } from "../close-outs/close-out-gaps.queries.js";
import { whyNothingToAccept } from "../close-outs/criterion.queries.js";
import { whyNotInspected, whyNotScheduled } from "../inspections/inspection.queries.js";
import { whyNotLookedBack } from "../look-backs/look-back.queries.js";
import { whyNoExtension, whyNothingAsked, whyNotVerified } from "../problem-requests/problem-request-steps.queries.js";
import { keptFigures } from "../supervision/problem-figures.queries.js";
import { LedgerFigures } from "./ledger-figures.entity.js";
import { handDownProblems, registerProblems, updateProblem } from "./problem.commands.js";
import { Problem } from "./problem.entity.js";
import {
  HandDownProblemsInput,
  HandDownProblemsPayload,
  ProblemOrder,
  ProblemPayload,
  RegisterProblemsInput,
  RegisterProblemsPayload,
  UpdateProblemInput,
} from "./problem.inputs.js";
import { problemOrders, problemsMatching, problemsSaying } from "./problem.queries.js";
import { countedAs, ledgerFigures, whyNotStarted } from "./problem-figures.queries.js";
import { ProblemFilter } from "./problem-filter.queries.js";
import { whyFrozen, whyNoMeasures, whyNotHandedOver, whyNotInWork } from "./problem-steps.queries.js";

@Resolver(() => Problem)
export class ProblemResolver {
  @Query(() => Problem, { nullable: true, description: "A problem by its number." })
  problem(
    @Arg("code", () => String, { description: "Its number, such as ZX1-001." }) code: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read.one(Problem, info, (row) => sql`${row.code} = ${code}`);
  }

  @Query(() => connectionOf("Problem"), {
    description: "Problems of an organization and all below it; of all that the viewer may read when none is named.",
  })
  problems(
    @Arg("campaignId", () => GlobalId("Campaign"), { nullable: true, description: "Only those of this campaign, as in the filter." })
    campaignId: string | null,
    @Arg("organizationId", () => GlobalId("Organization"), { nullable: true, description: "The top, as in the filter." })
    organizationId: string | null,
    @Arg("filter", () => ProblemFilter, { nullable: true, description: "Which of them." }) filter: ProblemFilter | null,
    @Arg("order", () => ProblemOrder, { nullable: true, defaultValue: ProblemOrder.CODE, description: "In which order." })
    order: ProblemOrder | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read.connection(Problem, info, {
      ...page,
      within: { column: "organizationId", organizationId: filter?.organizationId ?? organizationId },
      where: problemsMatching({ ...filter, campaignId: filter?.campaignId ?? campaignId }, ctx),
      among: problemsSaying(filter ?? {}),
      order: problemOrders[order ?? ProblemOrder.CODE],
    });
  }

  @Query(() => LedgerFigures, { description: "How many problems a filter keeps, by their light; each is counted once." })
  async ledgerFigures(
    @Arg("filter", () => ProblemFilter, { nullable: true, description: "Which of them; without `duplicates`." })
    filter: ProblemFilter | null,
    @Ctx() ctx: Context,
  ): Promise<LedgerFigures> {
    const { campaignId = null, organizationId = null, ...narrower } = filter ?? {};
    if (Object.values(narrower).every((value) => value === null || value === undefined)) {
      const [kept] = await ctx.read.rows<LedgerFigures>(keptFigures(campaignId, organizationId));
      return kept as LedgerFigures;
    }
    const within = { column: "organizationId", organizationId } as const;
    const chosen = { within, where: problemsMatching(filter ?? {}, ctx), among: problemsSaying(filter ?? {}) };
    return ledgerFigures(await ctx.read.tally(Problem, countedAs, chosen));
  }

  @FieldResolver(() => [ViewerStep], { description: "What can be done with the problem, and whether the viewer can do it now." })
  viewerSteps(@Root() problem: Problem, @Ctx() ctx: Context) {
    return viewerSteps(ctx, problemWorkflow, problem, [
      { action: "problem.assign", step: "assign" },
      { action: "problem.resolveOnTheSpot", step: "assign" },
      { action: "problem.accept", step: "accept" },
      { action: "problem.refuse", step: "refuse" },
      { action: "problem.start", step: "start", refused: (row) => whyNotStarted(ctx, row) },
      { action: "measure.add", refused: whyNoMeasures },
      { action: "measure.fit", refused: whyNoMeasures },
      { action: "outcome.addTarget", refused: whyFrozen },
      { action: "problem.reportProgress", refused: whyNotInWork },
      { action: "problem.askExtension", refused: (row) => whyNoExtension(row, ctx.today) },
      { action: "problem.askStanding", refused: whyNothingAsked },
      { action: "problem.verifyAgain", refused: whyNotVerified },
      { action: "problem.handOver", refused: whyNotHandedOver },
      { action: "evidence.add", refused: whyFrozen },
      { action: "closeOut.setCriteria", refused: whyFrozen },
      { action: "closeOut.acceptCriteria", refused: (row) => whyFrozen(row) ?? whyNothingToAccept(row) },
      { action: "closeOut.request", step: "requestCloseOut", refused: (row) => whyNotRequested(ctx, row) },
      { action: "inspection.schedule", refused: whyNotScheduled },
      { action: "inspection.record", refused: whyNotInspected },
      { action: "lookBack.record", refused: whyNotLookedBack },
      { action: "problem.update", refused: whyFrozen },
      { action: "problem.linkDuplicate" },
      {
        action: "problem.unlinkDuplicate",
        refused: ({ duplicateOfId }) => (duplicateOfId === null ? { code: "NOT_DUPLICATE" } : null),
      },
    ]);
  }

  @Mutation(() => HandDownProblemsPayload, {
    description: "Hands problems down to participants of a campaign; their plans have to answer them.",
  })
  handDownProblems(@Arg("input", () => HandDownProblemsInput) input: HandDownProblemsInput, @Ctx() ctx: Context) {
    return ctx.run(handDownProblems, input);
  }

  @Mutation(() => RegisterProblemsPayload, {
    description: "Enters problems on a ledger as they are found: anybody's by whoever manages the campaign, its own by a unit.",
  })
  registerProblems(@Arg("input", () => RegisterProblemsInput) input: RegisterProblemsInput, @Ctx() ctx: Context) {
    return ctx.run(registerProblems, input);
  }

  @Mutation(() => ProblemPayload, { description: "Corrects what is said of a problem." })
  updateProblem(@Arg("input", () => UpdateProblemInput) input: UpdateProblemInput, @Ctx() ctx: Context) {
    return ctx.run(updateProblem, input);
  }
}
