import pg from "pg";
import { operations as all } from "../operations/index.ts";
import type { Params } from "../operations/operation.ts";
import { poolOptions, serve } from "./serve.ts";

// The floor: node:http, one named statement that PostgreSQL turns into JSON, and its text as the answer. No GraphQL, no sign-in, no policies.
const pool = new pg.Pool(poolOptions({ plan_cache_mode: "force_generic_plan" }));
const operations = new Map(all.map((operation) => [`/${operation.name}`, operation]));

await serve(async (path, body) => {
  const operation = operations.get(path);
  if (!operation) throw new Error(`There is no ${path}`);
  const values = [...operation.values(JSON.parse(body) as Params)];
  const { rows } = await pool.query<{ body: string }>({ name: operation.name, text: operation.sql, values });
  return rows[0]?.body ?? "null";
});
