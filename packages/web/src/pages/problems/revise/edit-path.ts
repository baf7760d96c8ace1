/** Where a list to be edited is taken and handed in. */
export function editPath(name: "problems" | "measures"): string {
  return `/files/ledger-edits/${name}.xlsx`;
}
