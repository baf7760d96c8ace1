import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { getConstructionPlans, PgBoss } from "pg-boss";
import type { Logger } from "pino";
import { apiRole, ownerRole } from "./database/roles.js";
import { statementNames } from "./statement-names.js";
import type { TenantConnection } from "./tenant-store.js";

/** Jobs live in a schema of their own, as plain local tables, also on Citus. */
const schema = "jobs";

/** One job at a time. */
const taking = { batchSize: 1, includeMetadata: true } as const;
/** How often jobs are looked for: those that something waits for, and those that only the clock sends. */
const lookEvery = { sent: 0.5, byClock: 10 } as const;

/** Each queue is looked at by a text of its own. */
const nameOf = statementNames("jobs", 200);

/** What a job is sent with: data that says which, never what may be done; rights are checked when it runs. */
export type JobData = Readonly<Record<string, unknown>>;

/** How a job's runs relate. */
export interface JobOptions {
  /** Jobs of one key run one after the other. */
  readonly key?: string;
  /** It does not begin before this. */
  readonly startAfter?: Date;
  /** A run that takes longer is given up and begins anew; a quarter of an hour where nothing is said. */
  readonly longestHours?: number;
}

/** How jobs of a name are taken. */
export interface WorkOptions {
  /** A run that succeeds has done the work of every job of its key that could have begun before it did: these are taken away. */
  readonly standsForAll?: boolean;
  /** Nothing but its schedule sends it, so a few seconds more do not matter. */
  readonly byClock?: boolean;
}

/** Durable work: a job that was sent in a committed transaction runs at least once. */
export interface Jobs {
  /** Sends in the given transaction, so that it and the job stand or fall together. */
  send(connection: Pick<TenantConnection, "send">, name: string, data: JobData, options?: JobOptions): Promise<void>;
  /** Begins to take jobs of this name. */
  work(name: string, run: (data: JobData) => Promise<void>, options?: WorkOptions): Promise<void>;
  /** Sends a job by the clock (cron, China's time). */
  schedule(name: string, cron: string): Promise<void>;
  /** Lets running jobs finish, and returns what has not begun. */
  stop(): Promise<void>;
}

/** Makes or updates the job tables, as the owner, and lets the API's role use them. For the migration of a database. */
async function installJobs(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    options: `-c role=${ownerRole}`,
    application_name: "duban jobs",
    max: 1,
    schema,
    supervise: false,
    schedule: false,
  });
  boss.on("error", () => {}); // the call under way fails with the same error
  await boss.start();
  const database = boss.getDb();
  await database.executeSql(`grant usage on schema ${schema} to ${apiRole}`);
  await database.executeSql(`grant select, insert, update, delete on all tables in schema ${schema} to ${apiRole}`);
  await database.executeSql(`grant execute on all functions in schema ${schema} to ${apiRole}`);
  await boss.stop({ graceful: false });
}

/** The job tables as a part of the database's schema: made anew when pg-boss brings another layout. */
export const jobTables = {
  name: "library:pg-boss",
  checksum: createHash("sha256").update(getConstructionPlans(schema)).digest("hex"),
  install: installJobs,
};

/** Connects to the job tables. Queues that do not exist yet are made; a name is a queue. */
export async function startJobs(pool: Pool, names: readonly string[], log: Logger): Promise<Jobs> {
  const boss = new PgBoss({
    db: {
      // To look for a job is planned once, and not each time; what is prepared may not be several statements.
      executeSql: (text, values) =>
        pool.query({ name: (text.includes(";") ? null : nameOf(text)) ?? "", text, values: values as unknown[] }),
    },
    schema,
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
  });
  boss.on("error", (error) => log.error({ err: error }, "job tables"));
  await boss.start();
  for (const name of names) {
    await boss.createQueue(name, {
      policy: "singleton",
      retryLimit: 20,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: 600,
      heartbeatSeconds: 30,
    });
  }
  return {
    async send(connection, name, data, options = {}) {
      // Nobody waits for the answer; that a job was made is all that the library asks of it.
      const db = {
        async executeSql(text: string, values: unknown[] = []) {
          await connection.send({ text, values });
          return { rows: [{ id: null }] };
        },
      };
      const { key, startAfter, longestHours } = options;
      await boss.send(name, data, {
        ...{ db, ...(key ? { singletonKey: key } : {}), ...(startAfter ? { startAfter } : {}) },
        ...(longestHours ? { expireInSeconds: longestHours * 3_600 } : {}),
      });
    },
    async work(name, run, { standsForAll = false, byClock = false } = {}) {
      const looking = { ...taking, pollingIntervalSeconds: byClock ? lookEvery.byClock : lookEvery.sent };
      await boss.work<JobData, void, typeof looking>(name, looking, async ([job]) => {
        if (!job) return;
        const key = standsForAll ? job.singletonKey : null;
        // Only what is seen before the work begins: its transaction is committed, so the work finds what it was sent for.
        // What is to run later was sent for what is not there yet.
        const now = new Date();
        const queued = key ? await boss.findJobs(name, { key, queued: true }) : [];
        const others = queued.filter(({ startAfter }) => startAfter <= now);
        await run(job.data ?? {});
        if (others.length > 0)
          await boss.deleteJob(
            name,
            others.map(({ id }) => id),
          );
      });
    },
    schedule: (name, cron) => boss.schedule(name, cron, null, { tz: "Asia/Shanghai" }),
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}
