import type { ChildProcess } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { type CommandResult, duban } from "../support/command-line.js";
import type { TestDatabase } from "../support/database.js";
import { end, firstAddress, makeDataDirectory, spawnApplication } from "../support/server.js";

/** What can be killed. */
export const victims = ["application", "postmaster", "backend"] as const;
export type Victim = (typeof victims)[number];

const patience = 20_000;

/** The product with its embedded database in a folder of its own, at an address that outlives its process. */
export class Installation {
  readonly logs: string[] = [];
  private readonly dataDirectory = makeDataDirectory();

  private constructor(
    private readonly port: number,
    private child: ChildProcess | null = null,
  ) {}

  static async start(): Promise<Installation> {
    const installation = new Installation(await freePort());
    await installation.launch();
    return installation;
  }

  private async launch(): Promise<void> {
    this.child = spawnApplication({ PORT: String(this.port), DUBAN_DATA_DIR: this.dataDirectory, DUBAN_DEMO: "0" });
    await firstAddress(this.child, this.logs);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The embedded server's address, new with each start of the application. */
  get databaseUrl(): string {
    return readFileSync(join(this.dataDirectory, "database-url"), "utf8");
  }

  /** Where the bytes of files lie. */
  get files(): string {
    return join(this.dataDirectory, "files");
  }

  /** What the tests of other files have of their database. */
  get database(): TestDatabase {
    return { url: this.databaseUrl, query: (text, values) => this.query(text, values), drop: async () => {} };
  }

  get process(): ChildProcess {
    if (!this.child) throw new Error("The application was not started");
    return this.child;
  }

  /** Whether the application's process is still the one that was started last. */
  get isAlive(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  /** Runs a command of `duban` beside the running product. */
  command(args: readonly string[]): Promise<CommandResult> {
    return duban(this.databaseUrl, args, "", { DUBAN_DATA_DIR: this.dataDirectory });
  }

  /** Looks at the database as superuser, on a connection that nobody has killed. */
  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client(this.databaseUrl);
    client.on("error", () => {}); // the statement fails with the same error
    await client.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  /**
   * Kills without warning. What watches over a process starts it again: an operator's supervisor the application, the
   * application the database; that begins when the victim's last trace is gone, and orphaned backends work on until then.
   */
  async kill(victim: Victim, chance: () => number): Promise<void> {
    if (victim === "application") {
      await end(this.process, "SIGKILL");
      return this.launch();
    }
    const pid = victim === "postmaster" ? this.postmaster() : await this.someBackend(chance);
    process.kill(pid, "SIGKILL");
    const isThere = () => this.query("select from pg_stat_activity where pid = $1", [pid]).then(({ length }) => length > 0);
    for (const deadline = Date.now() + patience; await isThere().catch(() => true); await pause(20)) {
      if (Date.now() > deadline) throw new Error(`The database did not come back:\n${this.logs.slice(-10).join("\n")}`);
    }
  }

  private postmaster(): number {
    return Number(readFileSync(join(this.dataDirectory, "postgresql/cluster/postmaster.pid"), "utf8").split("\n")[0]);
  }

  private async someBackend(chance: () => number): Promise<number> {
    const backends = await this.query<{ pid: number }>(
      "select pid from pg_stat_activity where application_name = 'duban api' order by pid",
    );
    return backends[Math.floor(chance() * backends.length)]?.pid as number;
  }

  async isReady(): Promise<boolean> {
    return fetch(`${this.url}/readyz`)
      .then(({ ok }) => ok)
      .catch(() => false);
  }

  /** Ends it as an operator would, and leaves nothing behind. */
  async stop(): Promise<void> {
    const code = await end(this.process);
    rmSync(this.dataDirectory, { recursive: true, force: true });
    if (code !== 0) throw new Error(`The application ended with ${code}:\n${this.logs.slice(-30).join("\n")}`);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
