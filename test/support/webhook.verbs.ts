import type { Actor, Versioned } from "./actor.js";

// What administrators do with webhooks, over HTTP.

/** A webhook as its administrators see it. */
export interface WebhookSeen extends Versioned {
  readonly name: string;
  readonly state: string;
  readonly pause: string | null;
  readonly deliveries: { readonly edges: readonly { readonly node: DeliverySeen }[] };
}

export interface DeliverySeen {
  readonly id: string;
  readonly messageId: string;
  readonly type: string;
  readonly subjectId: string | null;
  readonly state: string;
  readonly attempts: number;
  readonly outcome: string | null;
  readonly status: number | null;
}

const delivery = "id messageId type subjectId state attempts outcome status";
const webhook = `id revision name state pause deliveries(first: 100) { edges { node { ${delivery} } } }`;

export function makesWebhook(
  actor: Actor,
  organization: { readonly id: string },
  address: string,
  { subjects = [], name = "数据中台" }: { readonly subjects?: readonly string[]; readonly name?: string } = {},
) {
  const input = { organizationId: organization.id, name, address, subjects };
  return actor.tries<{ webhook: WebhookSeen; secret: string }>("createWebhook", input, `secret webhook { ${webhook} }`);
}

/** Takes a step with a webhook as it is now. */
export async function steps(actor: Actor, { id }: { readonly id: string }, mutation: string, more: Readonly<Record<string, unknown>> = {}) {
  const { revision } = await webhookOf(actor, { id });
  const secret = mutation === "rotateWebhookSecret" ? "secret" : "";
  return actor.tries<{ webhook: WebhookSeen; secret?: string }>(
    mutation,
    { webhookId: id, expectedVersion: revision, ...more },
    `${secret} webhook { ${webhook} }`,
  );
}

export function pings(actor: Actor, { id }: { readonly id: string }) {
  return actor.tries<{ delivery: DeliverySeen }>("pingWebhook", { webhookId: id }, `delivery { ${delivery} }`);
}

export function redelivers(actor: Actor, { id }: { readonly id: string }) {
  return actor.tries<{ delivery: DeliverySeen }>("redeliver", { deliveryId: id }, `delivery { ${delivery} }`);
}

/** A webhook with its log, latest first. */
export async function webhookOf(actor: Actor, { id }: { readonly id: string }): Promise<WebhookSeen> {
  const { node } = await actor.sees<{ node: WebhookSeen | null }>(`query ($id: ID!) { node(id: $id) { ... on Webhook { ${webhook} } } }`, {
    id,
  });
  if (!node) throw new Error(`${actor.name} does not see the webhook`);
  return node;
}

export async function logOf(actor: Actor, named: { readonly id: string }): Promise<DeliverySeen[]> {
  return (await webhookOf(actor, named)).deliveries.edges.map(({ node }) => node);
}
