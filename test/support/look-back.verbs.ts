import { type Actor, inDays, type Versioned } from "./actor.js";
import { asksToClose, type ClosingProblem, closingOf, passes, setsCriteria, shows } from "./close-out.verbs.js";
import type { TestDatabase } from "./database.js";
import { accepts, assigns, completes, type Four, type LedgerProblem, plans, registers, starts } from "./ledger.verbs.js";
import { done, type Outcome } from "./outcome.js";

// What people do about problems that are closed out, over HTTP.

interface Named {
  readonly id: string;
}

type Input = Readonly<Record<string, unknown>>;

/** A look-back as whoever acts sees it. */
export interface LookBackSeen extends Named {
  readonly origin: string;
  readonly state: string;
  readonly closedOn: string;
  readonly dueOn: string;
  readonly lookedOn: string | null;
  readonly outcome: string | null;
  readonly note: string;
  readonly demand: string;
  readonly demandDueOn: string | null;
  readonly recordedBy: { readonly name: string } | null;
}

/** What a problem shows of what came after its close-out. */
export interface LookedBackProblem extends Versioned {
  readonly state: string;
  readonly deadline: string;
  readonly firstDeadline: string;
  readonly closedOn: string | null;
  readonly relapseCount: number;
  readonly lookBacks: readonly LookBackSeen[];
}

const lookBack = "id origin state closedOn dueOn lookedOn outcome note demand demandDueOn recordedBy { name }";
const problem = `id revision state deadline firstDeadline closedOn relapseCount lookBacks { ${lookBack} }`;

/** The people who close problems out, and the ledger on which these stand. */
export interface Closers {
  readonly manager: Actor;
  readonly officer: Actor;
  readonly checker: Actor;
  readonly ledger: Named;
  readonly unit: Named;
  readonly four: Four;
}

/** A problem that has gone all its way. */
export async function closedOut({ manager, officer, checker, ledger, unit, four }: Closers, more: Input = {}): Promise<LedgerProblem> {
  const [problem] = done(await registers(manager, ledger, [{ organizationId: unit.id, ...more }])).problems as [LedgerProblem];
  done(await assigns(manager, problem, four));
  done(await accepts(officer, problem));
  await resolves({ manager, officer, checker, four }, problem);
  return problem;
}

/** A measure is made and done, and the close-out is asked for and passes. */
export async function resolves(
  { manager, officer, checker, four }: Pick<Closers, "manager" | "officer" | "checker" | "four">,
  problem: Named,
): Promise<ClosingProblem> {
  const { measure } = done(await plans(officer, problem, four.person, { endsOn: inDays(9) }));
  done(await starts(officer, problem));
  done(await completes(officer, measure));
  const { closeOutCriteria: before } = await closingOf(manager, problem);
  const criteria = before.length > 0 ? before.map(({ id, text }) => ({ id, text })) : [{ text: "手续齐全" }];
  const { closeOutCriteria } = done(await setsCriteria(manager, problem, criteria)).problem;
  await shows(officer, problem, { criterionId: closeOutCriteria[0]?.id });
  return done(await passes(checker, done(await asksToClose(officer, problem)).closeOut)).problem;
}

export async function lookBacksOf(actor: Actor, { id }: Named): Promise<LookedBackProblem> {
  const { node } = await actor.sees<{ node: LookedBackProblem | null }>(
    `query ($id: ID!) { node(id: $id) { ... on Problem { ${problem} } } }`,
    { id },
  );
  if (!node) throw new Error(`${actor.name} does not see the problem`);
  return node;
}

/** Records what a look back found; the earliest that is due, unless another or none is named. */
export async function looksBack(
  actor: Actor,
  named: Named,
  outcome: string,
  more: Input = {},
): Promise<Outcome<{ lookBack: LookBackSeen; problem: LookedBackProblem }>> {
  const seen = await lookBacksOf(actor, named).catch(() => null);
  const due = seen?.lookBacks.find(({ state }) => state === "DUE")?.id ?? null;
  const { revision: expectedVersion } = seen ?? { revision: 1 };
  const input = { problemId: named.id, expectedVersion, lookBackId: due, lookedOn: inDays(0), outcome, note: "抽查三个班组", ...more };
  return actor.tries("recordLookBack", input, `lookBack { ${lookBack} } problem { ${problem} }`);
}

/** Finds that a problem has relapsed. */
export function findsRelapse(actor: Actor, named: Named, reopening: Input = {}, more: Input = {}) {
  return looksBack(actor, named, "RELAPSED", { reopening: { deadline: inDays(40), ...reopening }, ...more });
}

/** Says when problems of a campaign are looked back on. */
export async function setsLookBacks(actor: Actor, campaign: Named, months: readonly number[], samplePercent = 10) {
  const { campaign: seen } = await actor.sees<{ campaign: Versioned }>("query ($id: ID!) { campaign(id: $id) { id revision } }", {
    id: campaign.id,
  });
  return actor.tries<{ campaign: { lookBackTerms: { months: number[]; samplePercent: number } } }>(
    "setLookBackTerms",
    { campaignId: seen.id, expectedVersion: seen.revision, months, samplePercent },
    "campaign { lookBackTerms { months samplePercent } }",
  );
}

/** A sample as whoever acts sees it. */
export interface DrawSeen extends Named {
  readonly number: number;
  readonly percent: number;
  readonly seed: string;
  readonly pool: readonly string[];
  readonly poolCount: number;
  readonly drawnCount: number;
  readonly doneCount: number;
  readonly relapsedCount: number;
  readonly dueOn: string;
  readonly note: string;
  readonly drawnBy: { readonly name: string } | null;
  readonly lookBacks: readonly (LookBackSeen & { readonly problem: { readonly code: string } })[];
}

const draw = `id number percent seed pool poolCount drawnCount doneCount relapsedCount dueOn note drawnBy { name }
  lookBacks { ${lookBack} problem { code } }`;

/** Draws a sample of what is closed out in a campaign. */
export function draws(actor: Actor, { id }: Named, more: Input = {}): Promise<Outcome<{ draw: DrawSeen }>> {
  const input = { campaignId: id, dueOn: inDays(30), note: "年度抽查", ...more };
  return actor.tries("drawLookBackSample", input, `draw { ${draw} }`);
}

export async function drawsOf(actor: Actor, { id }: Named): Promise<readonly DrawSeen[]> {
  const { campaign } = await actor.sees<{ campaign: { lookBackDraws: DrawSeen[] } }>(
    `query ($id: ID!) { campaign(id: $id) { lookBackDraws { ${draw} } } }`,
    { id },
  );
  return campaign.lookBackDraws;
}

/** Lets a problem have been closed out so many days ago, past everything that keeps it from being changed. */
export async function agesClosing(database: TestDatabase, { code }: Pick<LedgerProblem, "code">, days: number): Promise<void> {
  await database.query(`begin; set local session_replication_role = replica;
    update app.problems set closed_on = closed_on - ${days} where code = '${code}';
    update app.responsibilities set starts_on = starts_on - ${days}, ends_on = ends_on - ${days}
    where problem_id in (select id from app.problems where code = '${code}');
    update app.look_backs set closed_on = closed_on - ${days}, due_on = due_on - ${days}
    where problem_id in (select id from app.problems where code = '${code}');
    commit`);
}
