import { type DeliveryOutcome, deliveryPauses, pingType } from "@duban/schema";
import { Webhook as Signer } from "standardwebhooks";
import { Actor } from "../../platform/actor.js";
import { Refusal } from "../../platform/errors.js";
import { post, type Sent } from "../../platform/outgoing/send.js";
import type { Services } from "../../platform/services.js";
import { pauseWebhook } from "./webhook.commands.js";
import { webhookSecret } from "./webhook.secret.js";

/** A delivery in hand, with what its webhook says of it. */
interface Delivery {
  readonly id: string;
  readonly webhookId: string;
  readonly messageId: string;
  readonly type: string;
  readonly subject: string | null;
  readonly subjectId: string | null;
  readonly happenedAt: Date;
  readonly attempts: number;
  readonly address: string;
  readonly secretNumber: number;
  readonly oldSecretEndsAt: Date | null;
}

const atOnce = 8;
/** Whoever has taken deliveries in hand and is not heard of again, as after a crash, has lost them to the next one. */
const heldFor = 120_000;

/** Sends what is due, in order for each subject; what follows one that was not delivered waits with it. */
export async function sendDue(services: Services, tenantId: string): Promise<void> {
  for (;;) {
    const deliveries = await takeInHand(services, tenantId);
    if (deliveries.length === 0) return;
    await Promise.all(deliveries.map((delivery) => send(services, tenantId, delivery)));
  }
}

async function takeInHand(services: Services, tenantId: string): Promise<Delivery[]> {
  const now = services.clock();
  return services.store.query<Delivery>(tenantId, {
    text: `with due as (
        select d.id from app.webhook_deliveries d
        join app.webhooks w on w.tenant_id = $1 and w.id = d.webhook_id and (w.state = 'ACTIVE' or d.type = '${pingType}')
        where d.tenant_id = $1 and d.state = 'WAITING' and d.next_attempt_at <= $2
          and not exists (select from app.webhook_deliveries e where e.tenant_id = $1 and e.webhook_id = d.webhook_id
            and e.subject_id = d.subject_id and e.state = 'WAITING' and e.sequence < d.sequence)
        order by d.next_attempt_at, d.sequence limit ${atOnce} for update of d skip locked)
      update app.webhook_deliveries d set attempts = d.attempts + 1, attempted_at = $2, next_attempt_at = $3
      from app.webhooks w
      where d.tenant_id = $1 and d.id in (select id from due) and w.tenant_id = $1 and w.id = d.webhook_id
      returning d.id, d.webhook_id as "webhookId", d.message_id as "messageId", d.type, d.subject, d.subject_id as "subjectId",
        d.happened_at as "happenedAt", d.attempts, w.address, w.secret_number as "secretNumber", w.old_secret_ends_at as "oldSecretEndsAt"`,
    values: [tenantId, now, new Date(now.getTime() + heldFor)],
  });
}

async function send(services: Services, tenantId: string, delivery: Delivery): Promise<void> {
  const { configuration, clock } = services;
  const { messageId, type, subject, subjectId, happenedAt, address } = delivery;
  const now = clock();
  const data = subjectId === null ? {} : { id: messageId.slice("msg_".length), subject, subjectId };
  const body = JSON.stringify({ type, timestamp: new Date(happenedAt).toISOString(), data });
  const headers = {
    "content-type": "application/json",
    "user-agent": "Duban-Webhooks/1",
    "webhook-id": messageId,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1_000)),
    "webhook-signature": secretsOf(configuration.secret, tenantId, delivery, now)
      .map((secret) => new Signer(secret).sign(messageId, now, body))
      .join(" "),
  };
  const sent = await post(address, { headers, body }, configuration.webhookNetworks);
  await settle(services, tenantId, delivery, sent);
}

/** The present secret and, for a day after a new one was made, the one before. */
function secretsOf(
  installation: string,
  tenantId: string,
  { webhookId: id, secretNumber, oldSecretEndsAt }: Delivery,
  now: Date,
): string[] {
  const numbers = oldSecretEndsAt && new Date(oldSecretEndsAt) > now ? [secretNumber, secretNumber - 1] : [secretNumber];
  return numbers.map((number) => webhookSecret(installation, { tenantId, id }, number));
}

/** Notes what came of an attempt, and when the next one is. After the last the webhook is paused, and the delivery waits with all that follow. */
async function settle(services: Services, tenantId: string, { id, webhookId, type, attempts }: Delivery, sent: Sent): Promise<void> {
  const now = services.clock();
  const outcome = outcomeOf(sent);
  const status = "status" in sent ? sent.status : null;
  const pause = deliveryPauses[attempts - 1];
  const delivered = outcome === "ACCEPTED";
  const state = delivered ? "DELIVERED" : type === pingType ? "FAILED" : "WAITING";
  const next = state === "WAITING" ? new Date(now.getTime() + (pause ?? deliveryPauses[0]) * 1_000 * (0.9 + 0.2 * Math.random())) : null;
  await services.store.query(tenantId, {
    text: `update app.webhook_deliveries set state = $3, next_attempt_at = $4, outcome = $5, status = $6
      where tenant_id = $1 and id = $2 and attempts = $7`,
    values: [tenantId, id, state, next, outcome, status, attempts],
  });
  if (status === 410) await pauseFor(services, tenantId, webhookId, "GONE");
  else if (state === "WAITING" && pause === undefined) await pauseFor(services, tenantId, webhookId, "FAILING");
}

function outcomeOf(sent: Sent): DeliveryOutcome {
  if ("failure" in sent) return sent.failure;
  if (sent.status >= 200 && sent.status < 300) return "ACCEPTED";
  return sent.status >= 300 && sent.status < 400 ? "REDIRECTED" : "REJECTED";
}

/** Several deliveries may come to their end at once: one of them pauses the webhook. */
async function pauseFor({ spine }: Services, tenantId: string, webhookId: string, pause: "FAILING" | "GONE"): Promise<void> {
  const caller = { actor: Actor.system(tenantId), locale: "zh_CN", traceId: "webhooks" } as const;
  await spine.perform(pauseWebhook, { webhookId, pause }, caller).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
}
