import "reflect-metadata";
import { type ReadAction, type Role, roles, type TokenScope, tokenScopes } from "@duban/schema";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Pool } from "pg";
import { v7 as uuid } from "uuid";
import { createDatabase, type TestDatabase } from "../../../../test/support/database.js";
import { Actor, type Grant, type StandIn } from "../platform/actor.js";
import { dayOf } from "../platform/clock.js";
import { openPool } from "../platform/database/pool.js";
import { createLookup, type Lookup } from "../platform/loaders.js";
import type { NounClass } from "../platform/policy.js";
import { can } from "../platform/policy.js";
import { from } from "../platform/select/from.js";
import { createReader } from "../platform/select/index.js";
import { nounOfClass } from "../platform/select/registry.js";
import { raw, sql } from "../platform/select/sql.js";
import { createTenantStore, type TenantStore } from "../platform/tenant-store.js";
import { Transaction } from "../platform/transaction.js";
import { AccessToken } from "./access-tokens/access-token.entity.js";
import { Appointment } from "./appointments/appointment.entity.js";
import "./index.js"; // every policy
import { childPath, rootPath } from "../platform/tree-path.js";
import { Delegation } from "./delegations/delegation.entity.js";
import { Organization } from "./organizations/organization.entity.js";
import { Person } from "./people/person.entity.js";
import { Recusal } from "./recusals/recusal.entity.js";
import { RoleGrant } from "./role-grants/role-grant.entity.js";
import { SavedView } from "./saved-views/saved-view.entity.js";

const now = new Date();
const today = dayOf(now);
const tenantId = uuid();

interface Place {
  readonly id: string;
  readonly path: string;
}

let database: TestDatabase;
let pool: Pool;
let store: TenantStore;
const places: Place[] = [];
const people: { readonly id: string; readonly grants: Grant[]; readonly standIns: StandIn[] }[] = [];

/** The same rows at every run. */
let seed = 20_261_123;
function upTo(bound: number): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return Math.floor((seed / 2 ** 31) * bound);
}
function anyOf<T>(list: readonly T[]): T {
  return list[upTo(list.length)] as T;
}

