import { type Actor, inDays, type Versioned } from "./actor.js";
import { done, type Outcome } from "./outcome.js";
import type { Group } from "./world.js";

// What people do with the ledger, over HTTP. Each verb looks at the problem first, as a person at a screen does.

interface Named {
  readonly id: string;
}

type Input = Readonly<Record<string, unknown>>;

interface AnswererSeen {
  readonly name: string;
  readonly post: string | null;
  readonly organizationName: string;
}

/** A problem on the ledger as whoever acts sees it. */
export interface LedgerProblem extends Versioned {
  readonly code: string;
  readonly title: string;
  readonly state: string;
  readonly light: string;
  readonly deadline: string;
  readonly firstDeadline: string;
  readonly handedDownOn: string;
  readonly progressPercent: number;
  readonly amountInvolved: string | null;
  readonly viewerAnswers: boolean;
  readonly aspect: { readonly name: string } | null;
  readonly organization: Named;
  readonly leadingExecutive: AnswererSeen | null;
  readonly leadDepartment: AnswererSeen | null;
  readonly responsiblePerson: AnswererSeen | null;
  readonly cooperators: readonly AnswererSeen[];
  readonly refusals: readonly { readonly reason: string; readonly organization: AnswererSeen }[];
  readonly measures: readonly MeasureSeen[];
  readonly duplicateOf: { readonly code: string } | null;
  readonly viewerSteps: readonly { readonly name: string; readonly possible: boolean; readonly code: string | null }[];
}

/** A measure as whoever acts sees it. */
export interface MeasureSeen extends Versioned {
  readonly title: string;
  readonly endsOn: string;
  readonly firstEndsOn: string;
  readonly doneOn: string | null;
  readonly light: string;
  readonly progressPercent: number;
  readonly owner: AnswererSeen;
  readonly slips: readonly { readonly from: string; readonly to: string; readonly reason: string }[];
}

const answerer = "{ name post organizationName }";
const measure = `id revision title endsOn firstEndsOn doneOn light progressPercent owner ${answerer} slips { from to reason }`;
const problem = `id revision code title state light deadline firstDeadline handedDownOn progressPercent amountInvolved viewerAnswers
  aspect { name } organization { id } leadingExecutive ${answerer} leadDepartment ${answerer} responsiblePerson ${answerer} cooperators ${answerer}
  refusals { reason organization ${answerer} } measures { ${measure} } duplicateOf { code } viewerSteps { name possible code }`;

type ProblemOutcome = Promise<Outcome<{ problem: LedgerProblem }>>;
type MeasureOutcome = Promise<Outcome<{ measure: MeasureSeen; problem: LedgerProblem }>>;

/** The ledger with which a campaign opened. */
export async function ledgerOf(actor: Actor, campaign: Named): Promise<Versioned & { readonly code: string }> {
  const { campaign: seen } = await actor.sees<{ campaign: { ledgers: (Versioned & { code: string })[] } }>(
    "query ($id: ID!) { campaign(id: $id) { ledgers { id revision code } } }",
    { id: campaign.id },
  );
  return seen.ledgers[0] as Versioned & { code: string };
}

export function opensLedger(actor: Actor, campaign: Named, code: string, more: Input = {}) {
  const input = { campaignId: campaign.id, code, title: "巡视反馈台账", titleEn: "Inspection feedback", ...more };
  return actor.tries<{ ledger: Versioned & { aspects: { id: string; name: string }[] } }>(
    "createLedger",
    input,
    "ledger { id revision aspects { id name } }",
  );
}

/** Enters problems; what is not said is as a general finding of an audit. */
export function registers(actor: Actor, ledger: Named, problems: readonly Input[]): Promise<Outcome<{ problems: LedgerProblem[] }>> {
  const whole = problems.map((one) => ({ title: "承包商管理不严", kind: "AUDIT", severity: "GENERAL", ...one }));
  return actor.tries("registerProblems", { ledgerId: ledger.id, problems: whole }, `problems { ${problem} }`);
}

/** The problem as somebody sees it, or null. */
export async function problemSeenBy(actor: Actor, { id }: Named): Promise<LedgerProblem | null> {
  return (await actor.sees<{ node: LedgerProblem | null }>(`query ($id: ID!) { node(id: $id) { ... on Problem { ${problem} } } }`, { id }))
    .node;
}

export async function problemOf(actor: Actor, named: Named): Promise<LedgerProblem> {
  const seen = await problemSeenBy(actor, named);
  if (!seen) throw new Error(`${actor.name} does not see the problem`);
  return seen;
}

async function version(actor: Actor, named: Named): Promise<{ problemId: string; expectedVersion: number }> {
  return { problemId: named.id, expectedVersion: (await problemSeenBy(actor, named))?.revision ?? 1 };
}

async function takes(actor: Actor, mutation: string, named: Named, more: Input = {}): ProblemOutcome {
  return actor.tries(mutation, { ...(await version(actor, named)), ...more }, `problem { ${problem} }`);
}

/** Who is to answer for a problem. */
export interface Four {
  readonly executive: Named;
  readonly department: Named;
  readonly person: Named;
}

export function assigns(actor: Actor, named: Named, { executive, department, person }: Four, more: Input = {}): ProblemOutcome {
  const four = { leadingExecutiveId: executive.id, leadDepartmentId: department.id, responsiblePersonId: person.id };
  return takes(actor, "assignProblem", named, { ...four, ...more });
}

export const accepts = (actor: Actor, named: Named): ProblemOutcome => takes(actor, "acceptProblem", named);
export const refuses = (actor: Actor, named: Named, reason: string): ProblemOutcome => takes(actor, "refuseProblem", named, { reason });
export const starts = (actor: Actor, named: Named): ProblemOutcome => takes(actor, "startRectification", named);
export const reports = (actor: Actor, named: Named, progressPercent: number): ProblemOutcome =>
  takes(actor, "reportProgress", named, { progressPercent, progressNote: "已整改一半" });
