import type { CellStanding, MergedCell, RevisionValues } from "@duban/schema/problem/revision";
import { graphql } from "../../../gql";
import type { ProblemRevisionInput } from "../../../gql/graphql";
import { askFile } from "../../../ui/save-file";

/** What is said about a cell of a list that came back, or about its row. */
export interface CellWords {
  readonly field: string | null;
  readonly cell: string | null;
  readonly message: string;
}

/** A row of a list that came back, held against the ledger. */
export interface ReturnedRow {
  readonly line: number;
  readonly standing: "UNCHANGED" | "REFUSED" | CellStanding;
  readonly problem: { readonly id: string; readonly code: string; readonly title: string; readonly revision: number } | null;
  readonly cells: readonly MergedCell[];
  readonly wrong: readonly CellWords[];
  readonly ignored: readonly CellWords[];
}

/** How an edited list stands against the ledger; rows of which there is nothing to say are only counted. */
export interface ReturnedList {
  readonly takenAt: string;
  readonly total: number;
  readonly unchanged: number;
  readonly rows: readonly ReturnedRow[];
}

/** Where the list to be edited is taken and handed in. */
export const editPath = "/files/ledger-edits/problems.xlsx";
/** Where an edited list is given back with what is wrong beside each line. */
export const markedPath = "/files/ledger-edits/marked.xlsx";

/** A file handed in; nothing is written by that. */
export function handingIn(file: File): RequestInit {
  return { method: "POST", headers: { "content-type": "application/octet-stream" }, body: file };
}

/** Says how an edited list stands against the ledger. */
export async function compareList(file: File, locale: string): Promise<ReturnedList> {
  return (await (await askFile(editPath, locale, handingIn(file))).json()) as ReturnedList;
}

/** A problem with the values that it is to be given, as the command takes them. */
export function revisionInput(
  { id, revision }: NonNullable<ReturnedRow["problem"]>,
  values: Partial<RevisionValues>,
): ProblemRevisionInput {
  const { repeated, confidential, progressPercent, ...texts } = values;
  const said = Object.entries(texts).map(([field, text]) => [field, text === "" && !fullTexts.has(field) ? null : text]);
  return {
    ...{ problemId: id, expectedVersion: revision, ...Object.fromEntries(said) },
    ...(repeated === undefined ? {} : { repeated: repeated === "YES" }),
    ...(confidential === undefined ? {} : { confidential: confidential === "YES" }),
    ...(progressPercent === undefined ? {} : { progressPercent: Number(progressPercent) }),
  };
}

/** Texts that are there, if empty. */
const fullTexts: ReadonlySet<string> = new Set(["title", "description", "cause", "requirement", "goal", "progressNote", "difficulties"]);

export const reviseMutation = graphql(`
  mutation ReviseProblems($input: ReviseProblemsInput!) {
    reviseProblems(input: $input) {
      changedCount
      refusedCount
      userErrors {
        code
        path
        message
      }
    }
  }
`);