beforeAll(async () => {
  database = await createDatabase();
  pool = openPool(database.url, () => {});
  store = createTenantStore(pool);
  await database.query(
    "insert into app.tenants (id, code, name, name_en, created_at) values ($1, 'generated', '生成', 'Generated', now())",
    [tenantId],
  );
  await store.transaction(tenantId, async (connection) => {
    const tx = new Transaction(connection, Actor.system(tenantId), now);
    await plantTree(tx);
    await settlePeople(tx);
    await settleDelegations(tx);
    await tx.flush();
  });
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function plantTree(tx: Transaction): Promise<void> {
  for (let number = 0; number < 30; number += 1) {
    const parent = number === 0 ? null : anyOf(places);
    const path = parent ? childPath(parent.path, number) : rootPath;
    const names = { code: `G${number}`, name: `单位${number}`, nameEn: `Unit ${number}` };
    const rest = { kind: "SUBSIDIARY", state: "OPEN", nextChild: 99, createdAt: now } as const;
    const { id } = await tx.insert(Organization, { ...names, ...rest, parentId: parent?.id ?? null, path, depth: path.length / 4 - 1 });
    places.push({ id, path });
  }
}

async function settlePeople(tx: Transaction): Promise<void> {
  const dates = () =>
    anyOf([
      { startsOn: "2020-01-01", endsOn: null },
      { startsOn: "2020-01-01", endsOn: today },
      { startsOn: "2020-01-01", endsOn: "2020-02-01" },
      { startsOn: "2199-01-01", endsOn: null },
    ]);
  for (let number = 0; number < 40; number += 1) {
    const names = { name: `人员${number}`, nameEn: `Person ${number}`, phoneNumber: null };
    const { id: personId } = await tx.insert(Person, {
      ...names,
      organizationId: anyOf(places).id,
      accountId: null,
      isService: false,
      createdAt: now,
    });
    const grants: Grant[] = [];
    for (let count = upTo(3); count > 0; count -= 1) {
      const place = anyOf(places);
      const grant = { role: anyOf<Role>(roles.values), organizationId: place.id, includesSubtree: upTo(3) > 0 };
      const period = dates();
      await tx.insert(RoleGrant, { ...grant, ...period, personId, createdAt: now });
      if (period.startsOn <= today && (period.endsOn === null || period.endsOn >= today)) grants.push({ ...grant, path: place.path });
    }
    await tx.insert(Appointment, { personId, organizationId: anyOf(places).id, post: "主任", rank: "STAFF", ...dates() });
    await tx.insert(Recusal, { personId, organizationId: anyOf(places).id, reason: "回避", createdAt: now, ...dates() });
    const token = {
      personId,
      organizationId: anyOf(places).id,
      name: "t",
      prefix: "duban_",
      secretHash: "x",
      scopes: ["PLANS_READ" as const],
    };
    const course = { rotatedAt: null, previousEndsAt: null, previousSecretHash: null, lastUsedAt: null, revokedAt: null };
    await tx.insert(AccessToken, { ...token, ...course, kind: "PERSONAL", createdById: personId, createdAt: now, expiresAt: now });
    for (const organizationId of [null, anyOf(places).id]) {
      const filters = { list: "PLANS" as const, name: `v${organizationId}`, query: "" };
      await tx.insert(SavedView, { ...filters, personId, organizationId, createdAt: now });
    }
    people.push({ id: personId, grants, standIns: [] });
  }
}

/** Everybody stands in for the one before them, today or not. */
async function settleDelegations(tx: Transaction): Promise<void> {
  for (const [number, { id: delegateId, standIns }] of people.entries()) {
    const absent = people[number - 1];
    if (!absent) continue;
    const hasEnded = upTo(2) === 0;
    const period = { startsOn: "2020-01-01", endsOn: hasEnded ? "2020-02-01" : "2199-01-01" };
    const more = { organizationId: null, reason: "出差", endedAt: null, endedById: null, createdAt: now };
    const { id: delegationId } = await tx.insert(Delegation, { delegatorId: absent.id, delegateId, ...period, ...more });
    const handedOn = absent.grants.filter(({ role }) => role === "REVIEWER" || role === "LEADER");
    standIns.push(...handedOn.map((grant) => ({ ...grant, onBehalfOfId: absent.id, delegationId, hasEnded })));
  }
}

/** Everybody in person, and every other also as a program with a token, and as if they were a service. */
function actors(): Actor[] {
  return people.flatMap(({ id, grants, standIns }, number) => {
    const facts = { accountId: uuid(), personId: id, tenantId, locale: "zh_CN", grants, standIns } as const;
    if (number % 2 === 0) return [new Actor(facts)];
    const token = { id: uuid(), scopes: [anyOf<TokenScope>(tokenScopes.values)], path: anyOf(places).path };
    const service = { ...facts, accountId: "", grants: [], standIns: [], token: { ...token, isService: true } };
    return [new Actor(facts), new Actor({ ...facts, token }), new Actor(service)];
  });
}

describe("what an actor sees of generated rows is what the policy allows to read:", () => {
  const nouns: readonly (readonly [string, NounClass, ReadAction])[] = [
    ["organizations", Organization, "organization.read"],
    ["people", Person, "person.read"],
    ["appointments", Appointment, "appointment.read"],
    ["role grants", RoleGrant, "role.read"],
    ["recusals", Recusal, "recusal.read"],
    ["delegations", Delegation, "delegation.read"],
    ["access tokens", AccessToken, "accessToken.read"],
    ["saved views", SavedView, "savedView.read"],
  ];

  test.each(nouns)("%s", async (_name, noun, action) => {
    const rows = await store.transaction(tenantId, (connection) =>
      new Transaction(connection, Actor.system(tenantId), now).find(noun as NounClass<Person>, {}),
    );
    const lookup = createLookup(tenantId, now, (statement) => store.query(tenantId, statement));
    let shown = 0;
    for (const actor of actors()) {
      const seen = await seenBy(actor, noun);
      expect(seen).toEqual(await allowedTo(lookup, actor, action, rows));
      shown += seen.length;
    }
    expect(shown).toBeGreaterThan(rows.length);
  });
});

async function seenBy(actor: Actor, noun: NounClass): Promise<string[]> {
  const reader = createReader({ schema: {} as never, viewer: actor, today, now, query: (statement) => store.query(tenantId, statement) });
  const rows = await reader.rows<{ id: string }>(
    sql`select ${raw("t.id")} from ${from(nounOfClass(noun), "t", false)} order by ${raw("t.id")}`,
  );
  return rows.map(({ id }) => id);
}

async function allowedTo(lookup: Lookup, actor: Actor, action: ReadAction, rows: readonly { readonly id: string }[]): Promise<string[]> {
  const allowed = await Promise.all(rows.map((row) => can(lookup, actor, action, row)));
  return rows.filter((_, index) => allowed[index]).map(({ id }) => id);
}
