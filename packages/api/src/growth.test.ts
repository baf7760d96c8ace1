import "reflect-metadata";
import { problemKinds } from "@duban/schema";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { parse } from "graphql";
import { type ClientOperation, clientOperations } from "./client-documents.fixture.js";
import { recipientsOf } from "./features/notices/notice.queries.js";
import { type Place, SeededGroups, type Touched } from "./growth.fixture.js";
import { Actor } from "./platform/actor.js";
import { encodeId } from "./platform/ids.js";
import { asSystem } from "./platform/select/index.js";
import type { Statement } from "./platform/tenant-store.js";

// What a page reads follows what it shows, and not how large the group is: counted in blocks that PostgreSQL touches and in rows that
// it goes through, in a group and in one ten times as large, for somebody of one organization and for somebody who reviews for one what
// five below it submit.

const [small, large] = [300, 3_000];
/** Trees of an index grow a level, and a page may be fuller: what is found row by row is found so in a larger group, too. */
const mostGrowth: Touched = { blocks: 3, rows: 2 };
const few: Touched = { blocks: 600, rows: 1_000 };
const fewEnough = { blocks: "few enough", rows: "few enough" };

const inProportion: Touched = { blocks: 15, rows: 15 };

const queries = clientOperations().filter(({ kind }) => kind === "query");

/** Whoever submits for one organization, reviews for six, or reviews for all. */
const who = ["submitter", "reviewer", "head"] as const;
type Who = (typeof who)[number];

/** What may be gone through whatever the smaller group has: more by whoever sees all. */
const many: Readonly<Record<Who, Touched>> = {
  submitter: { blocks: 4_000, rows: 20_000 },
  reviewer: { blocks: 4_000, rows: 20_000 },
  head: { blocks: 10_000, rows: 20_000 },
};

const inAnyName = { Palette: "a part of a word may stand in any name" };
const all = (why: string, ...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, why]));

/** What has to look at more, and at most as much more as there is. */
const linear: Readonly<Record<Who, Readonly<Record<string, string>>>> = {
  submitter: inAnyName,
  reviewer: inAnyName,
  head: {
    ...inAnyName,
    ...all("what is listed is counted", "Measures", "Plans", "Problems", "ReviewQueue", "SettingsPeople"),
    ...all(
      "whoever takes part is counted",
      "CampaignBeginning",
      "CampaignList",
      "CampaignPage",
      "CampaignParticipants",
      "CampaignRoots",
      "SupervisionCampaigns",
    ),
    ...all(
      "a figure is the sum over a row of each organization",
      "BoardBranch",
      "BoardTop",
      "BoardUnits",
      "ProblemTree",
      "ProblemTreeBranch",
    ),
    ...all("a figure is the sum over a row of each plan", "ProblemTreePanel", "SupervisionBranch", "SupervisionPanel", "SupervisionTree"),
    ...all("plans are put in order by what their rounds and findings add up to", "PlanTemplateSamples", "QualityLeague"),
    ...all("rounds, findings and checks are added up", "Quality"),
  },
};

let bench: SeededGroups;
const places = new Map<number, Readonly<Record<Who, Place>>>();
/** Whoever reviews for all of the larger group. */
let head: Place;

beforeAll(async () => {
  bench = await SeededGroups.open();
  for (const organizations of [small, large]) places.set(organizations, await groupOf(organizations));
  await writeTerms(large);
  head = (places.get(large) as Readonly<Record<Who, Place>>).head;
  await bench.database.query("analyze");
}, 240_000);
afterAll(() => bench.close());

/** A group of this size, and those of it who look at it. */
async function groupOf(organizations: number): Promise<Readonly<Record<Who, Place>>> {
  await bench.seed(organizations);
  await narrow(`reviewer-2@bench-${organizations}.example`);
  return {
    submitter: await bench.placeOf(`submitter@bench-${organizations}.example`, "p.organization_id = x.organization_id"),
    reviewer: await bench.placeOf(`reviewer-2@bench-${organizations}.example`, "p.organization_id = x.reviewing_organization_id"),
    head: await bench.placeOf(`reviewer-0@bench-${organizations}.example`, "p.organization_id = x.reviewing_organization_id"),
  };
}

