import { contentHash, type PlanContent, planStates } from "@duban/schema";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { laws } from "../faults/laws.js";
import { Actor } from "../support/actor.js";
import { type CommandResult, duban } from "../support/command-line.js";
import { createDatabase, type TestDatabase } from "../support/database.js";
import { done } from "../support/outcome.js";
import { type Application, startApplication } from "../support/server.js";
import { signIn } from "../support/sign-in.js";

const password = "nine grey herons over the weir";
const size = ["--organizations", "200", "--plans", "300", "--problems", "3000"];

let database: TestDatabase;
let application: Application;
let seeded: CommandResult;
let shape: unknown;

beforeAll(async () => {
  database = await createDatabase();
  shape = await shapeOf(database);
  seeded = await seed(...size);
  application = await startApplication({ database });
}, 120_000);

afterAll(async () => {
  await application?.stop();
  await database?.drop();
});

/** The references, indexes and triggers of all tables. */
function shapeOf({ query }: TestDatabase): Promise<unknown[]> {
  return query(
    `select conrelid::regclass::text as of, pg_get_constraintdef(oid) || convalidated::text as is from pg_constraint where connamespace = 'app'::regnamespace
     union all select tablename, indexdef from pg_indexes where schemaname = 'app'
     union all select tgrelid::regclass::text, pg_get_triggerdef(oid) || tgenabled::text from pg_trigger where not tgisinternal order by 1, 2`,
  );
}

function seed(...options: string[]): Promise<CommandResult> {
  return duban(database.url, ["seed", "bench", ...options, "--password-stdin"], `${password}\n`);
}

async function as(name: string): Promise<Actor> {
  const email = `${name}@bench-200.example`;
  return new Actor(application.url, email, await signIn(application.url, email, password));
}

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly id: string; readonly state: string } }[];
}

describe("a group to measure with", () => {
  test("obeys every law that the rows of real groups obey", async () => {
    for (const [law, text] of Object.entries(laws)) expect({ law, broken: await database.query(text) }).toEqual({ law, broken: [] });
    expect((await duban(database.url, ["audit", "verify"])).output).toBe("bench-200: holds");
  });

  test("is refused by a database that has migrations to go, which is told so", async () => {
    const [last] = await database.query<{ name: string; checksum: string }>(
      "delete from app.migrations where name = (select max(name) from app.migrations where name like '%.sql') returning name, checksum",
    );
    expect(await duban(database.url, ["seed", "bench", "--organizations", "100"])).toMatchObject({
      code: 1,
      messages: expect.stringContaining("1 migrations behind this version. Run pnpm duban migrate first."),
    });
    await database.query("insert into app.migrations (name, checksum) values ($1, $2)", [last?.name, last?.checksum]);
  });

  test("leaves the tables as they were made", async () => {
    expect(await shapeOf(database)).toEqual(shape);
    expect(await database.query("select from app.plan_counters")).toHaveLength(300);
  });

  test("has versions that are what their hashes say, and that pass the blocking pre-checks", async () => {
    const versions = await database.query<{ content: PlanContent; content_hash: string }>(
      "select content, content_hash from app.plan_versions where (number, id) in (select number, min(id::text)::uuid from app.plan_versions group by 1)",
    );
    expect(versions).toHaveLength(3);
    for (const { content, content_hash } of versions) expect(await contentHash(content)).toBe(content_hash);
    expect(
      await database.query(
        `select p.rule from app.plan_versions cross join jsonb_to_recordset(pre_checks) p (rule text, weight text, passed boolean)
         where not p.passed and p.weight = 'BLOCKING'`,
      ),
    ).toEqual([]);
  });

  test("shows each reviewer the plans in their reach, in every state", async () => {
    const reach = seeded.output.split("\n").flatMap((line) => {
      const { email, reach } = JSON.parse(line) as { email: string; reach: number };
      return email.startsWith("reviewer") ? [reach] : [];
    });
    expect(reach).toEqual([200, 56, 11, 2, 1]);
    const counts: number[] = [];
    for (const level of [0, 1, 4]) {
      const reviewer = await as(`reviewer-${level}`);
      const { plans } = await reviewer.sees<{ plans: Page }>(
        "{ plans(first: 100, order: ORGANIZATION) { totalCount edges { node { id state } } } }",
      );
      counts.push(plans.totalCount);
      if (level === 0) expect(new Set(plans.edges.map(({ node }) => node.state))).toEqual(new Set(planStates.values));
    }
    expect(counts[0]).toBe(300);
    expect(counts[2]).toBeGreaterThan(0);
    expect(counts[1]).toBeGreaterThan(counts[2] ?? 0);
  });

  test("has a plan whose page is whole, down to its problems, findings and answers", async () => {
    const reviewer = await as("reviewer-0");
    const { plans } = await reviewer.sees<{ plans: Page }>(
      "{ plans(first: 1, filter: { states: [APPROVED] }) { totalCount edges { node { id state } } } }",
    );
    const { plan } = await reviewer.sees<{ plan: Record<string, unknown[]> & { latestVersion: { content: PlanContent } } }>(
      `query ($id: ID!) { plan(id: $id) { problems { id } rounds { number state reviewer { name } decisions { verdict } stages { state } }
        findings { number state answers { verdict } } latestVersion { preChecks { rule passed } content { problemResponses { problemId } batches { organizationIds } } } } }`,
      { id: plans.edges[0]?.node.id },
    );
    expect(plan.problems).toHaveLength(10);
    expect(plan.rounds?.at(-1)).toMatchObject({ state: "APPROVED", decisions: [{ verdict: "APPROVED" }], stages: [{ state: "APPROVED" }] });
    const problemIds = plan.problems?.map((problem) => (problem as { id: string }).id);
    for (const { problemId } of plan.latestVersion.content.problemResponses) expect(problemIds).toContain(problemId);
  });

  test("lets its reviewer pass a plan that waits for a decision", async () => {
    const reviewer = await as("reviewer-0");
    const [waiting] = await database.query<{ code: string }>(
      "select code from app.plans p where state = 'IN_REVIEW' and not exists (select from app.review_findings f where f.plan_id = p.id) order by code limit 1",
    );
    const { plans } = await reviewer.sees<{ plans: { edges: { node: { id: string; latestVersion: { contentHash: string } } }[] } }>(
      "query ($code: String!) { plans(first: 1, filter: { search: $code }) { edges { node { id latestVersion { contentHash } } } } }",
      waiting,
    );
    const node = plans.edges[0]?.node;
    const input = { planId: node?.id, contentHash: node?.latestVersion.contentHash };
    expect(done(await reviewer.tries("approvePlan", input, "plan { state }"))).toMatchObject({ plan: { state: "APPROVED" } });
  });

  test("is made once, and leaves alone what it has not made", async () => {
    const before = await database.query("select count(*) from app.organizations");
    const again = await seed(...size);
    expect([again.code, again.messages]).toEqual([1, "There is a group with the code bench-200 already; it is left as it is."]);
    const tooSmall = await seed("--organizations", "50");
    expect([tooSmall.code, tooSmall.messages]).toEqual([1, "--organizations is a number from 100 to 200000."]);
    expect(await database.query("select count(*) from app.organizations")).toEqual(before);
  });
});
