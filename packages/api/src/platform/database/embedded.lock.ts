import { execFileSync } from "node:child_process";
import { linkSync, mkdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { OperatorError } from "../operator-error.js";

/** Two processes may not use one data directory. */
export class DirectoryInUse extends OperatorError {
  constructor(directory: string, pid: number) {
    super(
      `The data directory ${directory} is in use by process ${pid}. Stop that process first, or start this one beside it with another ` +
        "DUBAN_DATA_DIR and another PORT.",
    );
  }
}

/** Claims the directory for this process until the returned function is called. A claim left by a process that is gone does not count. */
export function claimDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true });
  const claim = join(directory, "owner");
  const draft = `${claim}.${process.pid}`;
  writeFileSync(draft, `${process.pid}\n${birthOf(process.pid)}\n`);
  try {
    for (let attempt = 0; ; attempt += 1) {
      try {
        linkSync(draft, claim); // unlike a rename it fails when the claim exists
        return () => rmSync(claim, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST" || attempt > 2) throw error;
      }
      const [pid = "", birth = ""] = readFileSync(claim, "utf8").split("\n");
      if (isAlive(Number(pid)) && birthOf(Number(pid)) === birth) throw new DirectoryInUse(directory, Number(pid));
      rmSync(claim, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Stops a server that a killed process left behind on this cluster, and takes away its pid file.
 * To be called by the owner of the claim only: any server running on the cluster is then an orphan.
 */
export async function clearLeftovers(cluster: string): Promise<boolean> {
  const pid = leftServer(cluster);
  if (pid === undefined) return false;
  for (const [signal, patience] of [
    ["SIGINT", 10_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ] as const) {
    if (!isServerOf(pid, cluster)) break;
    process.kill(pid, signal);
    for (let waited = 0; waited < patience && isServerOf(pid, cluster); waited += 20) await pause(20);
  }
  rmSync(join(cluster, "postmaster.pid"), { force: true });
  return true;
}

function leftServer(cluster: string): number | undefined {
  try {
    return Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[0]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Process numbers are used again, so a number alone proves nothing: the process must be a server of this very cluster. */
function isServerOf(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    if (process.platform === "linux") return readlinkSync(`/proc/${pid}/cwd`) === cluster;
    if (process.platform === "win32") return true;
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).includes(cluster);
  } catch {
    return false; // gone meanwhile, or a process of somebody else
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** What tells a process from a later one with the same number: when it was born. */
function birthOf(pid: number): string {
  try {
    if (process.platform === "linux") {
      const afterName = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\)/s, "").trim().split(" ");
      return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${afterName[19]}`;
    }
    if (process.platform === "win32") return "";
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "gone";
  }
}