/** By which problems are found; seeding leaves them out. */
async function writeTerms(organizations: number): Promise<void> {
  const fence = (state: string) =>
    Promise.all(["problems", "search_terms"].map((table) => bench.database.query(`alter table app.${table} ${state} row level security`)));
  await fence("no force");
  await bench.database.query(
    `select count(app.add_terms(p.tenant_id, 'PROBLEM', p.id, p.organization_id, p.code || ' ' || p.title, '', p.initials)::text)
      from app.problems p join app.tenants t on t.id = p.tenant_id where t.code ilike $1`,
    [`bench-${organizations}`],
  );
  await fence("force");
}

/** Leaves a reviewer of a whole part of the tree the organization on top of it and five directly below. */
async function narrow(email: string): Promise<void> {
  await bench.database.query(
    `with held as (
        update app.role_grants g set includes_subtree = false from app.people p join app.accounts a on a.id = p.account_id
        where a.email = $1 and g.tenant_id = p.tenant_id and g.person_id = p.id returning g.*)
      insert into app.role_grants (tenant_id, id, person_id, organization_id, role, includes_subtree, starts_on, created_at)
      select held.tenant_id, gen_random_uuid(), held.person_id, o.id, held.role, false, held.starts_on, held.created_at
      from held cross join lateral (
        select o.id from app.organizations o where o.tenant_id = held.tenant_id and o.parent_id = held.organization_id order by o.path limit 5) o`,
    [email],
  );
}

const groups = () => [small, large].map((organizations) => places.get(organizations) as Readonly<Record<Who, Place>>);

describe.each(who)("for a %s", (person) => {
  test.each(queries)("$name reads as much in a group that is ten times as large", async (operation) => {
    const [before, after] = (await Promise.all(groups().map((group) => bench.touchedBy(operation, group[person])))) as [Touched, Touched];
    const most = (growth: Touched, always: Touched) => ({
      blocks: after.blocks <= Math.max(before.blocks * growth.blocks, always.blocks) ? "few enough" : after.blocks,
      rows: after.rows <= Math.max(before.rows * growth.rows, always.rows) ? "few enough" : after.rows,
    });
    if (operation.name in linear[person]) {
      expect(most(inProportion, many[person])).toEqual(fewEnough);
      expect(most(mostGrowth, few)).not.toEqual(fewEnough);
    } else expect(most(mostGrowth, few)).toEqual(fewEnough);
  });
});

test("the inbox of the reviewer holds matters of both turns", async () => {
  const inbox = queries.find(({ name }) => name === "Inbox") as ClientOperation;
  for (const { reviewer } of groups()) {
    const { data } = await bench.run(inbox, reviewer);
    const { mine, others } = data as Record<"mine" | "others", { totalCount: number }>;
    expect(Math.min(mine.totalCount, others.totalCount)).toBeGreaterThan(0);
  }
});

const ofFilter = parse(`query ($filter: ProblemFilter, $order: ProblemOrder) {
  problems(filter: $filter, order: $order) { edges { node { code } } }
  ledgerFigures(filter: $filter) { total }
}`);
const forSparseFilter: Touched = { blocks: 200, rows: 50 };

/** Of the 18,000 problems of the group all are in rectification, on time, and none is another's duplicate. */
test.each([
  { states: ["CLOSE_OUT_REQUESTED"] },
  { states: ["CLOSED", "REOPENED"] },
  { lights: ["RED"] },
  { lights: ["YELLOW", "DONE"] },
  { standings: ["CONTINUOUS", "NOT_FEASIBLE"] },
  { theme: "没有这个主题" },
  { area: "没有这个领域" },
  { duplicates: true },
  { relapsed: true },
  { awaiting: true },
  { inspectionDue: true },
  { lookBackDue: true },
  { mine: true },
  { severities: ["MAJOR"], lights: ["RED"] },
  { search: "没有这样的词" },
  { search: "ZQ-99999 没有", lights: ["RED"] },
])("a filter that keeps few problems does not go through those of the whole group: %j", async (filter) => {
  for (const order of ["CODE", "DEADLINE"]) {
    const { data, statements } = await bench.answer(ofFilter, { filter, order }, head.actor);
    expect(data).toEqual({ problems: { edges: [] }, ledgerFigures: { total: 0 } });
    const touched = await Promise.all(statements.map((statement) => bench.touchedIn(head.actor.tenantId, statement)));
    for (const { blocks, rows } of touched) {
      expect(blocks).toBeLessThanOrEqual(forSparseFilter.blocks);
      expect(rows).toBeLessThanOrEqual(forSparseFilter.rows);
    }
  }
});

