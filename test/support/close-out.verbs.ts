import { type Actor, inDays, type Versioned } from "./actor.js";
import { problemOf } from "./ledger.verbs.js";
import { done, type Outcome } from "./outcome.js";

// What people do to close a problem out, over HTTP. Each verb looks at the problem first, as a person at a screen does.

interface Named {
  readonly id: string;
}

type Input = Readonly<Record<string, unknown>>;

/** A piece of evidence as whoever acts sees it. */
export interface EvidenceSeen extends Named {
  readonly title: string;
  readonly kind: string;
  readonly effectiveOn: string;
  readonly criterionId: string | null;
  readonly measure: { readonly title: string } | null;
  readonly addedBy: { readonly name: string } | null;
  readonly file: { readonly fileId: string; readonly name: string; readonly contentType: string; readonly size: number };
}

/** A request to close a problem out as whoever acts sees it. */
export interface CloseOutSeen extends Versioned {
  readonly number: number;
  readonly state: string;
  readonly levels: readonly string[];
  readonly position: number;
  readonly publicityUntil: string | null;
  readonly answers: readonly { readonly text: string; readonly evidenceIds: readonly string[] }[];
  readonly checks: readonly CheckSeen[];
  readonly siteChecks: readonly { readonly findings: string; readonly people: readonly Named[] }[];
  readonly objections: readonly { readonly words: string }[];
  readonly viewerSteps: readonly { readonly name: string; readonly possible: boolean; readonly code: string | null }[];
}

interface CheckSeen {
  readonly level: string;
  readonly verdict: string;
  readonly opinion: string;
  readonly satisfaction: string | null;
  readonly demand: string;
  readonly demandDueOn: string | null;
  readonly checkedBy: { readonly name: string } | null;
}

/** What a problem shows of its close-out. */
export interface ClosingProblem extends Versioned {
  readonly state: string;
  readonly deadline: string;
  readonly firstDeadline: string;
  readonly light: string;
  readonly closedOn: string | null;
  readonly actualEnd: string | null;
  readonly criteriaAcceptedAt: string | null;
  readonly closeOutCriteria: readonly { readonly id: string; readonly text: string; readonly evidenceKind: string }[];
  readonly closeOutGaps: readonly { readonly code: string; readonly message: string }[];
  readonly evidence: readonly EvidenceSeen[];
  readonly closeOuts: readonly CloseOutSeen[];
}

const evidence = "id title kind effectiveOn criterionId measure { title } addedBy { name } file { fileId name contentType size }";
const closeOut = `id revision number state levels position publicityUntil answers { text evidenceIds }
  checks { level verdict opinion satisfaction demand demandDueOn checkedBy { name } } siteChecks { findings people { id } } objections { words }
  viewerSteps { name possible code }`;
const problem = `id revision state deadline firstDeadline light closedOn actualEnd criteriaAcceptedAt closeOutCriteria { id text evidenceKind }
  closeOutGaps { code message } evidence { ${evidence} } closeOuts { ${closeOut} }`;

type CloseOutOutcome = Promise<Outcome<{ closeOut: CloseOutSeen; problem: ClosingProblem }>>;

/** The problem with what belongs to its close-out. */
export async function closingOf(actor: Actor, { id }: Named): Promise<ClosingProblem> {
  const { node } = await actor.sees<{ node: ClosingProblem | null }>(
    `query ($id: ID!) { node(id: $id) { ... on Problem { ${problem} } } }`,
    { id },
  );
  if (!node) throw new Error(`${actor.name} does not see the problem`);
  return node;
}

/** Hands in a file for a problem; what the route answers. */
export async function uploadsTo(actor: Actor, { id }: Named, name: string, bytes: BodyInit = name) {
  const response = await fetch(new URL(`/files?problem=${id}`, actor.address), {
    method: "POST",
    headers: { ...actor.credentials, "x-file-name": encodeURIComponent(name), "content-type": "application/octet-stream" },
    body: bytes,
  });
  return { status: response.status, body: (await response.json()) as Readonly<Record<string, string>> };
}

/** Adds a file that was uploaded as evidence; a document of yesterday where nothing else is said. */
export function adds(actor: Actor, { id }: Named, fileId: string, more: Input = {}): Promise<Outcome<{ evidence: EvidenceSeen }>> {
  const said = { title: "报备手续", kind: "DOCUMENT", effectiveOn: inDays(-1), ...more };
  return actor.tries("addEvidence", { problemId: id, fileId, ...said }, `evidence { ${evidence} } problem { id }`);
}

