import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TokenScope } from "@duban/schema";
import pg from "pg";
import type { BenchOptions } from "./options.ts";
import { duban, startDatabase } from "./processes.ts";

/** The seeded group and its database. */
export interface Group {
  readonly code: string;
  readonly tenantId: string;
  readonly databaseUrl: string;
  /** Process id of the database server; null where it runs elsewhere. */
  readonly postmaster: number | null;
  readonly accounts: readonly Account[];
  /** Of every account. */
  readonly password: string;
  /** What every process of the product is started with. */
  readonly env: Readonly<Record<string, string>>;
  /** How long the seeding took; null where nobody wrote it down. */
  readonly seedSeconds: number | null;
  /** Asks as superuser. */
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** A token of a reviewer. */
  token(account: Account): string;
  stop(): Promise<void>;
}

/** How large a group is wanted, of which shape, and under which code. */
export interface Wanted extends Pick<BenchOptions, "organizations" | "problems" | "plans"> {
  readonly depth?: number;
  readonly code?: string;
}

export interface Account {
  readonly email: string;
  readonly role: string;
  readonly organization: string;
  readonly reach: number;
}

const reviewing: readonly TokenScope[] = ["ORGANIZATIONS_READ", "CAMPAIGNS_READ", "PLANS_READ", "REVIEWS_WRITE"];

/**
 * The group to measure with, in the database at DATABASE_URL or in an embedded one. With DUBAN_DATA_DIR the embedded one stays, and
 * the next run finds the group there.
 */
export async function openGroup(options: BenchOptions, kept = process.env["DUBAN_DATA_DIR"] ?? ""): Promise<Group> {
  const external = process.env["DATABASE_URL"] ?? "";
  const dataDirectory = kept === "" ? temporaryFolder() : kept;
  mkdirSync(dataDirectory, { recursive: true });
  chmodSync(dataDirectory, 0o711); // run as root, the server belongs to another user, who has to get in
  const server = external === "" ? await startDatabase(dataDirectory) : null;
  const databaseUrl = server?.line ?? external;
  const env = { DATABASE_URL: databaseUrl, DUBAN_DATA_DIR: dataDirectory, DUBAN_SECRET: randomBytes(32).toString("hex") };
  duban(env, ["migrate"]);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  pool.on("error", () => {}); // the server may end before the pool does
  const query = async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
    (await pool.query<Row>(text, [...values])).rows;
  return {
    ...{ databaseUrl, env, query, ...(await groupIn(env, query, options)) },
    postmaster: await postmasterOf(query),
    token: ({ email, organization }) => {
      const scopes = reviewing.flatMap((scope) => ["--scope", scope]);
      return duban(env, ["token", "create", "--account", email, "--organization", organization, ...scopes, "--expires", dayInAMonth()]);
    },
    async stop() {
      await pool.end();
      await server?.stop();
      if (kept === "") rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** Another group in the same database, with a code of its own. */
export async function groupBeside(group: Group, wanted: Wanted): Promise<Group> {
  return { ...group, ...(await groupIn(group.env, group.query, wanted)) };
}

async function groupIn(env: Group["env"], query: Group["query"], wanted: Wanted) {
  const { code = `bench-${wanted.organizations}` } = wanted;
  const { password, accounts, seedSeconds = null } = await seeded(env, code, wanted, query);
  const [tenant] = await query<{ id: string }>("select id from app.tenants where code = $1", [code]);
  return { code, password, accounts, seedSeconds, tenantId: tenant?.id ?? "" };
}

/** The group in a copy of its own, for work that cannot be taken back. */
export async function openCopy(options: BenchOptions): Promise<Group> {
  const kept = process.env["DUBAN_DATA_DIR"] ?? "";
  if (process.env["DATABASE_URL"])
    throw new Error("What this part does to the group cannot be taken back, so it asks for a database of its own.");
  if (kept === "") return openGroup(options);
  await (await openGroup(options)).stop(); // seeded, and at rest
  const folder = temporaryFolder();
  const { status, stderr } = spawnSync("cp", ["-a", `${kept}/.`, folder], { encoding: "utf8" });
  if (status !== 0) throw new Error(`The group was not copied: ${stderr}`);
  const group = await openGroup(options, folder);
  return {
    ...group,
    async stop() {
      await group.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "duban-bench-"));
}

/** What is kept beside the database of a seeded group; those of before have no time. */
type Note = Pick<Group, "password" | "accounts"> & Partial<Pick<Group, "seedSeconds">>;

/** Seeds the group unless it is there, and keeps in the data directory what its accounts sign in with, and how long it took. */
async function seeded(env: Group["env"], code: string, wanted: Wanted, query: Group["query"]): Promise<Note> {
  const note = join(env["DUBAN_DATA_DIR"] ?? "", `${code}.json`);
  const [there] = await query("select from app.tenants where code = $1", [code]);
  if (there && existsSync(note)) return JSON.parse(readFileSync(note, "utf8")) as Note;
  const password = randomBytes(18).toString("base64url");
  const { organizations, problems, plans, depth = null } = wanted;
  const size = Object.entries({ organizations, problems, plans, depth }).flatMap(([name, count]) =>
    count === null ? [] : [`--${name}`, String(count)],
  );
  const begun = performance.now();
  const output = duban(env, ["seed", "bench", ...size, "--code", code, "--password-stdin"], password);
  const accounts = output.split("\n").map((line) => JSON.parse(line) as Account);
  const made: Note = { password, accounts, seedSeconds: (performance.now() - begun) / 1_000 };
  writeFileSync(note, JSON.stringify(made), { mode: 0o600 });
  return made;
}

/** The reviewer of a level of the tree: the whole group at 0, one of its larger parts at 1. */
export function readerOf(group: Group, level: number): Account {
  const reader = group.accounts.find(({ email }) => email.startsWith(`reviewer-${level}@`));
  if (!reader) throw new Error(`The group has no reviewer on level ${level}`);
  return reader;
}

function dayInAMonth(): string {
  return new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
}

async function postmasterOf(query: Group["query"]): Promise<number | null> {
  const [row] = await query<{ folder: string }>("select current_setting('data_directory') as folder");
  try {
    return Number(readFileSync(join(row?.folder ?? "", "postmaster.pid"), "utf8").split("\n")[0]);
  } catch {
    return null;
  }
}
