import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createDatabase, type TestDatabase } from "./database.js";

const built = join(import.meta.dirname, "../../packages/api/dist/main.bundle.js");

/** The product as it runs in production: a process of its own that is spoken to over HTTP. */
export interface Application {
  readonly url: string;
  readonly databaseUrl: string;
  readonly process: ChildProcess;
  /** Every line that it wrote so far. */
  readonly logs: readonly string[];
  /** Ends it as an operator would; fails when it does not end cleanly. */
  stop(): Promise<void>;
}

/** How to start it. */
export interface ApplicationOptions {
  /** Environment on top of the test's own. */
  readonly env?: Readonly<Record<string, string>>;
  /** A database to share between processes; without it the application gets one of its own, dropped at `stop`. */
  readonly database?: TestDatabase;
  /** Another build of it. */
  readonly program?: string;
}

/** Starts the built application on a free port and waits until it is ready. */
export async function startApplication({ env = {}, database, program }: ApplicationOptions = {}): Promise<Application> {
  const own = database ?? (await createDatabase());
  const dataDirectory = makeDataDirectory();
  const child = spawnApplication({ DATABASE_URL: own.url, DUBAN_DATA_DIR: dataDirectory, ...env }, program);
  const logs: string[] = [];
  const url = await firstAddress(child, logs);
  return {
    url,
    databaseUrl: own.url,
    process: child,
    logs,
    async stop() {
      const code = await end(child);
      rmSync(dataDirectory, { recursive: true, force: true });
      if (database === undefined) await own.drop();
      if (code !== 0) throw new Error(`The application ended with ${code}:\n${logs.slice(-30).join("\n")}`);
    },
  };
}

/** A folder for what an application keeps. Run as root, the embedded database belongs to another user, who has to get in. */
export function makeDataDirectory(): string {
  const dataDirectory = mkdtempSync(join(tmpdir(), "duban-data-"));
  chmodSync(dataDirectory, 0o711);
  return dataDirectory;
}

/** Runs the built application, on a free port unless `env` says which. */
export function spawnApplication(env: Readonly<Record<string, string>>, program = built): ChildProcess {
  return spawn(process.execPath, [program], {
    env: { ...process.env, NODE_OPTIONS: "", PORT: "0", DATABASE_URL: "", DUBAN_DOCUMENTS: "any", DUBAN_POINTS_PER_SECOND: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** What the application prints once it serves. */
const readyLine = /^Duban is ready: (http:\/\/\S+)$/;

/** Waits for the line that names the address, and keeps every line. */
export async function firstAddress(child: ChildProcess, logs: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface(stream).on("line", (line) => {
        logs.push(line);
        const address = readyLine.exec(line)?.[1];
        if (address !== undefined) resolve(address);
      });
    }
    child.once("error", reject);
    child.once("exit", (code, signal) =>
      reject(new Error(`The application ended at its start (${code ?? signal}):\n${logs.slice(-30).join("\n")}`)),
    );
  });
}

/** Asks a process to end, and answers with its exit code, or the signal that it died of. */
export async function end(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<number | NodeJS.Signals | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode ?? child.signalCode;
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => child.once("exit", (code, died) => resolve(code ?? died)));
  child.kill(signal);
  return ended;
}
