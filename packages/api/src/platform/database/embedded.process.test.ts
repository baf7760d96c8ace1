import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { superviseServer } from "./embedded.process.js";

/** Stands in for PostgreSQL: says that it is ready and waits; its second start fails, as while orphaned backends hold on to shared memory. */
const program = `
  starts=$(cat starts 2>/dev/null || echo 0)
  echo $((starts + 1)) > starts
  if [ "$starts" = 1 ]; then echo "still in use"; exit 1; fi
  printf '%s\\n\\n\\n\\n\\n\\n\\nready\\n' $$ > postmaster.pid
  exec sleep 60`;

let cluster: string;
beforeEach(() => {
  cluster = realpathSync(mkdtempSync(join(tmpdir(), "duban-cluster-")));
  writeFileSync(join(cluster, "server.sh"), program);
});
afterEach(() => rmSync(cluster, { recursive: true }));

const pidOf = () => Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[0]);

async function nextPid(before: number): Promise<number> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await pause(20)) {
    try {
      if (pidOf() !== before) return pidOf();
    } catch {
      // between two servers there is no pid file
    }
  }
  throw new Error("The server was not started again");
}

test("a server that goes down comes back, also when its first start fails, and goes down with its supervisor", async () => {
  const said: string[] = [];
  const server = await superviseServer({
    program: "/bin/sh",
    pgCtl: "",
    arguments: ["server.sh"],
    cluster,
    logFile: join(cluster, "server.log"),
    account: undefined,
    log: (message) => said.push(message),
  });
  const first = pidOf();
  process.kill(first, "SIGKILL");
  const second = await nextPid(first);
  expect(said).toEqual([
    expect.stringContaining("went down by itself"),
    expect.stringMatching(/could not be started again yet[\s\S]*still in use/),
  ]);
  await server.stop();
  expect(() => process.kill(second, 0)).toThrow("ESRCH");
  expect(readFileSync(join(cluster, "starts"), "utf8").trim()).toBe("3");
});
