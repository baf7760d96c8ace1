import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { parseCsv } from "hucre/csv";
import type { Actor, Versioned } from "../support/actor.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import { accepts, assigns, inPost, type LedgerProblem, ledgerOf, plans, registers } from "../support/ledger.verbs.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { asksForPlans, saves, submits } from "../support/plan.verbs.js";
import { revises } from "../support/revision.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let manager: Actor;
let officer: Actor;
let stranger: Actor;
let unit: Versioned;
let sibling: Versioned;
let ledger: Versioned;
let problems: LedgerProblem[];

beforeAll(async () => {
  world = await World.start();
  group = await world.group("texts");
  unit = await group.organization("T-1");
  sibling = await group.organization("T-2");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  const elsewhere = await world.group("elsewhere");
  stranger = await elsewhere.actor("stranger", "CAMPAIGN_MANAGER");
  ledger = await ledgerOf(manager, await openedCampaign(manager, group.top, "QW", [unit, sibling]));
  problems = done(
    await registers(manager, ledger, [
      { organizationId: unit.id, title: "承包商管理不严", description: "现场动火作业票未经审批，Boiler No.7 未停炉。" },
      { organizationId: sibling.id, title: "台账登记不全", description: "承包商管理台账缺页，培训记录缺失。" },
      { organizationId: sibling.id, title: "包商承管理", requirement: "管理承包，商请复核。" },
    ]),
  ).problems;
  const their = await ledgerOf(stranger, await openedCampaign(stranger, elsewhere.top, "QX", [await elsewhere.organization("X-1")]));
  done(await registers(stranger, their, [{ organizationId: (await elsewhere.organization("X-2")).id, title: "承包商管理不严" }]));
}, 120_000);
afterAll(() => world.stop());

interface Hit {
  readonly kind: string;
  readonly passage: { readonly before: string; readonly match: string; readonly after: string };
  readonly problem: { readonly code: string } | null;
  readonly measure: { readonly title: string } | null;
  readonly plan: { readonly code: string } | null;
}

const fields =
  "edges { cursor node { kind passage { before match after } problem { code } measure { title } plan { code } } } pageInfo { hasNextPage endCursor }";