test("a filter that may keep nearly all is planned for the group that it is asked of, however much of the table that is", async () => {
  const { actor } = (places.get(small) as Readonly<Record<Who, Place>>).reviewer;
  const whole = new Actor({ ...actor, grants: head.actor.grants });
  const { data, statements } = await bench.answer(ofFilter, { filter: { lights: ["GREEN"] }, order: "CODE" }, whole);
  expect(data).toMatchObject({ ledgerFigures: { total: small * 6 } });
  for (const statement of statements) {
    expect(statement).toMatchObject({ name: null, text: expect.stringContaining(`= '${actor.tenantId}'`) });
    expect((await bench.touchedIn(actor.tenantId, statement)).rows).toBeLessThanOrEqual(small * 6 + few.rows);
  }
});

/** The whole tree is more than a few organizations, so that plans are walked in their order; the table is vacuumed, as it is when it lives. */
test.each([
  { by: "DUE", states: ["APPROVED"] },
  { by: "UPDATED", states: ["DRAFT"], organizationId: true },
])("of plans that a list passes over none is fetched: %j", async ({ by, states, organizationId = false }) => {
  await bench.database.query("vacuum app.plans");
  const ofPlans = parse("query ($filter: PlanFilter, $by: PlanOrder) { plans(filter: $filter, order: $by) { edges { node { id } } } }");
  const top = { organizationId: encodeId("Organization", head.actor.grants[0]?.organizationId ?? "") };
  const filter = { states, ...(organizationId ? top : {}) };
  const { statements } = await bench.answer(ofPlans, { filter, by }, head.actor);
  const { blocks, rows } = await bench.touchedIn(head.actor.tenantId, statements[0] as Statement);
  expect(rows).toBeGreaterThan(4_000);
  expect(blocks).toBeLessThanOrEqual(400);
});

/** Of the parts that the reader has, more organizations than are looked at one by one are counted, and then no other is looked at. */
test("where a plan lies is known without a look at its organization", async () => {
  const parts = await bench.database.query<{ id: string; path: string }>(
    "select id, path from app.organizations where tenant_id = $1 and depth = 1 order by path desc limit 4",
    [head.actor.tenantId],
  );
  const grants = parts.map(({ id, path }) => ({ role: "REVIEWER" as const, organizationId: id, path, includesSubtree: true }));
  const ofPlans = parse("query ($by: PlanOrder) { plans(order: $by, first: 100) { edges { node { id } } } }");
  for (const by of ["DUE", "UPDATED"]) {
    const { data, statements } = await bench.answer(ofPlans, { by }, new Actor({ ...head.actor, grants }));
    expect((data as { plans: { edges: object[] } }).plans.edges).toHaveLength(100);
    const { rows } = await bench.touchedIn(head.actor.tenantId, statements[0] as Statement, "organizations");
    expect(rows).toBe(501);
  }
});

/** Two thousand of each term are counted and five thousand of the rarest looked through; a table that is not vacuumed is fetched from for each. */
const forText: Touched = { blocks: 4_000, rows: 8_000 };

/** The number of one problem, and what the numbers of all 18,000 begin with: as many terms are looked at as are counted, whatever the group. */
test.each([
  { search: "zx1-000007", found: 1 },
  { search: "zx", found: 20 },
  { search: "zx 没有这样的词", found: 0 },
])("a list by what texts say reads no more than it looks through: %j", async ({ search, found }) => {
  const ofText = parse("query ($filter: ProblemFilter) { problems(filter: $filter, first: 20) { edges { node { code } } } }");
  const { data, statements } = await bench.answer(ofText, { filter: { search } }, head.actor);
  expect((data as { problems: { edges: object[] } }).problems.edges).toHaveLength(found);
  const { blocks, rows } = await bench.touchedIn(head.actor.tenantId, statements[0] as Statement);
  expect(blocks).toBeLessThanOrEqual(forText.blocks);
  expect(rows).toBeLessThanOrEqual(forText.rows);
});

