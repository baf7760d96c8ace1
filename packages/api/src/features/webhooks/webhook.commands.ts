import { type ChangeSubject, oldSecretHours, pingType, type WebhookPause } from "@duban/schema";
import { v7 as uuid } from "uuid";
import { command } from "../../platform/command.js";
import { Refusal, type RefusalDetail } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import type { Transaction } from "../../platform/transaction.js";
import { Organization } from "../organizations/organization.entity.js";
import { nameOf } from "../organizations/organization.queries.js";
import { Webhook } from "./webhook.entity.js";
import type {
  CreateWebhookInput,
  PingWebhookInput,
  RedeliverInput,
  RemoveWebhookInput,
  ResumeWebhookInput,
  RotateWebhookSecretInput,
  UpdateWebhookInput,
} from "./webhook.inputs.js";
import { WebhookDelivery } from "./webhook-delivery.entity.js";

const nameLength = 60;
const addressLength = 500;
const mostWebhooks = 20;

/** What is wrong with the address, found out before anything is locked: where a name leads takes time to ask. */
interface Checked {
  readonly refusedAddress: Omit<RefusalDetail, "path"> | null;
}

/** Tells an address outside of what happens from now on. */
export const createWebhook = command({
  action: "webhook.create",
  shownOnce: ["secretNumber"],
  subject: (tx, input: CreateWebhookInput & Checked) => tx.lock(Organization, input.organizationId),
  async run(tx, organization, input) {
    const organizationId = organization.id;
    if (organization.state !== "OPEN") {
      throw new Refusal("ORGANIZATION_CLOSED", { organization: nameOf(organization) }, ["input", "organizationId"]);
    }
    const terms = acceptable(input);
    const others = await tx.find(Webhook, { organizationId });
    if (others.length >= mostWebhooks) throw new Refusal("TOO_MANY_WEBHOOKS", { maximum: mostWebhooks }, ["input", "organizationId"]);
    const { id, secretNumber } = await tx.insert(Webhook, {
      ...{ organizationId, createdById: makerOf(tx), ...terms },
      ...{ state: "ACTIVE", pause: null, pausedAt: null, secretNumber: 1, oldSecretEndsAt: null },
      ...{ place: await feedEnd(tx), createdAt: tx.now },
    });
    return { webhookId: id, secretNumber };
  },
});

/** Says anew what a webhook is told of, and where. */
export const updateWebhook = command({
  action: "webhook.update",
  subject: (tx, input: UpdateWebhookInput & Checked) => tx.lock(Webhook, input.webhookId),
  async run(tx, webhook, input) {
    await tx.change(webhook, acceptable(input));
    return { webhookId: webhook.id };
  },
});

/** Gives a webhook a new secret; for a day both sign, so that its receiver misses nothing while it changes over. */
export const rotateWebhookSecret = command({
  action: "webhook.rotateSecret",
  shownOnce: ["secretNumber"],
  subject: (tx, input: RotateWebhookSecretInput) => tx.lock(Webhook, input.webhookId),
  async run(tx, webhook) {
    const oldSecretEndsAt = new Date(tx.now.getTime() + oldSecretHours * 3_600_000);
    await tx.change(webhook, { secretNumber: webhook.secretNumber + 1, oldSecretEndsAt });
    return { webhookId: webhook.id, secretNumber: webhook.secretNumber };
  },
});

/** Tells a webhook of nothing more for now. The product itself does so where a receiver fails, and lets its owner know. */
export const pauseWebhook = command({
  action: "webhook.pause",
  subject: (tx, input: { readonly webhookId: string; readonly pause?: WebhookPause }) => tx.lock(Webhook, input.webhookId),
  async run(tx, webhook, input) {
    if (webhook.state === "PAUSED") throw new Refusal("WEBHOOK_ALREADY_PAUSED", {}, ["input", "webhookId"]);
    const pause = tx.actor.isSystem ? (input.pause ?? "FAILING") : "BY_HAND";
    await tx.change(webhook, { state: "PAUSED", pause, pausedAt: tx.now });
    if (pause !== "BY_HAND") tx.emit("webhook.paused", webhook, { personId: webhook.createdById, name: webhook.name });
    return { webhookId: webhook.id };
  },
});

