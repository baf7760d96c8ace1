import { setTimeout as pause } from "node:timers/promises";
import type { Actor, Versioned } from "./actor.js";
import { done, type Outcome } from "./outcome.js";

// What programs do with whole lists and with many changes at once, over HTTP.

/** A bulk job as its list shows it. */
export interface BulkJobSeen extends Versioned {
  readonly kind: string;
  readonly state: string;
  readonly format: string | null;
  readonly dryRun: boolean;
  readonly total: number | null;
  readonly done: number;
  readonly refused: number;
  readonly faultCode: string | null;
  readonly fault: string | null;
  readonly resultSize: number | null;
  readonly resultUrl: string | null;
  readonly errorsUrl: string | null;
  readonly viewerSteps: readonly { readonly name: string; readonly possible: boolean; readonly code: string | null }[];
}

const job = `id revision kind state format dryRun total done refused faultCode fault resultSize resultUrl errorsUrl
  viewerSteps { name possible code }`;

type Begun = Promise<Outcome<{ bulkJob: BulkJobSeen }>>;
type Input = Readonly<Record<string, unknown>>;

export function exportsList(program: Actor, query: string, more: Input = {}): Begun {
  return program.tries("createExport", { query, ...more }, `bulkJob { ${job} }`);
}

export function preparesImport(program: Actor, mutation: string, more: Input = {}): Begun {
  return program.tries("createImport", { mutation, ...more }, `bulkJob { ${job} }`);
}

export function cancels(actor: Actor, { id, revision }: Versioned): Begun {
  return actor.tries("cancelBulkJob", { bulkJobId: id, expectedVersion: revision }, `bulkJob { ${job} }`);
}

/** Posts the lines of an import. */
export async function sendsLines(
  program: Actor,
  { id }: { readonly id: string },
  text: string,
): Promise<{ status: number; code: string | null }> {
  const response = await fetch(new URL(`/files/bulk-jobs/${id}`, program.address), {
    method: "POST",
    headers: { ...program.credentials, "content-type": "application/x-ndjson" },
    body: text,
  });
  const { code = null } = (await response.json()) as { code?: string };
  return { status: response.status, code };
}

export async function jobOf(actor: Actor, { id }: { readonly id: string }): Promise<BulkJobSeen | null> {
  return (await actor.sees<{ bulkJob: BulkJobSeen | null }>(`query ($id: ID!) { bulkJob(id: $id) { ${job} } }`, { id })).bulkJob;
}

/** The job once it has ended, or is what is waited for. */
export async function ended(
  actor: Actor,
  { id }: { readonly id: string },
  is = (seen: BulkJobSeen) => !open.has(seen.state),
): Promise<BulkJobSeen> {
  for (const deadline = Date.now() + 30_000; ; await pause(50)) {
    const seen = await jobOf(actor, { id });
    if (seen && is(seen)) return seen;
    if (Date.now() > deadline) throw new Error(`The bulk job does not end: ${JSON.stringify(seen)}`);
  }
}

const open = new Set(["AWAITING_FILE", "WAITING", "RUNNING"]);

/** An import from its mutation to its end. */
export async function imports(
  program: Actor,
  mutation: string,
  lines: readonly (object | string)[],
  more: Input = {},
): Promise<BulkJobSeen> {
  const { bulkJob } = done(await preparesImport(program, mutation, more));
  const text = lines.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join("");
  const { status, code } = await sendsLines(program, bulkJob, text);
  if (status !== 202) throw new Error(`The lines were refused: ${status} ${code}`);
  return ended(program, bulkJob);
}

/** The bytes behind a signed address; nobody signs in for them. */
export async function downloads(url: string | null): Promise<{ status: number; type: string; name: string; bytes: Buffer }> {
  const response = await fetch(url ?? "");
  const { headers, status } = response;
  return {
    ...{ status, type: headers.get("content-type") ?? "", name: headers.get("content-disposition") ?? "" },
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}

/** The objects of a file of lines. */
export async function linesAt(url: string | null): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { bytes } = await downloads(url);
  return bytes
    .toString()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
}
