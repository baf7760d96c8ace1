import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { GlobalId } from "../../platform/ids.js";
import { type Row, sql } from "../../platform/select/index.js";
import { Problem } from "../problems/problem.entity.js";
import { hasLight } from "../problems/problem.queries.js";
import { linkRootCause, unlinkRootCause } from "./root-cause.commands.js";
import { LinkRootCauseInput, RootCausePayload, UnlinkRootCauseInput } from "./root-cause.inputs.js";
import { countedUnder, type KeptTheme, keptThemes, themeFigures } from "./root-cause.queries.js";
import { ThemeFigures } from "./theme-figures.entity.js";

@Resolver()
export class RootCauseResolver {
  @Query(() => [ThemeFigures], {
    description: "How far the problems of each theme of a campaign are; themes without problems that the viewer may see are left out.",
  })
  async themeFigures(
    @Arg("campaignId", () => GlobalId("Campaign"), { description: "The campaign." }) campaignId: string,
    @Ctx() ctx: Context,
  ): Promise<ThemeFigures[]> {
    const where = (problem: Row<Problem>) =>
      sql`${problem.campaignId} = ${campaignId} and ${problem.theme} is not null and (${hasLight(problem, ["RED", "YELLOW"], ctx.today)})`;
    const [themes, late] = await Promise.all([
      ctx.read.rows<KeptTheme>(keptThemes(campaignId)),
      ctx.read.tally(Problem, countedUnder, { within: { column: "organizationId" }, where }),
    ]);
    return themeFigures(themes, late);
  }

  @Mutation(() => RootCausePayload, {
    description: "Says that one theme or problem of a campaign comes from another; refused where that would close a circle.",
  })
  linkRootCause(@Arg("input", () => LinkRootCauseInput) input: LinkRootCauseInput, @Ctx() ctx: Context) {
    return ctx.run(linkRootCause, input);
  }

  @Mutation(() => RootCausePayload, { description: "Takes a link between a cause and its effect out." })
  unlinkRootCause(@Arg("input", () => UnlinkRootCauseInput) input: UnlinkRootCauseInput, @Ctx() ctx: Context) {
    return ctx.run(unlinkRootCause, input);
  }
}