test.each([{}, { campaignId: true }])("the figures of the whole ledger are sums of what is kept: %j", async ({ campaignId = false }) => {
  const filter = campaignId ? { campaignId: encodeId("Campaign", head.ids["Campaign"] as string) } : {};
  const figures = parse(
    "query ($filter: ProblemFilter) { ledgerFigures(filter: $filter) { total overdue dueSoon onTime closed duplicates } }",
  );
  const { data, statements } = await bench.answer(figures, { filter }, head.actor);
  const all = await bench.answer(figures, { filter: { ...filter, kinds: [...problemKinds.values] } }, head.actor);
  expect(data).toEqual(all.data);
  const { rows } = await bench.touchedIn(head.actor.tenantId, statements[0] as Statement);
  expect(rows).toBeLessThanOrEqual(large * 2);
});

test("how many problems a campaign and its themes have is a sum of what is kept", async () => {
  const document = parse(
    "query ($id: ID!) { campaign(id: $id) { problems(first: 1) { totalCount edges { node { code } } } } themeFigures(campaignId: $id) { total } }",
  );
  const { data, statements } = await bench.answer(document, { id: encodeId("Campaign", head.ids["Campaign"] as string) }, head.actor);
  const [{ count }] = (await bench.database.query(
    "select count(*)::int as count from app.problems where tenant_id = $1 and campaign_id = $2",
    [head.actor.tenantId, head.ids["Campaign"]],
  )) as [{ count: number }];
  expect(data).toMatchObject({ campaign: { problems: { totalCount: count, edges: [{}] } } });
  const { themeFigures } = data as { themeFigures: { total: number }[] };
  expect(themeFigures.reduce((sum, { total }) => sum + total, 0)).toBe(count); // each has a theme here
  for (const statement of statements) expect((await bench.touchedIn(head.actor.tenantId, statement, "problems")).rows).toBeLessThan(10);
});

/** Somebody with a role in so many parts of the larger group, none of them within another. */
async function inParts(parts: number): Promise<Place> {
  const { actor, ids } = head;
  const organizations = await bench.database.query<{ id: string; path: string }>(
    "select id, path from app.organizations where tenant_id = $1 and depth = 3 order by md5(id::text) limit $2",
    [actor.tenantId, parts],
  );
  expect(organizations).toHaveLength(parts);
  const { accountId, personId, tenantId, locale } = actor;
  const grants = organizations.map(({ id, path }) => ({ role: "REVIEWER" as const, organizationId: id, path, includesSubtree: true }));
  return { actor: new Actor({ accountId, personId, tenantId, locale, grants }), ids };
}

test.each(["Shell", "Inbox", "SupervisionTree", "CampaignPage"])(
  "%s reads in proportion to the parts that its reader has",
  async (name) => {
    const operation = queries.find((query) => query.name === name) as ClientOperation;
    const [before, after] = [await bench.touchedBy(operation, await inParts(10)), await bench.touchedBy(operation, await inParts(100))];
    expect(after.blocks).toBeLessThanOrEqual(Math.max(before.blocks * 15, 2_000));
    expect(after.rows).toBeLessThanOrEqual(Math.max(before.rows * 15, 2_000));
  },
);

