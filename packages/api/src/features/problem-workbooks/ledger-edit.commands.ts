import { type CellStanding, type MergedCell, mergedCells, type RevisionValues } from "@duban/schema/problem/revision";
import type { CellNote, RowRead, RowSent } from "@duban/schema/problem/revision-sheet";
import type { Command } from "../../platform/command.js";
import { Fault, type RefusalDetail } from "../../platform/errors.js";
import { sql } from "../../platform/select/index.js";
import type { Transaction } from "../../platform/transaction.js";
import { Problem } from "../problems/problem.entity.js";
import { type RevisionFrame, revisionFrames, revisionValuesOf, whyNotRevised } from "../problems/problem-revision.queries.js";

/** What a list that came back says, row by row, and what went out. */
interface Returned {
  readonly rows: readonly RowRead[];
  readonly sent: ReadonlyMap<string, RowSent>;
}

/** How a row of a list that came back stands. */
export type RowStanding = "UNCHANGED" | "REFUSED" | Exclude<CellStanding, "AGREED">;

/** A row of a list that came back, held against the ledger. */
export interface ComparedRow {
  readonly line: number;
  /** Null where the row is none of those that went out, or not for the actor to see. */
  readonly problem: { readonly id: string; readonly code: string; readonly title: string; readonly revision: number } | null;
  readonly standing: RowStanding;
  readonly cells: readonly MergedCell[];
  /** Why it cannot be taken. */
  readonly wrong: readonly CellNote[];
  /** What of it is passed over. */
  readonly ignored: readonly CellNote[];
}

// Nothing is written here; what is chosen goes the ordinary way, by `reviseProblems`, which asks all of this again.

/** Holds the rows of a list that came back against the ledger as it is now: who has changed what, and what of it could be written. */
export const compareReturnedList: Command<Returned, { readonly rows: readonly ComparedRow[] }> = {
  action: "problem.read",
  async execute(tx, { rows, sent }) {
    if (!tx.actor.mayAnywhere("problem.revise")) throw new Fault("FORBIDDEN");
    const ids = rows.flatMap(({ id }) => (id === null ? [] : [id]));
    const problems = await tx.look(Problem, ({ id }) => sql`${id} = any(${[...new Set(ids)]}::uuid[])`);
    const frameOf = await revisionFrames(tx, problems);
    const known = new Map(problems.map((problem) => [problem.id, problem]));
    const compared = await Promise.all(
      rows.map((row) => {
        const problem = known.get(row.id ?? "");
        const base = sent.get(row.id ?? "");
        return problem && base ? compare(tx, row, { problem, base: base.values, frame: frameOf(problem) }) : gone(row, base);
      }),
    );
    return { rows: compared };
  },
};

function gone({ line, wrong, ignored }: RowRead, base: RowSent | undefined): ComparedRow {
  const note: CellNote = { field: null, code: "REVISION_ROW_GONE", params: { code: base?.code ?? "" } };
  return { line, problem: null, standing: "REFUSED", cells: [], wrong: base && wrong.length === 0 ? [note] : wrong, ignored };
}

interface Against {
  readonly problem: Problem;
  readonly base: RevisionValues;
  readonly frame: RevisionFrame;
}

async function compare(tx: Transaction, row: RowRead, { problem, base, frame }: Against): Promise<ComparedRow> {
  const { line, values, wrong, ignored } = row;
  const { id, code, title, revision } = problem;
  const cells = mergedCells(base, values ?? base, revisionValuesOf(problem, frame)).filter(({ standing }) => standing !== "AGREED");
  const own = cells.filter(({ standing }) => standing !== "THEIRS");
  const wanted: Partial<RevisionValues> = Object.fromEntries(own.map(({ field, mine }) => [field, mine]));
  const refused = [...wrong, ...(await whyNotRevised(tx, problem, wanted, frame)).map(noteOf)];
  const standing = refused.length > 0 ? "REFUSED" : standingOf(cells);
  return { line, problem: { id, code, title, revision }, standing, cells, wrong: refused, ignored };
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
