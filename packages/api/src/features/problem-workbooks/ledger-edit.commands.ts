import { type CellStanding, type MergedCell, mergedCells, type RevisionList, type ValuesOf } from "@duban/schema/problem/revision";
import type { CellNote, RowRead, RowSent } from "@duban/schema/problem/revision-sheet";
import type { Command } from "../../platform/command.js";
import { Fault, type RefusalDetail } from "../../platform/errors.js";
import { type EditedListName, editedLists, type PresentRow } from "./edited-lists.js";

/** What a list that came back says, row by row, and what went out. */
interface Returned {
  readonly name: EditedListName;
  readonly rows: readonly RowRead[];
  readonly sent: ReadonlyMap<string, RowSent>;
}

/** How a row of a list that came back stands. */
export type RowStanding = "UNCHANGED" | "REFUSED" | Exclude<CellStanding, "AGREED">;

/** A row of a list that came back, held against the ledger. */
export interface ComparedRow {
  readonly line: number;
  /** Null where the row is none of those that went out, or not for the actor to see. */
  readonly subject: Pick<PresentRow, "id" | "code" | "title" | "revision"> | null;
  readonly standing: RowStanding;
  readonly cells: readonly MergedCell[];
  /** Why it cannot be taken. */
  readonly wrong: readonly CellNote[];
  /** What of it is passed over. */
  readonly ignored: readonly CellNote[];
}

// Nothing is written here; what is chosen goes the ordinary way, by `reviseProblems` or `reviseMeasures`, which asks all of this again.

/** Holds the rows of a list that came back against the ledger as it is now: who has changed what, and what of it could be written. */
export const compareReturnedList: Command<Returned, { readonly rows: readonly ComparedRow[] }> = {
  action: "problem.read",
  async execute(tx, { name, rows, sent }) {
    const { list, action, present } = editedLists[name];
    if (!tx.actor.mayAnywhere(action)) throw new Fault("FORBIDDEN");
    const ids = rows.flatMap(({ id }) => (id === null ? [] : [id]));
    const known = new Map((await present(tx, [...new Set(ids)])).map((row) => [row.id, row]));
    const compared = await Promise.all(
      rows.map((row) => {
        const now = known.get(row.id ?? "");
        const base = sent.get(row.id ?? "");
        return now && base ? compare(list, row, base.values, now) : gone(row, base);
      }),
    );
    return { rows: compared };
  },
};

function gone({ line, wrong, ignored }: RowRead, base: RowSent | undefined): ComparedRow {
  const note: CellNote = { field: null, code: "REVISION_ROW_GONE", params: { code: base?.code ?? "" } };
  return { line, subject: null, standing: "REFUSED", cells: [], wrong: base && wrong.length === 0 ? [note] : wrong, ignored };
}

async function compare(list: RevisionList, row: RowRead, base: ValuesOf<string>, now: PresentRow): Promise<ComparedRow> {
  const { line, values, wrong, ignored } = row;
  const { id, code, title, revision } = now;
  const cells = mergedCells(list, base, values ?? base, now.values).filter(({ standing }) => standing !== "AGREED");
  const own = cells.filter(({ standing }) => standing !== "THEIRS");
  const refused = [...wrong, ...(await now.whyNot(Object.fromEntries(own.map(({ field, mine }) => [field, mine])))).map(noteOf)];
  const standing = refused.length > 0 ? "REFUSED" : standingOf(cells);
  return { line, subject: { id, code, title, revision }, standing, cells, wrong: refused, ignored };
}

function noteOf({ code, params = {}, path = [] }: RefusalDetail): CellNote {
  return { field: path[0] ?? null, code, params };
}

function standingOf(cells: readonly MergedCell[]): RowStanding {
  const has = (standing: CellStanding) => cells.some((cell) => cell.standing === standing);
  if (has("CONFLICT")) return "CONFLICT";
  if (has("MINE")) return "MINE";
  return has("THEIRS") ? "THEIRS" : "UNCHANGED";
}