/** Uploads a file and adds it, in one go. */
export async function shows(actor: Actor, named: Named, more: Input = {}): Promise<EvidenceSeen> {
  const { status, body } = await uploadsTo(actor, named, "报备单.txt");
  if (status !== 201) throw new Error(`The file was not taken: ${JSON.stringify(body)}`);
  return done(await adds(actor, named, body["fileId"] as string, more)).evidence;
}

export const takesBack = (actor: Actor, { id }: Named): Promise<Outcome<object>> => actor.tries("removeEvidence", { evidenceId: id });

/** Says by what a problem counts as resolved. */
export async function setsCriteria(actor: Actor, named: Named, criteria: readonly Input[]): Promise<Outcome<{ problem: ClosingProblem }>> {
  const { revision: expectedVersion } = await problemOf(actor, named);
  const whole = criteria.map((one) => ({ evidenceKind: "DOCUMENT", ...one }));
  return actor.tries("setCloseOutCriteria", { problemId: named.id, expectedVersion, criteria: whole }, `problem { ${problem} }`);
}

export async function agreesToCriteria(actor: Actor, named: Named): Promise<Outcome<{ problem: ClosingProblem }>> {
  const { revision: expectedVersion } = await problemOf(actor, named);
  return actor.tries("acceptCloseOutCriteria", { problemId: named.id, expectedVersion }, `problem { ${problem} }`);
}

/** Says that a problem is resolved. */
export async function asksToClose(
  actor: Actor,
  named: Named,
  answers: readonly Input[] = [],
  statement = "监测装置全部恢复，手续齐全。",
): CloseOutOutcome {
  const { revision: expectedVersion } = await problemOf(actor, named);
  const input = { problemId: named.id, expectedVersion, statement, answers };
  return actor.tries("requestCloseOut", input, `closeOut { ${closeOut} } problem { ${problem} }`);
}

const step = ({ id, revision }: Versioned) => ({ closeOutId: id, expectedVersion: revision });
const answer = `closeOut { ${closeOut} } problem { ${problem} }`;

export function passes(actor: Actor, named: Versioned, more: Input = {}): CloseOutOutcome {
  return actor.tries("passCloseOut", { ...step(named), opinion: "查验属实", satisfaction: "SATISFIED", ...more }, answer);
}

export function turnsDown(actor: Actor, named: Versioned, verdict: string, more: Input = {}): CloseOutOutcome {
  const said = { opinion: "现场仍有两站未恢复", demand: "补齐两站装置", demandDueOn: inDays(10), ...more };
  return actor.tries("refuseCloseOut", { ...step(named), verdict, ...said }, answer);
}

export const withdraws = (actor: Actor, named: Versioned): CloseOutOutcome => actor.tries("withdrawCloseOut", step(named), answer);

export function looksOnSite(actor: Actor, { id }: Named, people: readonly string[], more: Input = {}): CloseOutOutcome {
  return actor.tries("recordSiteCheck", { closeOutId: id, checkedOn: inDays(0), personIds: people, findings: "装置在线", ...more }, answer);
}

export function objects(actor: Actor, { id }: Named, words: string, raisedBy = "匿名职工"): CloseOutOutcome {
  return actor.tries("recordObjection", { closeOutId: id, words, raisedBy }, answer);
}

/** Numbers of the close-outs that are somebody's to check. */
export async function toCheck(actor: Actor): Promise<string[]> {
  const { closeOuts } = await actor.sees<{ closeOuts: { edges: { node: { problem: { code: string } } }[] } }>(
    "query { closeOuts(first: 50) { edges { node { problem { code } } } } }",
  );
  return closeOuts.edges.map(({ node }) => node.problem.code);
}

/** Sets how problems of one severity are closed out in a campaign. */
export async function setsTerms(actor: Actor, campaign: Named, severity: string, more: Input = {}) {
  const { campaign: seen } = await actor.sees<{ campaign: Versioned }>("query ($id: ID!) { campaign(id: $id) { id revision } }", {
    id: campaign.id,
  });
  const terms = [{ severity, levels: ["LEAD_DEPARTMENT"], siteCheck: false, publicityDays: 0, ...more }];
  return actor.tries<{ campaign: { closeOutTerms: { severity: string; levels: string[] }[] } }>(
    "setCloseOutTerms",
    { campaignId: seen.id, expectedVersion: seen.revision, terms },
    "campaign { closeOutTerms { severity levels siteCheck publicityDays } }",
  );
}