/** Goes on where a webhook was paused: what waits is delivered first, in its order. */
export const resumeWebhook = command({
  action: "webhook.resume",
  subject: (tx, input: ResumeWebhookInput) => tx.lock(Webhook, input.webhookId),
  async run(tx, webhook) {
    if (webhook.state === "ACTIVE") throw new Refusal("WEBHOOK_NOT_PAUSED", {}, ["input", "webhookId"]);
    await tx.change(webhook, { state: "ACTIVE", pause: null, pausedAt: null });
    await tx.sql`update app.webhook_deliveries set attempts = 0, next_attempt_at = ${tx.now}
      where tenant_id = ${tx.tenantId} and webhook_id = ${webhook.id} and state = 'WAITING'`;
    tx.emit("webhook.deliveryDue", webhook);
    return { webhookId: webhook.id };
  },
});

/** Sends a message that tells of nothing, to see whether the receiver is there. */
export const pingWebhook = command({
  action: "webhook.ping",
  subject: (tx, input: PingWebhookInput) => tx.lock(Webhook, input.webhookId),
  async run(tx, webhook) {
    const id = uuid();
    await tx.insert(WebhookDelivery, {
      ...{ id, webhookId: webhook.id, messageId: `msg_${id}`, sequence: null, type: pingType, subject: null, subjectId: null },
      ...{ happenedAt: tx.now, state: "WAITING", attempts: 0, nextAttemptAt: tx.now, attemptedAt: null, outcome: null, status: null },
      createdAt: tx.now,
    });
    tx.emit("webhook.deliveryDue", webhook);
    return { deliveryId: id };
  },
});

/** Makes a delivery again, under the same id. */
export const redeliver = command({
  action: "webhook.redeliver",
  subject: (tx, input: RedeliverInput) => tx.lock(WebhookDelivery, input.deliveryId),
  async run(tx, delivery) {
    if (delivery.state === "WAITING") throw new Refusal("DELIVERY_STILL_WAITS", {}, ["input", "deliveryId"]);
    await tx.change(delivery, { state: "WAITING", attempts: 0, nextAttemptAt: tx.now });
    tx.emit("webhook.deliveryDue", delivery);
    return { deliveryId: delivery.id };
  },
});

/** Takes a webhook away, with the log of what it was told. */
export const removeWebhook = command({
  action: "webhook.remove",
  subject: (tx, input: RemoveWebhookInput) => tx.lock(Webhook, input.webhookId),
  async run(tx, webhook) {
    await tx.sql`delete from app.webhook_deliveries where tenant_id = ${tx.tenantId} and webhook_id = ${webhook.id}`;
    await tx.remove(webhook);
    return { webhookId: null };
  },
});

function makerOf({ actor }: Transaction): string {
  if (actor.personId === null) throw new Error("A webhook is made by a person");
  return actor.personId;
}

/** Only what happens from now on is told. */
async function feedEnd(tx: Transaction): Promise<string> {
  const [head] = await tx.sql<{ last: string }>`select event_sequence as last from app.audit_heads where tenant_id = ${tx.tenantId}`;
  return head?.last ?? "0";
}

function acceptable(input: { readonly name: string; readonly address: string; readonly subjects: readonly ChangeSubject[] } & Checked) {
  const checks = new InputChecks();
  const name = checks.line("name", input.name, nameLength);
  const address = checks.line("address", input.address, addressLength);
  if (input.refusedAddress) checks.refuse("address", input.refusedAddress);
  checks.done();
  return { name, address, subjects: [...new Set(input.subjects)] };
}
