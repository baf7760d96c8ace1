import type { Actor } from "./actor.js";
import type { Outcome } from "./outcome.js";
import { handsIn, OpenWorkbook, takes } from "./workbook.js";

// What people do with a list that goes out to Excel and comes back.

/** A row of a list that came back. */
export interface ReturnedRow {
  readonly line: number;
  readonly standing: string;
  readonly subject: { readonly id: string; readonly code: string; readonly title: string; readonly revision: number } | null;
  readonly cells: readonly { readonly field: string; readonly standing: string; base: string; mine: string; theirs: string }[];
  readonly wrong: readonly { readonly code: string; readonly cell: string | null; readonly message: string }[];
  readonly ignored: readonly { readonly code: string }[];
}

interface Compared {
  readonly takenAt: string;
  readonly total: number;
  readonly unchanged: number;
  readonly rows: readonly ReturnedRow[];
  readonly code?: string;
}

/** The lists that go out to be edited. */
type EditedList = "problems" | "measures";

const pathOf = (list: EditedList) => `/files/ledger-edits/${list}.xlsx`;

/** By what the sheet of the problems is known. */
export const problemSheet = "duban:problems";
/** By what the sheet of the measures is known. */
export const measureSheet = "duban:measures";

/** Takes a list out to be edited. */
export async function takesList(actor: Actor, filter: object = {}, list: EditedList = "problems"): Promise<OpenWorkbook> {
  const { status, bytes } = await takes(actor, `${pathOf(list)}?filter=${encodeURIComponent(JSON.stringify(filter))}`);
  if (status !== 200) throw new Error(`The list was not given: ${status}`);
  return OpenWorkbook.of(bytes);
}

/** Brings an edited list back; nothing is written by that. */
export async function bringsBack(
  actor: Actor,
  workbook: OpenWorkbook,
  list: EditedList = "problems",
): Promise<{ status: number; body: Compared }> {
  return handsIn<Compared>(actor, pathOf(list), await workbook.save());
}

/** The edited list with what is wrong beside each line. */
export async function marksList(actor: Actor, workbook: OpenWorkbook, list: EditedList = "problems"): Promise<OpenWorkbook> {
  const headers = { ...actor.credentials, "content-type": "application/octet-stream", "accept-language": "zh-CN" };
  const body = Buffer.from(await workbook.save());
  const response = await fetch(new URL(`/files/ledger-edits/${list}-marked.xlsx`, actor.address), { method: "POST", headers, body });
  return OpenWorkbook.of(new Uint8Array(await response.arrayBuffer()));
}

/** What became of each problem. */
export interface RevisedSeen {
  readonly changedCount: number;
  readonly refusedCount: number;
  readonly revisions: readonly { outcome: string; reasons: readonly { code: string; path: readonly string[] }[] }[];
}

/** Changes problems, each with the revision that was seen. */
export function revises(actor: Actor, problems: readonly object[], dryRun = false): Promise<Outcome<RevisedSeen>> {
  return actor.tries("reviseProblems", { problems, dryRun }, "changedCount refusedCount revisions { outcome reasons { code path } }");
}

/** Changes measures, each with the revision that was seen. */
export function revisesMeasures(actor: Actor, measures: readonly object[], dryRun = false): Promise<Outcome<RevisedSeen>> {
  return actor.tries("reviseMeasures", { measures, dryRun }, "changedCount refusedCount revisions { outcome reasons { code path } }");
}