test("the measures of a part of the tree are counted without a look at the problem of each", async () => {
  const [part] = await bench.database.query<{ id: string; path: string }>(
    `select o.id, o.path from app.organizations o where o.tenant_id = $1 and o.depth = 1
      order by (select count(*) from app.organizations b where b.tenant_id = $1 and b.path >= o.path and b.path < o.path || '~') desc limit 1`,
    [head.actor.tenantId],
  );
  const grants = [{ role: "REVIEWER" as const, organizationId: part?.id ?? "", path: part?.path ?? "", includesSubtree: true }];
  const document = parse("query { measures(first: 1) { totalCount edges { node { title } } } }");
  const { data, statements } = await bench.answer(document, {}, new Actor({ ...head.actor, grants }));
  expect((data as { measures: { totalCount: number } }).measures.totalCount).toBeGreaterThan(1_000);
  expect((await bench.touchedIn(head.actor.tenantId, statements[0] as Statement, "problems")).rows).toBeLessThan(10);
});

test("campaigns that concern nobody for whom one reads are passed over by one look at each", async () => {
  const { tenantId } = head.actor;
  const columns =
    "tenant_id, organization_id, title, title_en, state, starts_on, ends_on, plan_due_at, review_working_days, pillars, batches, themes, reason_codes, rule_set_id, created_at";
  await bench.database.query(
    `insert into app.campaigns (id, code, ${columns}) select gen_random_uuid(), 'OTHER-' || n, ${columns}
      from app.campaigns, generate_series(1, 200) n where tenant_id = $1 and code = 'ZX1'`,
    [tenantId],
  );
  const { actor } = await inParts(10);
  const document = parse("query ($id: ID!) { campaign(id: $id) { title } }");
  const { data, statements } = await bench.answer(document, { id: encodeId("Campaign", head.ids["Campaign"] as string) }, actor);
  expect(data).toMatchObject({ campaign: { title: expect.any(String) } });
  const { rows } = await bench.touchedIn(tenantId, statements[0] as Statement);
  await bench.database.query("delete from app.campaigns where tenant_id = $1 and code like 'OTHER-%'", [tenantId]);
  expect(rows).toBeLessThan(500);
});

test("who may judge a plan is not asked of the posts below its organization", async () => {
  const [plan] = await bench.database.query<{ id: string }>(
    `select p.id from app.plans p join app.organizations o on o.tenant_id = p.tenant_id and o.id = p.organization_id
      where p.tenant_id = $1 and p.state = 'SUBMITTED' order by o.depth limit 1`,
    [head.actor.tenantId],
  );
  const document = parse("query ($id: ID!) { plan(id: $id) { viewerSteps { name possible } } }");
  const { data, statements } = await bench.answer(document, { id: encodeId("Plan", plan?.id ?? "") }, head.actor);
  expect((data as { plan: { viewerSteps: object[] } }).plan.viewerSteps).toContainEqual({ name: "startPlanReview", possible: true });
  for (const statement of statements) expect((await bench.touchedIn(head.actor.tenantId, statement, "appointments")).rows).toBeLessThan(20);
});

/** Characters. Each connection plans a statement once, and plans of such a length take some hundredths of a second. */
const longestStatement = 45_000;

test.each(queries)("$name asks nothing that takes PostgreSQL long to plan", async (operation) => {
  const { statements } = await bench.run(operation, (places.get(large) as Readonly<Record<Who, Place>>).reviewer);
  expect(Math.max(0, ...statements.map(({ text }) => text.length))).toBeLessThanOrEqual(longestStatement);
});

/** So many tidings are told at once, each about another plan. */
const told = 20;
const forEachPlan: Touched = { blocks: 100, rows: 40 };

test.each(["WRITERS", "REVIEWERS", "TURN"] as const)("the %s who are told are found from the plans at hand", async (audience) => {
  for (const { reviewer } of groups()) {
    const { tenantId } = reviewer.actor;
    const plans = await bench.database.query<{ id: string }>(
      "select id from app.plans where tenant_id = $1 and state in ('IN_REVIEW', 'RETURNED') order by id limit $2",
      [tenantId, told],
    );
    const tidings = plans.map(({ id }) => ({ planId: id, key: `growth ${id}` }));
    const { blocks, rows } = await bench.touchedIn(tenantId, asSystem(tenantId, new Date(), recipientsOf(tidings, audience, null)));
    expect(tidings).toHaveLength(told);
    expect(blocks).toBeLessThanOrEqual(told * forEachPlan.blocks);
    expect(rows).toBeLessThanOrEqual(told * forEachPlan.rows);
  }
});
