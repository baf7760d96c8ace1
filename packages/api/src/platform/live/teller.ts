import type { Pool } from "pg";
import type { Logger } from "pino";
import { type Change, changeChannel, writeTellings } from "./changes.js";

/** How long changes are gathered; whoever listens gathers them for longer. */
const gatheredFor = 20;

/**
 * Tells every process what has been changed, soon after the commit: what comes close together in one statement. Told with the commit it
 * would cost more: PostgreSQL lets those that notify commit one after the other only, in all of the database, and wakes every listener for each.
 */
export class ChangeTeller {
  private readonly waiting = new Map<string, Map<string, Change>>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly log: Pick<Logger, "warn">,
  ) {}

  /** Tells of changes in a tenant that are committed. */
  tell(tenantId: string, changes: readonly Change[]): void {
    if (changes.length === 0) return;
    const ofTenant = this.waiting.get(tenantId) ?? new Map<string, Change>();
    for (const change of changes) ofTenant.set(`${change.noun}:${change.id}`, change);
    this.waiting.set(tenantId, ofTenant);
    this.timer ??= setTimeout(() => void this.flush(), gatheredFor);
  }

  /** Tells what waits to be told. A database that is away has broken off the listeners too, and they know that they missed something. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const tellings = [...this.waiting].flatMap(([tenantId, changes]) => writeTellings(tenantId, [...changes.values()]));
    this.waiting.clear();
    if (tellings.length === 0) return;
    await this.pool
      .query({ name: "tell", text: "select pg_notify($1, telling) from unnest($2::text[]) telling", values: [changeChannel, tellings] })
      .catch((err: unknown) => this.log.warn({ err }, "changes were not told"));
  }
}
