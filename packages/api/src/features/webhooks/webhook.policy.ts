import { allow, visible } from "../../platform/policy.js";
import { Organization } from "../organizations/organization.entity.js";
import { placeOf } from "../organizations/organization.queries.js";
import { Webhook } from "./webhook.entity.js";
import { webhookPlace } from "./webhook.queries.js";
import { WebhookDelivery } from "./webhook-delivery.entity.js";

visible(Webhook, { subtree: "organizationId", action: "webhook.read" });
visible(WebhookDelivery, { with: "Webhook", by: "webhookId" });

allow(["webhook.read"], Webhook, (actor, _webhook, { path }) => actor.may("webhook.read", path), placeOf);

/** Whoever administers an organization says who outside is told of it; no program does. */
allow(["webhook.create"], Organization, (actor, { path }) => (actor.token ? "TOKEN_MAY_NOT" : actor.may("webhook.create", path)));

for (const action of [
  "webhook.update",
  "webhook.rotateSecret",
  "webhook.pause",
  "webhook.resume",
  "webhook.ping",
  "webhook.remove",
] as const) {
  allow([action], Webhook, (actor, _webhook, { path }) => (actor.token ? "TOKEN_MAY_NOT" : actor.may(action, path)), placeOf);
}

allow(
  ["webhook.redeliver"],
  WebhookDelivery,
  (actor, _delivery, { path }) => (actor.token ? "TOKEN_MAY_NOT" : actor.may("webhook.redeliver", path)),
  webhookPlace,
);
