import type { Actor, Versioned } from "../../support/actor.js";
import { done } from "../../support/outcome.js";
import { makesWebhook, pings, steps } from "../../support/webhook.verbs.js";
import type { Control } from "./controls.js";
import type { Rows } from "./place.js";
import { id, revision } from "./template.js";

/** Leads nowhere, today and ever. */
const nowhere = (mark: string) => `https://${mark}.invalid/`;

/** Two webhooks of a place, paused so that nothing happens by itself, and a ping that found nobody. */
export async function fillWebhooks(chief: Actor, organization: Versioned, mark: string): Promise<Rows> {
  const made = async (name: string) => {
    const { webhook } = done(await makesWebhook(chief, organization, nowhere(mark), { name }));
    done(await steps(chief, webhook, "pauseWebhook"));
    return webhook.id;
  };
  const webhook = await made(mark);
  const { delivery } = done(await pings(chief, { id: webhook }));
  return { webhook, spareWebhook: await made(`${mark}-s`), webhookDelivery: delivery.id };
}

const step = (row: string) => ({ arguments: { input: { webhookId: id(row), expectedVersion: revision(row) } } });
const terms = { name: "cnry-own-webhook", address: nowhere("cnry-own-webhook"), subjects: ["PLAN"] };

/** The allowed calls of those who say who outside is told what happens. */
export const webhookControls: Readonly<Record<string, Control>> = {
  "Query.webhooks": { arguments: {} },
  "Mutation.createWebhook": { arguments: { input: { organizationId: id("organization"), ...terms } } },
  "Mutation.updateWebhook": { arguments: { input: { webhookId: id("webhook"), expectedVersion: revision("webhook"), ...terms } } },
  "Mutation.rotateWebhookSecret": step("webhook"),
  "Mutation.pingWebhook": { arguments: { input: { webhookId: id("webhook") } } },
  "Mutation.redeliver": { arguments: { input: { deliveryId: id("webhookDelivery") } } },
  "Mutation.resumeWebhook": step("webhook"),
  "Mutation.pauseWebhook": step("webhook"),
  "Mutation.removeWebhook": step("spareWebhook"),
};
