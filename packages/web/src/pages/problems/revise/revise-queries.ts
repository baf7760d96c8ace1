import { type MeasureRevisionValues, measureRevision } from "@duban/schema/problem/measure-revision";
import {
  type CellStanding,
  type MergedCell,
  problemRevision,
  type RevisionList,
  type RevisionValues,
  type ValuesOf,
} from "@duban/schema/problem/revision";
import { useCommand } from "../../../command";
import { graphql } from "../../../gql";
import type { MeasureRevisionInput, ProblemRevisionInput } from "../../../gql/graphql";
import { askFile } from "../../../ui/save-file";
import { editPath } from "./edit-path";

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
  readonly subject: { readonly id: string; readonly code: string; readonly title: string; readonly revision: number } | null;
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

/** The lists that can be edited. */
export const revisionLists = {
  problems: problemRevision as unknown as RevisionList,
  measures: measureRevision as unknown as RevisionList,
} as const;

export type RevisionListName = keyof typeof revisionLists;

/** Where an edited list is given back with what is wrong beside each line. */
export function markedPath(name: RevisionListName): string {
  return `/files/ledger-edits/${name}-marked.xlsx`;
}

/** A file handed in; nothing is written by that. */
export function handingIn(file: File): RequestInit {
  return { method: "POST", headers: { "content-type": "application/octet-stream" }, body: file };
}

/** Says how an edited list stands against the ledger. */
export async function compareList(name: RevisionListName, file: File, locale: string): Promise<ReturnedList> {
  return (await (await askFile(editPath(name), locale, handingIn(file))).json()) as ReturnedList;
}

/** A row with the values that it is to be given. */
export interface RowRevision {
  readonly subject: NonNullable<ReturnedRow["subject"]>;
  readonly values: Partial<ValuesOf<string>>;
}

function problemInput({ subject: { id, revision }, values }: RowRevision): ProblemRevisionInput {
  const { repeated, confidential, progressPercent, ...texts } = values as Partial<RevisionValues>;
  return {
    ...{ problemId: id, expectedVersion: revision, ...said(texts) },
    ...(repeated === undefined ? {} : { repeated: repeated === "YES" }),
    ...(confidential === undefined ? {} : { confidential: confidential === "YES" }),
    ...(progressPercent === undefined ? {} : { progressPercent: Number(progressPercent) }),
  };
}

function measureInput({ subject: { id, revision }, values }: RowRevision): MeasureRevisionInput {
  const { progressPercent, ...texts } = values as Partial<MeasureRevisionValues>;
  return {
    ...{ measureId: id, expectedVersion: revision, ...said(texts) },
    ...(progressPercent === undefined ? {} : { progressPercent: Number(progressPercent) }),
  };
}

function said(texts: object): object {
  return Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, text === "" && !fullTexts.has(field) ? null : text]));
}

/** Texts that are there, if empty. */
const fullTexts: ReadonlySet<string> = new Set([
  ...["title", "description", "cause", "requirement", "goal", "progressNote", "difficulties"],
  ...["steps", "deliverable", "note", "slipReason"],
]);

/** Sends what rows are to be given, as the command of their list takes it. */
export function useSendRevisions(name: RevisionListName) {
  const problems = useCommand(reviseProblemsMutation);
  const measures = useCommand(reviseMeasuresMutation);
  if (name === "measures") {
    return (rows: readonly RowRevision[]) => measures.send({ input: { measures: rows.map(measureInput), dryRun: false } });
  }
  return (rows: readonly RowRevision[]) => problems.send({ input: { problems: rows.map(problemInput), dryRun: false } });
}

const reviseProblemsMutation = graphql(`
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

const reviseMeasuresMutation = graphql(`
  mutation ReviseMeasures($input: ReviseMeasuresInput!) {
    reviseMeasures(input: $input) {
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
