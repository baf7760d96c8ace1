import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Actor } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { asksForPlans } from "../support/plan.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let manager: Actor;
let writer: Actor;
beforeAll(async () => {
  world = await World.start();
  group = await world.group("mining");
  const create = async (code: string, name: string) => done(await group.administrator.createsOrganization(group.top, code, { name }));
  const { organization: own } = await create("KC-1", "东海炼化公司");
  const { organization: other } = await create("KC-2", "东海物流公司");
  done(await group.administrator.createsOrganization(own, "KC-11", { name: "重庆检修中心" }));
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  writer = await group.actor("writer", "SUBMITTER", own);
  await asksForPlans(manager, group.top, [own, other], "XS-2026");
}, 60_000);
afterAll(() => world.stop());

interface Found {
  readonly kind: string;
  readonly subject: { readonly __typename: string; readonly code: string };
}

const subject = "__typename ... on Organization { code name } ... on Campaign { code title } ... on Plan { code organization { name } }";

async function finds(actor: Actor, text: string, first = 20): Promise<string[]> {
  const { search } = await actor.sees<{ search: Found[] }>(
    `query ($text: String!, $first: Int) { search(text: $text, first: $first) { kind subject { ${subject} } } }`,
    { text, first },
  );
  expect(search.map((found) => found.subject.__typename.toUpperCase())).toEqual(search.map(({ kind }) => kind));
  return search.map(({ kind, subject: { code } }) => (kind === "PLAN" ? `plan of ${code.match(/KC-\d+/)?.[0] ?? code}` : code));
}

describe("whoever searches", () => {
  test("finds organizations by the initials of their pinyin, each followed by its plan", async () => {
    expect(await finds(manager, "dhlh")).toEqual(["KC-1", expect.stringMatching(/^plan of/)]);
    expect(await finds(manager, "DHWL")).toEqual(["KC-2", expect.stringMatching(/^plan of/)]);
    expect(await finds(manager, "cqjx")).toEqual(["KC-11"]);
  });

  test("finds by a part of a name in either language, by a code, and by several words that all occur", async () => {
    expect(await finds(manager, "炼化")).toContain("KC-1");
    expect(await finds(manager, "unit kc-2")).toContain("KC-2");
    expect(await finds(manager, "xs-2026")).toContain("XS-2026");
    expect(await finds(manager, "东海 物流")).toEqual(["KC-2", expect.stringMatching(/^plan of/)]);
    expect(await finds(manager, "东海 重庆")).toEqual([]);
    expect(await finds(manager, "%")).toEqual([]);
  });

  test("gets no more than was asked for, and all that there is for no words", async () => {
    expect(await finds(manager, "东海", 1)).toHaveLength(1);
    expect((await finds(manager, "  ")).length).toBeGreaterThan(5);
    await expect(manager.asks('{ search(text: "x", first: 1000) { kind } }')).toBeRefused("BAD_USER_INPUT");
  });

  test("finds what is theirs to see and nothing else", async () => {
    expect(await finds(writer, "东海")).toEqual(["KC-1", expect.stringMatching(/^plan of/)]);
    const stranger = (await world.group("elsewhere")).administrator;
    expect(await finds(stranger, "东海")).toEqual([]);
    const program = await manager.lendsToken(group.top, ["CAMPAIGNS_READ"]);
    expect(await finds(program, "xs-2026")).toEqual(["XS-2026"]);
    await expect(world.visitor.asks('{ search(text: "x") { kind } }')).toBeRefused("UNAUTHENTICATED");
  });

  test("finds an organization under its new name once it was renamed", async () => {
    const renamed = done(await group.administrator.createsOrganization(group.top, "KC-3", { name: "南岭矿业" })).organization;
    done(await group.administrator.renamesOrganization(renamed, "北坡矿业"));
    expect(await finds(manager, "nlky")).toEqual([]);
    expect(await finds(manager, "bpky")).toEqual(["KC-3"]);
  });
});
