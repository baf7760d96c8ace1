import { existsSync } from "node:fs";
import type { Configuration } from "../../configuration.js";
import { openMail } from "../mail.js";
import { openFileStore } from "../storage/index.js";
import { pendingMigrations } from "./migrate.js";
import type { OpenDatabase } from "./open.js";
import { connectAsOperator, openPool } from "./pool.js";
import { apiRole } from "./roles.js";

/** One thing that was looked at. */
export interface Finding {
  readonly good: boolean;
  readonly what: string;
  readonly remedy?: string;
}

/** Looks at everything that has to be right before the product can serve. */
export async function examine({ url, embedded }: OpenDatabase, configuration: Configuration): Promise<Finding[]> {
  const findings = [
    {
      good: Number(process.versions.node.split(".")[0]) >= 24,
      what: `Node ${process.versions.node}`,
      remedy: "Start through pnpm: it brings the Node that the product is built for.",
    },
    {
      good: existsSync(configuration.dataDirectory),
      what: `data directory ${configuration.dataDirectory}`,
      remedy: "It is made at the first start.",
    },
  ];
  return [
    ...findings,
    await server(url, embedded),
    await schema(url),
    await fence(url),
    await files(configuration),
    await mail(configuration),
  ];
}

/** Whether the bytes of files can be kept. */
async function files(configuration: Configuration): Promise<Finding> {
  const where = configuration.s3 ? `in ${configuration.s3.bucketUrl}` : "in the data directory";
  try {
    await openFileStore(configuration).examine();
    return { good: true, what: `files lie ${where}` };
  } catch (error) {
    const remedy = configuration.s3
      ? "See S3_* in docs/operations.md: address, bucket, keys, and what the keys may do."
      : "Make it writable.";
    return { good: false, what: `files cannot be kept ${where}: ${(error as Error).message}`, remedy };
  }
}

/** Whether mails would go out. To send none is no mistake, but it has to be known. */
async function mail({ mail: configured }: Configuration): Promise<Finding> {
  if (configured === null) return { good: true, what: "no mail: SMTP_URL is not set, so people are told in the app only" };
  const { host } = new URL(configured.smtpUrl);
  const transport = openMail(configured);
  try {
    await transport.verify();
    return { good: true, what: `mail by ${host} from ${configured.from}, with links to ${configured.publicUrl}` };
  } catch (error) {
    const remedy = "Set SMTP_URL to a server that takes our mails; until then they wait and are tried again.";
    return { good: false, what: `mail cannot be handed to ${host}: ${(error as Error).message}`, remedy };
  } finally {
    transport.close();
  }
}

async function server(url: string, embedded: boolean): Promise<Finding> {
  const client = await connectAsOperator(url);
  try {
    const { rows } = await client.query<{ version: number }>("select current_setting('server_version_num')::int as version");
    const version = rows[0]?.version ?? 0;
    return {
      good: version >= 150_000,
      what: `${embedded ? "embedded" : "external"} PostgreSQL ${Math.floor(version / 10_000)}.${version % 10_000}`,
      remedy: "PostgreSQL 15 or newer is needed.",
    };
  } finally {
    await client.end();
  }
}

async function schema(url: string): Promise<Finding> {
  try {
    const waiting = await pendingMigrations(url);
    return {
      good: waiting.length === 0,
      what: waiting.length === 0 ? "schema up to date" : `schema lacks ${waiting.join(", ")}`,
      remedy: "Run pnpm duban migrate.",
    };
  } catch (error) {
    return { good: false, what: (error as Error).message };
  }
}

/** What separates the tenants: the API acts as a role that cannot see through row-level security. */
async function fence(url: string): Promise<Finding> {
  const pool = openPool(url, () => {}, 1);
  try {
    const { rows } = await pool.query<{ mighty: boolean }>(
      "select rolsuper or rolbypassrls as mighty from pg_roles where rolname = current_user and current_user = $1",
      [apiRole],
    );
    return {
      good: rows[0]?.mighty === false,
      what: `the API acts as ${apiRole}, behind row-level security`,
      remedy: `${apiRole} must have neither SUPERUSER nor BYPASSRLS.`,
    };
  } catch (error) {
    return {
      good: false,
      what: `the API cannot act as ${apiRole}: ${(error as Error).message}`,
      remedy: "Run pnpm duban migrate as a user who may create roles.",
    };
  } finally {
    await pool.end();
  }
}
