import { Field, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { DateScalar } from "../../platform/scalars.js";
import { One } from "../../platform/select/index.js";
import type { Plan } from "../plans/plan.entity.js";
import type { DeadlineExtension } from "./deadline-extension.entity.js";

@InputType({ description: "More time to submit a plan." })
export class AskForExtensionInput {
  @Field(() => GlobalId("Plan"), { description: "The plan." }) planId!: string;
  @Field(() => Int, { description: "The plan's revision as it was read." }) expectedVersion!: number;
  @Field(() => DateScalar, { description: "The last day to submit that is asked for; after the present deadline, within the campaign." })
  dueOn!: string;
  @Field(() => String, { description: "Why more time is needed." }) reason!: string;
}

@InputType({ description: "The request that is granted." })
export class GrantExtensionInput {
  @Field(() => GlobalId("DeadlineExtension"), { description: "The request." }) extensionId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => String, { defaultValue: "", description: "What goes with the grant." }) reason!: string;
}

@InputType({ description: "The request that is refused." })
export class RefuseExtensionInput {
  @Field(() => GlobalId("DeadlineExtension"), { description: "The request." }) extensionId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => String, { description: "Why not." }) reason!: string;
}

/** What a mutation of a request for more time answers with. */
@ObjectType({ simpleResolvers: true, description: "The request and its plan after the change, or why nothing was changed." })
export class ExtensionPayload extends Payload {
  extensionId?: string;
  planId?: string;

  @One<DeadlineExtension>("DeadlineExtension", "extensionId", { description: "The request after the change." })
  extension!: DeadlineExtension | null;

  @One<Plan>("Plan", "planId", { description: "Its plan after the change." })
  plan!: Plan | null;
}
