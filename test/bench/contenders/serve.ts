import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Listens on a free port and says where, in the line that the benchmark waits for; ends when it is told to. */
export async function announce(server: Server): Promise<void> {
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  process.stdout.write(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
  process.once("SIGTERM", () => process.exit(0));
}

/** A server that answers each POST with what `respond` makes of its body. */
export async function serve(respond: (path: string, body: string) => Promise<string>): Promise<void> {
  await announce(
    createServer((request, response) => {
      read(request)
        .then((body) => respond(request.url ?? "/", body))
        .then(
          (text) => response.writeHead(200, { "content-type": "application/json; charset=utf-8" }).end(text),
          (error: Error) => response.writeHead(500).end(JSON.stringify({ errors: [{ message: error.message }] })),
        );
    }),
  );
}

function read(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.once("end", () => resolve(Buffer.concat(parts).toString()));
    request.once("error", reject);
  });
}

/** Connections as the product makes them: its role, its tenant, eight of them, behind row-level security; `more` is what serves a contender best. */
export function poolOptions(more: Readonly<Record<string, string>> = {}): { connectionString: string; max: number; options: string } {
  const settings = { role: "duban_api", timezone: "UTC", "app.tenant_id": process.env["BENCH_TENANT"] ?? "", ...more };
  return {
    connectionString: process.env["DATABASE_URL"] ?? "",
    max: 8,
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(" "),
  };
}
