import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

export const root = join(import.meta.dirname, "../..");
const commandLine = join(root, "packages/api/dist/cli.bundle.js");

/** A program that runs beside the benchmark, and the first line that it was waited for. */
export interface Running {
  readonly line: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** How to start a program. */
export interface Program {
  readonly file: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What it prints once it can be used; the first group is kept. */
  readonly ready: RegExp;
  /** The core to keep it on. */
  readonly core?: number;
}

const canPin = availableParallelism() > 1 && spawnSync("taskset", ["--version"]).status === 0;

/** How processes are kept apart, in words for the report. */
export const pinning = canPin
  ? "servers on one core, the load generator on the other, PostgreSQL on both"
  : "not pinned: there is no taskset, or one core only";

export const serverCore = 1;

/** Keeps this process, which makes the load, away from the core of the servers. */
export function pinLoadGenerator(): void {
  if (canPin) spawnSync("taskset", ["-acp", "0", String(process.pid)]);
}

/** How the product's image starts Node. */
export const nodeOptions = "--max-semi-space-size=16";
const asInProduction = {
  ...{ NODE_OPTIONS: nodeOptions, NODE_COMPILE_CACHE: join(tmpdir(), "duban-compiled") },
  // What is measured is how fast it answers, not how much it grants.
  ...{ DUBAN_POINTS_PER_SECOND: "0", DUBAN_DOCUMENTS: "any" },
};

/** Starts a program of ours on this very Node and waits until it can be used. */
export async function start({ file, args = [], env = {}, ready, core }: Program): Promise<Running> {
  const command = [process.execPath, file, ...args];
  const [name = "", ...words] = core !== undefined && canPin ? ["taskset", "-c", String(core), ...command] : command;
  const child: ChildProcess = spawn(name, words, { env: { ...process.env, ...asInProduction, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  process.once("exit", () => child.kill()); // also where the benchmark fails
  const line = await lineOf(child, ready);
  return { line, pid: child.pid ?? 0, stop: () => end(child) };
}

async function lineOf(child: ChildProcess, ready: RegExp): Promise<string> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface(stream).on("line", (line) => {
        if (said.push(line) > 50) said.shift();
        const found = ready.exec(line)?.[1];
        if (found !== undefined) resolve(found);
      });
    }
    child.once("error", reject);
    child.once("exit", (code, signal) => reject(new Error(`It ended at its start (${code ?? signal}):\n${said.join("\n")}`)));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}

/** Runs a command of `duban` to its end; what it printed, or why it failed. */
export function duban(env: Readonly<Record<string, string>>, args: readonly string[], input = ""): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [commandLine, ...args], {
    env: { ...process.env, NODE_OPTIONS: "", LANG: "en", ...env },
    input,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`duban ${args.join(" ")} failed:\n${stderr}`);
  return stdout.trim();
}

/** PostgreSQL as the product brings it, alone and in a folder of its own. */
export function startDatabase(folder: string): Promise<Running> {
  const settings = ["shared_preload_libraries=pg_stat_statements", "pg_stat_statements.track_planning=on", "max_connections=100"];
  return start({
    file: commandLine,
    args: ["database", "--set", ...settings],
    env: { DATABASE_URL: "", DUBAN_DATA_DIR: folder },
    ready: /^(postgres:\S+)$/,
  });
}
