import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { ExecutionResult, GraphQLSchema } from "graphql";
import { pino } from "pino";
import type { DataSource } from "typeorm";
import { createDatabase, type TestDatabase } from "../../../test/support/database.js";
import { type ClientOperation, clientOperations, type Filling, variablesOf } from "./client-documents.fixture.js";
import type { Configuration } from "./configuration.js";
import { Context } from "./context.js";
import { liveRights } from "./features/accounts/session.authenticator.js";
import { seedDemo } from "./features/demo/demo.seed.js";
import { entities, features } from "./features/index.js";
import { Actor } from "./platform/actor.js";
import { answering } from "./platform/answering.js";
import { dayOf } from "./platform/clock.js";
import { connectDataSource, poolOf } from "./platform/database/data-source.js";
import { compiler, type Executor, interpreter } from "./platform/executor.js";
import { encodeId } from "./platform/ids.js";
import { Answer } from "./platform/select/answer.js";
import { chance } from "./platform/select/generated.fixture.js";
import { nounNamed } from "./platform/select/registry.js";
import { createServices, type Services } from "./platform/services.js";
import { LocalFileStore } from "./platform/storage/local-file-store.js";
import { assembleSchema } from "./schema.js";

// Every document of the client is answered alike by the executors, to three people of the demo.

const now = new Date("2026-11-24T02:00:00Z");
const people = ["shen.jingyi@lanyue.example", "tang.xiaolan@lanyue.example", "gu.mingchuan@lanyue.example"];

const operations = clientOperations();
let answered = 0;
let database: TestDatabase;
let dataSource: DataSource;
let schema: GraphQLSchema;
let services: Services;
const actors: Actor[] = [];
let nouns: readonly string[];
const ids = new Map<string, string[]>();

beforeAll(async () => {
  database = await createDatabase();
  dataSource = await connectDataSource(database.url, entities, () => {});
  await seedDemo({ dataSource, now, files: new LocalFileStore(mkdtempSync(join(tmpdir(), "duban-demo-"))), log: { info: () => {} } });
  schema = await assembleSchema(features);
  const configuration = { mail: null, s3: null, dataDirectory: "" } as unknown as Configuration;
  services = createServices({ configuration, pool: poolOf(dataSource), log: pino({ level: "silent" }), clock: () => now });
  nouns = [...new Set(operations.flatMap(nounsOf))];
  for (const email of people) actors.push(await actorOf(email));
}, 60_000);
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

async function actorOf(email: string): Promise<Actor> {
  const [row] = await database.query<{ accountId: string; personId: string; tenantId: string }>(
    `select a.id as "accountId", p.id as "personId", p.tenant_id as "tenantId" from app.accounts a join app.people p on p.account_id = a.id where a.email = $1`,
    [email],
  );
  if (!row) throw new Error(`The demo has no ${email}`);
  return new Actor({ ...row, locale: "zh_CN", ...(await liveRights(services.store, row.tenantId, row.personId, dayOf(now))) });
}

/** The global ids of some rows of a noun in the tenants of a condition. */
async function rowsOf(noun: string, condition: string): Promise<string[]> {
  const key = `${noun} ${condition}`;
  if (!ids.has(key)) {
    const { table, isGlobal } = nounNamed(noun);
    const found = await database.query<{ id: string }>(
      `select id from app.${table} ${isGlobal ? "" : `where tenant_id ${condition}`} order by id limit 20`,
    );
    ids.set(
      key,
      found.map(({ id }) => encodeId(noun, id)),
    );
  }
  return ids.get(key) as string[];
}

const nothing = encodeId("Plan", "01890000-0000-7000-8000-000000000000");

/** Ids by noun, from the viewer's group or from the others. */
async function idsBy(random: () => number, condition: string): Promise<Filling["idOf"]> {
  const found = new Map<string, readonly string[]>();
  for (const noun of nouns) found.set(noun, await rowsOf(noun, condition));
  return (noun) => {
    const rows = found.get(noun) ?? [];
    return rows[Math.floor(random() * rows.length)] ?? nothing;
  };
}

function nounsOf(operation: ClientOperation): string[] {
  const asked: string[] = [];
  const idOf = (noun: string) => {
    asked.push(noun);
    return nothing;
  };
  for (const random of [0, 0.9]) variablesOf(schema, operation, { random: () => random, optional: "given", idOf });
  return asked;
}

function written({ data, errors }: ExecutionResult): string {
  if (!(data instanceof Answer)) return JSON.stringify({ data, errors: errors?.map((error) => error.toJSON()) });
  answered += 1;
  return JSON.stringify({ data: JSON.parse(data.text) });
}

async function ask(executor: Executor, { document }: ClientOperation, actor: Actor, variableValues: Record<string, unknown>) {
  const contextValue = new Context(services, schema, { actor, locale: "zh_CN", traceId: "trace", origin: "http://duban.example" });
  return written(await executor({ document, variableValues, contextValue }));
}

async function same(operation: ClientOperation, filling: Filling, actor: Actor): Promise<string> {
  const variables = variablesOf(schema, operation, filling);
  const executor = compiler(schema);
  const first = await ask(interpreter(schema), operation, actor, variables);
  await ask(executor, operation, actor, {}); // seen once
  expect(await ask(executor, operation, actor, variables)).toBe(first);
  expect(await ask(answering(schema, executor), operation, actor, variables)).toBe(first);
  return first;
}

describe.each(operations.filter(({ kind }) => kind === "query"))("the query $name", (operation) => {
  test("is answered alike, whatever is given", async () => {
    const answers: string[] = [];
    for (const actor of actors) {
      const random = chance(5);
      const idOf = await idsBy(random, `= '${actor.tenantId}'`);
      for (const optional of ["given", "absent", "null", "any"] as const) {
        answers.push(await same(operation, { random, idOf, optional }, actor));
      }
    }
    expect(answers.some((answer) => !answer.includes('"errors"'))).toBe(true);
  });
});

/** What takes nothing names no row, and is done. */
const namesRows = ({ document }: ClientOperation) =>
  document.definitions.some((node) => "variableDefinitions" in node && node.variableDefinitions?.length);

describe.each(operations.filter((one) => one.kind === "mutation" && namesRows(one)))("the mutation $name", (operation) => {
  test("is refused alike for rows of another group", async () => {
    const [actor] = actors as [Actor];
    const random = chance(5);
    const idOf = await idsBy(random, `<> '${actor.tenantId}'`);
    await same(operation, { random, idOf, optional: "absent" }, actor);
  });
});

test("most pages of the client go out as PostgreSQL wrote them", () => {
  expect(answered).toBeGreaterThan(200);
});

test("all documents of the client are found", () => {
  expect(operations.length).toBeGreaterThan(100);
});
