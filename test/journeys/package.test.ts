import { randomUUID } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { buildClientSchema, buildSchema, lexicographicSortSchema, printSchema } from "graphql";
import { Actor, inDays, type Versioned } from "../support/actor.js";
import { exportsList } from "../support/bulk-job.verbs.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import { accepts, assigns, inPost, type LedgerProblem, ledgerOf, plans, registers, starts } from "../support/ledger.verbs.js";
import { done } from "../support/outcome.js";
import { type IntegratorProject, makeIntegratorProject, type Ran, runProgram } from "../support/package.js";
import { type Group, World } from "../support/world.js";

const examples = join(import.meta.dirname, "../../docs/examples");
const documents = join(import.meta.dirname, "../../packages/schema/documents");
const textOf = (name: string) => readFileSync(join(documents, `${name}.graphql`), "utf8");

/** The documents that change nothing. */
const questions = readdirSync(documents)
  .map((file) => file.replace(".graphql", ""))
  .filter((name) => /^query /m.test(textOf(name)));

/** All that the package may need beside itself. */
const dependencies = ["@graphql-typed-document-node/core", "graphql", "zod"];

let world: World;
let group: Group;
let project: IntegratorProject;
let unit: Versioned;
let officer: Actor;
let campaign: Versioned;
let ledger: Versioned;
let bulkJobId: string;
let token: string;

beforeAll(async () => {
  [world, project] = await Promise.all([World.start(), makeIntegratorProject(dependencies)]);
  group = await world.group("package");
  unit = await group.organization("P-1");
  const manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  campaign = await openedCampaign(manager, group.top, "TZ", [unit]);
  const titles = ["承包商管理不严", "检修计划顺延", "班前会照本宣科"];
  const entered = titles.map((title, days) => ({ organizationId: unit.id, title, handedDownOn: inDays(-3), deadline: inDays(days + 1) }));
  ledger = await ledgerOf(manager, campaign);
  const { problems } = done(await registers(manager, ledger, entered));
  const [first] = problems as [LedgerProblem];
  const executive = await inPost(group, group.top, "郑怀远", "副总经理");
  const person = await inPost(group, unit, "蒋立新", "厂长");
  done(await assigns(manager, first, { executive, department: group.top, person }));
  done(await accepts(officer, first));
  done(await plans(officer, first, person, { endsOn: inDays(1) }));
  done(await starts(officer, first));
  token = await tokenWith("CAMPAIGNS_READ", "CAMPAIGNS_WRITE", "ORGANIZATIONS_READ");
  const reader = await officer.lendsToken(unit, ["CAMPAIGNS_READ"]);
  bulkJobId = done(await exportsList(reader, "{ problems { edges { node { code } } } }")).bulkJob.id;
}, 180_000);
afterAll(async () => {
  project.remove();
  await world.stop();
});

async function tokenWith(...scopes: string[]): Promise<string> {
  return done(await officer.createsToken(unit, scopes, inDays(30))).secret;
}

/** Runs an example as somebody would who has read its first lines. */
function run(program: string, words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return runProgram(program, words, { DUBAN_URL: world.address, DUBAN_TOKEN: token, ...env }, project.folder);
}

