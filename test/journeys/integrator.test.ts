import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Actor, inDays } from "../support/actor.js";
import { duban } from "../support/command-line.js";
import { done } from "../support/outcome.js";
import { type PlanFrame, thinPlan, wholePlan } from "../support/plan.content.js";
import { approves, asksForPlans, confirms, notes, planOf, returns, startsReview } from "../support/plan.verbs.js";
import { type Group, World } from "../support/world.js";

const script = join(import.meta.dirname, "../../docs/examples/submit-a-plan.mjs");
const folder = mkdtempSync(join(tmpdir(), "duban-integrator-"));

let world: World;
let group: Group;
let reviewer: Actor;
let plan: { readonly id: string };
let token: string;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("hongyuan");
  const unit = await group.organization("HY-1");
  for (const code of ["HY-1-1", "HY-1-2"]) await group.organization(code, unit);
  const manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  await group.actor("officer", "SUBMITTER", unit);
  reviewer = await group.actor("reviewer", "REVIEWER");
  const asked = await asksForPlans(manager, group.top, [unit, await group.organization("HY-2")], "ZT-1");
  plan = asked.plans[0] as { id: string };
  token = await makesToken();
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.stop();
});

/** As an operator makes it for the program of a subsidiary. */
async function makesToken(): Promise<string> {
  const scopes = ["PLANS_WRITE", "CAMPAIGNS_READ", "ORGANIZATIONS_READ"];
  const whose = ["--account", group.emailOf("officer"), "--organization", "HY-1", "--expires", inDays(30)];
  const { output, messages } = await duban(world.database.url, ["token", "create", ...whose, "--scope", ...scopes]);
  if (!output) throw new Error(messages);
  return output;
}

/** Runs a step of the script as the integrator would. */
async function run(step: string, env: Readonly<Record<string, string>> = {}, ...words: string[]) {
  const settings = { PATH: process.env["PATH"], DUBAN_URL: world.address, DUBAN_TOKEN: token, ...env };
  const child = spawn(process.execPath, [script, ...(step ? [step] : []), ...words], { env: settings, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<number | null>((resolve, reject) => child.once("error", reject).once("exit", resolve));
  const [output, messages] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, output, messages };
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

/** A content that names everything by its code, as `show` lists it. */
async function frame(): Promise<PlanFrame> {
  const codes = [...(await run("show")).output.matchAll(/^ {2}(\S+)/gm)].map(([, code]) => ({ id: code as string }));
  const [headquarters, unit, ...others] = codes as [{ id: string }, { id: string }, ...{ id: string }[]];
  const branches = others.filter(({ id }) => id.startsWith("organization:"));
  expect(branches.map(({ id }) => id)).toEqual(["organization:HY-1-1", "organization:HY-1-2"]);
  return { headquarters, unit, branches, problems: others.filter(({ id }) => id.startsWith("problem:")) };
}

test("a script with a token and nothing but fetch drafts, submits, reads findings, answers and submits again", async () => {
  const content = await frame();
  expect(await run("submit")).toMatchObject({ code: 1, output: "", messages: expect.stringMatching(/^PRE_CHECK_FAILED: .*R01/m) });

  const thin = await run("draft", {}, file("thin.json", thinPlan(content)));
  expect(thin).toMatchObject({ code: 0, messages: "" });
  expect(thin.output).toMatch(/^ {2}R17 .*\(BLOCKING\)\n {4}GUIDANCE_GROUPS \/ group-1/m);
  const whole = await run("draft", {}, file("whole.json", wholePlan(content)));
  expect(whole.output).toMatch(/draft saved as revision 3\n {2}every pre-check passes/);
  expect((await run("submit")).output).toMatch(/submitted as version 1, SHA-256 [0-9a-f]{64}/);
  expect(await run("draft", {}, join(folder, "whole.json"))).toMatchObject({ code: 2, messages: expect.stringContaining("NOT_WRITABLE") });

  const waiting = run("findings", {}, "25");
  done(await startsReview(reviewer, plan));
  done(
    await notes(reviewer, plan, {
      at: { section: "BATCHES", rowId: "batch-1", field: "scope" },
      reason: "SCOPE_UNCLEAR",
      demand: "写明范围",
    }),
  );
  done(await notes(reviewer, plan, { at: { section: "KEY_PEOPLE" }, reason: "KEY_PERSONNEL_UNCLEAR", weight: "ADVISORY" }));
  done(await returns(reviewer, plan));
  const { output } = await waiting;
  expect(output).toContain("RETURNED, round 1");
  expect(output).toContain("1. OPEN BLOCKING SCOPE_UNCLEAR at BATCHES / batch-1 / scope: 写明范围");

  expect(await run("submit")).toMatchObject({ code: 1, messages: expect.stringMatching(/^FINDINGS_UNANSWERED: .*2/) });
  const chinese = await run("submit", { DUBAN_LANGUAGE: "zh-CN" });
  expect(chinese.messages).toMatch(/^FINDINGS_UNANSWERED: [^a-z]*$/);
  const answers = file("answers.json", { 1: { kind: "FIXED", text: "范围已写明" }, 2: { kind: "EXPLAINED", text: "名单见附件" } });
  expect((await run("answer", {}, answers)).output.split("\n")).toHaveLength(3);
  expect(await run("answer", {}, file("wrong.json", { 1: { kind: "FIXED", text: " " } }))).toMatchObject({
    code: 1,
    messages: expect.stringMatching(/^VALUE_REQUIRED at input.text/),
  });
  expect((await run("submit")).output).toContain("submitted as version 2");

  done(await startsReview(reviewer, plan));
  const seen = await planOf(reviewer, plan);
  for (const finding of seen.findings) done(await confirms(reviewer, finding));
  done(await approves(reviewer, plan));
  const end = await run("findings", { DUBAN_PLAN: seen.code });
  expect(end.output).toContain("APPROVED, round 2");
  expect(end.output).toContain("version 2: FIXED 范围已写明 → CONFIRMED");
});

test("what goes wrong is said in words, with the exit code for it", async () => {
  const cases: [string, string[], Record<string, string>][] = [
    ["USAGE", [], {}],
    ["USAGE: set DUBAN_URL", ["show"], { DUBAN_TOKEN: "" }],
    ["USAGE: name the file", ["draft"], {}],
    ["UNAUTHENTICATED", ["show"], { DUBAN_TOKEN: "duban_unknown" }],
    ["NO_PLAN", ["show"], { DUBAN_PLAN: "ZT-9" }],
  ];
  for (const [code, [step = "", ...words], env] of cases) {
    const { code: exit, messages } = await run(step, env, ...words);
    expect([exit, messages]).toEqual([2, expect.stringContaining(code)]);
  }
});
