import { graphql } from "../../../gql";
import type { RegisterProblemInput } from "../../../gql/graphql";
import { askFile } from "../../../ui/save-file";

/** What a file says: the problems that could be read, what could not, and its lines as they came. */
export interface ReadSheet {
  readonly rows: readonly (RegisterProblemInput & { readonly place: { readonly sheet: string; readonly line: number } })[];
  readonly problems: readonly SheetProblem[];
  readonly lines: readonly (readonly (string | number | boolean | null)[])[];
}

/** Something wrong in a file: in which cell, why and what to do. */
export interface SheetProblem {
  /** Null when it is about the whole file. */
  readonly cell: string | null;
  readonly message: string;
}

/** Where the sheet of a ledger is taken and handed in. */
export function sheetPath(ledgerId: string): string {
  return `/files/ledgers/${encodeURIComponent(ledgerId)}.xlsx`;
}

/** Hands a sheet in; nothing is entered by that. */
export async function readSheet(ledgerId: string, file: File, locale: string): Promise<ReadSheet> {
  const headers = { "content-type": "application/octet-stream" };
  const response = await askFile(sheetPath(ledgerId), locale, { method: "POST", headers, body: file });
  return (await response.json()) as ReadSheet;
}

export const importMutation = graphql(`
  mutation ImportProblems($input: RegisterProblemsInput!) {
    registerProblems(input: $input) {
      problems {
        id
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);
