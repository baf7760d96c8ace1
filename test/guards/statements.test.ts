import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Actor, type Versioned } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { answers, asksForPlans, notes, planOf, returns, saves, startsReview, submits } from "../support/plan.verbs.js";
import { type Application, startApplication } from "../support/server.js";
import { type StatementWatch, watchStatements } from "../support/statements.js";
import { World } from "../support/world.js";

// A page costs the same few statements however many rows it shows and however deep they are asked for.

const env = { DUBAN_SECRET: "a secret that two processes share, for cookies" };
const mostStatements = 4;
const mostOfDecision = 9;
/** Measures, and what their problems and dates follow from. */
const mostStatementsOfRevision = 14;

let world: World;
let watch: StatementWatch;
let watched: Application;
let reviewer: Actor;
let officer: Actor;
let manager: Actor;
let group: Awaited<ReturnType<World["group"]>>;
let plan: { readonly id: string };
let campaignId: string;

/** The same person, asking the application whose statements are written down. */
const watchedAs = ({ name, credentials, personId }: Actor) => new Actor(watched.url, name, credentials, personId);

beforeAll(async () => {
  world = await World.start({ env, clock: false });
  group = await world.group("counting");
  const unit = await group.organization("U-1");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER");
  reviewer = await group.actor("reviewer", "REVIEWER");
  const campaign = await asksForPlans(manager, group.top, [unit], "ZT-1");
  plan = campaign.plans[0] as { id: string };
  campaignId = campaign.id;
  await reviewedOnce(plan, wholePlan({ unit, branches: [], headquarters: group.top, problems: campaign.problems }));
  await addPlans(120);
  await addProblems(120);
  await addNotices();
  watch = await watchStatements(world.database.url);
  watched = await startApplication({ env, database: { ...world.database, url: watch.url } });
}, 180_000);
afterAll(async () => {
  await watched?.stop();
  await watch?.close();
  await world.stop();
});

/** Twelve findings, sent and answered, and a second version under review. */
async function reviewedOnce(named: { readonly id: string }, content: ReturnType<typeof wholePlan>): Promise<void> {
  done(await saves(officer, named, content));
  done(await submits(officer, named));
  done(await startsReview(reviewer, named));
  for (let number = 0; number < 12; number++) done(await notes(reviewer, named, { at: { section: "BATCHES" }, reason: "OTHER" }));
  const returned = done(await returns(reviewer, named)).plan;
  for (const finding of returned.findings) done(await answers(officer, finding as Versioned));
  done(await submits(officer, named));
  done(await startsReview(reviewer, named));
}

/** More organizations with plans in several states, put there in one go. */
async function addPlans(count: number): Promise<void> {
  await world.database.query(
    `with made as (
      insert into app.organizations (tenant_id, id, parent_id, code, name, name_en, kind, state, path, depth, created_at)
      select tenant_id, gen_random_uuid(), id, 'N-' || n, '单位' || n, 'Unit ' || n, 'SUBSIDIARY', 'OPEN', path || 'z' || lpad(n::text, 3, '0'), 1, created_at
      from app.organizations, generate_series(1, $1) n where parent_id is null
      returning tenant_id, id, code, parent_id
    ), asked as (
      insert into app.plans (tenant_id, id, campaign_id, organization_id, reviewing_organization_id, code, title, state, due_at, submission_due_at, turn_since, turn_due_at, created_at)
      select m.tenant_id, gen_random_uuid(), c.id, m.id, m.parent_id, m.code, '方案', (array['DRAFT', 'RETURNED', 'SUBMITTED', 'IN_REVIEW'])[1 + length(m.code) % 4],
        now(), now(), now(), now(), now()
      from made m join app.campaigns c on c.tenant_id = m.tenant_id returning tenant_id, id
    ) insert into app.plan_drafts (tenant_id, id, plan_id, content, saved_at)
      select a.tenant_id, gen_random_uuid(), a.id, d.content, now() from asked a, (select content from app.plan_drafts limit 1) d`,
    [count],
  );
}

