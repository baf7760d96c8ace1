import type { OrganizationRow, PersonRow, RowPlace } from "@duban/schema/organization/import-sheets";
import { askFile } from "../../../../ui/save-file";

type Placed<Row> = Row & { readonly place: RowPlace };

/** What a file says, and what of it could not be read. */
export interface ImportFile {
  readonly organizations: readonly Placed<OrganizationRow>[];
  readonly people: readonly Placed<PersonRow>[];
  readonly problems: readonly { readonly sheet: string; readonly cell: string | null; readonly code: string; readonly message: string }[];
}

/** Where the template of an organization is taken and a filled-in one is read. */
export function importPath(organizationId: string): string {
  return `/files/organizations/${encodeURIComponent(organizationId)}.xlsx`;
}

/** Has a file read; nothing is imported by that. */
export async function readImportFile(organizationId: string, file: File, locale: string): Promise<ImportFile> {
  const headers = { "content-type": "application/octet-stream" };
  const response = await askFile(importPath(organizationId), locale, { method: "POST", headers, body: file });
  return (await response.json()) as ImportFile;
}

/** The rows as the mutation takes them, without their places in the file. */
export function rowsOf({ organizations, people }: ImportFile) {
  const bare = <Row extends { place: RowPlace }>({ place: _place, ...row }: Row) => row;
  return { organizations: organizations.map(bare), people: people.map(bare) };
}
