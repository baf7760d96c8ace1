import papaparse from "papaparse";

/** A table as CSV. Text that a spreadsheet would take for a formula begins with an apostrophe. */
export function tableText(rows: readonly (readonly (string | number)[])[]): string {
  // Excel reads UTF-8 only behind this mark.
  return `\uFEFF${papaparse.unparse(rows as (string | number)[][], { escapeFormulae: true })}`;
}

/** Gives a table to the browser as a CSV file. */
export function downloadTable(name: string, rows: readonly (readonly (string | number)[])[]): void {
  const address = URL.createObjectURL(new Blob([tableText(rows)], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
