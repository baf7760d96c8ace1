import { problemRequestWorkflow } from "@duban/schema";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { ViewerStep, viewerSteps } from "../../platform/viewer-steps.js";
import {
  askForProblemExtension,
  askForProblemStanding,
  grantProblemRequest,
  refuseProblemRequest,
  withdrawProblemRequest,
} from "./problem-request.commands.js";
import { ProblemRequest } from "./problem-request.entity.js";
import {
  AskForProblemExtensionInput,
  AskForProblemStandingInput,
  GrantProblemRequestInput,
  ProblemRequestPayload,
  RefuseProblemRequestInput,
  VerifyProblemAgainInput,
  VerifyProblemAgainPayload,
  WithdrawProblemRequestInput,
} from "./problem-request.inputs.js";
import { verifyProblemAgain } from "./problem-verification.commands.js";

@Resolver(() => ProblemRequest)
export class ProblemRequestResolver {
  @FieldResolver(() => [ViewerStep], { description: "What can be done with the request, and whether the viewer can do it now." })
  viewerSteps(@Root() request: ProblemRequest, @Ctx() ctx: Context) {
    return viewerSteps(ctx, problemRequestWorkflow, request, [
      { action: "problemRequest.grant", step: "grant" },
      { action: "problemRequest.refuse", step: "refuse" },
      { action: "problemRequest.withdraw", step: "withdraw" },
    ]);
  }

  @Mutation(() => ProblemRequestPayload, { description: "Asks for more time for a problem, before its deadline." })
  askForProblemExtension(@Arg("input", () => AskForProblemExtensionInput) input: AskForProblemExtensionInput, @Ctx() ctx: Context) {
    return ctx.run(askForProblemExtension, input);
  }

  @Mutation(() => ProblemRequestPayload, {
    description: "Asks that a problem be rectified continuously, be held not feasible for now, or be rectified as usual again.",
  })
  askForProblemStanding(@Arg("input", () => AskForProblemStandingInput) input: AskForProblemStandingInput, @Ctx() ctx: Context) {
    return ctx.run(askForProblemStanding, input);
  }

  @Mutation(() => ProblemRequestPayload, { description: "Grants what was asked about a problem; the first deadline stays on record." })
  grantProblemRequest(@Arg("input", () => GrantProblemRequestInput) input: GrantProblemRequestInput, @Ctx() ctx: Context) {
    return ctx.run(grantProblemRequest, input);
  }

  @Mutation(() => ProblemRequestPayload, { description: "Refuses what was asked about a problem, with the reason." })
  refuseProblemRequest(@Arg("input", () => RefuseProblemRequestInput) input: RefuseProblemRequestInput, @Ctx() ctx: Context) {
    return ctx.run(refuseProblemRequest, input);
  }

  @Mutation(() => ProblemRequestPayload, { description: "Takes a request back that nobody has decided." })
  withdrawProblemRequest(@Arg("input", () => WithdrawProblemRequestInput) input: WithdrawProblemRequestInput, @Ctx() ctx: Context) {
    return ctx.run(withdrawProblemRequest, input);
  }

  @Mutation(() => VerifyProblemAgainPayload, {
    description: "Says whether continuous rectification still holds; the next time follows from it.",
  })
  verifyProblemAgain(@Arg("input", () => VerifyProblemAgainInput) input: VerifyProblemAgainInput, @Ctx() ctx: Context) {
    return ctx.run(verifyProblemAgain, input);
  }
}
