import { changeTypes } from "@duban/schema";
import { on } from "../../platform/outbox.js";
import type { Services } from "../../platform/services.js";
import { deliverJob } from "./webhook.jobs.js";

/** How long is waited for what comes close together. */
const gatheredFor = 300;
const waiting = new Map<string, ReturnType<typeof setTimeout>>();

/** Lets webhooks be told soon; whatever is lost of this with the process is found within the minute. */
function tellSoon(tenantId: string, services: Services): void {
  if (waiting.has(tenantId)) return;
  const send = async () => {
    waiting.delete(tenantId);
    const [active] = await services.store.query(tenantId, {
      name: "webhooks-there",
      text: "select from app.webhooks where tenant_id = $1 limit 1",
      values: [tenantId],
    });
    if (!active) return;
    await services.store.transaction(tenantId, async (connection) =>
      services.jobs?.send(connection, deliverJob.name, { tenantId }, { key: tenantId }),
    );
  };
  const later = () => void send().catch((err: unknown) => services.log.warn({ err }, "webhooks are told with the next look"));
  waiting.set(tenantId, setTimeout(later, gatheredFor).unref());
}

for (const event of [...Object.keys(changeTypes), "webhook.deliveryDue"]) {
  on<Services>(event, async ({ tenantId }, services) => tellSoon(tenantId, services));
}
