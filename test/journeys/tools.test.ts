import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import { duban } from "../support/command-line.js";
import { accepts, assigns, inPost, type LedgerProblem, ledgerOf, plans, problemOf, registers, starts } from "../support/ledger.verbs.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { planOf, saves, startsReview, submits } from "../support/plan.verbs.js";
import { makesService, revokesToken } from "../support/token.verbs.js";
import { ToolUser } from "../support/tools.js";
import { type Group, World } from "../support/world.js";

const everything = ["ORGANIZATIONS_READ", "CAMPAIGNS_READ", "PLANS_READ", "TOOLS_WRITE"];
const reading = [
  ...["count_problems", "find_organizations", "find_plans", "find_problems", "list_campaigns", "plans_waiting_for_me"],
  ...["read_plan", "read_problem", "search_texts", "tree_figures", "who_am_i"],
];
const writing = ["draft_finding", "register_problems", "report_progress"];

let world: World;
let group: Group;
let unit: Versioned;
let leader: Actor;
let officer: Actor;
let campaign: Versioned;
let ledger: Versioned;
let plan: { readonly id: string };
let problem: LedgerProblem;
const opened: ToolUser[] = [];

beforeAll(async () => {
  world = await World.start();
  group = await world.group("gongju");
  unit = await group.organization("GJ-1");
  const department = await group.organization("GJ-D");
  leader = await group.actor("leader", "LEADER");
  done(await group.administrator.grants({ id: leader.personId }, "CAMPAIGN_MANAGER", group.top));
  officer = await group.actor("officer", "SUBMITTER", unit);
  campaign = await openedCampaign(leader, group.top, "GJ", [unit]);
  ledger = await ledgerOf(leader, campaign);
  const four = {
    executive: await inPost(group, group.top, "郑怀远", "副总经理"),
    department,
    person: await inPost(group, unit, "蒋立新", "厂长"),
  };
  const entered = done(await registers(leader, ledger, [{ organizationId: unit.id, title: "储罐区可燃气体报警失灵" }]))
    .problems[0] as LedgerProblem;
  done(await assigns(leader, entered, four));
  done(await accepts(officer, entered));
  done(await plans(officer, entered, four.person));
  problem = done(await starts(officer, entered)).problem;
  const { plans: listed } = await officer.sees<{ plans: { edges: { node: { id: string } }[] } }>(
    "query ($filter: PlanFilter) { plans(filter: $filter) { edges { node { id } } } }",
    { filter: { campaignId: campaign.id } },
  );
  plan = listed.edges[0]?.node as { id: string };
  const asked = (await planOf(officer, plan)) as unknown as { problems?: { id: string }[] };
  done(await saves(officer, plan, wholePlan({ unit, branches: [], headquarters: group.top, problems: asked.problems ?? [] })));
  done(await submits(officer, plan));
  done(await startsReview(leader, plan));
}, 180_000);
afterAll(async () => {
  for (const user of opened) await user.close();
  await world.stop();
});

async function secretOf(actor: Actor, scopes: readonly string[], organization: { readonly id: string } = group.top) {
  const { authorization } = (await actor.lendsToken(organization, scopes)).credentials as { authorization: string };
  return authorization.slice("Bearer ".length);
}

async function overHttp(actor: Actor, scopes: readonly string[], organization: { readonly id: string } = group.top) {
  const user = await ToolUser.overHttp(world.address, await secretOf(actor, scopes, organization));
  opened.push(user);
  return user;
}

const inputs = (): Record<string, Record<string, unknown>> => ({
  who_am_i: {},
  find_organizations: { search: "GJ" },
  list_campaigns: {},
  plans_waiting_for_me: {},
  find_plans: { campaignId: campaign.id, states: ["IN_REVIEW"] },
  read_plan: { id: plan.id },
  find_problems: { ledgerId: ledger.id, lights: ["GREEN", "YELLOW", "RED"] },
  count_problems: { organizationId: unit.id },
  read_problem: { code: problem.code },
  tree_figures: { organizationId: group.top.id, campaignId: campaign.id },
  search_texts: { text: "储罐区" },
  report_progress: { code: problem.code, progressPercent: 40 },
  draft_finding: { planId: plan.id, reasonCode: "OTHER", weight: "ADVISORY", section: "BATCHES", demand: "批次范围请写到作业区。" },
  register_problems: {
    ledgerId: ledger.id,
    problems: [{ organizationId: unit.id, title: "巡检记录不全", kind: "SELF_CHECK", severity: "GENERAL" }],
  },
});

