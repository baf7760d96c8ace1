import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, inDays } from "../support/actor.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import { asDemo, startDemo } from "../support/demo.js";
import { ledgerOf, linksTo, registers } from "../support/ledger.verbs.js";
import { done } from "../support/outcome.js";
import { World } from "../support/world.js";

interface Figures {
  readonly asOf: string | null;
  readonly total: number;
  readonly open: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly onTime: number;
  readonly closed: number;
  readonly overdueShare: number | null;
  readonly meanAgeDays: number | null;
  readonly states: readonly { readonly state: string; readonly count: number }[];
  readonly severities: readonly { readonly severity: string; readonly count: number }[];
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  readonly standings: readonly { readonly standing: string; readonly count: number }[];
  readonly themes: readonly { readonly theme: string; readonly count: number }[];
  readonly due: readonly { readonly from: string; readonly count: number }[];
}

const selection = `asOf total open overdue dueSoon onTime closed overdueShare meanAgeDays states { state count } severities { severity count }
  kinds { kind count } standings { standing count } themes { theme count } due { from count }`;

interface Unit {
  readonly id: string;
  readonly problemFigures: Figures;
}

async function treeOf(actor: Actor, campaignId: string | null, asOf: string | null = null): Promise<Unit[]> {
  const { organizations } = await actor.sees<{ organizations: { edges: { node: Unit }[] } }>(
    `query ($campaignId: ID, $asOf: Date) { organizations(first: 100) { edges { node { id problemFigures(campaignId: $campaignId, asOf: $asOf) { ${selection} } } } } }`,
    { campaignId, asOf },
  );
  return organizations.edges.map(({ node }) => node);
}

interface Own {
  readonly edges: readonly {
    readonly node: {
      readonly code: string;
      readonly light: string;
      readonly severity: string;
      readonly theme: string | null;
      readonly deadline: string;
      readonly organization: { readonly id: string };
      readonly duplicateOf: { readonly id: string } | null;
    };
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

type Counts = Readonly<Record<"total" | "overdue" | "dueSoon" | "onTime" | "closed", number>>;

async function listed(actor: Actor, filter: Readonly<Record<string, unknown>>): Promise<Counts> {
  const { ledgerFigures } = await actor.sees<{ ledgerFigures: Counts }>(
    "query ($filter: ProblemFilter) { ledgerFigures(filter: $filter) { total overdue dueSoon onTime closed } }",
    { filter },
  );
  return ledgerFigures;
}

describe("the problems of an organization and of all below it", () => {
  let world: World;
  beforeAll(async () => {
    world = await startDemo();
  }, 60_000);
  afterAll(() => world.stop());

  test.each([
    ["the headquarters reviewer", "shen.jingyi@lanyue.example"],
    ["a division's reviewer", "zhou.yanzhi@lanyue.example"],
    ["a company's submitter", "tang.xiaolan@lanyue.example"],
    ["another group's reviewer", "jiang.muyun@hengtai.example"],
  ])("are as many as the ledger keeps for %s", async (_who, email) => {
    const actor = await asDemo(world, email);
    const { campaigns } = await actor.sees<{ campaigns: { edges: { node: { id: string } }[] } }>("{ campaigns { edges { node { id } } } }");
    let problems = 0;
    for (const campaignId of [null, ...campaigns.edges.map(({ node }) => node.id)]) {
      for (const { id, problemFigures } of await treeOf(actor, campaignId)) {
        const { total, open, overdue, dueSoon, onTime, closed } = problemFigures;
        problems += total;
        expect({ total, overdue, dueSoon, onTime, closed }).toEqual(await listed(actor, { organizationId: id, campaignId }));
        expect([open, total]).toEqual([overdue + dueSoon + onTime, open + closed]);
        expect(problemFigures.overdueShare).toBe(open === 0 ? null : overdue / open);
        const sum = (counts: readonly { readonly count: number }[]) => counts.reduce((all, { count }) => all + count, 0);
        expect([sum(problemFigures.states), sum(problemFigures.severities), sum(problemFigures.kinds)]).toEqual([total, total, total]);
        expect(sum(problemFigures.due)).toBe(open);
      }
    }
    expect(problems).toBeGreaterThan(10);
  });

  test("unfold to the organization's own ones, page by page, by the same filters", async () => {
    const actor = await asDemo(world, "shen.jingyi@lanyue.example");
    const own = async (id: string, asked: string, after: string | null = null) => {
      const { organization } = await actor.sees<{ organization: { problems: Own } }>(
        `query ($id: ID!, $after: String) { organization(id: $id) { problems(${asked} first: 2, after: $after) { edges { node { code light severity theme deadline
          organization { id } duplicateOf { id } } } pageInfo { hasNextPage endCursor } } } }`,
        { id, after },
      );
      return organization.problems;
    };
    const all = async (id: string, asked = "") => {
      const found: Own["edges"][number]["node"][] = [];
      for (let page = await own(id, asked); ; page = await own(id, asked, page.pageInfo.endCursor)) {
        found.push(...page.edges.map(({ node }) => node));
        if (!page.pageInfo.hasNextPage) return found;
      }
    };
    const units = await treeOf(actor, null);
    const ownOf = await Promise.all(units.map(({ id }) => all(id)));
    expect(ownOf.flat()).toHaveLength((units[0] as Unit).problemFigures.total);
    const [most] = units
      .map(({ id }, index) => ({ id, problems: ownOf[index] ?? [] }))
      .sort((a, b) => b.problems.length - a.problems.length);
    const { id, problems } = most as { id: string; problems: (typeof ownOf)[number] };
    expect(problems.every((each) => each.organization.id === id && each.duplicateOf === null)).toBe(true);
    expect(problems.map(({ deadline }) => deadline)).toEqual(problems.map(({ deadline }) => deadline).toSorted());
    const red = problems.filter(({ light }) => light === "RED");
    expect([red.length > 0, await all(id, "lights: [RED],")]).toEqual([true, red]);
    expect(await all(id, "severities: [MAJOR, IMPORTANT],")).toEqual(problems.filter(({ severity }) => severity !== "GENERAL"));
    const theme = problems.find((each) => each.theme)?.theme;
    expect(await all(id, `theme: "${theme}",`)).toEqual(problems.filter((each) => each.theme === theme));
    expect(await all(id, "mine: true,")).toEqual([]);
  });

  test("are found by their number, whatever is asked of them", async () => {
    const actor = await asDemo(world, "shen.jingyi@lanyue.example");
    const { problems } = await actor.sees<{ problems: { edges: { node: { code: string } }[] } }>(
      "{ problems(first: 1) { edges { node { code } } } }",
    );
    const code = problems.edges[0]?.node.code;
    const found = await actor.sees("query ($code: String!) { problem(code: $code) { code measures { title } } }", { code });
    expect(found).toMatchObject({ problem: { code } });
    expect(await actor.sees('{ problem(code: "NONE-1") { code } }')).toEqual({ problem: null });
  });

  test("are told apart as the filters of the ledger tell them apart", async () => {
    const actor = await asDemo(world, "shen.jingyi@lanyue.example");
    const [top] = await treeOf(actor, null);
    const { states, severities, kinds, standings, themes } = (top as Unit).problemFigures;
    expect([states, severities, kinds, themes].every(({ length }) => length > 1)).toBe(true);
    for (const { state, count } of states) expect(count).toBe((await listed(actor, { states: [state] })).total);
    for (const { severity, count } of severities) expect(count).toBe((await listed(actor, { severities: [severity] })).total);
    for (const { kind, count } of kinds) expect(count).toBe((await listed(actor, { kinds: [kind] })).total);
    expect(standings).not.toEqual([]);
    for (const { standing, count } of standings) expect(count).toBe((await listed(actor, { standings: [standing] })).total);
    for (const { theme, count } of themes) expect(count).toBe((await listed(actor, { theme })).total);
  });
});

describe("figures of a day that is over", () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  }, 60_000);
  afterAll(() => world.stop());

