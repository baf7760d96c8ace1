import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";

const commandLine = join(import.meta.dirname, "../../packages/api/dist/cli.js");
const template = "duban_template";
/** Test databases may be lost, so they need not wait for the disk. */
const settings = [
  "fsync=off",
  "full_page_writes=off",
  "synchronous_commit=off",
  "max_connections=200",
  "shared_preload_libraries=pg_stat_statements",
];

/** One server for the whole run, and in it a migrated database that each test file copies. Plain JavaScript, since Jest loads it without its own resolver. */
export default async function startDatabaseServer() {
  // Each test starts the product anew; what Node has compiled of it is kept, as in its image.
  process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, "../../node_modules/.cache/compiled");
  const server = process.env.DATABASE_URL ? { url: process.env.DATABASE_URL } : await embeddedServer();
  globalThis.databaseServer = server;
  process.env.DUBAN_TEST_SERVER = server.url;
  process.env.DUBAN_TEST_TEMPLATE = template;
  await makeTemplate(server.url);
}

async function embeddedServer() {
  const folder = mkdtempSync(join(tmpdir(), "duban-test-"));
  chmodSync(folder, 0o711); // run as root, the server belongs to another user, who has to get in
  const child = spawn(process.execPath, [commandLine, "database", "--set", ...settings], {
    env: { ...process.env, DATABASE_URL: "", DUBAN_DATA_DIR: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk) => (said += chunk));
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const url = await Promise.race([
    new Promise((resolve) => createInterface(child.stdout).once("line", resolve)),
    ended.then(() => undefined),
  ]);
  if (typeof url !== "string") throw new Error(`No database server for the tests:\n${said}`);
  return {
    url,
    async stop() {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function makeTemplate(serverUrl) {
  const client = new pg.Client(serverUrl);
  await client.connect();
  await client.query(`drop database if exists ${template} with (force)`);
  await client.query(`create database ${template} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`);
  await client.end();
  const url = new URL(serverUrl);
  url.pathname = template;
  const { status, stderr } = spawnSync(process.execPath, [commandLine, "migrate"], {
    env: { ...process.env, DATABASE_URL: url.href },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The test database could not be migrated:\n${stderr}`);
}
