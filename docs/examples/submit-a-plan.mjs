// Takes an implementation plan through its first-pass review from another system: plain Node, nothing but `fetch`.
//
//   node submit-a-plan.mjs show                      where the plan stands, and the codes that its content may name
//   node submit-a-plan.mjs draft content.json        saves the content, and says what the pre-checks think of it
//   node submit-a-plan.mjs submit                    hands it in
//   node submit-a-plan.mjs findings [seconds]        the reviewer's findings; waits for the decision up to so many seconds
//   node submit-a-plan.mjs answer answers.json       answers each finding: { "1": { "kind": "FIXED", "text": "…" } }
//
// Environment:
//   DUBAN_URL        where the product is, such as https://duban.example
//   DUBAN_TOKEN      an access token with the scopes PLANS_WRITE, CAMPAIGNS_READ and ORGANIZATIONS_READ
//   DUBAN_PLAN       the plan's code; needed only when the token reaches more than one plan that is not approved
//   DUBAN_LANGUAGE   language of the product's messages: en (default) or zh-CN
//
// Ends with 0 when done, with 1 when the product refused (it says why and what to do), with 2 when the request itself failed.
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

const { DUBAN_URL, DUBAN_TOKEN, DUBAN_PLAN, DUBAN_LANGUAGE = "en" } = process.env;

/** The product said no. Every reason has a stable code to program against, and a message for people. */
class Refused extends Error {
  constructor(userErrors) {
    super(userErrors.map(({ code, path, message }) => `${code}${path.length > 0 ? ` at ${path.join(".")}` : ""}: ${message}`).join("\n"));
  }
}

/** The request as a whole failed: no right, no such thing, somebody else was faster, no answer. */
class Failed extends Error {
  constructor(code, message, traceId) {
    super(`${code}: ${message}${traceId ? ` (trace ${traceId})` : ""}`);
    this.code = code;
  }
}

// ---------------------------------------------------------------- talking to the product

/** Sends one GraphQL document. */
async function send(query, variables) {
  let response;
  try {
    response = await fetch(new URL("/graphql", DUBAN_URL), {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${DUBAN_TOKEN}`, "accept-language": DUBAN_LANGUAGE },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(30_000),
    });
  } catch (error) {
    throw new Failed("UNREACHABLE", `no answer from ${DUBAN_URL}: ${error.cause?.message ?? error.message}`);
  }
  const answer = await response.json().catch(() => null);
  const [fault] = answer?.errors ?? [];
  // `extensions.code` is one of a few; `reason`, where there is one, says more exactly which rule it was.
  if (fault) throw new Failed(fault.extensions.reason ?? fault.extensions.code, fault.message, fault.extensions.traceId);
  if (!answer?.data) throw new Failed("UNREACHABLE", `HTTP ${response.status} and no GraphQL answer from ${DUBAN_URL}`);
  return answer.data;
}

/** A query changes nothing, so it may simply be asked again when the product is busy or restarting. */
async function ask(query, variables) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send(query, variables);
    } catch (error) {
      if (attempt === 4 || !["UNREACHABLE", "RATE_LIMITED", "TIMEOUT", "UNAVAILABLE"].includes(error.code)) throw error;
      await pause(500 * 2 ** attempt);
    }
  }
}

/**
 * A mutation is sent once. If no answer comes, look at the plan before trying again: it may have been done. Trying again
 * does no harm either: `expectedVersion` is then out of date, and the answer is CONFLICT instead of a second effect.
 */
async function change(mutation, inputType, input, selection) {
  const document = `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { ${selection} userErrors { code path message } } }`;
  const payload = (await send(document, { input }))[mutation];
  if (payload.userErrors.length > 0) throw new Refused(payload.userErrors);
  return payload;
}

// ---------------------------------------------------------------- the plan

const planFields = `
  id code title state round revision dueAt turnDueAt
  organization { id code name } reviewingOrganization { id code name }
  problems { id code title severity deadline }
  draft { revision }
  findings { id number round state weight reasonCode demand anchor { section rowId field } answers { round kind text verdict verdictNote } }`;

/** The one plan that is ours to write: the token reaches no others, or DUBAN_PLAN says which. */
async function findPlan() {
  const query = `query ($filter: PlanFilter) { plans(first: 20, order: UPDATED, filter: $filter) { edges { node { id code state } } } }`;
  const { plans } = await ask(query, { filter: { search: DUBAN_PLAN || null } });
  const found = plans.edges.map(({ node }) => node).filter(({ code, state }) => (DUBAN_PLAN ? code === DUBAN_PLAN : state !== "APPROVED"));
  if (found.length === 0)
    throw new Failed("NO_PLAN", DUBAN_PLAN ? `no plan ${DUBAN_PLAN} within this token's reach` : "no plan is asked for");
  if (found.length > 1) throw new Failed("SEVERAL_PLANS", `set DUBAN_PLAN to one of ${found.map(({ code }) => code).join(", ")}`);
  return (await ask(`query ($id: ID!) { plan(id: $id) { ${planFields} } }`, { id: found[0].id })).plan;
}

/** All organizations that the token sees: a list comes in pages, and `after` continues where the last one ended. */
async function organizations() {
  const found = [];
  const query = `query ($after: String) { organizations(first: 100, after: $after) { edges { node { id code name } } pageInfo { hasNextPage endCursor } } }`;
  for (let after = null; ; ) {
    const { edges, pageInfo } = (await ask(query, { after })).organizations;
    found.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}

/** What a content may name, by the codes that people know: `organization:HY-1`, `problem:ZT-1-001`. */
async function nameable({ organization, reviewingOrganization, problems }) {
  const known = [reviewingOrganization, organization, ...(await organizations())].filter(Boolean);
  return new Map([
    ...known.map(({ id, code, name }) => [`organization:${code}`, { id, words: name }]),
    ...problems.map(({ id, code, title, severity, deadline }) => [
      `problem:${code}`,
      { id, words: `${title} (${severity}, until ${deadline})` },
    ]),
  ]);
}

/** The content with ids in place of codes; ids are opaque and stay the same for ever, so they may be kept, too. */
function withIds(value, known) {
  if (typeof value === "string" && /^(organization|problem):/.test(value)) {
    const named = known.get(value);
    if (!named) throw new Failed("UNKNOWN_CODE", `the content names ${value}; known are ${[...known.keys()].join(", ")}`);
    return named.id;
  }
  if (Array.isArray(value)) return value.map((item) => withIds(item, known));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withIds(item, known)]));
}

