import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import "reflect-metadata";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType, isRequiredArgument, parse, validate } from "graphql";
import { pino } from "pino";
import type { DataSource } from "typeorm";
import { createDatabase, type TestDatabase } from "../../../test/support/database.js";
import type { Configuration } from "./configuration.js";
import { Context } from "./context.js";
import { liveRights } from "./features/accounts/session.authenticator.js";
import { seedDemo } from "./features/demo/demo.seed.js";
import { entities, features } from "./features/index.js";
import { Actor } from "./platform/actor.js";
import { dayOf } from "./platform/clock.js";
import { pricing } from "./platform/cost/cost.js";
import { connectDataSource, poolOf } from "./platform/database/data-source.js";
import { interpreter } from "./platform/executor.js";
import { requireModestDocument } from "./platform/limits.js";
import { chance, selectionOf } from "./platform/select/generated.fixture.js";
import { createServices, type Services } from "./platform/services.js";
import { LocalFileStore } from "./platform/storage/local-file-store.js";
import { assembleSchema } from "./schema.js";

// What a request costs is told before it runs: no answer to the demo's people may hold more rows. DUBAN_QUERIES asks more of them.

const queries = Number(process.env["DUBAN_QUERIES"] ?? 500);
const now = new Date("2026-11-24T02:00:00Z");

let database: TestDatabase;
let dataSource: DataSource;
let schema: GraphQLSchema;
let services: Services;
let actor: Actor;

beforeAll(async () => {
  database = await createDatabase();
  dataSource = await connectDataSource(database.url, entities, () => {});
  await seedDemo({ dataSource, now, files: new LocalFileStore(mkdtempSync(join(tmpdir(), "duban-demo-"))), log: { info: () => {} } });
  schema = await assembleSchema(features);
  const configuration = { mail: null, s3: null, dataDirectory: "" } as unknown as Configuration;
  services = createServices({ configuration, pool: poolOf(dataSource), log: pino({ level: "silent" }), clock: () => now });
  const [row] = await database.query<{ accountId: string; personId: string; tenantId: string }>(
    `select a.id as "accountId", p.id as "personId", p.tenant_id as "tenantId" from app.accounts a join app.people p on p.account_id = a.id where a.email = $1`,
    ["su.jincheng@lanyue.example"],
  );
  if (!row) throw new Error("The demo has no campaign manager");
  actor = new Actor({ ...row, locale: "zh_CN", ...(await liveRights(services.store, row.tenantId, row.personId, dayOf(now))) });
}, 60_000);
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

/** How many rows an answer holds, which every generated selection names the type of. */
function rowsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + rowsIn(one), 0);
  if (typeof value !== "object" || value === null) return 0;
  const type = schema.getType(String((value as { __typename?: unknown }).__typename));
  const isRow = isObjectType(type) && type.extensions["noun"] !== undefined;
  return Object.values(value).reduce((sum: number, one) => sum + rowsIn(one), isRow ? 1 : 0);
}

function isModest(text: string): boolean {
  try {
    requireModestDocument(text);
    return true;
  } catch {
    return false;
  }
}

test(
  "no answer holds more rows than it was priced at",
  async () => {
    const random = chance(41);
    const price = pricing(schema);
    const run = interpreter(schema);
    const fields = Object.values((schema.getQueryType() as GraphQLObjectType).getFields());
    const lists = fields.filter(({ type, args }) => getNamedType(type).name.endsWith("Connection") && !args.some(isRequiredArgument));
    let answered = 0;
    let rows = 0;
    for (let round = 0; round < queries; round += 1) {
      const list = lists[round % lists.length] as (typeof lists)[number];
      const type = schema.getType(getNamedType(list.type).name.replace(/Connection$/, "")) as GraphQLObjectType;
      const first = 1 + Math.floor(random() * 60);
      const selected = selectionOf({ schema, random: () => 0.3 + random() * 0.7, values: { first: String(first) } }, type, 1 + (round % 2));
      const text = `query ($yes: Boolean = true, $no: Boolean = false) { a: ${list.name}(first: ${first}) { edges { node { ${selected} } } } __typename @skip(if: $no) b: __typename @include(if: $yes) }`;
      if (!isModest(text)) continue;
      const document = parse(text);
      if (validate(schema, document).length > 0) continue;
      const contextValue = new Context(services, schema, { actor, locale: "zh_CN", traceId: "trace", origin: "http://duban.example" });
      const { data, errors } = await run({ document, variableValues: {}, contextValue });
      if (errors || !data) continue; // too many rows by what lists have as a rule, or none that one may see
      const found = rowsIn(JSON.parse(JSON.stringify(data)));
      const points = price(document, null, {});
      if (found > points) throw new Error(`${found} rows for ${points} points: ${text}`);
      answered += 1;
      rows += found;
    }
    expect(answered).toBeGreaterThan(queries / 4);
    expect(rows).toBeGreaterThan(answered * 5);
  },
  queries * 200,
);
