import { Field, ID } from "type-graphql";
import { Column } from "typeorm";
import { GlobalId } from "../../platform/ids.js";
import { Computed, First, Noun, One, sql, TenantEntity, viewer } from "../../platform/select/index.js";
import { AreaCell } from "../area-comparisons/area-cell.entity.js";
import { areaCellsOf } from "../area-comparisons/area-comparison.queries.js";
import type { Organization } from "../organizations/organization.entity.js";
import type { Plan } from "../plans/plan.entity.js";

/** An organization that takes part in a campaign and is asked for a plan. */
@Noun("campaign_participants", { description: "An organization that takes part in a campaign and is asked for a plan." })
export class CampaignParticipant extends TenantEntity {
  @Column("uuid") campaignId!: string;
  @Column("uuid") organizationId!: string;

  @Field(() => ID, { nullable: true, description: "The batch of the campaign it belongs to, if any." })
  @Column("text", { nullable: true })
  batchId!: string | null;

  @One<Organization>("Organization", "organizationId", { description: "Who takes part." })
  organization!: Organization | null;

  @First<Plan, CampaignParticipant>(
    "Plan",
    (plan, participant) => sql`${plan.campaignId} = ${participant.campaignId} and ${plan.organizationId} = ${participant.organizationId}`,
    { by: ["id"], description: "Its plan; null until plans are asked for." },
  )
  plan!: Plan | null;

  @Computed<CampaignParticipant>(
    () => [AreaCell],
    (participant, { ledgerId }) => areaCellsOf(participant, ledgerId),
    {
      args: { ledgerId: { type: () => GlobalId("Ledger"), description: "The ledger, of the same campaign." } },
      description: "How it stands in each area of a ledger, in the order of the areas.",
    },
  )
  areaCells!: AreaCell[];

  @Computed<CampaignParticipant>(
    () => Boolean,
    ({ organizationId }) => sql`coalesce(${viewer.reachesOrganization(organizationId, "area.compare")}, false)`,
    { description: "Whether the viewer may answer for it in `compareArea`." },
  )
  viewerCompares!: boolean;
}
