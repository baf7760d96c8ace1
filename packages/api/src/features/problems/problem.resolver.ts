import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { connectionOf, PageArgs } from "../../platform/connection.js";
import { GlobalId } from "../../platform/ids.js";
import { type Row, sql } from "../../platform/select/index.js";
import { handDownProblems } from "./problem.commands.js";
import { Problem } from "./problem.entity.js";
import { HandDownProblemsInput, HandDownProblemsPayload } from "./problem.inputs.js";

@Resolver(() => Problem)
export class ProblemResolver {
  @Query(() => connectionOf("Problem"), {
    description: "The problems of a campaign that were handed down to an organization or below it, by number.",
  })
  problems(
    @Arg("campaignId", () => GlobalId("Campaign"), { description: "The campaign." }) campaignId: string,
    @Arg("organizationId", () => GlobalId("Organization"), { nullable: true, description: "The top; the viewer's own when left out." })
    organizationId: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const where = (problem: Row<Problem>) => sql`${problem.campaignId} = ${campaignId}`;
    return ctx.read.connection(Problem, info, {
      ...page,
      where,
      within: { column: "organizationId", organizationId },
      order: { by: ["code"] },
    });
  }

  @Mutation(() => HandDownProblemsPayload, {
    description: "Hands problems down to participants of a campaign; their plans have to answer them.",
  })
  handDownProblems(@Arg("input", () => HandDownProblemsInput) input: HandDownProblemsInput, @Ctx() ctx: Context) {
    return ctx.run(handDownProblems, input);
  }
}
