import type { FastifyInstance } from "fastify";
import type { Pool } from "pg";
import { readMigrations } from "../database/migrate.js";

/** `/livez`: the process answers. `/readyz`: it can do its work, so it may be sent requests. */
export function serveHealth(app: FastifyInstance, pool: Pool, isDraining: () => boolean): void {
  const expected = readMigrations().map(({ name }) => name);
  app.get("/livez", async () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const reason = isDraining() ? "draining" : await missing(pool, expected);
    return reply.status(reason ? 503 : 200).send(reason ? { status: "unavailable", reason } : { status: "ok" });
  });
}

async function missing(pool: Pool, expected: readonly string[]): Promise<string | null> {
  try {
    const { rows } = await pool.query<{ name: string }>("select name from app.migrations");
    const applied = new Set(rows.map(({ name }) => name));
    return expected.every((name) => applied.has(name)) ? null : "migrations";
  } catch {
    return "database";
  }
}
