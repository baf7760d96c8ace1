export * from "./workbook/accept.js";
export * from "./workbook/cells.js";
export * from "./workbook/labels.js";
export * from "./workbook/paste-block.js";
export * from "./workbook/plan-sheets.js";
export * from "./workbook/read-sheets.js";
export type { SheetText } from "./workbook/sheet-lines.js";
export * from "./workbook/write-sheets.js";
