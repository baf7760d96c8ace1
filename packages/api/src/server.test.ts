import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphQLResolveInfo } from "graphql";
import { pino } from "pino";
import { Arg, Ctx, Field, Info, InputType, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { Column, type DataSource } from "typeorm";
import { v7 as uuid } from "uuid";
import { createDatabase, type TestDatabase } from "../../../test/support/database.js";
import type { Configuration } from "./configuration.js";
import type { Context } from "./context.js";
import { Actor } from "./platform/actor.js";
import { command } from "./platform/command.js";
import { connectDataSource } from "./platform/database/data-source.js";
import { Fault } from "./platform/errors.js";
import type { Feature } from "./platform/feature.js";
import { GlobalId } from "./platform/ids.js";
import { on } from "./platform/outbox.js";
import { Payload } from "./platform/payload.js";
import { allow, visible } from "./platform/policy.js";
import { NodeResolver, Noun, One, sql, TenantEntity } from "./platform/select/index.js";
import { type RunningServer, startServer } from "./server.js";

@Noun("memos", { description: "A memo, for this test.", tree: true })
class Memo extends TenantEntity {
  @Field(() => String, { description: "What it says." })
  @Column("text")
  words!: string;

  @Column("text") path!: string;
}

@InputType({ description: "What to write." })
class WriteMemoInput {
  @Field(() => String, { description: "The words." })
  words!: string;
}

@ObjectType({ simpleResolvers: true, description: "The memo written." })
class MemoPayload extends Payload {
  memoId?: string;

  @One<Memo>("Memo", "memoId", { description: "It." })
  memo!: Memo | null;
}

visible(Memo, (memo) => sql`${memo.path} <> 'hidden'`);
allow(["plan.request"], null, (actor) => actor.mayAnywhere("plan.request"));
const writeMemo = command({
  action: "plan.request",
  async run(tx, _none: null, { words }: WriteMemoInput) {
    const memo = await tx.insert(Memo, { words, path: "0001" });
    tx.emit("memo.written", memo, { words });
    return { memoId: memo.id };
  },
});
const heard: string[] = [];
on<object>("memo.written", async ({ payload }) => {
  heard.push(String(payload["words"]));
});

@Resolver()
class MemoResolver {
  @Query(() => String, { nullable: true, description: "Who asks, if anybody." })
  viewer(@Ctx() ctx: Context) {
    return ctx.signedIn?.accountId ?? null;
  }

  @Query(() => Memo, { nullable: true, description: "A memo." })
  memo(@Arg("id", () => GlobalId("Memo"), { description: "Its id." }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return ctx.read.view(Memo, id, info);
  }

  @Query(() => String, { nullable: true, description: "Takes its time." })
  async slow(@Ctx() ctx: Context) {
    await ctx.services.store.query(ctx.tenantId, { text: "select pg_sleep(0.5)", values: [] });
    return ctx.read ? "slow" : null;
  }

  @Query(() => String, { description: "Forgets the fence." })
  leak() {
    return "leaked";
  }

  @Mutation(() => MemoPayload, { description: "Writes one." })
  writeMemo(@Arg("input", () => WriteMemoInput, { description: "What." }) input: WriteMemoInput, @Ctx() ctx: Context) {
    return ctx.run(writeMemo, input);
  }
}

const tenantId = uuid();
const accountId = uuid();
const grants = [{ role: "CAMPAIGN_MANAGER", organizationId: uuid(), path: "0001", includesSubtree: true }] as const;
const memos: Feature = {
  name: "memos",
  nouns: [Memo],
  resolvers: [MemoResolver, NodeResolver],
  publicFields: ["Query.viewer"],
  textLimits: { "WriteMemoInput.words": 20 },
  async authenticate({ headers }) {
    if (headers.authorization === "Bearer wrong") throw new Fault("UNAUTHENTICATED");
    return headers.authorization === "Bearer right" ? new Actor({ accountId, personId: uuid(), tenantId, locale: "en", grants }) : null;
  },
  routes(app) {
    app.get("/files/:id", async () => {
      throw new Fault("NOT_FOUND");
    });
  },
};

let database: TestDatabase;
let dataSource: DataSource;
let configuration: Configuration;
let server: RunningServer;

beforeAll(async () => {
  database = await createDatabase();
  await database.query(
    "create table app.memos (tenant_id uuid not null, id uuid not null, words text not null, path text not null, primary key (tenant_id, id))",
  );
  await database.query("select app.fence('app.memos', 'select, insert, update')");
  await database.query("insert into app.tenants (id, code, name, name_en, created_at) values ($1, 'ours', 'ours', 'ours', $2)", [
    tenantId,
    new Date(),
  ]);
  configuration = {
    port: 0,
    host: "127.0.0.1",
    databaseUrl: database.url,
    dataDirectory: "",
    demo: "off",
    trustedProxies: [],
    secret: "x".repeat(32),
    logLevel: "silent",
    mail: null,
    s3: null,
    webhookNetworks: [],
    production: false,
    documents: "any",
    pointsPerSecond: 0,
  };
  dataSource = await connectDataSource(database.url, memos.nouns as unknown as Function[], () => {});
  const log = pino({ level: "silent" });
  server = await startServer({ configuration, dataSource, databaseUrl: database.url, log, demo: false, features: [memos] });
});

afterAll(async () => {
  await server.close();
  await dataSource.destroy();
  await database.drop();
});

interface Answer {
  readonly data?: Record<string, never>;
  readonly errors?: { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

async function ask(query: string, variables: object = {}, headers: Record<string, string> = { authorization: "Bearer right" }) {
  const answer = await fetch(`${server.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: answer.status, ...((await answer.json()) as Answer) };
}

const write = "mutation($input: WriteMemoInput!) { writeMemo(input: $input) { memo { id words } userErrors { code } } }";

describe("the server", () => {
  test("answers a public field to anybody, and others to those who are signed in", async () => {
    expect(await ask("{ viewer }", {}, {})).toEqual({ status: 200, data: { viewer: null } });
    expect((await ask("{ leak }", {}, { "accept-language": "en" })).errors?.[0]).toMatchObject({
      message: /not signed in/,
      extensions: { code: "UNAUTHENTICATED" },
    });
    expect((await ask("{ leak }")).errors?.[0]?.extensions).toMatchObject({ code: "INTERNAL" });
    expect(await ask("{ viewer }")).toEqual({ status: 200, data: { viewer: accountId } });
  });

  test("refuses a token that is not good, whatever is asked", async () => {
    const answer = await ask("{ viewer }", {}, { authorization: "Bearer wrong" });
    expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
  });

  test("writes, reads back in the same answer, and lets others hear of it", async () => {
    const { data } = await ask(write, { input: { words: "你好" } });
    expect(data).toEqual({ writeMemo: { memo: { id: expect.any(String), words: "你好" }, userErrors: [] } });
    const { id } = (data as unknown as { writeMemo: { memo: { id: string } } }).writeMemo.memo;
    expect((await ask("query($id: ID!) { memo(id: $id) { words } node(id: $id) { id } }", { id })).data).toEqual({
      memo: { words: "你好" },
      node: { id },
    });
    for (let waited = 0; waited < 50 && heard.length === 0; waited += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(heard).toEqual(["你好"]);
  });

  test("refuses texts over the feature's limit, and ids of something else", async () => {
    expect(await ask(write, { input: { words: "x".repeat(21) } })).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: "BAD_USER_INPUT", reason: "VALUE_TOO_LONG", inputPath: ["input", "words"] } }],
    });
    expect((await ask('{ memo(id: "nonsense") { words } }')).errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
  });

  test("is live and ready", async () => {
    for (const path of ["/livez", "/readyz"]) expect(await (await fetch(server.address + path)).json()).toEqual({ status: "ok" });
    await database.query("update app.migrations set name = 'x' || name where name like '0001%'");
    const answer = await fetch(`${server.address}/readyz`);
    expect([answer.status, await answer.json()]).toEqual([503, { status: "unavailable", reason: "migrations" }]);
    await database.query("update app.migrations set name = substr(name, 2) where name like 'x0001%'");
  });

  test("finishes what it has begun before it ends, and takes nothing new", async () => {
    const log = pino({ level: "silent" });
    const other = await startServer({ configuration, dataSource, databaseUrl: database.url, log, demo: false, features: [memos] });
    const headers = { authorization: "Bearer right", "content-type": "application/json" };
    const begun = fetch(`${other.address}/graphql`, { method: "POST", headers, body: JSON.stringify({ query: "{ slow }" }) });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const closed = other.close();
    expect(await (await begun).json()).toEqual({ data: { slow: "slow" } });
    await closed;
    await expect(fetch(`${other.address}/livez`)).rejects.toThrow();
  });

  test("says in the route's own form what is not there", async () => {
    const answer = await fetch(`${server.address}/files/1`, { headers: { "accept-language": "en" } });
    expect([answer.status, await answer.json()]).toEqual([
      404,
      { code: "NOT_FOUND", message: expect.any(String), traceId: expect.any(String) },
    ]);
  });
});