/** Problems on the ledger, with a measure each. */
async function addProblems(count: number): Promise<void> {
  await world.database.query(
    `with posts as (
      insert into app.appointments (tenant_id, id, person_id, organization_id, post, rank, starts_on)
      select tenant_id, gen_random_uuid(), id, organization_id, '主任', 'STAFF', current_date from app.people limit 1 returning tenant_id, id, organization_id
    ), entered as (
      insert into app.problems (tenant_id, id, campaign_id, ledger_id, organization_id, code, title, kind, severity, repeated, deadline, first_deadline,
        handed_down_on, state_since, created_at, state, leading_executive_id, lead_department_id, responsible_person_id)
      select l.tenant_id, gen_random_uuid(), l.campaign_id, l.id, p.organization_id, 'LN-' || n, '问题', 'AUDIT', 'GENERAL', false, current_date, current_date,
        current_date, now(), now(), 'ACCEPTED', p.id, p.organization_id, p.id
      from app.ledgers l join posts p on p.tenant_id = l.tenant_id, generate_series(1, $1) n returning tenant_id, id, organization_id, responsible_person_id
    ) insert into app.measures (tenant_id, id, problem_id, organization_id, position, title, steps, owner_id, starts_on, ends_on, first_ends_on, slips,
        deliverable, progress_percent, note, created_at)
      select tenant_id, gen_random_uuid(), id, organization_id, 1, '措施', '', responsible_person_id, current_date, current_date, current_date, '[]', '', 0, '', now()
      from entered`,
    [count],
  );
}

/** One notice of each plan for everybody. */
async function addNotices(): Promise<void> {
  await world.database.query(
    `insert into app.notices (tenant_id, id, person_id, plan_id, kind, key, params, actor_id, created_at)
      select p.tenant_id, gen_random_uuid(), w.id, p.id, 'PLAN_DUE_SOON', p.code, '[]', w.id, now() from app.plans p, app.people w`,
  );
}

const steps = "viewerSteps { name possible whyNot }";
const line = `id code title state round light turnSince turnDueAt organization { id name } reviewingOrganization { name } campaign { title }
  submittedBy { name } openFindingCount unansweredFindingCount latestVersion { number contentHash } rounds { number state reviewer { name } } ${steps}`;
const pages: Readonly<Record<string, string>> = {
  plans: `query ($first: Int) { plans(first: $first) { totalCount pageInfo { endCursor } edges { cursor node { ${line} } } } }`,
  "plans in the order of the tree": `query ($first: Int) { plans(first: $first, order: ORGANIZATION) { edges { node { ${line} } } } }`,
  "plans in the order of their quality": `query ($first: Int) { plans(first: $first, order: QUALITY) { edges { node { id quality { decisions returns findings turnaroundHours } organization { name } } } } }`,
  "the gate's figures of organizations": `query ($first: Int, $campaignId: ID!) { organizations(first: $first) { edges { node { id gateFigures(campaignId: $campaignId) { decisions rules { rule } reviewers { findings person { name } } } } } } }`,
  "plans with the hands they are in": `query ($first: Int) { plans(first: $first) { edges { node { id handover { note from { name } to { name } } possibleReviewers { name } } } } }`,
  "plans with what others think of them": `query ($first: Int) { plans(first: $first) { edges { node { id rounds { opinions { words asked { name } viewerSteps { name possible } } } possibleAdvisers { name } } } } }`,
  "plans with what is said about them": `query ($first: Int) { plans(first: $first) { edges { node { id viewerIsReviewing comments(first: 5) { totalCount edges { node { text author { name } mentions { name } viewerSteps { name possible } } } } } } } }`,
  "plans with their drafts": `query ($first: Int) { plans(first: $first) { edges { node { id draft { revision content { narrative } preChecks { rule passed } } } } } }`,
  "the ledger": `query ($first: Int) { problems(first: $first, order: DEADLINE) { totalCount edges { node { id code light organization { name } leadingExecutive { name } responsiblePerson { name organizationName } cooperators { name } measureCount doneMeasureCount viewerAnswers ${steps} } } } }`,
  "the ledger with its history": `query ($first: Int) { problems(first: $first) { edges { node { id responsibilities { answerer { name } } handOvers { to { name } ${steps} } measures { title owner { name } } refusals { reason } } } } }`,
  "the ledger by what its texts say": `query ($first: Int) { problems(first: $first, filter: { search: "问题" }) { totalCount edges { node { id code light organization { name } ${steps} } } } }`,
  "figures of the ledger by what its texts say": `{ ledgerFigures(filter: { search: "问题" }) { total overdue } }`,
  "measures by what their texts say": `query ($first: Int) { measures(first: $first, filter: { search: "措施" }) { totalCount edges { node { id title owner { name } problem { code } ${steps} } } } }`,
  "plans by what their texts say": `query ($first: Int) { plans(first: $first, filter: { search: "方案" }) { totalCount edges { node { ${line} } } } }`,
  "what texts say, by kinds": `query ($first: Int) { textHitCounts(text: "问题") { kind count more } searchTexts(text: "问题", kinds: [PROBLEM], first: $first) { edges { node { passage { match } problem { code light organization { name } } } } } }`,
  "the measures of the ledger": `query ($first: Int) { measures(first: $first) { totalCount edges { node { id title light owner { name } problem { code title } ${steps} } } } }`,
  "the directory of organizations": `query ($first: Int) { organizationDirectory(search: "单位", first: $first) { totalCount edges { node { organizationId code name kind above { name } } } } }`,
  "what is found by its name": `query ($first: Int) { search(text: "N", first: $first) { kind subject { ... on Organization { name parent { name } } ... on Plan { code organization { name } campaign { title } } ... on Campaign { title } } } }`,
  "what needs the viewer": `query ($first: Int) { inbox(turn: MINE, first: $first) { totalCount edges { node { id kind light dueAt organization { name } plan { ${line} } waitingFor { name } } } } }`,
  "what one was told": `query ($first: Int) { notices(first: $first) { edges { node { id kind params { name value } actor { name } plan { ${line} } } } } }`,
  "what waits on others": `query ($first: Int) { inbox(turn: OTHERS, first: $first) { edges { node { id kind plan { code } waitingFor { name } } } } }`,
};

