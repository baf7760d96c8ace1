import { Field, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { DateScalar } from "../../platform/scalars.js";
import { One } from "../../platform/select/index.js";
import type { LookBackDraw } from "./look-back-draw.entity.js";

@InputType({ description: "A sample to be drawn of the problems of a campaign that are closed out." })
export class DrawLookBackSampleInput {
  @Field(() => GlobalId("Campaign"), { description: "The campaign." }) campaignId!: string;
  @Field(() => GlobalId("Organization"), {
    nullable: true,
    description: "Below which organization; whoever runs the campaign when left out.",
  })
  organizationId?: string | null;
  @Field(() => Int, { nullable: true, description: "How many in a hundred, 1 to 100; as the campaign has it when left out." })
  percent?: number | null;
  @Field(() => DateScalar, { description: "Until when the look-backs are due; not before today." }) dueOn!: string;
  @Field(() => String, { description: "What it is for." }) note!: string;
}

/** What drawing a sample answers with. */
@ObjectType({ simpleResolvers: true, description: "The sample as it was drawn, or why none was." })
export class LookBackDrawPayload extends Payload {
  drawId?: string;

  @One<LookBackDraw>("LookBackDraw", "drawId", { description: "The sample." })
  draw!: LookBackDraw | null;
}
