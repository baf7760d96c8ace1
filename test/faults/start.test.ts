import type { ChildProcess } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, expect, test } from "@jest/globals";
import { end, firstAddress, makeDataDirectory, spawnApplication } from "../support/server.js";

const dataDirectory = makeDataDirectory();
const running: ChildProcess[] = [];
afterEach(() => Promise.all(running.splice(0).map((child) => end(child))));
afterAll(() => rmSync(dataDirectory, { recursive: true, force: true }));

/** Starts with the embedded database, without the demo. */
async function start(env: Record<string, string> = {}): Promise<{ child: ChildProcess; url: string; logs: string[] }> {
  const child = spawnApplication({ DUBAN_DATA_DIR: dataDirectory, DUBAN_DEMO: "0", ...env });
  running.push(child);
  const logs: string[] = [];
  return { child, url: await firstAddress(child, logs), logs };
}

function databaseProcess(): number {
  return Number(readFileSync(join(dataDirectory, "postgresql/cluster/postmaster.pid"), "utf8").split("\n")[0]);
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function until(condition: () => boolean | Promise<boolean>, patience = 10_000): Promise<void> {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await pause(50)) if (await condition()) return;
  throw new Error(`Not within ${patience} ms: ${condition}`);
}

const isReady = (url: string) =>
  fetch(`${url}/readyz`)
    .then(({ ok }) => ok)
    .catch(() => false);

test("SIGTERM and Ctrl-C end the application and its database", async () => {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    const { child, url } = await start();
    expect(await isReady(url)).toBe(true);
    const database = databaseProcess();
    expect(await end(child, signal)).toBe(0);
    expect(runs(database)).toBe(false);
  }
});

test("a killed application leaves no database behind and starts again", async () => {
  const { child } = await start();
  const database = databaseProcess();
  await end(child, "SIGKILL");
  await until(() => !runs(database));
  expect(await isReady((await start()).url)).toBe(true);
});

test("a killed database comes back by itself", async () => {
  const { url } = await start();
  const database = databaseProcess();
  process.kill(database, "SIGKILL");
  await until(() => !runs(database));
  await until(() => isReady(url));
});

test("one data directory serves one process", async () => {
  const { url } = await start();
  await expect(start()).rejects.toThrow(`The data directory ${dataDirectory} is in use by process`);
  expect(await isReady(url)).toBe(true);
});

test("a port that is taken is named", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as AddressInfo;
  await expect(start({ PORT: String(port) })).rejects.toThrow(`Port ${port} is taken by another program`);
  other.close();
});

test("an environment that cannot work is refused before anything starts", async () => {
  await expect(start({ LOG_LEVEL: "loud", DUBAN_DEMO: "1", HOST: "0.0.0.0" })).rejects.toThrow(/DUBAN_DEMO=1.*LOG_LEVEL/s);
});
