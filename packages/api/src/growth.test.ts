import "reflect-metadata";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { GraphQLSchema } from "graphql";
import { escapeLiteral } from "pg";
import { pino } from "pino";
import type { DataSource } from "typeorm";
import { createDatabase, type TestDatabase } from "../../../test/support/database.js";
import { type ClientOperation, clientOperations, variablesOf } from "./client-documents.fixture.js";
import type { Configuration } from "./configuration.js";
import { Context } from "./context.js";
import { liveRights } from "./features/accounts/session.authenticator.js";
import { entities, features } from "./features/index.js";
import { seedBench } from "./operator/bench/bench.office.js";
import { counterOf } from "./operator/counter.js";
import { Actor } from "./platform/actor.js";
import { dayOf } from "./platform/clock.js";
import { connectDataSource, poolOf } from "./platform/database/data-source.js";
import { interpreter } from "./platform/executor.js";
import { encodeId } from "./platform/ids.js";
import { nounNamed } from "./platform/select/registry.js";
import { createServices, type Services } from "./platform/services.js";
import type { Statement } from "./platform/tenant-store.js";
import { assembleSchema } from "./schema.js";

// What a page reads follows what it shows, and not how large the group is: counted in blocks that PostgreSQL touches, in a group and in
// one ten times as large, for somebody of one organization.

const [small, large] = [300, 3_000];
/** Trees of an index grow a level, and a page may be fuller. */
const mostGrowth = 3;
const fewBlocks = 600;

/** What has to look at more, and at most as much more as there is. */
const linear: Readonly<Record<string, string>> = {
  DraftLikeness: "a plan is compared with every plan of its campaign (R11)",
  SimilarPlans: "as above",
  Palette: "a part of a word may stand in any name",
};
const [tenfoldAndSome, manyBlocks] = [15, 2_000];

const password = "nine grey herons over the weir";
const queries = clientOperations().filter(({ kind }) => kind === "query");

interface Place {
  readonly actor: Actor;
  /** Ids of what the person has to do with, by noun. */
  readonly ids: Readonly<Record<string, string>>;
}

let database: TestDatabase;
let dataSource: DataSource;
let schema: GraphQLSchema;
let services: Services;
const places = new Map<number, Place>();

beforeAll(async () => {
  database = await createDatabase();
  dataSource = await connectDataSource(database.url, entities, () => {});
  schema = await assembleSchema(features);
  const configuration = { mail: null } as unknown as Configuration;
  services = createServices({ configuration, pool: poolOf(dataSource), log: pino({ level: "silent" }) });
  for (const organizations of [small, large]) places.set(organizations, await groupOf(organizations));
}, 240_000);
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

/** Somebody who submits for one organization of a group of this size. */
async function groupOf(organizations: number): Promise<Place> {
  const plans = organizations * 2;
  await seedBench(counterOf(services), { organizations, plans, problems: plans * 3 }, password);
  const [row] = await database.query<Record<"accountId" | "personId" | "tenantId" | "organizationId" | "planId" | "campaignId", string>>(
    `select a.id as "accountId", p.id as "personId", p.tenant_id as "tenantId", p.organization_id as "organizationId", x.id as "planId", x.campaign_id as "campaignId"
      from app.accounts a join app.people p on p.account_id = a.id
      join app.plans x on x.tenant_id = p.tenant_id and x.organization_id = p.organization_id
      where a.email = $1 order by x.round desc limit 1`,
    [`submitter@bench-${organizations}.example`],
  );
  if (!row) throw new Error("Nobody submits");
  const { organizationId, planId, campaignId, ...person } = row;
  const rights = await liveRights(services.store, person.tenantId, person.personId, dayOf(new Date()));
  const ids = { Organization: organizationId, Plan: planId, Campaign: campaignId, Person: person.personId };
  return { actor: new Actor({ ...person, locale: "zh_CN", ...rights }), ids };
}

/** The blocks that PostgreSQL touches for what an operation reads. */
async function blocksOf(operation: ClientOperation, { actor, ids }: Place): Promise<number> {
  const variableValues = variablesOf(schema, operation, { random: () => 0, optional: "absent", idOf: (noun) => idOf(noun, ids, actor) });
  const statements: Statement[] = [];
  const store: Services["store"] = {
    ...services.store,
    query: (tenantId, statement) => {
      statements.push(statement);
      return services.store.query(tenantId, statement);
    },
  };
  const facts = { actor, locale: "zh_CN" as const, traceId: "test", origin: "http://duban.example" };
  const contextValue = new Context({ ...services, store }, schema, facts);
  await interpreter(schema)({ document: operation.document, variableValues, contextValue });
  let blocks = 0;
  for (const statement of statements) blocks += await blocksTouched(actor.tenantId, statement);
  return blocks;
}

type Explained = Record<"QUERY PLAN", [{ readonly Plan: Record<"Shared Hit Blocks" | "Shared Read Blocks", number> }]>;

function literalOf(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return escapeLiteral(`{${value.map((one) => JSON.stringify(one)).join(",")}}`);
  return escapeLiteral(value instanceof Date ? value.toISOString() : String(value));
}

/** Prepared, as the application has it, so that the plan is the one for whatever values. */
function blocksTouched(tenantId: string, { text, values }: Statement): Promise<number> {
  const literals = values.map(literalOf);
  const run = `execute measured${literals.length > 0 ? `(${literals.join(", ")})` : ""}`;
  return services.store.transaction(tenantId, async ({ execute }) => {
    await execute({ name: null, text: `prepare measured as ${text}`, values: [] });
    const { rows } = await execute<Explained>({ name: null, text: `explain (analyze, buffers, format json) ${run}`, values: [] });
    await execute({ name: null, text: "deallocate measured", values: [] });
    const plan = rows[0]?.["QUERY PLAN"][0].Plan;
    return (plan?.["Shared Hit Blocks"] ?? 0) + (plan?.["Shared Read Blocks"] ?? 0);
  });
}

/** What the person has to do with; of other nouns one that is not there. */
function idOf(noun: string, ids: Place["ids"], actor: Actor): string {
  return encodeId(noun, ids[nounNamed(noun).name] ?? actor.personId ?? "");
}

test.each(queries)("$name reads as much in a group that is ten times as large", async (operation) => {
  const [few, many] = [await blocksOf(operation, places.get(small) as Place), await blocksOf(operation, places.get(large) as Place)];
  const most = operation.name in linear ? Math.max(few * tenfoldAndSome, manyBlocks) : Math.max(few * mostGrowth, fewBlocks);
  expect(many).toBeLessThanOrEqual(most);
});
