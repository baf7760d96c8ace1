import pg from "pg";
import type { Logger } from "pino";
import { apiConnection } from "../database/pool.js";
import type { RememberedActors } from "../remembered-actors.js";
import { changeChannel, changesRights, readChanges } from "./changes.js";
import type { ChangeHub } from "./hub.js";

const shortestPause = 200;
const longestPause = 5_000;

/**
 * One connection on which PostgreSQL tells this process what the others, and it itself, have changed. A connection that is lost is
 * replaced, and then everybody is told that changes may have been missed.
 */
export class ChangeListener {
  private client: pg.Client | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private stopped = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly heard: { readonly hub: ChangeHub; readonly actors: RememberedActors },
    private readonly log: Pick<Logger, "warn">,
  ) {}

  async start(): Promise<void> {
    await this.connect();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => {});
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ ...apiConnection(this.databaseUrl), application_name: "duban listener" });
    this.client = client;
    // Without a listener, the error of a connection that is lost would end the process.
    client.on("error", (error) => this.replace(client, error));
    client.on("end", () => this.replace(client, new Error("the connection was ended")));
    client.on("notification", ({ payload = "" }) => {
      const { hub, actors } = this.heard;
      const { tenantId, changes } = readChanges(payload);
      if (changesRights(changes)) actors.forget();
      hub.tell(tenantId, changes);
    });
    try {
      await client.connect();
      await client.query(`listen ${changeChannel}`);
      this.heard.actors.hearing(true);
      if (this.failures > 0) this.heard.hub.tellOfGap();
      this.failures = 0;
    } catch (error) {
      this.replace(client, error as Error);
    }
  }

  private replace(lost: pg.Client, error: Error): void {
    if (this.stopped || this.client !== lost) return;
    this.client = null;
    this.heard.actors.hearing(false);
    this.failures += 1;
    this.log.warn({ err: error }, "the connection that tells of changes was lost");
    void lost.end().catch(() => {});
    this.timer = setTimeout(() => void this.connect(), Math.min(shortestPause * 2 ** this.failures, longestPause));
  }
}
