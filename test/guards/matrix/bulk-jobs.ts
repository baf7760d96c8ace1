import type { Actor, Versioned } from "../../support/actor.js";
import { ended, exportsList, preparesImport, sendsLines } from "../../support/bulk-job.verbs.js";
import { done } from "../../support/outcome.js";
import type { Control } from "./controls.js";
import type { Rows } from "./place.js";
import { id, revision } from "./template.js";

const query = (mark: string) => `# ${mark}\nquery ($search: String) { organizations(search: $search) { edges { node { code } } } }`;
const mutation = (mark: string) =>
  `# ${mark}\nmutation ($input: RenameOrganizationInput!) { renameOrganization(input: $input) { organization { id } } }`;

/** An import that awaits its file, so that nothing happens by itself, and an export that is over. */
export async function fillBulkJobs(program: Actor, mark: string): Promise<Rows> {
  const { bulkJob } = done(await preparesImport(program, mutation(mark)));
  const over = done(await exportsList(program, query(mark), { variables: JSON.stringify({ search: mark }) })).bulkJob;
  await ended(program, over);
  return { bulkJob: bulkJob.id, overBulkJob: over.id };
}

/** A program of somebody, with a token of its own. */
export function programOf(chief: Actor, organization: Versioned): Promise<Actor> {
  return chief.lendsToken(organization, ["ORGANIZATIONS_READ"]);
}

/** Hands in lines for an import. */
export async function handsInLines(actor: Actor, bulkJob: string): Promise<{ readonly status: number; readonly code: string | null }> {
  return sendsLines(actor, { id: bulkJob }, "{}\n");
}

/** The allowed calls of programs that ask for whole lists, or for many changes. */
export const bulkJobControls: Readonly<Record<string, Control>> = {
  "Query.bulkJob": { arguments: { id: id("bulkJob") } },
  "Query.bulkJobs": { arguments: {} },
  "Mutation.createExport": { arguments: { input: { query: query("cnry-own-bulkjob") } }, by: "program" },
  "Mutation.createImport": { arguments: { input: { mutation: mutation("cnry-own-bulkjob") } }, by: "program" },
  "Mutation.cancelBulkJob": { arguments: { input: { bulkJobId: id("bulkJob"), expectedVersion: revision("bulkJob") } } },
};
