import type { Logger } from "pino";
import type { Clock } from "./clock.js";
import type { Jobs } from "./jobs.js";
import type { Statement, TenantStore } from "./tenant-store.js";

/** The job that delivers a tenant's waiting events. */
export const deliveryJob = "outbox.deliver";

/** The clocks of the application and the database may differ a little: a delivery that comes too early would find its event still held. */
const afterHold = 500;
/** What is held is delivered with all that is held until the same second. */
const slot = 1_000;
/** How long deliveries are gathered that are due at once. */
const gatheredFor = 20;

/**
 * Sends the jobs that deliver what acts have announced, soon after their commits: one for many acts. It may be lost with the process,
 * since the outbox is what keeps the events: whatever still waits is found every minute and at the start of a server.
 */
export class DeliverySchedule {
  private readonly waiting = new Map<string, Delivery>();
  private readonly sent = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly jobs: Jobs,
    private readonly store: TenantStore,
    private readonly clock: Clock,
    private readonly log: Pick<Logger, "warn">,
  ) {}

  /** Sees to the delivery of a tenant's events that are held until then; null for those that are not. */
  add(tenantId: string, heldUntil: Date | null): void {
    const now = this.clock().getTime();
    const due = heldUntil && Math.ceil((heldUntil.getTime() + afterHold) / slot) * slot;
    const at = due !== null && due > now ? due : null;
    const key = `${tenantId} ${at}`;
    if (this.sent.has(key)) return;
    this.waiting.set(key, { tenantId, at });
    this.timer ??= setTimeout(() => void this.flush(), gatheredFor);
  }

  /** Sends the jobs that wait to be sent. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const now = this.clock().getTime();
    for (const [key, at] of this.sent) if (at <= now) this.sent.delete(key);
    const deliveries = [...this.waiting];
    this.waiting.clear();
    await Promise.all(deliveries.map(([key, delivery]) => this.send(key, delivery)));
  }

  private async send(key: string, { tenantId, at }: Delivery): Promise<void> {
    if (at !== null) this.sent.set(key, at);
    const timing = at === null ? {} : { startAfter: new Date(at) };
    try {
      // By itself: it is one statement, and there is nothing that it has to stand or fall with.
      const alone = { send: async (statement: Statement) => void (await this.store.query(tenantId, statement)) };
      await this.jobs.send(alone, deliveryJob, { tenantId }, { key: tenantId, ...timing });
    } catch (err) {
      this.sent.delete(key);
      this.log.warn({ err }, "a delivery waits for the next look at the outbox");
    }
  }
}

/** When a tenant's events are delivered; null for at once. */
interface Delivery {
  readonly tenantId: string;
  readonly at: number | null;
}
