import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import pg from "pg";
import { v7 as uuid } from "uuid";
import { createDatabase, type TestDatabase } from "../../../../../test/support/database.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

async function termsOf(text: string, asked: boolean): Promise<Set<string>> {
  const rows = await database.query<{ term: string }>("select app.search_terms_of($1, $2) as term", [text, asked]);
  return new Set(rows.map(({ term }) => term));
}

const letter = fc.constantFrom(..."承包商管理不严，。 台账ABcd7-（）Ｂ㎡");
const text = fc.array(letter, { maxLength: 40 }).map((letters) => letters.join(""));

test("every two characters of a text, and every beginning of a word, ask for terms that the text has", async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.nat(40), async (said, place) => {
      const has = await termsOf(said, false);
      const [pair = ""] = said.slice(place).match(/^[㐀-鿿]{2}/) ?? [];
      for (const term of await termsOf(pair, true)) expect(has).toContain(term);
      for (const [word] of said.matchAll(/[A-Za-z0-9]+/g)) {
        for (let end = Math.min(2, word.length); end <= word.length; end += 1) {
          // What stands before the word in another width is a part of it.
          if (/[Ａ-ｚ㎡]/.test(said)) continue;
          for (const term of await termsOf(word.slice(0, end), true)) expect(has).toContain(term);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("texts are compared whatever the width and the case of their letters, and long words by their beginnings", async () => {
  expect(await termsOf("ＡＢＣ", true)).toEqual(new Set(["abc"]));
  expect(await termsOf("a".repeat(100), true)).toEqual(new Set(["a".repeat(24)]));
  expect(await termsOf("管", true)).toEqual(new Set());
});

test("a page of a common word reads a few of its terms, by the key, behind row-level security", async () => {
  const tenantId = uuid();
  await database.query("insert into app.tenants (id, code, name, name_en, created_at) values ($1, 'many', '多', 'Many', now())", [
    tenantId,
  ]);
  await database.query("alter table app.search_terms no force row level security");
  await database.query(
    `insert into app.search_terms (tenant_id, term, heft, id, kind, organization_id)
     select $1, t, 1, gen_random_uuid(), 'PROBLEM', $1 from generate_series(1, 20000), unnest(array['管理', '台账']) t`,
    [tenantId],
  );
  await database.query("alter table app.search_terms force row level security");
  await database.query("analyze app.search_terms");
  const rows = await database.query<{ "QUERY PLAN": string }>(
    `explain (costs off) select id from app.search_terms
     where tenant_id = '${tenantId}' and term = '管理' order by heft desc, id desc limit 20`,
  );
  const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
  expect(plan).toMatch(/Index (Only )?Scan Backward using search_terms_pkey/);
  expect(plan).toMatch(/Index Cond: .*term = '管理'/);
  expect(plan).not.toContain("Sort");
});

test("terms that go are found by the key, also where that was planned while there were few", async () => {
  const tenantId = uuid();
  const client = new pg.Client({ connectionString: database.url, options: "-c plan_cache_mode=force_generic_plan" });
  await client.connect();
  try {
    await client.query("insert into app.tenants (id, code, name, name_en, created_at) values ($1, 'grows', '长', 'Grows', now())", [
      tenantId,
    ]);
    await client.query("select set_config('app.tenant_id', $1, false)", [tenantId]);
    await client.query("set role duban_api");
    const hasTexts = (count: number) =>
      client.query("select app.add_terms($1, 'PROBLEM', gen_random_uuid(), $1, '承包商' || n, '', '') from generate_series(1, $2::int) n", [
        tenantId,
        count,
      ]);
    const rename = (was: string, becomes: string) =>
      client.query("select app.change_terms($1, 'PROBLEM', $1, $1, array[$2, '', ''], array[$3, '', ''])", [tenantId, was, becomes]);
    await hasTexts(5);
    await database.query("analyze app.search_terms");
    await rename("", "管理不严");
    await hasTexts(2_000);
    await client.query("begin");
    await rename("管理不严", "台账不全");
    const { rows } = await client.query(
      "select (seq_tup_read + idx_tup_fetch)::int as read from pg_stat_xact_user_tables where relid = 'app.search_terms'::regclass",
    );
    await client.query("commit");
    expect(rows[0].read).toBeLessThan(10);
    const { rows: left } = await client.query("select term from app.search_terms where id = $1 order by term", [tenantId]);
    expect(left.map(({ term }) => term)).toEqual(["不全", "台账", "账不"]);
  } finally {
    await client.end();
  }
});
