import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Of a second, as /proc counts them on every Linux that Node runs on. */
const ticks = 100;

/** Processor time that a process has used so far, in milliseconds; null where there is no /proc. */
export function cpuOf(pid: number): number | null {
  const stat = statOf(pid);
  return stat && ((stat.user + stat.system) * 1000) / ticks;
}

/** The same of a database server with all its backends, those included that have ended. */
export function cpuOfServer(postmaster: number): number | null {
  const own = statOf(postmaster);
  if (!own) return null;
  let sum = own.user + own.system + own.ended;
  for (const pid of childrenOf(postmaster)) {
    const stat = statOf(pid);
    if (stat) sum += stat.user + stat.system;
  }
  return (sum * 1000) / ticks;
}

/** Memory that a process holds, in megabytes. */
export function memoryOf(pid: number): number | null {
  const kilobytes = numberIn(pid, "status", /^VmRSS:\s+(\d+) kB$/m);
  return kilobytes === null ? null : kilobytes / 1024;
}

/** Memory of a database server: what is shared counts once. */
export function memoryOfServer(postmaster: number): number | null {
  const shares = [postmaster, ...childrenOf(postmaster)].map((pid) => numberIn(pid, "smaps_rollup", /^Pss:\s+(\d+) kB$/m));
  if (shares.every((share) => share === null)) return null;
  return shares.reduce<number>((sum, share) => sum + (share ?? 0), 0) / 1024;
}

interface Stat {
  readonly parent: number;
  readonly user: number;
  readonly system: number;
  /** Of children that have ended. */
  readonly ended: number;
}

function statOf(pid: number): Stat | null {
  const text = read(pid, "stat");
  if (text === null) return null;
  // The name in brackets may hold anything, so the fields are counted from its end.
  const fields = text
    .slice(text.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [1, 11, 12, 13, 14].map((place) => fields[place]);
  return { parent, user, system, ended: endedUser + endedSystem };
}

function childrenOf(parent: number): number[] {
  const names = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return names.map(Number).filter((pid) => statOf(pid)?.parent === parent);
}

function numberIn(pid: number, file: string, pattern: RegExp): number | null {
  const found = pattern.exec(read(pid, file) ?? "")?.[1];
  return found === undefined ? null : Number(found);
}

function read(pid: number, file: string): string | null {
  try {
    return readFileSync(join("/proc", String(pid), file), "utf8");
  } catch {
    return null; // it has ended, or there is no /proc here
  }
}