describe.each(Object.entries(pages))("the page of %s", (_, document) => {
  test.each(["reviewer", "officer"])(
    `costs at most ${mostStatements} statements, the same for 10, 50 and 100 rows, as %s`,
    async (name) => {
      const actor = watchedAs(name === "reviewer" ? reviewer : officer);
      await actor.sees(document, { first: 1, campaignId }); // the session and the tenant are known from here on
      const counts: number[] = [];
      for (const first of [10, 50, 100]) {
        const statements = await watch.during(() => actor.sees(document, { first, campaignId }));
        counts.push(statements.length - authentication(statements));
      }
      expect(counts[0]).toBeLessThanOrEqual(mostStatements);
      expect(counts).toEqual([counts[0], counts[0], counts[0]]);
    },
  );
});

test("the page of one plan with everything in it", async () => {
  const finding = `id number state round reasonCode weight anchor { section rowId field } demand author { name } raisedAgainCount
    answers { round kind text answeredBy { name } verdict verdictBy { name } } ${steps}`;
  const version = "number submittedAt submittedBy { name } ruleSet { version } preChecks { rule passed findings { why remedy } }";
  const document = `query ($id: ID!) { plan(id: $id) { ${line} problems { code title } versions(first: 10) { edges { node { ${version} } } }
    latest: latestVersion { content { narrative workTable { id task } } } findings { ${finding} } } }`;
  const actor = watchedAs(reviewer);
  await actor.sees(document, { id: plan.id });
  const statements = await watch.during(() => actor.sees(document, { id: plan.id }));
  expect(statements.length - authentication(statements)).toBeLessThanOrEqual(mostStatements);
  expect((await planOf(actor, plan)).findings).toHaveLength(12);
});

test("a return costs the same few statements for one finding and for fifty", async () => {
  const units = [await group.organization("R-1"), await group.organization("R-2")];
  const { plans, problems } = await asksForPlans(manager, group.top, units, "ZT-2");
  const counts: number[] = [];
  for (const [position, findings] of [1, 50].entries()) {
    const [named, unit] = [plans[position] as { id: string }, units[position] as Versioned];
    done(
      await saves(
        officer,
        named,
        wholePlan({ unit, branches: [], headquarters: group.top, problems: [problems[position] as { id: string }] }),
      ),
    );
    done(await submits(officer, named));
    done(await startsReview(reviewer, named));
    for (let number = 0; number < findings; number++) done(await notes(reviewer, named, { at: { section: "BATCHES" }, reason: "OTHER" }));
    const statements = await watch.during(async () => {
      expect(done(await returns(watchedAs(reviewer), named)).plan.findings).toHaveLength(findings);
    });
    counts.push(statements.length - authentication(statements)); // the pool may have grown meanwhile
  }
  expect(counts).toEqual([counts[0], counts[0]]);
});

