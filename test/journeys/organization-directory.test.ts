import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, afterASecond, type Versioned } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { type PlanFrame, wholePlan } from "../support/plan.content.js";
import { asksForPlans, saves } from "../support/plan.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let own: Versioned;
let sister: Versioned;
let shop: Versioned;
let officer: Actor;
let plan: { readonly id: string };
let frame: PlanFrame;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("drawing");
  own = await group.organization("D-1");
  sister = await group.organization("D-2");
  shop = await group.organization("D-21", sister);
  done(await group.administrator.createsOrganization(group.top, "D-100", { name: "百分之100%_" }));
  officer = await group.actor("officer", "SUBMITTER", own);
  const campaign = await asksForPlans(await group.actor("manager", "CAMPAIGN_MANAGER"), group.top, [own], "ZT");
  plan = campaign.plans[0] as { id: string };
  frame = { unit: own, branches: [], headquarters: group.top, problems: campaign.problems };
}, 120_000);
afterAll(() => world.stop());

interface Entry {
  readonly organizationId: string;
  readonly code: string;
  readonly name: string;
  readonly above: readonly { readonly name: string }[];
}

interface Directory {
  readonly organizationDirectory: {
    readonly totalCount: number;
    readonly edges: readonly { readonly node: Entry }[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
}

const directory = `query ($search: String, $ids: [ID!], $first: Int, $after: String) {
  organizationDirectory(search: $search, organizationIds: $ids, first: $first, after: $after) {
    totalCount edges { node { organizationId code name nameEn kind above { name } } } pageInfo { endCursor hasNextPage } } }`;

async function looksUp(actor: Actor, variables: Readonly<Record<string, unknown>> = {}) {
  return (await actor.sees<Directory>(directory, variables)).organizationDirectory;
}

const codes = ({ edges }: Directory["organizationDirectory"]) => edges.map(({ node }) => node.code);
const everybody = ["DRAWING", "D-1", "D-2", "D-21", "D-100"];

/** The plan's content with a guidance group drawn from elsewhere. */
function drawnFrom(home: { readonly id: string }) {
  const content = wholePlan(frame);
  const guidanceGroups = content.guidanceGroups.map((each) => ({
    ...each,
    leaderOrganizationId: home.id,
    members: each.members.map((member) => ({ ...member, homeOrganizationId: home.id })),
  }));
  return { ...content, guidanceGroups };
}

describe("the directory of a group", () => {
  test("names to a submitter the organizations that are not to be read otherwise, with where they stand", async () => {
    expect(await officer.sees("query ($id: ID!) { organization(id: $id) { name } }", { id: shop.id })).toEqual({ organization: null });
    expect(codes(await looksUp(officer))).toEqual(everybody);
    const { edges } = await looksUp(officer, { search: "d-21" });
    expect(edges.map(({ node }) => node)).toEqual([
      {
        ...{ organizationId: shop.id, code: "D-21", name: "单位D-21", nameEn: "Unit D-21", kind: "SUBSIDIARY" },
        above: [{ name: "集团drawing" }, { name: "单位D-2" }],
      },
    ]);
  });

  test("is searched by names in either language and by code, and letters that mean something elsewhere mean themselves", async () => {
    expect(codes(await looksUp(officer, { search: " 单位d-2 " }))).toEqual(["D-2", "D-21"]);
    expect(codes(await looksUp(officer, { search: "unit D-1" }))).toEqual(["D-1", "D-100"]);
    expect(codes(await looksUp(officer, { search: "0%_" }))).toEqual(["D-100"]);
    expect(codes(await looksUp(officer, { search: "none of them" }))).toEqual([]);
  });

  test("comes in pages by cursor", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await looksUp(officer, { first: 2, after });
      expect(page.totalCount).toBe(everybody.length);
      seen.push(...codes(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(everybody);
  });

  test("is closed to other groups, to visitors, and to members without a role", async () => {
    const other = await world.group("elsewhere");
    expect(codes(await looksUp(other.administrator))).toEqual(["ELSEWHERE"]);
    expect(codes(await looksUp(other.administrator, { ids: [shop.id] }))).toEqual([]);
    await expect(world.visitor.asks(directory)).resolves.toMatchObject({ faults: [{ extensions: { code: "UNAUTHENTICATED" } }] });
    const former = await group.actor("former", "VIEWER", own, { endsOn: "2199-01-01" });
    expect(codes(await looksUp(former))).toEqual(everybody);
    await world.database.query("update app.role_grants set ends_on = starts_on - 1 where ends_on = '2199-01-01'");
    await afterASecond();
    expect(codes(await looksUp(former))).toEqual([]);
  });

  test("tells a program no more than its token reads of organizations", async () => {
    const reading = await officer.lendsToken(own, ["ORGANIZATIONS_READ"]);
    expect(codes(await looksUp(reading))).toEqual(["DRAWING", "D-1"]);
    expect(codes(await looksUp(await officer.lendsToken(own, ["CAMPAIGNS_READ"])))).toEqual([]);
  });
});

describe("a guidance group", () => {
  test("is drawn from a sister company that its submitter finds in the directory", async () => {
    const [found] = (await looksUp(officer, { search: "D-21" })).edges;
    done(await saves(officer, plan, drawnFrom({ id: found?.node.organizationId ?? "" })));
  });

  test("is not drawn from a closed one, nor from another group; one that was named before it closed stays, by its name", async () => {
    const closing = await group.organization("D-3");
    done(await saves(officer, plan, drawnFrom(closing)));
    const later = await group.organization("D-4");
    for (const organization of [closing, later]) done(await group.administrator.closesOrganization(organization));
    expect(codes(await looksUp(officer))).toEqual(everybody);
    expect(codes(await looksUp(officer, { ids: [closing.id, shop.id] }))).toEqual(["D-21", "D-3"]);
    done(await saves(officer, plan, { ...drawnFrom(closing), narrative: "改了别处" }));
    const foreign = await world.group("foreign");
    for (const organization of [later, foreign.top]) {
      const refused = await saves(officer, plan, drawnFrom(organization));
      await expect(refused).toBeRefused("REFERENCE_INVALID", "input.content.guidanceGroups.0.leaderOrganizationId");
      await expect(refused).toBeRefused("REFERENCE_INVALID", "input.content.guidanceGroups.0.members.0.homeOrganizationId");
    }
  });
});
