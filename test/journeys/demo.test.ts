import { roles } from "@duban/schema";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { asDemo, type DemoAccount, demoAccounts, startDemo } from "../support/demo.js";
import { done } from "../support/outcome.js";
import { contentOf } from "../support/plan.selection.js";
import { answers, approves, confirms, openSteps, planOf, saves, startsReview, submits } from "../support/plan.verbs.js";
import { causesIn } from "../support/root-cause.verbs.js";
import type { World } from "../support/world.js";

let world: World;
let accounts: readonly DemoAccount[];
beforeAll(async () => {
  world = await startDemo();
  accounts = await demoAccounts(world);
}, 60_000);
afterAll(() => world.stop());

interface Page<Node> {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: Node }[];
}

interface Item {
  readonly kind: string;
  readonly light: string;
  readonly organization: { readonly name: string };
  readonly plan: { readonly id: string; readonly round: number; readonly state: string };
}

const item = "kind light organization { name } plan { id round state }";

async function inboxOf(email: string): Promise<{ mine: Item[]; others: Item[] }> {
  const actor = await asDemo(world, email);
  const { mine, others } = await actor.sees<{ mine: Page<Item>; others: Page<Item> }>(
    `{ mine: inbox(turn: MINE) { totalCount edges { node { ${item} } } } others: inbox(turn: OTHERS) { totalCount edges { node { ${item} } } } }`,
  );
  return { mine: mine.edges.map(({ node }) => node), others: others.edges.map(({ node }) => node) };
}

describe("the demo", () => {
  test("has an account for every role in each of four groups, the headquarters reviewer of the largest first", () => {
    expect(accounts[0]?.email).toBe("shen.jingyi@lanyue.example");
    const groups = new Set(accounts.map(({ tenantName }) => tenantName));
    expect(groups.size).toBe(4);
    for (const group of groups) {
      const held = accounts.filter(({ tenantName }) => tenantName === group).map(({ role }) => role);
      expect([...new Set(held)].sort()).toEqual([...roles.values].sort());
    }
  });

  test("shows each account its own group and nothing of the others", async () => {
    const organizations = new Map<string, Set<string>>();
    for (const { email, tenantName } of accounts) {
      const actor = await asDemo(world, email);
      const seen = await actor.sees<{
        organizations: Page<{ id: string }>;
        plans: Page<{ id: string }>;
        viewer: { tenant: { name: string } };
      }>("{ viewer { tenant { name } } organizations(first: 100) { edges { node { id } } } plans(first: 50) { edges { node { id } } } }");
      expect(seen.viewer.tenant.name).toBe(tenantName);
      const known = organizations.get(tenantName) ?? new Set<string>();
      for (const { node } of [...seen.organizations.edges, ...seen.plans.edges]) known.add(node.id);
      organizations.set(tenantName, known);
    }
    const all = [...organizations.values()].flatMap((ids) => [...ids]);
    expect(all.length).toBeGreaterThan(80);
    expect(new Set(all).size).toBe(all.length);
  });

  test("lets one account work in two groups, and switch", async () => {
    const guest = await asDemo(world, "yan.qiming@hengtai.example");
    const { viewer } = await guest.sees<{ viewer: { tenants: { id: string; name: string }[] } }>("{ viewer { tenants { id name } } }");
    expect(viewer.tenants.map(({ name }) => name).sort()).toEqual(["沧衡化工集团", "衡泰投资控股集团"]);
    const other = viewer.tenants.find(({ name }) => name === "沧衡化工集团");
    const { viewer: switched } = done(
      await guest.tries<{ viewer: { tenant: { name: string } } }>("switchTenant", { tenantId: other?.id }, "viewer { tenant { name } }"),
    );
    expect(switched.tenant.name).toBe("沧衡化工集团");
  });

  test("has an audit trail that holds in every group", async () => {
    const broken = await world.database.query(
      `select e.tenant_id, e.sequence from app.audit_events e left join app.audit_events p on p.tenant_id = e.tenant_id and p.sequence = e.sequence - 1
       where e.previous_hash <> coalesce(p.hash, repeat('0', 64)) or e.hash <> encode(sha256(convert_to(e.previous_hash || e.canonical, 'UTF8')), 'hex')`,
    );
    expect(broken).toEqual([]);
    const backwards = await world.database.query(
      `select e.sequence from app.audit_events e join app.audit_events p on p.tenant_id = e.tenant_id and p.sequence = e.sequence - 1
       where e.at < p.at or e.at > now()`,
    );
    expect(backwards).toEqual([]);
  });
});