export const linksTo = (actor: Actor, named: Named, original: Named): ProblemOutcome =>
  takes(actor, "linkDuplicateProblem", named, { duplicateOfId: original.id });
export const unlinks = (actor: Actor, named: Named): ProblemOutcome => takes(actor, "unlinkDuplicateProblem", named);

export function plans(actor: Actor, named: Named, owner: Named, more: Input = {}): MeasureOutcome {
  const input = { problemId: named.id, title: "补办停用报备", ownerId: owner.id, startsOn: inDays(0), endsOn: inDays(20), ...more };
  return actor.tries("addMeasure", input, `measure { ${measure} } problem { ${problem} }`);
}

export function changes(actor: Actor, { id, revision, title, endsOn }: MeasureSeen, owner: Named, more: Input = {}): MeasureOutcome {
  const input = { measureId: id, expectedVersion: revision, title, ownerId: owner.id, startsOn: inDays(0), endsOn, progressPercent: 50 };
  return actor.tries("updateMeasure", { ...input, ...more }, `measure { ${measure} } problem { ${problem} }`);
}

export function completes(actor: Actor, { id, revision }: Versioned, doneOn = inDays(0)): MeasureOutcome {
  return actor.tries(
    "completeMeasure",
    { measureId: id, expectedVersion: revision, doneOn },
    `measure { ${measure} } problem { ${problem} }`,
  );
}

export function takesOut(actor: Actor, { id, revision }: Versioned): MeasureOutcome {
  return actor.tries("removeMeasure", { measureId: id, expectedVersion: revision }, `measure { ${measure} } problem { ${problem} }`);
}

/** A hand-over as whoever acts sees it. */
export interface HandOverSeen extends Versioned {
  readonly state: string;
  readonly problemCode: string;
  readonly to: AnswererSeen;
  readonly present: AnswererSeen | null;
}

const handOver = `handOver { id revision state problemCode to ${answerer} present ${answerer} } problem { ${problem} }`;
type HandOverOutcome = Promise<Outcome<{ handOver: HandOverSeen; problem: LedgerProblem | null }>>;

export async function handsOn(actor: Actor, named: Named, role: string, to: Named, reason = "岗位调整"): HandOverOutcome {
  return actor.tries("handOverProblem", { ...(await version(actor, named)), role, toAppointmentId: to.id, reason }, handOver);
}

export function answersHandOver(actor: Actor, { id, revision }: Versioned, yes: boolean): HandOverOutcome {
  const input = { handOverId: id, expectedVersion: revision };
  return yes ? actor.tries("acceptHandOver", input, handOver) : actor.tries("declineHandOver", { ...input, reason: "另有任用" }, handOver);
}

/** Who carries and carried a problem, on a day if one is named. */
export async function carriersOf(actor: Actor, { id }: Named, asOf: string | null = null) {
  const { node } = await actor.sees<{
    node: { responsibilities: { role: string; number: number; startsOn: string; endsOn: string | null; answerer: AnswererSeen }[] };
  }>(
    `query ($id: ID!, $asOf: Date) { node(id: $id) { ... on Problem { responsibilities(asOf: $asOf) { role number startsOn endsOn answerer ${answerer} } } } }`,
    { id, asOf },
  );
  return node.responsibilities;
}

/** The codes of the problems that a filter keeps. */
export async function problemsSeen(actor: Actor, filter: Input, order = "CODE"): Promise<string[]> {
  const { problems } = await actor.sees<{ problems: { edges: { node: { code: string } }[] } }>(
    "query ($filter: ProblemFilter, $order: ProblemOrder) { problems(filter: $filter, order: $order) { edges { node { code } } } }",
    { filter, order },
  );
  return problems.edges.map(({ node }) => node.code);
}

export async function figuresOf(actor: Actor, filter: Input = {}): Promise<Record<string, number>> {
  const { ledgerFigures } = await actor.sees<{ ledgerFigures: Record<string, number> }>(
    "query ($filter: ProblemFilter) { ledgerFigures(filter: $filter) { total overdue dueSoon onTime duplicates } }",
    { filter },
  );
  return ledgerFigures;
}

/** What became of each problem of many. */
export interface BulkSeen {
  readonly changedCount: number;
  readonly refusedCount: number;
  readonly rows: readonly { readonly outcome: string; readonly reasons: readonly { readonly code: string }[] }[];
}

/** Does the same to several problems. */
export function bulk(actor: Actor, problems: readonly Named[], more: Input): Promise<Outcome<BulkSeen>> {
  const input = { problemIds: problems.map(({ id }) => id), dryRun: false, ...more };
  return actor.tries("changeProblems", input, "changedCount refusedCount rows { outcome problem { id } reasons { code message } }");
}

/** What the ledger asks of somebody. */
export async function ledgerTasksOf(actor: Actor) {
  const { viewer } = await actor.sees<{ viewer: { ledgerTasks: { kind: string; count: number; dueOn: string; light: string }[] } }>(
    "{ viewer { ledgerTasks { kind count dueOn light } } }",
  );
  return viewer.ledgerTasks;
}

/** Somebody in a post from long ago on; the person is new, or one who signs in. */
export async function inPost(group: Group, organization: Named, name: string, post: string, person?: Named): Promise<Versioned> {
  const { administrator } = group;
  const holder = person ?? done(await administrator.createsPerson(organization, name)).person;
  return done(await administrator.appoints(holder, organization, post)).appointment;
}
