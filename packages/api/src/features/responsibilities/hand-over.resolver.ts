import { handOverWorkflow } from "@duban/schema";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { connectionOf, PageArgs } from "../../platform/connection.js";
import { sql } from "../../platform/select/index.js";
import { ViewerStep, viewerSteps } from "../../platform/viewer-steps.js";
import { acceptHandOver, declineHandOver, handOverProblem, withdrawHandOver } from "./hand-over.commands.js";
import { HandOver } from "./hand-over.entity.js";
import {
  AcceptHandOverInput,
  DeclineHandOverInput,
  HandOverPayload,
  HandOverProblemInput,
  WithdrawHandOverInput,
} from "./hand-over.inputs.js";
import { isForViewer } from "./hand-over.queries.js";

@Resolver(() => HandOver)
export class HandOverResolver {
  @Query(() => connectionOf("HandOver"), { description: "The hand-overs that wait for the viewer to take them over, first one first." })
  handOvers(@Args(() => PageArgs) page: PageArgs, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return ctx.read.connection(HandOver, info, {
      ...page,
      where: (handOver) => sql`${handOver.state} = 'WAITING' and ${isForViewer(handOver)}`,
      order: { by: ["askedAt"] },
    });
  }

  @FieldResolver(() => [ViewerStep], { description: "What can be done with the hand-over, and whether the viewer can do it now." })
  viewerSteps(@Root() handOver: HandOver, @Ctx() ctx: Context) {
    return viewerSteps(ctx, handOverWorkflow, handOver, [
      { action: "handOver.accept", step: "accept" },
      { action: "handOver.decline", step: "decline" },
      { action: "handOver.withdraw", step: "withdraw" },
    ]);
  }

  @Mutation(() => HandOverPayload, {
    description: "Names the successor for a responsibility; until they have accepted, the former one answers.",
  })
  handOverProblem(@Arg("input", () => HandOverProblemInput) input: HandOverProblemInput, @Ctx() ctx: Context) {
    return ctx.run(handOverProblem, input);
  }

  @Mutation(() => HandOverPayload, { description: "Takes a responsibility over." })
  acceptHandOver(@Arg("input", () => AcceptHandOverInput) input: AcceptHandOverInput, @Ctx() ctx: Context) {
    return ctx.run(acceptHandOver, input);
  }

  @Mutation(() => HandOverPayload, { description: "Leaves a responsibility with whoever has it." })
  declineHandOver(@Arg("input", () => DeclineHandOverInput) input: DeclineHandOverInput, @Ctx() ctx: Context) {
    return ctx.run(declineHandOver, input);
  }

  @Mutation(() => HandOverPayload, { description: "Gives up a hand-over that nobody has answered." })
  withdrawHandOver(@Arg("input", () => WithdrawHandOverInput) input: WithdrawHandOverInput, @Ctx() ctx: Context) {
    return ctx.run(withdrawHandOver, input);
  }
}
