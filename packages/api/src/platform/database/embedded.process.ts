import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { OperatorError } from "../operator-error.js";
import type { SystemAccount } from "./embedded.account.js";
import { clearLeftovers } from "./embedded.lock.js";

/** What is needed to run, and to run again, a server on a cluster. */
export interface ServerPlan {
  readonly program: string;
  readonly pgCtl: string;
  readonly arguments: readonly string[];
  readonly cluster: string;
  readonly logFile: string;
  readonly account: SystemAccount | undefined;
  readonly log: (message: string) => void;
}

const startPatience = 60_000;
/** A server that lived so long before it went down is started again at once. */
const calm = 60_000;
const longestPause = 5_000;

/**
 * Runs the server until `stop`, and starts it again whenever it goes down by itself, more slowly each time in a row. A start may fail
 * for a moment after the server was killed: its orphaned backends hold on to the memory that they shared until they notice.
 */
export async function superviseServer(plan: ServerPlan): Promise<{ stop(): Promise<void> }> {
  let stopping = false;
  let running = await launch(plan);
  let restarting = Promise.resolve();
  const watch = (restarts: number): void => {
    const bornAt = Date.now();
    void running.gone.then(() => {
      if (stopping) return;
      plan.log("The database server went down by itself; it is started again.");
      restarting = restart(Date.now() - bornAt > calm ? 0 : restarts);
    });
  };
  const restart = async (inARow: number): Promise<void> => {
    for (let attempt = inARow; !stopping; attempt += 1) {
      await pause(attempt === 0 ? 0 : Math.min(50 * 2 ** attempt, longestPause));
      if (stopping) return;
      try {
        await clearLeftovers(plan.cluster);
        running = await launch(plan);
        return watch(attempt + 1);
      } catch (error) {
        plan.log(`The database server could not be started again yet. ${(error as Error).message}`);
      }
    }
  };
  watch(0);
  return {
    async stop() {
      stopping = true;
      await restarting;
      await running.stop();
    },
  };
}

interface RunningServer {
  readonly gone: Promise<void>;
  stop(): Promise<void>;
}

async function launch(plan: ServerPlan): Promise<RunningServer> {
  const output = openSync(plan.logFile, "w", 0o600);
  // A session of its own: Ctrl-C in the terminal then reaches us alone, and the server ends after our last request.
  const server = spawn(plan.program, plan.arguments, {
    ...placed(plan.cluster, plan.account),
    detached: process.platform !== "win32",
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  const gone = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const dog = watchdog(server);
  void gone.then(() => dog?.kill());
  await ready(server, plan);
  return {
    gone,
    async stop() {
      if (process.platform === "win32") await runProgram(plan.pgCtl, ["stop", "-m", "fast", "-D", plan.cluster], plan.cluster, undefined);
      else server.kill("SIGINT");
      await gone;
    },
  };
}

/** Waits until the server accepts connections, which it writes into its pid file. */
async function ready(server: ChildProcess, plan: ServerPlan): Promise<void> {
  let failure: Error | undefined;
  server.once("error", (error) => (failure = error));
  for (const deadline = Date.now() + startPatience; Date.now() < deadline; await pause(10)) {
    if (failure || server.exitCode !== null || server.signalCode !== null) break;
    if (isReady(join(plan.cluster, "postmaster.pid"), server.pid)) return;
  }
  server.kill("SIGQUIT");
  const lastLines = readFileSync(plan.logFile, "utf8").trim().split("\n").slice(-8).join("\n");
  throw new OperatorError(`PostgreSQL does not start. Its last words (${plan.logFile}):\n${lastLines}`, { cause: failure });
}

function isReady(pidFile: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(pidFile, "utf8").split("\n");
    return lines[0] === String(pid) && lines[7]?.trim() === "ready";
  } catch {
    return false; // not written yet
  }
}

/**
 * Ends the server when this process is killed and can end nothing itself: a shell that waits on a pipe which only we hold open.
 * Windows has no such shell; there the next start finds and stops what was left.
 */
function watchdog(server: ChildProcess): ChildProcess | undefined {
  if (process.platform === "win32" || server.pid === undefined) return undefined;
  const dog = spawn("/bin/sh", ["-c", 'read -r _; kill -INT "$1"', "watchdog", String(server.pid)], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  dog.unref();
  (dog.stdin as unknown as { unref(): void }).unref();
  dog.once("error", () => {}); // without a shell the next start cleans up
  return dog;
}

/** Runs one program to its end; fails with what it said. */
export async function runProgram(
  program: string,
  words: readonly string[],
  folder: string,
  account: SystemAccount | undefined,
  input = "",
): Promise<void> {
  const child = spawn(program, words, { ...placed(folder, account), stdio: ["pipe", "pipe", "pipe"] });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk));
  child.stdin.once("error", () => {}); // it ended without reading; its exit code tells
  child.stdin.end(input);
  const code = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
  if (code !== 0) throw new Error(`${program} failed (${String(code)}):\n${said.trim()}`);
}

/** The working folder must be one that the account may enter; PG* and locale variables of the user must not reach the server. */
function placed(folder: string, account: SystemAccount | undefined): SpawnOptions {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG$|LANGUAGE$|TZ$|NODE_)/.test(name));
  return { cwd: folder, env: { ...Object.fromEntries(kept), LC_ALL: "C" }, ...account };
}
