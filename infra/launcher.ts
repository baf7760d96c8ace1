import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/**
 * Calls back when the `npx` or `pnpm` that started us is gone. `npx` passes a signal on to a shell, which dies without
 * passing it on to pnpm, so a stopped `npx pnpm start` would otherwise leave the server running.
 */
export function whenLauncherEnds(end: () => void): void {
  const chain = launchers();
  if (chain.length === 0) return;
  const timer = setInterval(
    () => {
      if (chain.every(({ pid, parent }) => entryOf(pid)?.parent === parent)) return;
      clearInterval(timer);
      end();
    },
    process.platform === "linux" ? 250 : 1_000,
  );
  timer.unref();
}

/** Ourselves and the processes above us, up to but without the topmost npx or pnpm: each is to keep its parent. */
function launchers(): ProcessEntry[] {
  if (process.platform === "win32") return []; // there a stopped npx takes its children along
  const above: ProcessEntry[] = [];
  for (let entry = entryOf(process.pid); entry !== undefined && entry.pid > 1; entry = entryOf(entry.parent)) above.push(entry);
  const topmost = above.findLastIndex(({ command }) => /\b(npm exec|npx|pnpm)\b/.test(command) && !/\b(ba|z)?sh\b -c/.test(command));
  return above.slice(0, Math.max(topmost, 0));
}

function entryOf(pid: number): ProcessEntry | undefined {
  try {
    if (process.platform !== "linux") {
      const [parent = "", ...command] = execFileSync("ps", ["-o", "ppid=,command=", "-p", String(pid)], { encoding: "utf8" })
        .trim()
        .split(" ");
      return { pid, parent: Number(parent), command: command.join(" ") };
    }
    const parent = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\)/s, "").trim().split(" ")[1];
    return { pid, parent: Number(parent), command: readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ") };
  } catch {
    return undefined;
  }
}
