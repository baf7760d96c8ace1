import { type ChangeSubject, changeSubjects } from "@duban/schema";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { One } from "../../platform/select/index.js";
import type { Webhook } from "./webhook.entity.js";
import type { WebhookDelivery } from "./webhook-delivery.entity.js";

@InputType({ description: "A webhook of an organization." })
export class CreateWebhookInput {
  @Field(() => GlobalId("Organization"), { description: "It is told of this organization and what is below it." }) organizationId!: string;
  @Field(() => String, { description: "What it is for." }) name!: string;
  @Field(() => String, {
    description: "Where deliveries are posted to: https, and of the public Internet unless the operator allows more.",
  })
  address!: string;
  @Field(() => [changeSubjects.members], { defaultValue: [], description: "Changes to what it is told of; of all where there are none." })
  subjects!: ChangeSubject[];
}

@InputType({ description: "What a webhook is told of and where, from now on." })
export class UpdateWebhookInput {
  @Field(() => GlobalId("Webhook"), { description: "Which webhook." }) webhookId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => String, { description: "What it is for." }) name!: string;
  @Field(() => String, { description: "Where deliveries are posted to." }) address!: string;
  @Field(() => [changeSubjects.members], { description: "Changes to what it is told of; of all where there are none." })
  subjects!: ChangeSubject[];
}

/** The inputs of what is done to one webhook. */
@InputType()
abstract class WebhookStepInput {
  @Field(() => GlobalId("Webhook"), { description: "Which webhook." }) webhookId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
}

@InputType({ description: "A webhook that gets a new secret; the old one signs, too, for 24 hours." })
export class RotateWebhookSecretInput extends WebhookStepInput {}
@InputType({ description: "A webhook that is told of nothing until it is resumed." })
export class PauseWebhookInput extends WebhookStepInput {}
@InputType({ description: "A webhook that is told of what happened meanwhile, and of what happens." })
export class ResumeWebhookInput extends WebhookStepInput {}
@InputType({ description: "A webhook that is no longer wanted." })
export class RemoveWebhookInput extends WebhookStepInput {}

@InputType({ description: "A webhook whose receiver is to be tried." })
export class PingWebhookInput {
  @Field(() => GlobalId("Webhook"), { description: "Which webhook." }) webhookId!: string;
}

@InputType({ description: "A delivery that is to be made again." })
export class RedeliverInput {
  @Field(() => GlobalId("WebhookDelivery"), { description: "Which delivery; it has been made or has failed." }) deliveryId!: string;
}

@ObjectType({ simpleResolvers: true, description: "The webhook as it is now, or why nothing was changed." })
export class WebhookPayload extends Payload {
  webhookId?: string | null;

  @One<Webhook>("Webhook", "webhookId", { description: "The webhook; null when nothing was changed, or it is no more." })
  webhook!: Webhook | null;
}

@ObjectType({ simpleResolvers: true, description: "The webhook with its new secret, or why there is none." })
export class WebhookSecretPayload extends WebhookPayload {
  @Field(() => String, {
    nullable: true,
    description: "What the receiver verifies signatures with, `whsec_…`. It is shown here and never again.",
  })
  secret?: string | null;
}

@ObjectType({ simpleResolvers: true, description: "The delivery as it is now, or why nothing was changed." })
export class WebhookDeliveryPayload extends Payload {
  deliveryId?: string;

  @One<WebhookDelivery>("WebhookDelivery", "deliveryId", { description: "The delivery; null when nothing was changed." })
  delivery!: WebhookDelivery | null;
}