describe.each(["overHttp", "overStdio"] as const)("the protocol's own client, %s,", (way) => {
  test("lists every tool and calls each", async () => {
    const user = await ToolUser[way](world.address, await secretOf(leader, everything));
    opened.push(user);
    expect(await user.names()).toEqual([...reading, ...writing].sort());
    expect(Object.keys(inputs()).sort()).toEqual([...reading, ...writing].sort());
    for (const [name, input] of Object.entries(inputs())) {
      const answer = await user.uses(name, input);
      expect([name, answer.isError, answer.data["message"]]).toEqual([name, false, undefined]);
      expect([name, Object.keys(answer.data).length > 0]).toEqual([name, true]);
    }
    expect((await user.uses("who_am_i")).data).toMatchObject({ accessToken: { kind: "PERSONAL", scopes: everything } });
    expect((await user.uses("find_problems", { ledgerId: ledger.id })).data["items"]).toContainEqual(
      expect.objectContaining({ code: problem.code }),
    );
  });
});

describe("a tool that changes something", () => {
  test("does nothing at first, then what was confirmed, and not on another version", async () => {
    const user = await overHttp(leader, everything);
    const wanted = { code: problem.code, progressPercent: 55, progressNote: "已更换探头" };
    const tried = (await user.uses("report_progress", wanted)).data;
    const before = await problemOf(leader, problem);
    expect(tried).toMatchObject({ done: false, possible: true, confirm: { expectedVersion: before.revision } });
    expect(before.progressPercent).toBe(0);
    const confirmed = await user.uses("report_progress", { ...wanted, confirm: tried["confirm"] });
    expect(confirmed).toMatchObject({ isError: false, data: { done: true, problem: { progressPercent: 55 } } });
    const again = await user.uses("report_progress", { ...wanted, confirm: tried["confirm"] });
    expect(again).toMatchObject({ isError: true, data: { code: "CONFLICT", reason: "STALE_VERSION" } });
    const [event] = await world.database.query<{ canonical: string }>(
      "select canonical from app.audit_events where action = 'problem.reportProgress' order by sequence desc limit 1",
    );
    expect(JSON.parse(event?.canonical ?? "{}")).toMatchObject({ tokenId: expect.any(String), personId: expect.any(String) });
  });

  test("drafts a finding of the version that was read", async () => {
    const user = await overHttp(leader, everything);
    const input = inputs()["draft_finding"] as Record<string, unknown>;
    const { latestVersion } = await planOf(leader, plan);
    const tried = (await user.uses("draft_finding", input)).data;
    expect(tried).toMatchObject({ done: false, possible: true, confirm: { contentHash: latestVersion?.contentHash } });
    expect(await user.uses("draft_finding", { ...input, confirm: { contentHash: "0".repeat(64) } })).toMatchObject({
      isError: true,
      data: { code: "CONFLICT" },
    });
    expect(await user.uses("draft_finding", { ...input, confirm: tried["confirm"] })).toMatchObject({
      isError: false,
      data: { done: true, finding: { state: "DRAFT", reasonCode: "OTHER" } },
    });
  });

  test("enters problems once, however often it is confirmed", async () => {
    const user = await overHttp(leader, everything);
    const input = inputs()["register_problems"] as Record<string, unknown>;
    const count = async () => Number((await user.uses("count_problems", { ledgerId: ledger.id })).data["total"]);
    const before = await count();
    const { data: tried } = await user.uses("register_problems", input);
    expect(await count()).toBe(before);
    expect((await user.uses("register_problems", { ...input, confirm: tried["confirm"] })).data).toMatchObject({ done: true });
    expect(await user.uses("register_problems", { ...input, confirm: tried["confirm"] })).toMatchObject({
      isError: true,
      data: { code: "CONFLICT" },
    });
    expect(await count()).toBe(before + 1);
    const wrong = { ...input, problems: [{ organizationId: unit.id, title: " ", kind: "SELF_CHECK", severity: "GENERAL" }] };
    expect(await user.uses("register_problems", wrong)).toMatchObject({
      isError: true,
      data: { code: "VALUE_REQUIRED", refusals: [{ path: ["input", "problems", "0", "title"] }] },
    });
  });

  test("needs a scope of its own, and the person's right besides", async () => {
    const reader = await overHttp(leader, everything.slice(0, 3));
    expect([await reader.names(), await reader.writing()]).toEqual([reading, []]);
    expect(await reader.uses("report_progress", { code: problem.code, progressPercent: 1 })).toMatchObject({ isError: true });
    const writer = await overHttp(officer, ["CAMPAIGNS_READ", "TOOLS_WRITE"], unit);
    expect(await writer.writing()).toEqual(["report_progress", "register_problems"]);
    const service = done(await makesService(group.administrator, group.top, everything)).secret;
    const served = await ToolUser.overHttp(world.address, service);
    opened.push(served);
    expect(await served.writing()).toEqual(["report_progress", "register_problems"]);
    expect((await served.uses("who_am_i")).data).toMatchObject({ person: { name: "数据中台同步" }, accessToken: { kind: "SERVICE" } });
  });
});