test("a decision costs few statements: all that it asks together, all that it writes together", async () => {
  const unit = await group.organization("D-1");
  const { plans, problems } = await asksForPlans(manager, group.top, [unit], "ZT-3");
  const named = plans[0] as { id: string };
  done(await saves(officer, named, wholePlan({ unit, branches: [], headquarters: group.top, problems })));
  done(await submits(officer, named));
  done(await startsReview(reviewer, named));
  const { latestVersion } = await planOf(reviewer, named);
  const actor = watchedAs(reviewer);
  await actor.sees("{ viewer { person { id } } }"); // the session and the tenant are known from here on
  const input = { planId: named.id, contentHash: latestVersion?.contentHash };
  const statements = await watch.during(async () => done(await actor.tries("approvePlan", input, "plan { id state revision }")));
  const asking = statements.filter((text) => /open_session/.test(text));
  expect(asking).toHaveLength(1);
  // begin, plan, who may, figures, what is under review, changes, trail, commit; and the plan as the answer shows it
  expect(statements.length - authentication(statements)).toBeLessThanOrEqual(mostOfDecision);
});

test("an import costs the same few statements for ten rows and for five thousand", async () => {
  const administrator = watchedAs(group.administrator);
  const organizationsOf = (count: number) =>
    Array.from({ length: count }, (_, number) => ({
      code: `I${count}-${number}`,
      parentCode: number === 0 ? null : `I${count}-${Math.floor((number - 1) / 20)}`,
      kind: "BRANCH",
      name: `单位${count}-${number}`,
      nameEn: `Unit ${count}-${number}`,
    }));
  const asked: string[][] = [];
  for (const count of [10, 5_000]) {
    const organizations = organizationsOf(count);
    const people = organizations.map(({ code }) => ({
      organizationCode: code,
      name: "秦牧",
      nameEn: "Qin Mu",
      post: "经理",
      rank: "STAFF",
    }));
    const input = { organizationId: group.top.id, dryRun: false, organizations, people };
    const statements = await watch.during(async () => {
      const imported = done(
        await administrator.tries<{ people: { outcome: string }[] }>("importOrganizations", input, "people { outcome } refusedCount"),
      );
      expect(imported.people.filter(({ outcome }) => outcome === "CREATED")).toHaveLength(count);
    });
    asked.push(statements.filter((text) => authentication([text]) === 0));
  }
  expect(asked[0]?.length).toBeLessThanOrEqual(20);
  expect(asked[1]).toEqual(asked[0]);
}, 60_000);

/** What it costs to know who asks, and to tell the other processes of a change some time later, is not the page's. */
function authentication(statements: readonly string[]): number {
  return statements.filter((text) => /app\.(sessions|memberships|access_tokens|open_session|live_rights)\b|set_config|pg_notify/.test(text))
    .length;
}

test("problems are revised by the same few statements however many they are, and texts found by as few", async () => {
  const actor = watchedAs(manager);
  const { problems } = await actor.sees<{ problems: { edges: { node: Versioned }[] } }>(
    "{ problems(first: 100) { edges { node { id revision } } } }",
  );
  const rows = problems.edges.map(({ node: { id, revision } }) => ({ problemId: id, expectedVersion: revision, cause: "责任未压实" }));
  const counts: number[] = [];
  for (const some of [rows.slice(0, 5), rows.slice(5)]) {
    const statements = await watch.during(async () => done(await actor.tries("reviseProblems", { problems: some }, "changedCount")));
    counts.push(statements.length - authentication(statements));
  }
  expect(counts[1]).toBe(counts[0]);
  expect(counts[0]).toBeLessThanOrEqual(mostOfDecision);
  const document = '{ searchTexts(text: "责任未压实", first: 50) { edges { node { problem { id code title } passage { match } } } } }';
  const { searchTexts } = await actor.sees<{ searchTexts: { edges: object[] } }>(document);
  expect(searchTexts.edges).toHaveLength(50);
  const statements = await watch.during(() => actor.sees(document));
  expect(statements.length - authentication(statements)).toBeLessThanOrEqual(mostStatements);
});

test("measures are revised by the same few statements however many they are", async () => {
  const actor = watchedAs(officer);
  const { measures } = await actor.sees<{ measures: { edges: { node: Versioned }[] } }>(
    "{ measures(first: 100) { edges { node { id revision } } } }",
  );
  const rows = measures.edges.map(({ node: { id, revision } }) => ({ measureId: id, expectedVersion: revision, note: "已落实" }));
  const counts: number[] = [];
  for (const some of [rows.slice(0, 5), rows.slice(5)]) {
    const statements = await watch.during(async () => {
      expect(done(await actor.tries<{ changedCount: number }>("reviseMeasures", { measures: some }, "changedCount"))).toMatchObject({
        changedCount: some.length,
      });
    });
    counts.push(statements.length - authentication(statements));
  }
  expect(counts[1]).toBe(counts[0]);
  expect(counts[0]).toBeLessThanOrEqual(mostStatementsOfRevision);
});
