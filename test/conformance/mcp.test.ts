import { execFile } from "node:child_process";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { World } from "../support/world.js";

// The suite of the protocol's own authors, with those of its scenarios that ask for what the product offers: no resources, prompts or
// streams, none of the suite's sample tools, and not the guard for servers that ask for no token.

const suite = join(import.meta.dirname, "../node_modules/@modelcontextprotocol/conformance/dist/index.js");

let world: World;
let door: Server;
let url: string;

/** The suite knows no tokens: a door in front gives it one, and hands on everything else as it is. */
beforeAll(async () => {
  world = await World.start();
  const group = await world.group("suite");
  const { credentials } = await group.administrator.lendsToken(group.top, ["ORGANIZATIONS_READ", "CAMPAIGNS_READ", "PLANS_READ"]);
  door = createServer((incoming, answer) => {
    const headers = { ...incoming.headers, ...credentials };
    const passed = request(new URL(incoming.url ?? "", world.address), { method: incoming.method ?? "GET", headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(answer);
    });
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(door.address() as AddressInfo).port}/mcp`;
}, 120_000);
afterAll(async () => {
  door.close();
  await world.stop();
});

test.each(["server-initialize", "ping", "tools-list"])(
  "%s",
  async (scenario) => {
    const run = promisify(execFile)(process.execPath, [suite, "server", "--url", url, "--scenario", scenario], {
      env: { ...process.env, NODE_OPTIONS: "" },
    });
    const { stdout } = await run.catch((error: { stdout: string }) => error);
    expect(stdout).toMatch(/Passed: 1\/1, 0 failed, 0 warnings/);
  },
  60_000,
);