describe("the tools are behind the fences of everybody else", () => {
  test("another group's rows are not there, and words come in the language that is asked for", async () => {
    const other = await world.group("bieren");
    const secret = await secretOf(other.administrator, everything.slice(0, 3), other.top);
    const stranger = await ToolUser.overHttp(world.address, secret, { "accept-language": "en" });
    opened.push(stranger);
    expect(await stranger.uses("read_plan", { id: plan.id })).toMatchObject({ isError: true, data: { code: "NOT_FOUND" } });
    expect(await stranger.uses("read_problem", { code: problem.code })).toMatchObject({ isError: true, data: { code: "NOT_FOUND" } });
    expect((await stranger.uses("search_texts", { text: "储罐区" })).data["items"]).toEqual([]);
    const { data } = await stranger.uses("find_problems", { organizationId: "nonsense" });
    expect(data).toMatchObject({ code: "BAD_USER_INPUT", traceId: expect.any(String) });
    expect((await stranger.uses("find_problems", { first: 1_000 })).isError).toBe(true);
  });

  test("without a token nothing is answered, nor to a browser's session; a revoked token ends with the next call", async () => {
    const ask = (headers: Readonly<Record<string, string>>, method = "POST") =>
      fetch(new URL("/mcp", world.address), {
        method,
        headers: { "content-type": "application/json", accept: "application/json, text/event-stream", ...headers },
        ...(method === "POST" ? { body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" }) } : {}),
      });
    const anonymous = await ask({});
    expect([anonymous.status, anonymous.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
    expect((await ask({ ...leader.credentials })).status).toBe(401);
    expect((await ask({ authorization: "Bearer duban_x" })).status).toBe(401);
    expect((await ask({}, "GET")).status).toBe(405);
    const { secret, accessToken } = done(await makesService(group.administrator, group.top, ["ORGANIZATIONS_READ"]));
    const user = await ToolUser.overHttp(world.address, secret);
    opened.push(user);
    expect((await user.uses("find_organizations")).isError).toBe(false);
    done(await revokesToken(group.administrator, accessToken));
    await expect(user.uses("find_organizations")).rejects.toThrow(/401|token|登录/i);
  });

  test("the command line says what is missing", async () => {
    const missing = await duban(world.database.url, ["mcp", "--url", world.address], "", { DUBAN_TOKEN: "" });
    expect([missing.code, missing.messages]).toEqual([1, expect.stringContaining("DUBAN_TOKEN is not set")]);
    const wrong = await duban(world.database.url, ["mcp", "--url", world.address], "", { DUBAN_TOKEN: "duban_x" });
    expect([wrong.code, wrong.messages]).toEqual([1, expect.stringContaining("does not answer this token")]);
  });
});