describe("the package", () => {
  test("holds built code with types, the schema in both forms, and nothing of the client's", () => {
    const manifest = JSON.parse(readFileSync(join(project.folder, "node_modules/@duban/schema/package.json"), "utf8"));
    expect([...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)].sort()).toEqual(dependencies);
    expect(Object.keys(manifest.exports)).toEqual([
      ...[".", "./client", "./documents", "./plan/pre-checks"],
      ...["./schema.graphql", "./introspection.json", "./changelog.json", "./package.json"],
    ]);
    expect(project.files.filter((file) => !/^dist\/.+\.(js|d\.ts)$/.test(file)).sort()).toEqual([
      "CHANGELOG.md",
      "README.md",
      "changelog.json",
      "dist/introspection.json",
      "package.json",
      "schema.graphql",
    ]);
    const packed = (file: string) => readFileSync(join(project.folder, "node_modules/@duban/schema", file), "utf8");
    const text = packed("schema.graphql");
    const sorted = lexicographicSortSchema(buildSchema(text));
    expect(printSchema(lexicographicSortSchema(buildClientSchema(JSON.parse(packed("dist/introspection.json")).data)))).toBe(
      printSchema(sorted),
    );
  });

  test("type-checks where nothing else is, and catches what the schema does not have", async () => {
    copyFileSync(join(examples, "problems.ts"), join(project.folder, "problems.ts"));
    expect(await project.compile()).toBe("");
    project.write(
      "wrong.ts",
      `import { createClient } from "@duban/schema/client";
import { problem, problems } from "@duban/schema/documents";
const duban = createClient({ url: "http://localhost/graphql" });
await duban.request(problem, {});
await duban.request(problems, { filter: { lights: ["BLUE"] } });
for await (const node of duban.nodes(problems, (data) => data.problems)) console.log(node.colour);
import "@duban/schema/plan/workbook";
`,
    );
    const complaints = await project.compile();
    project.write("wrong.ts", "");
    for (const wrong of ["'code' is missing", `"BLUE"`, "'colour' does not exist", "plan/workbook"]) expect(complaints).toContain(wrong);
  });

  test("pages, tells refusals as outcomes, and faults as errors with code and trace", async () => {
    const program = project.write(
      "small.ts",
      `import { roles } from "@duban/schema";
import { createClient, RequestFault } from "@duban/schema/client";
import { problems, problem, reviseProblems, whoAmI, plans, submitPlan } from "@duban/schema/documents";
const duban = createClient({ url: process.env["DUBAN_URL"] + "/graphql", token: process.env["DUBAN_TOKEN"] ?? "", locale: "en" });
const { viewer } = await duban.request(whoAmI);
const codes: string[] = [];
for await (const { code } of duban.nodes(problems, (data) => data.problems, { first: 1 })) codes.push(code);
const read = (await duban.request(problem, { code: codes[0] ?? "" })).problem;
const row = { problemId: read?.id ?? "", expectedVersion: read?.revision ?? 0 };
const tried = await duban.change(reviseProblems, { input: { problems: [{ ...row, progressPercent: 101 }], dryRun: true } });
const waiting = await duban.request(plans).then(({ plans }) => plans.edges.length, (error: RequestFault) => error.code);
const fault = await duban.change(submitPlan, { input: { planId: "x", expectedVersion: 1 } }).catch((error: RequestFault) => error);
console.log(JSON.stringify({
  role: roles.label(viewer?.grants[0]?.role ?? "VIEWER", "en" as never), group: viewer?.tenant?.code, codes, waiting,
  tried: tried.done ? tried.payload.revisions?.map(({ outcome, reasons }) => [outcome, reasons[0]?.code]) : tried.refusals,
  fault: fault instanceof RequestFault ? [fault.code, fault.reason, typeof fault.traceId] : fault,
}));
`,
    );
    expect(await project.compile()).toBe("");
    const { output, messages } = await run(process.execPath, [program]);
    expect(messages).toBe("");
    expect(JSON.parse(output)).toEqual({
      ...{ role: "Submitter", group: "package", codes: ["TZ-001", "TZ-002", "TZ-003"], waiting: 0 },
      tried: [["REFUSED", "VALUE_OUT_OF_RANGE"]],
      fault: ["BAD_USER_INPUT", "VALUE_INVALID", "string"],
    });
  });

  test.each(questions)("asks %s with the scopes that it names", async (name) => {
    const [, scopes = ""] = /Scopes: (.*)\.$/m.exec(textOf(name)) ?? [];
    const program = new Actor(world.address, "program", {
      authorization: `Bearer ${await tokenWith(...(scopes.match(/[A-Z_]+/g) ?? ["PLANS_READ"]))}`,
    });
    const { edges } = (await officer.sees<{ plans: { edges: { node: { id: string } }[] } }>("{ plans { edges { node { id } } } }")).plans;
    const places = { organizationId: unit.id, campaignId: campaign.id, ledgerId: ledger.id };
    const variables = { bulkJobId, id: edges[0]?.node.id, ...places, code: "TZ-001", text: "检修" };
    const wanted = Object.entries(variables).filter(([variable]) => textOf(name).includes(`$${variable}:`));
    const answer = await program.sees<Record<string, unknown>>(textOf(name), Object.fromEntries(wanted));
    expect(Object.values(answer)[0]).not.toBeNull();
    expect(JSON.stringify(answer)).not.toMatch(/"(organization|person)":null/);
  });
});