  test("stay as they were, whatever happens later, and are nothing where no day was kept", async () => {
    const group = await world.group("days");
    const unit = await group.organization("D-1");
    const manager = await group.actor("manager", "CAMPAIGN_MANAGER");
    const reader = await group.actor("reader", "VIEWER");
    const campaign = await openedCampaign(manager, group.top, "RZ", [unit]);
    const ledger = await ledgerOf(manager, campaign);
    const first = { organizationId: unit.id, deadline: inDays(0), severity: "MAJOR" };
    const { problems } = done(await registers(manager, ledger, [first, { ...first, severity: "GENERAL" }]));
    await world.database.query("update app.problems set created_at = created_at - interval '3 days'");
    for (let run = 0; run < 2; run += 1) await world.database.query("select app.turn_problem_day(id, $1) from app.tenants", [inDays(0)]);
    done(await registers(manager, ledger, [{ organizationId: unit.id }]));
    const [second, original] = problems;
    done(await linksTo(manager, second as { id: string }, original as { id: string }));
    const at = async (asOf: string | null) => (await treeOf(reader, campaign.id, asOf))[0]?.problemFigures;
    const kept = { asOf: inDays(-1), total: 2, open: 2, overdue: 0, dueSoon: 2, states: [{ state: "REGISTERED", count: 2 }] };
    expect(await at(inDays(-1))).toMatchObject(kept);
    expect((await at(inDays(-1)))?.severities).toEqual([
      { severity: "GENERAL", count: 1 },
      { severity: "MAJOR", count: 1 },
    ]);
    expect(await at(null)).toMatchObject({ asOf: inDays(0), total: 2, onTime: 1, severities: [{ severity: "GENERAL", count: 2 }] });
    expect(await at(inDays(-2))).toMatchObject({ asOf: null, total: 0, meanAgeDays: null, states: [] });
  });

  test("are counted anew on a day that has not turned yet", async () => {
    const group = await world.group("later");
    const unit = await group.organization("L-1");
    const manager = await group.actor("manager", "CAMPAIGN_MANAGER");
    const campaign = await openedCampaign(manager, group.top, "YT", [unit]);
    const ledger = await ledgerOf(manager, campaign);
    done(await registers(manager, ledger, [{ organizationId: unit.id, deadline: inDays(5) }]));
    await world.database.query("select app.turn_problem_day(id, $1) from app.tenants", [inDays(9)]);
    const [row] = await world.database.query<{ overdue: number }>(
      "select sum(overdue)::int as overdue from app.problem_counters where as_of = $1",
      [inDays(9)],
    );
    expect(row?.overdue).toBeGreaterThan(0);
    const [top] = await treeOf(await group.actor("reader", "VIEWER"), campaign.id);
    expect(top?.problemFigures).toMatchObject({ total: 1, overdue: 0, dueSoon: 1 });
  });
});