const place = ({ section, rowId, field }) => [section, rowId, field].filter(Boolean).join(" / ");

// ---------------------------------------------------------------- the steps

async function show() {
  const plan = await findPlan();
  say(`${plan.code} ${plan.title}: ${plan.state}, round ${plan.round}, to be submitted until ${plan.dueAt}`);
  for (const [code, { words }] of await nameable(plan)) say(`  ${code}  ${words}`);
}

async function draft(file) {
  const written = readJson(file);
  const plan = await findPlan();
  if (!plan.draft) throw new Failed("NOT_WRITABLE", `${plan.code} is ${plan.state}: it can be written again when it is returned`);
  const content = withIds(written, await nameable(plan));
  const selection =
    "plan { code draft { revision preChecks { rule title weight passed findings { anchor { section rowId field } why remedy } } } }";
  const input = { planId: plan.id, expectedVersion: plan.draft.revision, content };
  const saved = (await change("savePlanDraft", "SavePlanDraftInput", input, selection)).plan;
  say(`${saved.code}: draft saved as revision ${saved.draft.revision}`);
  const failed = saved.draft.preChecks.filter(({ passed }) => !passed);
  for (const { rule, title, weight, findings } of failed) {
    say(`  ${rule} ${title} (${weight})`);
    for (const { anchor, why, remedy } of findings) say(`    ${place(anchor)}: ${why} ${remedy}`);
  }
  say(failed.length === 0 ? "  every pre-check passes" : "  a submission is refused until no BLOCKING pre-check fails");
}

async function submit() {
  const plan = await findPlan();
  const input = { planId: plan.id, expectedVersion: plan.revision };
  const submitted = (await change("submitPlan", "SubmitPlanInput", input, "plan { code round turnDueAt latestVersion { contentHash } }"))
    .plan;
  say(`${submitted.code}: submitted as version ${submitted.round}, SHA-256 ${submitted.latestVersion.contentHash}`);
  say(`  to be decided until ${submitted.turnDueAt}`);
}

/** Asks at most every five seconds; a decision takes days, so a program of yours asks once an hour rather. */
async function findings(seconds = "0") {
  const patience = Date.now() + Number(seconds) * 1_000;
  let plan = await findPlan();
  while (["SUBMITTED", "IN_REVIEW"].includes(plan.state) && Date.now() < patience) {
    await pause(Math.min(5_000, Math.max(100, patience - Date.now())));
    plan = await findPlan();
  }
  say(`${plan.code}: ${plan.state}, round ${plan.round}`);
  for (const { number, state, weight, reasonCode, anchor, demand, answers } of plan.findings) {
    say(`  ${number}. ${state} ${weight} ${reasonCode} at ${place(anchor)}: ${demand}`);
    for (const { round, kind, text, verdict, verdictNote } of answers) {
      say(`     version ${round}: ${kind} ${text}${verdict ? ` → ${verdict} ${verdictNote}` : ""}`);
    }
  }
}

/** A finding may be answered again until the plan is submitted; the last answer counts. */
async function answer(file) {
  const answers = readJson(file);
  const plan = await findPlan();
  for (const [number, { kind, text }] of Object.entries(answers)) {
    const finding = plan.findings.find((finding) => String(finding.number) === number);
    if (!finding) throw new Failed("NO_FINDING", `${plan.code} has no finding ${number}`);
    await change("answerFinding", "AnswerFindingInput", { findingId: finding.id, kind, text }, "finding { id }");
    say(`${plan.code}: finding ${number} answered`);
  }
}

// ---------------------------------------------------------------- the command line

function say(line) {
  process.stdout.write(`${line}\n`);
}

function readJson(file) {
  if (!file) throw new Failed("USAGE", "name the file");
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Failed("USAGE", `${file} cannot be read as JSON: ${error.message}`);
  }
}

const steps = { show, draft, submit, findings, answer };

try {
  const [name, ...words] = process.argv.slice(2);
  const step = steps[name];
  if (!step) throw new Failed("USAGE", `node submit-a-plan.mjs ${Object.keys(steps).join("|")}`);
  if (!DUBAN_URL || !DUBAN_TOKEN) throw new Failed("USAGE", "set DUBAN_URL and DUBAN_TOKEN");
  await step(...words);
} catch (error) {
  if (!(error instanceof Refused) && !(error instanceof Failed)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof Refused ? 1 : 2;
}
