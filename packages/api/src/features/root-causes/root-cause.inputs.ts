import { Field, ID, InputType, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { One } from "../../platform/select/index.js";
import type { RootCause } from "./root-cause.entity.js";

@InputType({ description: "A theme or a problem of a campaign, one of the two." })
export class RootCauseEndInput {
  @Field(() => ID, { nullable: true, description: "A theme of the campaign." }) themeId?: string | null;
  @Field(() => GlobalId("Problem"), { nullable: true, description: "A problem of the campaign." }) problemId?: string | null;
}

@InputType({ description: "That one thing comes from another. A theme causes themes and problems, a problem causes problems." })
export class LinkRootCauseInput {
  @Field(() => GlobalId("Campaign"), { description: "The campaign that both belong to." }) campaignId!: string;
  @Field(() => RootCauseEndInput, { description: "The cause." }) cause!: RootCauseEndInput;
  @Field(() => RootCauseEndInput, { description: "What comes from it." }) effect!: RootCauseEndInput;
  @Field(() => String, { defaultValue: "", description: "How the one brings the other about." }) note!: string;
}

@InputType({ description: "The link that is taken out." })
export class UnlinkRootCauseInput {
  @Field(() => GlobalId("RootCause"), { description: "The link." }) rootCauseId!: string;
}

/** What a mutation of a root cause answers with. */
@ObjectType({ simpleResolvers: true, description: "The link, or why nothing was changed." })
export class RootCausePayload extends Payload {
  rootCauseId?: string;

  @One<RootCause>("RootCause", "rootCauseId", { description: "The link; null when it was taken out." })
  rootCause!: RootCause | null;
}