async function page(actor: Actor, text: string, more: object = {}) {
  const { searchTexts } = await actor.sees<{
    searchTexts: { edges: { node: Hit }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  }>(
    `query ($text: String!, $kinds: [TextHitKind!], $first: Int, $after: String) {
      searchTexts(text: $text, kinds: $kinds, first: $first, after: $after) { ${fields} } }`,
    { text, ...more },
  );
  return searchTexts;
}

async function finds(actor: Actor, text: string, more: object = {}): Promise<string[]> {
  const { edges } = await page(actor, text, more);
  return edges.map(({ node: { problem, measure, plan } }) => problem?.code ?? measure?.title ?? plan?.code ?? "nothing");
}

/** What a list of the ledger keeps by what its texts say, and how many figures count. */
async function kept(actor: Actor, search: string, more: object = {}): Promise<string[]> {
  const { problems: found, ledgerFigures } = await actor.sees<{
    problems: { totalCount: number; edges: { node: { code: string } }[] };
    ledgerFigures: { total: number };
  }>(
    "query ($filter: ProblemFilter) { problems(filter: $filter) { totalCount edges { node { code } } } ledgerFigures(filter: $filter) { total } }",
    { filter: { search, ...more } },
  );
  const codes = found.edges.map(({ node }) => node.code);
  expect([found.totalCount, ledgerFigures.total]).toEqual([codes.length, codes.length]);
  return codes;
}

/** The numbers in the first column of a list that is taken out. */
async function takenOut(actor: Actor, list: string, search: string): Promise<string[]> {
  const filter = encodeURIComponent(JSON.stringify({ search }));
  const response = await fetch(new URL(`/files/ledger/${list}.csv?filter=${filter}`, actor.address), { headers: actor.credentials });
  const [, ...rows] = parseCsv(await response.text(), { typeInference: false }) as string[][];
  return rows.map(([code = ""]) => code);
}

describe("whoever filters a list", () => {
  test("keeps what its texts say, by number, by initials, and what is too short for that by its title", async () => {
    expect(await kept(manager, "承包商管理")).toEqual(["QW-001", "QW-002"]);
    expect(await kept(manager, "动火 承包商")).toEqual(["QW-001"]);
    expect(await kept(manager, "qw-002")).toEqual(["QW-002"]);
    expect(await kept(manager, "tzdj")).toEqual(["QW-002"]);
    expect(await kept(manager, "严")).toEqual(["QW-001"]);
    expect(await kept(manager, "%")).toEqual([]);
    expect(await kept(manager, "承包商管理", { organizationId: sibling.id })).toEqual(["QW-002"]);
    expect(await kept(officer, "承包商管理")).toEqual(["QW-001"]);
    expect(await kept(stranger, "承包商管理")).toEqual(["QX-001"]);
  });

  test("takes out what it shows", async () => {
    for (const search of ["承包商管理", "动火", "严", "qw-003"])
      expect([search, await takenOut(manager, "problems", search)]).toEqual([search, await kept(manager, search)]);
    expect(await takenOut(officer, "problems", "承包商管理")).toEqual(["QW-001"]);
  });

  test("counts what texts say by what they are of", async () => {
    const counts = "query ($text: String!) { textHitCounts(text: $text) { kind count more } }";
    const { textHitCounts } = await manager.sees<{ textHitCounts: object[] }>(counts, { text: "管理" });
    expect(textHitCounts).toEqual([
      { kind: "PROBLEM", count: 3, more: false },
      { kind: "MEASURE", count: 0, more: false },
      { kind: "PLAN", count: 0, more: false },
    ]);
    expect(await officer.sees(counts, { text: "承包商管理" })).toMatchObject({ textHitCounts: [{ count: 1 }, { count: 0 }, { count: 0 }] });
  });
});

describe("whoever searches texts", () => {
  test("finds what says every word in one piece, titles first, with the words in their place", async () => {
    expect(await finds(manager, "承包商管理")).toEqual(["QW-001", "QW-002"]);
    const [, second] = (await page(manager, "承包商管理")).edges;
    expect(second?.node.passage).toEqual({ before: "", match: "承包商管理", after: "台账缺页，培训记录缺失。" });
    expect(await finds(manager, "动火 承包商")).toEqual(["QW-001"]);
    expect(await finds(manager, "动火 台账")).toEqual([]);
    expect(await finds(manager, "qw-002")).toEqual(["QW-002"]);
    expect(await finds(manager, "boil")).toEqual(["QW-001"]);
    expect((await page(manager, "BOILER")).edges[0]?.node.passage.match).toBe("Boiler");
    expect(await finds(manager, "oiler")).toEqual([]);
  });

  test("finds a title by the initials that it begins with", async () => {
    expect(await finds(manager, "cbsgl")).toEqual(["QW-001"]);
    expect(await finds(manager, "tzdj")).toEqual(["QW-002"]);
  });

  test("finds nothing by one character, blanks or signs, and takes anything that is typed", async () => {
    for (const text of ["管", "  ", "%_", "'; drop", "\\", "()", "𠮷野"]) expect([text, await finds(manager, text)]).toEqual([text, []]);
    await expect(manager.asks('{ searchTexts(text: "x", first: 1000) { edges { cursor } } }')).toBeRefused("BAD_USER_INPUT");
    await expect(manager.asks('{ searchTexts(text: "xx", after: "x") { edges { cursor } } }')).toBeRefused("BAD_USER_INPUT");
  });

  test("goes on from page to page, and finds nothing twice", async () => {
    const first = await page(manager, "管理", { first: 1 });
    const second = await page(manager, "管理", { first: 1, after: first.pageInfo.endCursor });
    const third = await page(manager, "管理", { first: 5, after: second.pageInfo.endCursor });
    expect([first, second, third].flatMap(({ edges }) => edges.map(({ node }) => node.problem?.code))).toEqual([
      "QW-003",
      "QW-001",
      "QW-002",
    ]);
    expect([first.pageInfo.hasNextPage, third.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  test("finds what is theirs to see and nothing of other units and groups", async () => {
    expect(await finds(officer, "承包商管理")).toEqual(["QW-001"]);
    expect(await finds(officer, "培训记录")).toEqual([]);
    expect(await finds(stranger, "承包商管理")).toEqual(["QX-001"]);
    expect(await finds(stranger, "动火")).toEqual([]);
    await expect(world.visitor.asks('{ searchTexts(text: "xx") { edges { cursor } } }')).toBeRefused("UNAUTHENTICATED");
  });

  test("finds what was written last, and no more what it said before", async () => {
    const [first] = problems as [LedgerProblem];
    done(await revises(manager, [{ problemId: first.id, expectedVersion: first.revision, title: "外包队伍失管", cause: "责任未压实" }]));
    expect(await finds(manager, "承包商管理")).toEqual(["QW-002"]);
    expect(await finds(manager, "外包队伍")).toEqual(["QW-001"]);
    expect(await finds(manager, "wbdw")).toEqual(["QW-001"]);
    expect(await finds(manager, "责任未压实")).toEqual(["QW-001"]);
    expect(await finds(manager, "动火作业")).toEqual(["QW-001"]);
  });

  test("finds measures, and plans by what was submitted last, never by a draft", async () => {
    const [first] = problems as [LedgerProblem];
    const person = await inPost(group, unit, "蒋立新", "厂长");
    const four = { executive: person, department: await group.organization("T-D"), person };
    done(await assigns(manager, first, four));
    done(await accepts(officer, first));
    done(await plans(officer, first, person, { title: "逐队清退", steps: "先核资质，后签合同" }));
    expect(await finds(manager, "逐队清退", { kinds: ["MEASURE"] })).toEqual(["逐队清退"]);
    expect(await finds(manager, "核资质", { kinds: ["PROBLEM", "PLAN"] })).toEqual([]);
    const measures = "query ($filter: MeasureFilter) { measures(filter: $filter) { totalCount edges { node { title } } } }";
    for (const search of ["核资质", "外包队伍", "qw-001", "退"]) {
      expect(await manager.sees(measures, { filter: { search } })).toEqual({
        measures: { totalCount: 1, edges: [{ node: { title: "逐队清退" } }] },
      });
      expect(await takenOut(manager, "measures", search)).toEqual(["QW-001"]);
    }
    expect(await manager.sees(measures, { filter: { search: "动火作业" } })).toMatchObject({ measures: { totalCount: 0 } });

    const campaign = await asksForPlans(manager, group.top, [unit], "QP");
    const [plan] = campaign.plans as [Versioned];
    const content = wholePlan({ unit, branches: [], headquarters: group.top, problems: campaign.problems });
    done(await saves(officer, plan, content));
    const listed = 'query { plans(filter: { search: "列席专题会" }) { totalCount edges { node { id } } } }';
    expect(await finds(manager, "列席专题会")).toEqual([]);
    expect(await manager.sees(listed)).toMatchObject({ plans: { totalCount: 0 } });
    done(await submits(officer, plan));
    expect(await manager.sees(listed)).toEqual({ plans: { totalCount: 1, edges: [{ node: { id: plan.id } }] } });
    const [hit] = (await page(manager, "列席专题会")).edges;
    expect([hit?.node.kind, hit?.node.plan?.code, hit?.node.passage.match]).toEqual(["PLAN", expect.stringContaining("QP"), "列席专题会"]);
    expect(await finds(stranger, "列席专题会")).toEqual([]);
  });
});
