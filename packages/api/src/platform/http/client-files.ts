import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import files from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";
import { Fault } from "../errors.js";

const forEver = "public, max-age=31536000, immutable";

/** Serves the built client: its files by name, as they were compressed when it was built, and its page for every address that is a place within it. */
export async function serveClient(app: FastifyInstance, folder: URL): Promise<void> {
  const root = fileURLToPath(folder);
  const built = existsSync(new URL("index.html", folder));
  if (built) await app.register(files, { root, cacheControl: false, preCompressed: true, setHeaders: setCaching });
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
    if (!built || !isPage) throw new Fault("NOT_FOUND");
    return reply.sendFile("index.html");
  });
}

/** Built files carry a hash in their name; the page that names them is asked for anew. */
function setCaching(reply: Pick<FastifyReply, "header">, path: string): void {
  reply.header("cache-control", path.includes("/assets/") ? forEver : "no-cache");
}