describe("an example", () => {
  const programs: readonly [name: string, program: string, file: string][] = [
    ["TypeScript", process.execPath, "problems.ts"],
    ["Python", "python3", join(examples, "problems.py")],
  ];

  test.each(programs)("in %s lists, reports progress, and says in words what went wrong", async (_name, program, file) => {
    const list = await run(program, [file]);
    expect([list.messages, list.code]).toEqual(["", 0]);
    const rows = list.output
      .trim()
      .split("\n")
      .map((row) => row.split("\t"));
    expect(rows.map(([code]) => code)).toEqual(["TZ-001", "TZ-002", "TZ-003"]);
    expect(rows[0]).toEqual(["TZ-001", "YELLOW", inDays(1), expect.stringMatching(/^\d+%$/), "单位P-1", "承包商管理不严"]);
    expect(await run(program, [file, "TZ-001", "60", "half is done"])).toEqual({
      code: 0,
      messages: "",
      output: expect.stringMatching(/^TZ-001\t60%\trevision \d+\n$/),
    });
    expect(await run(program, [file, "TZ-001", "160"])).toMatchObject({
      code: 1,
      messages: expect.stringMatching(/^VALUE_OUT_OF_RANGE: /),
    });
    expect(await run(program, [file, "TZ-9", "5"])).toMatchObject({ code: 2, messages: expect.stringContaining("no problem TZ-9") });
    expect(await run(program, [file], { DUBAN_TOKEN: "duban_unknown" })).toMatchObject({
      code: 2,
      messages: expect.stringMatching(/^UNAUTHENTICATED: .*trace /),
    });
  });

  test("in Python brings a whole list out, and makes the change of each line of a file", async () => {
    const [script, out, lines, refused] = [join(examples, "bulk.py"), "problems.ndjson", "progress.ndjson", "refused.ndjson"];
    expect(await run("python3", [script, "export", out])).toMatchObject({ code: 0, output: `3 problems in ${out}\n` });
    const read = (file: string) => readFileSync(join(project.folder, file), "utf8").trim().split("\n");
    const [first, second] = read(out).map((row) => JSON.parse(row) as Versioned & { code: string });
    expect(first?.code).toBe("TZ-001");
    const line = ({ id, revision }: Versioned, progressPercent: number) =>
      JSON.stringify({ input: { problemId: id, expectedVersion: revision, progressPercent, progressNote: "half is done" } });
    project.write(lines, `${line(first as Versioned, 80)}\n${line(second as Versioned, 180)}\n`);
    const tried = await run("python3", [script, "try", lines, refused]);
    expect(tried).toMatchObject({ code: 1, output: `1 of 2 lines would be done\n1 refused lines in ${refused}\n` });
    expect(JSON.parse(read(refused)[0] ?? "")).toMatchObject({ $line: 2, $errors: [{ code: expect.any(String) }] });
    expect(await run("python3", [script, "import", lines, refused])).toMatchObject({
      code: 1,
      output: expect.stringMatching(/^1 of 2 lines done/),
    });
    expect(await run("python3", [script, "export", out], { DUBAN_TOKEN: "duban_unknown" })).toMatchObject({ code: 2 });
  });

  test("in curl lists, goes on, and reports progress once under one key", async () => {
    const script = join(examples, "problems.sh");
    const { output, messages } = await run("sh", [script]);
    expect(messages).toBe("");
    const { edges, pageInfo } = JSON.parse(output).data.problems;
    const [{ node }] = edges;
    expect(node).toMatchObject({ code: "TZ-001", organization: { name: "单位P-1" } });
    const rest = await run("sh", [script, pageInfo.endCursor]);
    expect(JSON.parse(rest.output).data.problems.edges).toEqual([]);
    const words = [script, "report", node.id, String(node.revision), "70", randomUUID()];
    const once = JSON.parse((await run("sh", words)).output);
    const again = JSON.parse((await run("sh", words)).output);
    expect(once.data.reportProgress).toEqual({
      problem: { id: node.id, revision: node.revision + 1, progressPercent: 70 },
      userErrors: [],
    });
    expect(again.data).toEqual(once.data);
  });
});
