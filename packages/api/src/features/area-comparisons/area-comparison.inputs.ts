import { type AreaVerdict, areaVerdicts } from "@duban/schema";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { One } from "../../platform/select/index.js";
import type { CampaignParticipant } from "../campaigns/campaign-participant.entity.js";

@InputType({ description: "What a unit answers for an area of a ledger in which it has no problem." })
export class CompareAreaInput {
  @Field(() => GlobalId("Ledger"), { description: "The ledger." }) ledgerId!: string;
  @Field(() => ID, { description: "The area: an aspect of the ledger." }) aspectId!: string;
  @Field(() => GlobalId("Organization"), { description: "The unit; it takes part in the campaign." }) organizationId!: string;
  @Field(() => areaVerdicts.members, { nullable: true, description: "What it answers; null takes the answer back." })
  verdict?: AreaVerdict | null;
  @Field(() => String, { defaultValue: "", description: "Why it does not apply, which is needed; or how it was compared." })
  reason!: string;
  @Field(() => Int, { description: "The cell's `version` as read; 0 where nothing was answered." }) expectedVersion!: number;
}

/** What a mutation of a unit's answers gives. */
@ObjectType({ simpleResolvers: true, description: "The unit with its answers after the change, or why nothing was changed." })
export class CompareAreaPayload extends Payload {
  participantId?: string;

  @One<CampaignParticipant>("CampaignParticipant", "participantId", { description: "The unit after the change." })
  unit!: CampaignParticipant | null;
}
