import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Actor, inDays, type Versioned } from "../support/actor.js";
import { done, type Outcome } from "../support/outcome.js";
import { type Application, end, startApplication } from "../support/server.js";
import { type Group, World } from "../support/world.js";

const env = { DUBAN_SECRET: "a secret that two processes share, for cookies" };

let world: World;
let group: Group;
let boss: Actor;
let program: Actor;

beforeAll(async () => {
  world = await World.start({ env });
  group = await world.group("keys");
  boss = group.administrator;
  const { secret } = done(await boss.createsToken(group.top, ["ORGANIZATIONS_WRITE", "ORGANIZATIONS_READ"], inDays(9)));
  program = new Actor(world.address, "program", { authorization: `Bearer ${secret}` });
}, 120_000);
afterAll(() => world.stop());

/** The same caller with a key. */
const under = (key: string, actor = program) => new Actor(actor.address, actor.name, { ...actor.credentials, "idempotency-key": key });

function founds(actor: Actor, code: string): Promise<Outcome<{ organization: Versioned }>> {
  const input = { parentId: group.top.id, code, kind: "SUBSIDIARY", name: `单位${code}`, nameEn: `Unit ${code}` };
  return actor.tries("createOrganization", input, "organization { id revision }");
}

async function countOf(code: string): Promise<number> {
  const [row] = await world.database.query<{ count: number }>(
    "select count(*)::int as count from app.audit_events where action = 'organization.create' and canonical like '%' || $1 || '%'",
    [code],
  );
  return row?.count ?? 0;
}

describe("a change under a key", () => {
  test("is done once and answered the same, however often and at once it is asked for", async () => {
    const caller = under(randomUUID());
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => founds(caller, "K-1")));
    const ids = new Set(outcomes.map((outcome) => done(outcome).organization.id));
    expect([ids.size, await countOf("K-1")]).toEqual([1, 1]);
  });

  test("is another for another caller, and without the key", async () => {
    const key = randomUUID();
    done(await founds(under(key), "K-2"));
    await expect(founds(under(key, boss), "K-2")).toBeRefused("ORGANIZATION_CODE_TAKEN");
    await expect(founds(program, "K-2")).toBeRefused("ORGANIZATION_CODE_TAKEN");
    expect(done(await founds(under(key), "K-2")).organization.id).toMatch(/./);
  });

  test("is not taken for another request", async () => {
    const key = randomUUID();
    done(await founds(under(key), "K-3"));
    await expect(founds(under(key), "K-4")).toBeRefused("IDEMPOTENCY_MISMATCH");
    expect(await countOf("K-4")).toBe(0);
  });

  test("that was refused may be tried again once nothing stands in its way", async () => {
    const key = randomUUID();
    const { organization } = done(await founds(program, "K-5"));
    const input = { parentId: group.top.id, code: "K-8", kind: "SUBSIDIARY", name: "单位K-5", nameEn: "Unit K-8" };
    const again = () => under(key).tries<{ organization: Versioned }>("createOrganization", input, "organization { id }");
    await expect(again()).toBeRefused("ORGANIZATION_NAME_TAKEN");
    const renamed = { organizationId: organization.id, expectedVersion: organization.revision, name: "旧单位", nameEn: "Old unit" };
    done(await boss.tries("renameOrganization", renamed, "organization { id }"));
    expect(done(await again()).organization.id).toBe(done(await again()).organization.id);
  });

  test("keeps no secret: the token is made once, and its secret is told once", async () => {
    const caller = under(randomUUID(), boss);
    const first = done(await caller.createsToken(group.top, ["ORGANIZATIONS_READ"], inDays(2)));
    const again = done(await caller.createsToken(group.top, ["ORGANIZATIONS_READ"], inDays(2)));
    expect([again.accessToken.id, again.secret]).toEqual([first.accessToken.id, null]);
    const kept = await world.database.query<{ result: string }>("select result::text from app.repeatable_acts");
    expect(kept.every(({ result }) => !result.includes(first.secret.slice(6, 30)))).toBe(true);
  });

  test("has a key that can be one", async () => {
    for (const key of ["", "a b", "x".repeat(201)]) {
      const answer = await under(key).asks("mutation { markAllNoticesRead { userErrors { code } } }");
      expect([answer.status, answer.faults[0]?.extensions]).toMatchObject([
        400,
        { code: "BAD_USER_INPUT", reason: "IDEMPOTENCY_KEY_INVALID" },
      ]);
    }
  });

  test("of two acts in one request does each once", async () => {
    const document = `mutation ($a: CreateOrganizationInput!, $b: CreateOrganizationInput!) {
      a: createOrganization(input: $a) { organization { code } userErrors { code } } b: createOrganization(input: $b) { organization { code } userErrors { code } } }`;
    const input = (code: string) => ({ parentId: group.top.id, code, kind: "SUBSIDIARY", name: code, nameEn: code });
    const caller = under(randomUUID());
    const variables = { a: input("K-6"), b: input("K-7") };
    const first = await caller.sees(document, variables);
    expect(await caller.sees(document, variables)).toEqual(first);
    expect(first).toMatchObject({ a: { organization: { code: "K-6" } }, b: { organization: { code: "K-7" } } });
  });
});

test("what was asked of a process that dies is asked again of another, and done once", async () => {
  const second: Application = await startApplication({ env, database: world.database });
  const there = new Actor(second.url, "program", program.credentials);
  const acts = Array.from({ length: 40 }, (_, number) => ({ code: `D-${number}`, key: randomUUID() }));
  const sent = acts.map(({ code, key }) => founds(under(key, there), code).catch(() => null));
  await new Promise((resolve) => setTimeout(resolve, 60));
  await end(second.process, "SIGKILL");
  const heard = (await Promise.all(sent)).filter((outcome) => outcome !== null).length;
  for (const { code, key } of acts) {
    done(await founds(under(key), code));
    expect([code, await countOf(`"${code}"`)]).toEqual([code, 1]);
  }
  expect(heard).toBeLessThan(acts.length);
}, 60_000);