describe("the figures of the practices", () => {
  test("eight areas compared with three units lead to 27 problems; four aspects of the inspection's feedback to 30", async () => {
    const manager = await asDemo(world, "hou.zhixing@cangheng.example");
    const { ledgers } = await manager.sees<{
      ledgers: Page<{ code: string; problemCount: number; aspects: unknown[]; comparison: Record<string, number> }>;
    }>(
      "{ ledgers { totalCount edges { node { code problemCount aspects { id } comparison { units cells problems noProblem notApplicable open } } } } }",
    );
    const ledger = (letters: string) => ledgers.edges.map(({ node }) => node).find(({ code }) => code.startsWith(letters));
    expect([ledger("ZX")?.aspects.length, ledger("ZX")?.problemCount]).toEqual([8, 27]);
    expect(ledger("ZX")?.comparison).toEqual({ units: 3, cells: 24, problems: 20, noProblem: 2, notApplicable: 1, open: 1 });
    expect([ledger("XF")?.aspects.length, ledger("XF")?.problemCount]).toEqual([4, 30]);
  });

  test("ten themes, one of them the root of the other nine", async () => {
    const manager = await asDemo(world, "shao.peiwen@jianghe.example");
    const { campaigns } = await manager.sees<{ campaigns: Page<{ code: string; id: string; themes: { name: string }[] }> }>(
      "{ campaigns { totalCount edges { node { code id themes { name } } } } }",
    );
    const campaign = campaigns.edges.map(({ node }) => node).find(({ code }) => code.startsWith("DY"));
    const links = await causesIn(manager, { id: campaign?.id ?? "" });
    const effects = campaign?.themes.slice(1).map(({ name }) => `政治建设不到位 → ${name}`);
    expect(campaign?.themes).toHaveLength(10);
    expect(links.slice(0, 9)).toEqual(effects);
  });
});

describe("the first minute", () => {
  test("the reviewer's inbox begins with what is overdue, then a plan in its second round that is due on the next working day", async () => {
    const { mine, others } = await inboxOf("shen.jingyi@lanyue.example");
    expect(mine.slice(0, 2).map(({ organization, light, plan }) => [organization.name, light, plan.round])).toEqual([
      ["北原油田公司", "RED", 3],
      ["东海炼化公司", "YELLOW", 2],
    ]);
    expect(others.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["PLAN_WRITING", "PLAN_REWORK"]));
    expect(others[0]?.light).toBe("RED");
  });

  test("three findings are answered, four things changed; the reviewer confirms and approves", async () => {
    const reviewer = await asDemo(world, "shen.jingyi@lanyue.example");
    const plan = (await inboxOf("shen.jingyi@lanyue.example")).mine[1]?.plan as { id: string };
    const { plan: seen } = await reviewer.sees<{ plan: { latestVersion: { difference: { section: string; kind: string }[] } } }>(
      "query ($id: ID!) { plan(id: $id) { latestVersion { difference(from: 1) { section kind } } } }",
      plan,
    );
    expect(seen.latestVersion.difference).toEqual([
      { section: "BATCHES", kind: "CHANGED" },
      { section: "RECTIFICATION", kind: "CHANGED" },
      { section: "RECTIFICATION", kind: "ADDED" },
      { section: "GUIDANCE_GROUPS", kind: "CHANGED" },
    ]);
    done(await startsReview(reviewer, plan));
    const { findings } = await planOf(reviewer, plan);
    expect(findings.map(({ state }) => state)).toEqual(["ANSWERED", "ANSWERED", "ANSWERED"]);
    for (const finding of findings) done(await confirms(reviewer, finding));
    expect(done(await approves(reviewer, plan)).plan).toMatchObject({ state: "APPROVED", round: 2 });
  });

  test("the submitter of a returned plan finds one person missing and one finding unanswered, mends both, and submits", async () => {
    const writer = await asDemo(world, "tang.xiaolan@lanyue.example");
    const plan = (await inboxOf("tang.xiaolan@lanyue.example")).mine[0]?.plan as { id: string };
    const found = await planOf(writer, plan);
    expect(found).toMatchObject({ state: "RETURNED", unansweredFindingCount: 1 });
    await expect(submits(writer, plan)).toBeRefused("FINDINGS_UNANSWERED");
    done(await answers(writer, found.findings[2] as { id: string; revision: number }, "已写明岗位和姓名"));
    await expect(submits(writer, plan)).toBeRefused("PRE_CHECK_FAILED");
    const content = await contentOf(writer, plan);
    const row = content.workTable.find(({ responsiblePerson }) => responsiblePerson === "");
    if (row) row.responsiblePerson = "鞠文轩";
    done(await saves(writer, plan, content));
    expect(done(await submits(writer, plan)).plan).toMatchObject({ state: "SUBMITTED", round: 2 });
    expect(openSteps(await planOf(writer, plan))).toEqual(["withdrawPlan", "addComment", "remindPlan"]);
  });
});
