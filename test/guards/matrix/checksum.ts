import type { TestDatabase } from "../../support/database.js";

/** What changes by itself: when a token was used last and an event was delivered; sessions, whose use is noted; and who has a draft open. */
const restless = ["last_used_at", "dispatched_at"];
const leftOut = new Set(["sessions", "plan_editors"]);

/** A sum over all rows of each of the product's tables. */
export async function checksums(database: TestDatabase): Promise<Readonly<Record<string, string>>> {
  const tables = await database.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'app' order by 1");
  const without = restless.map((column) => ` - '${column}'`).join("");
  const sums = tables
    .filter(({ name }) => !leftOut.has(name))
    .map(
      ({ name }) => `select '${name}' as name, count(*) || ' rows ' || coalesce(md5(string_agg(row, '' order by row)), '') as sum
        from (select (to_jsonb(t)${without})::text as row from app.${name} t) rows`,
    );
  const found = await database.query<{ name: string; sum: string }>(sums.join(" union all "));
  return Object.fromEntries(found.map(({ name, sum }) => [name, sum]));
}
