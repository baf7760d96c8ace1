import type { NounClass } from "../select/registry.js";

/** The channel on which the processes of one database tell each other what has changed. */
export const changeChannel = "duban_changes";

/** A row that has changed, as browsers hear of it: which, never what. */
export interface Change {
  readonly noun: string;
  readonly id: string;
}

const nouns = new Set<string>();
const announced = new Map<string, string>();

/**
 * Says, once, that browsers hear of changes to the rows of a noun, as far as they may see them. With `announcedAs`, an act that changes a
 * row and announces nothing of it announces this event.
 */
export function live(noun: NounClass, { announcedAs }: { readonly announcedAs?: string } = {}): void {
  nouns.add(noun.name);
  if (announcedAs !== undefined) announced.set(noun.name, announcedAs);
}

/** The event by which changes to a noun's rows are announced that have no event of their own. */
export function announcementOf(noun: string): string | undefined {
  return announced.get(noun);
}

/** Whether browsers hear of changes to the rows of a noun. */
export function isLive(noun: string): boolean {
  return nouns.has(noun);
}

const decisive = new Set<string>();

/** Says, once, that who somebody is and what they may do follows from the rows of a noun: a change to one is heard of by every process. */
export function decidesRights(...classes: readonly NounClass[]): void {
  for (const { name } of classes) decisive.add(name);
}

/** Whether rights follow from the rows of a noun. */
export function isDecisive(noun: string): boolean {
  return decisive.has(noun);
}

/** As it is told that rights may have changed: whose is not said, for nothing is remembered for long. */
export const changeOfRights: Change = { noun: "Rights", id: "" };

/** As it is told that something was announced, or may go out now: what, is found in the outbox. */
export const changeOfFeed: Change = { noun: "Feed", id: "" };

/** Whether rights may have changed. */
export function changesRights(changes: readonly Change[]): boolean {
  return changes.some(({ noun }) => noun === changeOfRights.noun);
}

/** PostgreSQL takes 8,000 bytes at once; a change takes some fifty. */
const changesAtOnce = 100;

/** Changes in a tenant as processes are told of them, a text for each telling. */
export function writeTellings(tenantId: string, changes: readonly Change[]): string[] {
  const tellings: string[] = [];
  for (let first = 0; first < changes.length; first += changesAtOnce) {
    tellings.push(writeChanges(tenantId, changes.slice(first, first + changesAtOnce)));
  }
  return tellings;
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
