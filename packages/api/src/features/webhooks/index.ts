import type { Feature } from "../../platform/feature.js";
import { Webhook } from "./webhook.entity.js";
import { deliverJob, forgetDeliveries } from "./webhook.jobs.js";
import { WebhookResolver } from "./webhook.resolver.js";
import { WebhookDelivery } from "./webhook-delivery.entity.js";
import "./webhook.policy.js";
import "./webhook.reactions.js";

/** Who outside is told what happens. */
export const webhooks: Feature = {
  name: "webhooks",
  nouns: [Webhook, WebhookDelivery],
  resolvers: [WebhookResolver],
  jobs: [deliverJob, forgetDeliveries],
};
