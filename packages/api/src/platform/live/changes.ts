import type { NounClass } from "../select/registry.js";
import type { TenantConnection } from "../tenant-store.js";

/** The channel on which the processes of one database tell each other what has changed. */
export const changeChannel = "duban_changes";

/** A row that has changed, as browsers hear of it: which, never what. */
export interface Change {
  readonly noun: string;
  readonly id: string;
}

const nouns = new Set<string>();

/** Says, once, that browsers hear of changes to the rows of a noun, as far as they may see them. */
export function live(noun: NounClass): void {
  nouns.add(noun.name);
}

/** Whether browsers hear of changes to the rows of a noun. */
export function isLive(noun: string): boolean {
  return nouns.has(noun);
}

/** PostgreSQL takes 8,000 bytes at once; a change takes some fifty. */
const changesAtOnce = 100;

/** Tells every process, with the commit of this transaction, what has changed in it. */
export async function announceChanges(connection: TenantConnection, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const payloads: string[] = [];
  for (let first = 0; first < changes.length; first += changesAtOnce) {
    payloads.push(writeChanges(connection.tenantId, changes.slice(first, first + changesAtOnce)));
  }
  await connection.execute({
    text: "select pg_notify($1, payload) from unnest($2::text[]) payload",
    values: [changeChannel, payloads],
  });
}

function writeChanges(tenantId: string, changes: readonly Change[]): string {
  return [tenantId, ...changes.map(({ noun, id }) => `${noun}:${id}`)].join(" ");
}

/** What a process was told. */
export function readChanges(payload: string): { readonly tenantId: string; readonly changes: readonly Change[] } {
  const [tenantId = "", ...rows] = payload.split(" ");
  return {
    tenantId,
    changes: rows.map((row) => {
      const [noun = "", id = ""] = row.split(":");
      return { noun, id };
    }),
  };
}
