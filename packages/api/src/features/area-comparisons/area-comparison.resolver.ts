import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { connectionOf, PageArgs } from "../../platform/connection.js";
import { GlobalId } from "../../platform/ids.js";
import { every, exists, type Row, sql, viewer } from "../../platform/select/index.js";
import { CampaignParticipant } from "../campaigns/campaign-participant.entity.js";
import type { Ledger } from "../ledgers/ledger.entity.js";
import { compareArea } from "./area-comparison.commands.js";
import { CompareAreaInput, CompareAreaPayload } from "./area-comparison.inputs.js";
import { hasCompared } from "./area-comparison.queries.js";

/** The units of a sheet stand in the order of the tree. */
const inTree = {
  name: "path",
  type: "text",
  value: ({ organizationId }: Row<CampaignParticipant>) =>
    sql`(select o.path from app.organizations o where o.tenant_id = ${viewer.tenantId} and o.id = ${organizationId})`,
} as const;

@Resolver()
export class AreaComparisonResolver {
  @Query(() => connectionOf("CampaignParticipant"), {
    description:
      "The units that take part in a ledger's campaign and that the viewer may see, in the order of the tree: the rows of its comparison.",
  })
  comparedUnits(
    @Arg("ledgerId", () => GlobalId("Ledger"), { description: "The ledger." }) ledgerId: string,
    @Arg("organizationId", () => GlobalId("Organization"), { nullable: true, description: "Only those at it or below it." })
    organizationId: string | null,
    @Arg("open", () => Boolean, { nullable: true, description: "Only those that have not answered for each area; or only the others." })
    open: boolean | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read.connection(CampaignParticipant, info, {
      ...page,
      within: { column: "organizationId", organizationId },
      where: (unit) =>
        every(
          exists<Ledger>("Ledger", (ledger) => sql`${ledger.id} = ${ledgerId} and ${ledger.campaignId} = ${unit.campaignId}`),
          typeof open === "boolean" ? sql`(${hasCompared(unit, ledgerId)}) = ${!open}` : null,
        ),
      order: { by: [inTree] },
    });
  }

  @Mutation(() => CompareAreaPayload, {
    description: "Answers for a unit in an area of a ledger in which it has no problem, or takes the answer back.",
  })
  compareArea(@Arg("input", () => CompareAreaInput) input: CompareAreaInput, @Ctx() ctx: Context) {
    return ctx.run(compareArea, input);
  }
}
